"""`sayso verify`: check a stored analysis against its report."""

import re
import sys
from pathlib import Path

import click
import msgspec

from sayso.errors import ContractError
from sayso.records import Analysis, Skipped


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("report", required=False)
@click.pass_context
def verify(ctx: click.Context, *, file: Path, report: str | None) -> None:
    """Find again every span, id and rule of the analyses in FILE.

    FILE is what `sayso read --format json` or `--format jsonl` printed, or - for
    standard input. With REPORT, its text must also be the one that the analysis
    holds. Prints what fails, and exits with 1 if anything does.

    \b
    Examples:
      sayso read report.txt --format json > found.json
      sayso verify found.json report.txt
    """
    from sayso.verify import verify_analysis

    text = _report_text(report) if report else None
    analyses = _read_analyses(file)
    failed = 0
    for analysis in analyses:
        for problem in verify_analysis(analysis, text):
            failed += 1
            click.echo(f"{analysis.report.key or analysis.report.id[:12]}: {problem}")
    if failed:
        click.echo(f"{failed} checks failed in {len(analyses)} analyses.", err=True)
        ctx.exit(1)
    click.echo(f"All spans, ids and rules hold in {len(analyses)} analyses.")


def _read_analyses(path: Path) -> list[Analysis]:
    """Return the analyses that a file holds, in its order.

    Raises:
        ContractError: it cannot be read or holds something else.
    """
    fix = "give a file that `sayso read --format json` or `--format jsonl` wrote"
    try:
        content = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise ContractError(
            f"{path} cannot be read: {error.strerror}.", fix=fix
        ) from error
    # An object starts in the first column, whether indented or on one line.
    objects = re.split(rb"\n(?=\{)", content.strip())
    try:
        return [msgspec.json.decode(each, type=Analysis) for each in objects]
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ContractError(f"{path} is no analysis: {error}", fix=fix) from error


def _report_text(report: str) -> str:
    from sayso.read import Overrides, read_inputs

    found = next(read_inputs([report], Overrides()), None)
    if found is None:
        raise ContractError(f"{report} holds no report.", fix="give another REPORT")
    if isinstance(found, Skipped):
        raise ContractError(f"{found.where}: {found.reason}", fix=found.fix)
    return found.text
