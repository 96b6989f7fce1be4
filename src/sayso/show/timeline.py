"""Show what happened, will or might, in order of time, and who says so."""

from collections.abc import Iterator, Sequence

from sayso.records import Analysis, Event, EventState
from sayso.show.days import name_day
from sayso.show.index import Index, index_analysis
from sayso.show.lines import INDENT, WIDTH, clean, join, quote, wrap
from sayso.show.naming import name_party
from sayso.show.table import render_heading

LONG = 200  # characters of the words that tell of an event


def render_timeline(analysis: Analysis, *, width: int = WIDTH) -> str:
    """Return the events of one report, the dated ones first, in order of time.

    Args:
        analysis: What was found in one report.
        width: Columns of a line, 30 or more.
    """
    index = index_analysis(analysis)
    events = [event for event in analysis.events if not event.verbal]
    dated = sorted((e for e in events if e.when), key=_order)
    undated = [event for event in events if not event.when]
    blocks = [render_heading(analysis.report, width)]
    blocks += _part(index, "In order of time", dated, width)
    blocks += _part(index, "Without a date", undated, width)
    if not events:
        blocks.append("No event found.")
    said = len(analysis.events) - len(events)
    if said:
        blocks.append("\n".join(wrap(_left_out(said), width, 0)))
    return "\n\n".join(blocks) + "\n"


def _left_out(number: int) -> str:
    """Return that what is done by words alone stands among the statements."""
    what = "request, refusal, praise or the like"
    if number > 1:
        what = "requests, refusals, praises and the like"
    return f"Not shown: {number} {what}, listed among the statements by `sayso read`."


def _order(event: Event) -> tuple[str, str]:
    # Loaded here: the stages take half a second, which asking a ledger would pay too.
    from sayso.analyse.events.whens import first_day  # noqa: PLC0415

    value = event.when.value if event.when else ""
    return (first_day(value).isoformat() if value else "", value)


def _part(
    index: Index, title: str, events: Sequence[Event], width: int
) -> Iterator[str]:
    if events:
        yield title
    for event in events:
        yield "\n".join(_lines(index, event, width))


def _lines(index: Index, event: Event, width: int) -> Iterator[str]:
    told = _telling(event)
    yield from wrap(f"{_when(event)}{event.state.upper()}", width, 2, hang=3)
    yield from wrap(_words(index, told), width, INDENT)
    for note in _notes(index, event, told):
        yield from wrap(note, width, INDENT, hang=2)


def _when(event: Event) -> str:
    """Return "9 Oct 2024: "; of what will not be on that day, that it was to be."""
    if not event.when:
        return ""
    off = event.state in {"postponed", "cancelled"}
    return f"{name_day(event.when)}{' (as first planned)' if off else ''}: "


def _telling(event: Event) -> EventState:
    """Return the place that tells what has become of the event."""
    same = [told for told in event.history if told.state == event.state]
    return next((told for told in same if told.span == event.span), same[0])


def _words(index: Index, told: EventState) -> str:
    text = index.analysis.report.text
    words = clean(text[told.clause.start : told.clause.end])
    if len(words) > LONG:
        words = words[:LONG].rpartition(" ")[0] + " …"
    return words


def _notes(index: Index, event: Event, told: EventState) -> Iterator[str]:
    names = [
        name_party(index, index.parties[p]) for p in event.actors if p in index.parties
    ]
    aims = [
        name_party(index, index.parties[p]) for p in event.targets if p in index.parties
    ]
    facts = [
        f"who: {join(names, 'and')}" if names else "",
        f"whom: {join(aims, 'and')}" if aims else "",
        f"where: {event.place.name}" if event.place else "",
    ]
    if any(facts):
        yield " · ".join(f for f in facts if f)
    yield f"says: {_who(index, told)}"
    for other in event.history:
        if other is not told:
            words = f"{other.state}{_at(other)}, {quote(other.text)}"
            yield f"also: {words} - {_who(index, other)}"
    for condition in event.conditions:
        yield f"on condition: {quote(condition.text)}"


def _at(told: EventState) -> str:
    """Return " for 9 Oct 2024" of what is to be, " on 8 Oct 2024" of what was."""
    if not told.when:
        return ""
    ahead = told.state in {"planned", "expected"}
    return f" {'for' if ahead else 'on'} {name_day(told.when)}"


def _who(index: Index, told: EventState) -> str:
    """Return who tells it: the source of the smallest statement, or the report."""
    item = next((index.items[a] for a in told.attributions if a in index.items), None)
    if item is None:
        publisher = index.analysis.report.publisher
        return f"{publisher or 'the report'}, in its own voice"
    party = index.source_of(item)
    name = name_party(index, party) if party else item.source.text or "no source given"
    return f"{clean(name)} (statement {index.numbers[item.id]})"
