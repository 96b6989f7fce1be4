"""`sayso verify`: check a stored analysis against its report, or a whole ledger."""

import os
import re
import sys
from pathlib import Path

import click
import msgspec

from sayso.errors import ContractError
from sayso.records import SHOWN_ID, Analysis, Skipped

_TOLD_EVERY = 1000  # analyses, where no bar can be drawn


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.argument("report", required=False)
@click.option(
    "--ledger",
    metavar="PATH|URL",
    help="Check a whole ledger instead of FILE; without both, that of SAYSO_LEDGER.",
)
@click.pass_context
def verify(
    ctx: click.Context, *, file: Path | None, report: str | None, ledger: str | None
) -> None:
    """Find again every span, id and rule of the analyses in FILE, or in a ledger.

    FILE is what `sayso read --format json` or `--format jsonl` printed, or - for
    standard input. With REPORT, its text must also be the one that the analysis
    holds. Of a ledger the rows of its tables are compared with the analyses too.
    Prints what fails, and exits with 1 if anything does.

    \b
    Examples:
      sayso read report.txt --format json > found.json
      sayso verify found.json report.txt
      sayso verify --ledger sayso.db
    """
    if file and ledger:
        raise click.UsageError("Give a FILE or a --ledger, not both.")
    target = ledger or os.environ.get("SAYSO_LEDGER")
    if file is None and not target:
        raise click.UsageError("Missing argument 'FILE', or --ledger.")
    failed = _verify_file(file, report) if file else _verify_ledger(target or "")
    if failed:
        ctx.exit(1)


def _verify_file(file: Path, report: str | None) -> int:
    from sayso.verify import verify_analysis

    text = _report_text(report) if report else None
    analyses = _read_analyses(file)
    failed = 0
    for analysis in analyses:
        for problem in verify_analysis(analysis, text):
            failed += 1
            click.echo(
                f"{analysis.report.key or analysis.report.id[:SHOWN_ID]}: {problem}"
            )
    if failed:
        click.echo(f"{failed} checks failed in {len(analyses)} analyses.", err=True)
    else:
        click.echo(f"All spans, ids and rules hold in {len(analyses)} analyses.")
    return failed


def _verify_ledger(target: str) -> int:
    from sayso.audit import check_analyses, check_tables, count_analyses
    from sayso.auditclaims import check_claims
    from sayso.show.lines import clean
    from sayso.store import open_ledger

    opened = open_ledger(target)
    failed = statements = 0
    try:
        total = count_analyses(opened)
        with click.progressbar(
            check_analyses(opened),
            length=total,
            label="Checking",
            file=sys.stderr,
            hidden=not sys.stderr.isatty(),
        ) as bar:
            for number, checked in enumerate(bar, 1):
                statements += checked.statements
                failed += len(checked.problems)
                for problem in checked.problems:
                    click.echo(f"{checked.report_id[:SHOWN_ID]}: {clean(problem)}")
                if number % _TOLD_EVERY == 0 and not sys.stderr.isatty():
                    click.echo(f"{number} of {total} analyses checked", err=True)
        for problem in check_tables(opened):
            failed += 1
            click.echo(clean(problem))
        for name, problem in check_claims(opened):
            failed += 1
            click.echo(f"claim {name}: {clean(problem)}")
    finally:
        opened.close()
    held = f"{total} analyses with {statements} statements"
    if failed:
        click.echo(f"{failed} checks failed in {held}.", err=True)
    else:
        click.echo(f"All spans, ids, rules and rows hold in {held}.")
    return failed


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
