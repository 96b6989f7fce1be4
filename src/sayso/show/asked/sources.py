"""Show the sources of a ledger, a line each."""

from collections.abc import Iterator, Sequence

from sayso.show.lines import clean, fit, wrap
from sayso.store.sourceline import SourceLine

_NUMBERS = 8  # columns of each number
_TITLE = 50
_PERIOD = 26  # columns of the first and last day


def render_sources(lines: Sequence[SourceLine], width: int) -> Iterator[str]:
    """Yield a heading and the lines of the sources."""
    names = max(20, width - 4 * _NUMBERS - _PERIOD)
    heads = "".join(
        f"{head:>{_NUMBERS}}" for head in ("said", "reports", "outlets", "named")
    )
    yield f"{'SOURCE':<{names}}{heads}  FIRST AND LAST"
    for line in lines:
        numbers = (line.statements, line.reports, line.publishers)
        cells = "".join(f"{number:>{_NUMBERS}}" for number in numbers)
        share = f"{line.named / line.statements:.0%}" if line.known else "-"
        name = _cut(clean(line.name), names - 1)
        yield f"{name:<{names}}{cells}{share:>{_NUMBERS}}  {_period(line)}".rstrip()
        for note in _notes(line):
            yield "\n".join(wrap(note, width, 2, hang=2))


def _period(line: SourceLine) -> str:
    days = [day[:10] for day in (line.first, line.last) if day]
    return " to ".join(dict.fromkeys(days))


def _notes(line: SourceLine) -> Iterator[str]:
    title = fit(line.title, _TITLE) if line.title else ""
    described = f"{line.source_type or 'unnamed'}, in one report"
    yield " · ".join(
        filter(None, (title if line.known else described, line.source_key))
    )
    if line.merged:
        yield f"[joined by a person with {', '.join(map(clean, line.merged))}]"
    for key in line.alike:
        yield (
            f"perhaps also {clean(key)}: if so, "
            f'sayso judge merge "{clean(line.source_key)}" "{clean(key)}"'
        )


def _cut(name: str, width: int) -> str:
    return name if len(name) <= width else f"{name[: width - 1]}…"
