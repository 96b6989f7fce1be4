"""Show what was said over time, day by day."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sayso.show.asked.statements import announce, chain, decided, mark
from sayso.show.days import write_day
from sayso.show.firmness import firmness
from sayso.show.lines import wrap
from sayso.store.fold import fold_text
from sayso.store.found import Found
from sayso.store.query import Query

_INDENT = 2
_TITLE = 50  # characters
_NO_DAY = "no day known"


def render_course(found: Sequence[Found], query: Query, width: int) -> Iterator[str]:
    """Yield a block for each day, with its statements.

    A statement whose report does not say when it was made stands at the day on which
    it was published, and says so. The same words of the same source, printed again on
    the same day, stand once, with all places.
    """
    for _, day in groupby(found, key=_heading):
        same: dict[tuple[str | None, str], list[Found]] = {}
        for each in day:
            words = (each.source_key or each.source, fold_text(each.content))
            same.setdefault(words, []).append(each)
        first = next(iter(same.values()))[0]
        lines = [_heading(first)]
        for group in same.values():
            lines += _entry(group, query, width)
        yield "\n".join(lines)


def _heading(found: Found) -> str:
    if found.said_at:
        return f"{_said(found)}"
    if found.published_at:
        day = write_day(found.published_at[:10])
        return f"{day} (published; the report does not say when it was said)"
    return _NO_DAY


def _said(found: Found) -> str:
    return f"{write_day((found.said_at or '')[:10])} (said)"


def _entry(group: Sequence[Found], query: Query, width: int) -> Iterator[str]:
    first = group[0]
    yield from wrap(chain(first), width, _INDENT, hang=2)
    words = mark(first.content, query)
    is_told = not query.required or words != mark(first.content, Query())
    yield from wrap(f"{announce(first)}{words}", width, _INDENT + 4)
    for each in group:
        published = each.published_at
        late = published and each.said_at and published[:10] != each.said_at[:10]
        # Where the words themselves do not tell why they stand here, the title does.
        facts = [
            firmness(each),
            "" if is_told else mark(each.report_title or "", query, longest=_TITLE),
            f"also {chain(each, source=False)}" if each is not first else "",
            f"published {write_day(published[:10])}" if late and published else "",
            each.statement,
        ]
        line = " · ".join(filter(None, facts))
        yield from wrap(line, width, _INDENT + 2, hang=2)
    for each in group:
        for decision in each.decisions:
            yield from wrap(decided(decision), width, _INDENT + 2, hang=2)
