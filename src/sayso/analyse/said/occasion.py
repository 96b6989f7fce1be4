"""Carry the day of an occasion over to the other statements that are made on it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.analyse.relays.carrying import place_of
from sayso.analyse.relays.occasions import is_speech
from sayso.analyse.said.acts import Acts, Day
from sayso.analyse.said.value import first_day
from sayso.analyse.text.parse import Parse
from sayso.records import Attribution, SaidAt, Span

_LEAD = 2  # paragraphs: headline and lead, which tell before they say when
_LOOK_BACK = 0  # paragraphs after which talk returns to a party's latest day
_COARSE = 1  # paragraphs that a month or year lasts
_EARLIER = re.compile(
    r"\b(?:had|has|have|once|previously|repeatedly|often|long|routinely)\b"
)


_PRONOUN = re.compile(r"(?:he|she|they|who)", re.IGNORECASE)
_SAYING = re.compile(  # acts of speech that relays do not need
    r"\b(?:tweeted|urged|vowed|demanded|suggested|pledged|promised|threatened|predicted|defended"
    r"|criticized|attacked|denounced|blasted|praised|accused|dismissed|rejected|denied"
    r"|confirmed|announced|hinted|complained|questioned|challenged|blamed|mocked|likened"
    r"|compared|outlined|laid out|contended|maintained|lamented|observed|offered)\b"
)


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
    days = _days(order, dated, acts)
    carried: dict[str, SaidAt] = {}
    for attribution in order:
        if attribution.id in dated or attribution.inside:
            continue
        known = days.get(attribution.source.party or "", [])
        said = _day_of(parse, attribution, known) if known else None
        if said:
            carried[attribution.id] = replace(said, rule="same-occasion-day")
        elif _PRONOUN.fullmatch(attribution.source.text or "") and is_act(attribution):
            if before := acts.day_before(place_of(attribution).start):
                carried[attribution.id] = before
    return carried


def _days(
    order: Sequence[Attribution], dated: Mapping[str, SaidAt], acts: Acts
) -> dict[str, list[Day]]:
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
    return {party: sorted(each) for party, each in days.items()}


def is_act(attribution: Attribution) -> bool:
    """Say whether the cue tells of one act of saying something."""
    cue = attribution.cue.text if attribution.cue else ""
    if _is_earlier(attribution):
        return False
    return is_speech(attribution) or bool(_SAYING.search(cue))


def _day_of(
    parse: Parse, attribution: Attribution, known: Sequence[Day]
) -> SaidAt | None:
    """Return the day of a statement whose party the report dates elsewhere."""
    place = place_of(attribution).start
    at = parse.paragraph_number(place)
    main = max(known, key=lambda day: first_day(day.said.value))
    before = [day for day in known if day.at <= place]
    if not before or (at < _LEAD and main not in before):
        ahead = parse.paragraph_number(known[0].at) - at
        lead = at < _LEAD and not _is_earlier(attribution)
        return main.said if lead or (ahead == 1 and is_act(attribution)) else None
    if not is_act(attribution):
        return None
    last = before[-1]
    if main in before and at - parse.paragraph_number(last.at) > _LOOK_BACK:
        last = [day for day in before if day.said.value == main.said.value][-1]
    away = at - parse.paragraph_number(last.at)
    lasts = last.said.precision == "day" or away <= _COARSE
    return last.said if lasts else None


def _is_earlier(attribution: Attribution) -> bool:
    return bool(attribution.cue and _EARLIER.search(attribution.cue.text))
