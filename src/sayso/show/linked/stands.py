"""Show who took which stand on a claim, in order of time."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.records import SHOWN_ID, Report, Stand
from sayso.show.days import write_day
from sayso.show.lines import clean, fit, quote, wrap
from sayso.show.linked.told import Told, act, name_publisher, words_at
from sayso.show.statement import ARROW

LONG = 150  # characters of words that are no member
_NO_DAY = "no day known"


def render_stands(
    course: Sequence[Stand],
    members: Sequence[Told],
    reports: Mapping[str, Report],
    width: int,
) -> Iterator[str]:
    """Yield one block: a line or two for each stand, in the order of `course`."""
    if course:
        yield "\n".join(_lines(course, members, reports, width))


def _lines(
    course: Sequence[Stand],
    members: Sequence[Told],
    reports: Mapping[str, Report],
    width: int,
) -> Iterator[str]:
    numbers = {told.id: told.number for told in members}
    for each in course:
        report = reports.get(each.report)
        publisher = name_publisher(report) if report else each.report[:SHOWN_ID]
        number = numbers.get(each.member or "")
        line = f"{_day(each)}: {_who(each, publisher)}"
        yield from wrap(f"{line} ({number})" if number else line, width, 0, hang=2)
        if number is None and report:
            words = quote(fit(words_at(report, each.span), LONG))
            yield from wrap(words, width, 4)


def _who(stand: Stand, publisher: str) -> str:
    if stand.status is None:
        return f"{publisher} tells it in its own voice"
    source = clean(stand.party) if stand.party else "a source not made out"
    return f"{act(stand.status)} {source}{ARROW}{publisher}"


def _day(stand: Stand) -> str:
    if stand.at is None:
        return _NO_DAY
    day = write_day(stand.at[:10])
    return day if stand.how == "said_at" else f"{day} (published)"
