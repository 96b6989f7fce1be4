"""Carry the day of an occasion over to the other statements that are made on it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.analyse.relays.carrying import place_of
from sayso.analyse.relays.occasions import is_speech
from sayso.analyse.said.value import first_day
from sayso.analyse.text.parse import Parse
from sayso.records import Attribution, SaidAt

_LEAD = 2  # paragraphs: headline and lead, which tell before they say when
_LOOK_BACK = 0  # paragraphs after which talk returns to a party's latest day
_COARSE = 1  # paragraphs that a month or year lasts
_EARLIER = re.compile(
    r"\b(?:had|has|have|once|previously|repeatedly|often|long|routinely)\b"
)


_SAYING = re.compile(  # acts of speech that relays do not need
    r"\b(?:urged|vowed|demanded|suggested|pledged|promised|threatened|predicted|defended"
    r"|criticized|attacked|denounced|blasted|praised|accused|dismissed|rejected|denied"
    r"|confirmed|announced|hinted|complained|questioned|challenged|blamed|mocked|likened"
    r"|compared|outlined|laid out|contended|maintained|lamented|observed|offered)\b"
)


class Day(NamedTuple):
    """The day of something that a party said or did, and where it is told."""

    at: int  # offset
    said: SaidAt


def carry_days(
    parse: Parse,
    order: Sequence[Attribution],
    dated: Mapping[str, SaidAt],
    acts: Mapping[str, Sequence[Day]],
) -> dict[str, SaidAt]:
    """Return the days of statements that belong to the occasion of another one.

    Args:
        parse: The text with its paragraphs.
        order: The statements in text order.
        dated: The days that statements have by themselves.
        acts: What else the report dates of each party, such as "spoke on Tuesday".
    """
    days: dict[str, list[Day]] = {party: list(each) for party, each in acts.items()}
    for attribution in order:
        if (said := dated.get(attribution.id)) and (party := attribution.source.party):
            day = Day(place_of(attribution).start, said)
            days.setdefault(party, []).append(day)
    carried: dict[str, SaidAt] = {}
    for attribution in order:
        if attribution.id in dated or attribution.inside:
            continue
        known = sorted(days.get(attribution.source.party or "", []))
        if known and (said := _day_of(parse, attribution, known)):
            carried[attribution.id] = replace(said, rule="same-occasion-day")
    return carried


def _day_of(
    parse: Parse, attribution: Attribution, known: Sequence[Day]
) -> SaidAt | None:
    """Return the day of a statement whose party the report dates elsewhere."""
    if attribution.cue is None or _EARLIER.search(attribution.cue.text):
        return None
    place = place_of(attribution).start
    at = parse.paragraph_number(place)
    main = max(known, key=lambda day: first_day(day.said.value))
    before = [day for day in known if day.at <= place]
    if not before or (at < _LEAD and main not in before):
        ahead = parse.paragraph_number(known[0].at) - at
        plain = is_speech(attribution)
        return main.said if at < _LEAD or (ahead == 1 and plain) else None
    if not (is_speech(attribution) or _SAYING.search(attribution.cue.text)):
        return None
    last = before[-1]
    if main in before and at - parse.paragraph_number(last.at) > _LOOK_BACK:
        last = [day for day in before if day.said.value == main.said.value][-1]
    away = at - parse.paragraph_number(last.at)
    lasts = last.said.precision == "day" or away <= _COARSE
    return last.said if lasts else None
