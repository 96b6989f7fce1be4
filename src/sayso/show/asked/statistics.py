"""Show what a ledger holds, in numbers."""

from collections.abc import Iterator

from sayso.show.days import write_day
from sayso.show.lines import clean, count, join, share, wrap
from sayso.store.stats import Statistics

_MEGABYTE = 1024 * 1024


def render_statistics(found: Statistics, name: str, width: int) -> str:
    """Return the numbers of a ledger, a line each."""
    lines = wrap(f"Ledger {name}, {found.size_bytes / _MEGABYTE:.1f} MB", width, 0)
    for line in _lines(found):
        lines += wrap(line, width, 2, hang=2)
    return "\n".join(lines)


def _lines(found: Statistics) -> Iterator[str]:
    published = count(found.publishers, "publisher")
    replaced = f", {found.versions} of them replaced" if found.versions else ""
    yield f"{count(found.reports, 'report')}{replaced}, of {published}{_period(found)}"
    yield count(found.statements, "statement")
    yield f"named: {share(found.named, found.statements, 'statement')}"
    yield f"source known: {share(found.sourced, found.statements, 'statement')}"
    known = count(found.sources, "named source")
    yield f"{known}, {found.unnamed_sources} unnamed, each of one report"
    if found.judgements:
        yield f"{count(found.judgements, 'judgement')} of people"
    more = found.analyses - found.reports
    again = f", {more} of them anew" if more > 0 else ""
    yield f"{found.analyses} analyses{again}, by:"
    for kind in found.run_kinds:
        models = join([clean(model) for model in kind.models], "and")
        yield (
            f"  sayso {kind.version} with {models}: {kind.analyses} in "
            f"{count(kind.runs, 'run')}, {kind.first[:10]} to {kind.last[:10]}"
        )


def _period(found: Statistics) -> str:
    if not found.first_published or not found.last_published:
        return ""
    days = (found.first_published[:10], found.last_published[:10])
    return f", published {' to '.join(map(write_day, dict.fromkeys(days)))}"
