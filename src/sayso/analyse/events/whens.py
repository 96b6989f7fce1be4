"""Find when an event takes place: the nearest time that its own words give."""

from sayso.analyse.events.mentions import Telling
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import Precision, Span, TimeExpression, When

_PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


def find_when(
    parse: Parse, telling: Telling, content: Span | None, times: SpanIndex[TimeExpression]
) -> When | None:
    """Return the time that stands nearest to the words of an event, in its sentence.

    Args:
        parse: The report.
        telling: The words that tell of the event.
        content: The part of a statement that they stand in: what is said elsewhere in
            the sentence dates the saying.
        times: The time expressions of the report.
    """
    sentence = parse.sentences[telling.sentence]
    within = content or sentence
    bounds = Span(max(within.start, sentence.start), min(within.end, sentence.end))
    known = [
        (_distance(time.span, telling.head), time)
        for time in times.near(bounds)
        if bounds.start <= time.span.start < bounds.end and time.value and time.type in {"DATE", "TIME"}
    ]
    dated = [(far, when) for far, time in known if (when := _when(time))]
    return min(dated, key=lambda pair: pair[0])[1] if dated else None


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _when(time: TimeExpression) -> When | None:
    value = (time.value or "").partition("T")[0]
    if not value[:4].isdigit():
        return None
    precision: Precision | None = "week" if "-W" in value else _PRECISIONS.get(len(value))
    return When(value=value, precision=precision, time=time.id) if precision else None
