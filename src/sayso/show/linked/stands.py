"""Show who took which stand on a claim, in order of time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import SHOWN_ID, Report, Stand
from sayso.show.days import write_day
from sayso.show.lines import clean, fit, quote, wrap
from sayso.show.linked.told import Told, act, name_publisher, words_at
from sayso.show.statement import ARROW

LONG = 150  # characters of words that are no member
_NO_DAY = "no day known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stand, in words."""

    day: str
    who: str
    number: int | None  # of the member; None: it is none, or not at hand
    words: str  # of what is no member; else empty


def describe_stands(
    course: Sequence[Stand], members: Sequence[Told], reports: Mapping[str, Report]
) -> Iterator[Step]:
    """Yield each stand in words, in the order of `course`."""
    numbers = {told.id: told.number for told in members}
    for each in course:
        report = reports.get(each.report)
        number = numbers.get(each.member or "")
        yield Step(
            day=_day(each),
            who=_who(
                each, name_publisher(report) if report else each.report[:SHOWN_ID]
            ),
            number=number or None,
            words=fit(words_at(report, each.span), LONG)
            if report and number is None
            else "",
        )


def render_stands(
    course: Sequence[Stand],
    members: Sequence[Told],
    reports: Mapping[str, Report],
    width: int,
) -> Iterator[str]:
    """Yield one block: a line or two for each stand, in the order of `course`."""
    if course:
        steps = describe_stands(course, members, reports)
        yield "\n".join(line for step in steps for line in _lines(step, width))


def _lines(step: Step, width: int) -> Iterator[str]:
    number = f" ({step.number})" if step.number else ""
    yield from wrap(f"{step.day}: {step.who}{number}", width, 0, hang=2)
    if step.words:
        yield from wrap(quote(step.words), width, 4)


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
