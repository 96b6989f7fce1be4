"""Carry the day of an occasion over to the other statements that are made on it.

Whoever spoke on a day that the report names goes on speaking on it. Talk of an
earlier day is a look back, which lasts for its paragraph; then the party's latest day
holds again.
"""

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.analyse.relays.carrying import place_of
from sayso.analyse.relays.occasions import is_speech
from sayso.analyse.said.acts import Acts, Day
from sayso.analyse.said.value import first_day
from sayso.analyse.text.parse import Parse
from sayso.records import Attribution, SaidAt, Span

_LEAD = 2  # paragraphs: headline and lead, which tell before they say when
_LASTS = {"week": 1, "month": 1, "year": 0}  # paragraphs; a day lasts for all of them
_EARLIER = re.compile(
    r"\b(?:had|has|have|once|previously|repeatedly|often|long|routinely)\b"
)
_PRONOUN = re.compile(r"(?:he|she|they|who)", re.IGNORECASE)
_SAYING = re.compile(  # acts of speech that relays do not need
    r"\b(?:tweeted|urged|vowed|demanded|suggested|pledged|promised|threatened|predicted"
    r"|defended|criticized|attacked|denounced|blasted|praised|accused|dismissed|rejected"
    r"|denied|confirmed|announced|hinted|complained|questioned|challenged|blamed|mocked"
    r"|likened|compared|outlined|laid out|contended|maintained|lamented|observed"
    r"|offered|earlier (?:in|at|on)(?: the)?)\b"
)


@dataclass(slots=True)
class _Course:
    """The days that a report tells of one party, as far as it has been read."""

    ahead: deque[Day]  # still to come
    main: SaidAt  # the latest of all
    last: Day | None = None
    last_main: Day | None = None

    def read_to(self, place: int) -> None:
        """Go on to an offset of the text."""
        while self.ahead and self.ahead[0].at <= place:
            self.last = self.ahead.popleft()
            if self.last.said.value == self.main.value:
                self.last_main = self.last


def carry_days(
    parse: Parse,
    order: Sequence[Attribution],
    dated: Mapping[str, SaidAt],
    acts: Acts,
) -> dict[str, SaidAt]:
    """Return the days of statements that belong to the occasion of another one.

    Args:
        parse: The text with its paragraphs.
        order: The statements in text order.
        dated: The days that statements have by themselves.
        acts: What else the report dates, such as "spoke on Tuesday".
    """
    courses = _courses(order, dated, acts)
    outlets = dict(_told_to(order, dated))
    carried: dict[str, SaidAt] = {}
    for attribution in order:
        if attribution.id in dated or attribution.inside or attribution.cue is None:
            continue
        course = courses.get(attribution.source.party or "")
        said = next((outlets[o] for o in _outlets(attribution) if o in outlets), None)
        said = said if said and is_act(attribution) else None
        said = said or (_day_of(parse, attribution, course) if course else None)
        if said:
            carried[attribution.id] = replace(said, rule="same-occasion-day")
        elif before := _act_before(attribution, acts):
            carried[attribution.id] = before
    return carried


def _act_before(attribution: Attribution, acts: Acts) -> SaidAt | None:
    """Return the day of the act before, if the source is a pronoun for who did it."""
    if _PRONOUN.fullmatch(attribution.source.text or "") and is_act(attribution):
        return acts.day_before(place_of(attribution).start)
    return None


def _courses(
    order: Sequence[Attribution], dated: Mapping[str, SaidAt], acts: Acts
) -> dict[str, _Course]:
    """Return by party the days that the report tells of it, in text order."""
    days: dict[str, list[Day]] = {}
    for party, day in acts.days():
        days.setdefault(party, []).append(day)
    for attribution in order:
        said, cue = dated.get(attribution.id), attribution.cue
        if said is None or cue is None:
            continue
        present = {attribution.source.party}
        if time := acts.times.get(said.time or ""):
            named = acts.named_in(Span(cue.spans[-1].end, time.start))
            present |= {party.id for _, party in named if party.kind == "person"}
        for party in sorted(filter(None, present)):
            days.setdefault(party, []).append(Day(cue.spans[0].start, said))
    return {
        party: _Course(deque(sorted(each, key=_place)), max(each, key=_first_day).said)
        for party, each in days.items()
    }


def _place(day: Day) -> int:
    return day.at


def _first_day(day: Day) -> str:
    return first_day(day.said.value)


def _outlets(attribution: Attribution) -> Iterator[tuple[str, str]]:
    """Yield the source with each outlet that it told."""
    for hop in attribution.via:
        if attribution.source.party and hop.rule != "same-occasion":
            yield attribution.source.party, hop.party


def _told_to(
    order: Sequence[Attribution], dated: Mapping[str, SaidAt]
) -> Iterator[tuple[tuple[str, str], SaidAt]]:
    """Yield who told which outlet, with the day."""
    for attribution in reversed(order):
        if said := dated.get(attribution.id):
            for outlet in _outlets(attribution):
                yield outlet, said


def is_act(attribution: Attribution) -> bool:
    """Say whether the cue tells of one act of saying something."""
    cue = attribution.cue.text if attribution.cue else ""
    if _EARLIER.search(cue):
        return False
    return is_speech(attribution) or bool(_SAYING.search(cue))


def _day_of(parse: Parse, attribution: Attribution, course: _Course) -> SaidAt | None:
    """Return the day of a statement whose party the report dates elsewhere."""
    place = place_of(attribution).start
    at = parse.paragraph_number(place)
    course.read_to(place)
    if course.last is None or (at < _LEAD and course.last_main is None):
        return _day_ahead(parse, attribution, course, at)
    if not is_act(attribution):
        return None
    last = course.last
    if course.last_main and at > parse.paragraph_number(last.at):
        last = course.last_main
    lasts = _LASTS.get(last.said.precision, at)
    return last.said if at - parse.paragraph_number(last.at) <= lasts else None


def _day_ahead(
    parse: Parse, attribution: Attribution, course: _Course, at: int
) -> SaidAt | None:
    """Return the day of a statement that the report dates later on."""
    if at < _LEAD and course.main.precision in ("day", "minute"):
        cue = attribution.cue.text if attribution.cue else ""
        return None if _EARLIER.search(cue) else course.main
    following = course.ahead[0] if course.ahead else None
    if following is None or not is_act(attribution):
        return None
    return following.said if parse.paragraph_number(following.at) - at == 1 else None
