"""Settle the chain of each statement, once parties are known.

What one sentence says about an occasion holds for later statements of the same party
on it, for the lead before it, and for what is told inside a statement.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.analyse.relays.carrying import Loose, Setting, carry_on, place_of
from sayso.analyse.relays.loose import find_loose
from sayso.analyse.relays.occasions import is_speech, is_unnamed, names_occasion
from sayso.analyse.relays.outlets import is_same_outlet
from sayso.analyse.text.parse import Parse
from sayso.records import Attribution, Hop, Party

_LEAD = 3  # sentences: headline and lead, which tell before they say where
_BEFORE = 5  # sentences: so far before it names its interviews an outlet retells them
_QUOTED = re.compile(r"[“\"]([^“”\"]{6,})[”\"]")
_TELLS = re.compile(
    r"\b(?:said|says|told|tells|asked|admitted|report(?:s|ed)|wrote|according to|citing"
    r"|cited|quot(?:es|ed|ing)|confirmed|denied|promised)\b",
    re.IGNORECASE,
)
_SOMEONE = re.compile(
    r"(?:[Tt]he\s)?[A-Z][\w.]|(?:he|she|they|I|it)\b"
    r"|(?:an?|two|three|four|five|several|the)\s(?:\S+\s){0,3}?"
    r"(?:officials?|sources?|aides?|persons?|people)\b"
)


def settle_relays(
    parse: Parse,
    attributions: Sequence[Attribution],
    parties: Sequence[Party],
    publisher: str | None,
) -> tuple[Attribution, ...]:
    """Return the attributions with their `via` settled, in the order given.

    The publisher itself and the source are no hops, and no party is one twice. A later
    statement of the same party on one occasion has the hops of the earlier one; so has
    an unnamed source in the passage that retells an outlet's report, and the lead that
    a named occasion comes after. What is said inside another statement came through its
    source. Relays of `find_loose_relays` count where a party has a mention there.
    """
    named = {party.id: party for party in parties}
    settled = {
        a.id: replace(a, via=_cleaned(a, named, publisher)) for a in attributions
    }
    setting = Setting(
        parse=parse,
        parties=named,
        publisher=publisher,
        order=tuple(sorted(attributions, key=place_of)),
        own={a.id for a in attributions if a.via and not settled[a.id].via},
    )
    loose = find_loose(setting)
    settled = carry_on(setting, settled, loose)
    settled |= _lead(setting, settled)
    settled |= _interviewed(setting, settled, loose)
    _nest(setting, settled)
    return tuple(settled[a.id] for a in attributions)


def _cleaned(
    attribution: Attribution, named: Mapping[str, Party], publisher: str | None
) -> tuple[Hop, ...]:
    """Return the hops of an attribution but its publisher, its source and repeats."""
    kept: list[Hop] = []
    for hop in attribution.via:
        own = publisher and is_same_outlet(named[hop.party].name, publisher)
        known = {attribution.source.party, *(k.party for k in kept)}
        if not own and hop.party not in known:
            kept.append(hop)
    return tuple(kept)


def _lead(
    setting: Setting, settled: Mapping[str, Attribution]
) -> Iterator[tuple[str, Attribution]]:
    """Yield statements of the lead with the hops of the occasion named after them."""
    later: dict[str, Attribution] = {}  # party to its first statement on an occasion
    for attribution in reversed(setting.order):
        now, at = settled[attribution.id], setting.at(attribution)
        party = now.source.party
        if party is None:
            continue
        if now.via or now.id in setting.own:
            later[party] = now
        elif (
            at < _LEAD
            and (same := later.get(party))
            and is_speech(now)
            and not is_unnamed(now)
            and not names_occasion(setting.parse, now)
            and (setting.at(same) - at < _LEAD or _quotes_alike(now, same))
        ):
            hops = [h for h in same.via if h.role == "relay"]
            via = tuple(replace(hop, rule="same-occasion") for hop in hops)
            yield now.id, replace(now, via=via)


def _quotes_alike(one: Attribution, other: Attribution) -> bool:
    """Say whether two statements quote the same words."""
    a, b = (set(_QUOTED.findall(each.content.text)) for each in (one, other))
    return bool(a & b)


def _interviewed(
    setting: Setting, settled: Mapping[str, Attribution], loose: Sequence[Loose]
) -> Iterator[tuple[str, Attribution]]:
    """Yield unnamed sources just before the words on who interviewed them."""
    passages = [each for each in loose if each.speaker is None]
    for attribution in reversed(setting.order):
        now, at = settled[attribution.id], setting.at(attribution)
        while passages and passages[-1].at > at + _BEFORE:
            passages.pop()
        if passages and at < passages[-1].at and not now.via and is_unnamed(now):
            yield now.id, replace(now, via=(passages[-1].hop,))


def _nest(setting: Setting, settled: dict[str, Attribution]) -> None:
    """Give a statement inside another one the hops and the source of that one."""
    for attribution in sorted(setting.order, key=_reach, reverse=True):
        now = settled[attribution.id]
        holder = settled.get(now.inside or "")
        if holder is None or holder.source.party is None or not _retells(holder, now):
            continue
        party = holder.source.party
        teller = Hop(
            party=party, role="relay", span=holder.source.span, rule="told-by-holder"
        )
        same = is_unnamed(holder) and is_unnamed(now)  # the officials, the sources
        own = same or setting.is_own(setting.parties[party].name)
        above = holder.via if own else (*holder.via, teller)
        hops = [hop for hop in above if hop.party != now.source.party]
        known = {hop.party for hop in hops}
        rest = [hop for hop in now.via if hop.party not in known]
        settled[now.id] = replace(now, via=(*hops, *rest))


def _reach(attribution: Attribution) -> int:
    spans = attribution.content.spans
    return spans[-1].end - spans[0].start


def _retells(holder: Attribution, inner: Attribution) -> bool:
    """Say whether one party plainly tells what another one said.

    Most statements inside others are none of their own ("the law, which bans it").
    """
    return all(
        _TELLS.search(each.cue.text if each.cue else "")
        and _SOMEONE.match(each.source.text or "")
        for each in (holder, inner)
    )
