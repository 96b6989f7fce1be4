"""Carry the chain of an occasion over to the statements that belong to it.

Whoever spoke to an outlet once goes on speaking to it until another occasion is named;
unnamed sources in a passage that retells an outlet's report spoke to that outlet.
"""

import re
from collections import deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from sayso.analyse.relays.media import is_outlet_name
from sayso.analyse.relays.occasions import is_speech, is_unnamed, names_occasion
from sayso.analyse.relays.outlets import is_same_outlet
from sayso.analyse.text.parse import Parse
from sayso.records import Attribution, Hop, Party, Span

# Sentences; chosen by reading PolNeAR train and on layers dev (2026-11).
_NEAR = 6  # so far an occasion lasts while nobody else speaks
_BESIDE = 3  # the same, where others speak in between
_STORY = 4  # an occasion named in the first few is what the report is about
_FAR = 12  # and lasts so far
_FIRST = re.compile(r"\b(?:first|by)\b")  # first reported by: not retold here
_GOES_ON = re.compile(
    r"\b(?:add(?:s|ed|ing)?|continu(?:es?|ed|ing)|went on|goes on|further"
    r"|conclud(?:es?|ed|ing))\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What one report's chains are settled with."""

    parse: Parse
    parties: Mapping[str, Party]
    publisher: str | None
    order: tuple[Attribution, ...]  # by cue
    own: Collection[str]  # statements made to the publisher itself

    def at(self, attribution: Attribution) -> int:
        """Return which sentence the attribution stands in."""
        return self.sentence(place_of(attribution).start)

    def sentence(self, offset: int) -> int:
        """Return which sentence holds `offset`."""
        return self.parse.sentence_number(offset)

    def is_own(self, name: str) -> bool:
        """Say whether a name is the publisher's."""
        return self.publisher is not None and is_same_outlet(name, self.publisher)


class Loose(NamedTuple):
    """A relay named outside statements; speaker None: of unnamed sources."""

    at: int
    speaker: str | None
    hop: Hop


class _Occasion(NamedTuple):
    at: int  # sentence of the last statement on it
    hops: tuple[Hop, ...]
    first: int  # sentence that names it


class _Passage(NamedTuple):
    at: int
    hop: Hop
    others: int = 0  # statements of named parties since


@dataclass(slots=True)
class _State:
    """What the text read so far says about the next statement."""

    occasions: dict[str, _Occasion] = field(default_factory=dict)
    interviewed: set[str] = field(default_factory=set)  # by the publisher
    passage: _Passage | None = None
    last: str | None = None  # who spoke last


def carry_on(
    setting: Setting, settled: Mapping[str, Attribution], loose: Sequence[Loose]
) -> dict[str, Attribution]:
    """Return the attributions by id, later ones with the hops of their occasion."""
    state, waiting, carried = _State(), deque(loose), dict(settled)
    for attribution in setting.order:
        at = setting.at(attribution)
        while waiting and waiting[0].at <= at:
            _open(state, waiting.popleft())
        if party := attribution.source.party:
            now = settled[attribution.id]
            hops = _known(setting, state, now) or _carried(setting, state, now)
            carried[attribution.id] = replace(now, via=hops)
            state.last = party
    return carried


def place_of(attribution: Attribution) -> Span:
    """Return where an attribution is told: its cue, or else its content."""
    return (attribution.cue or attribution.content).spans[0]


def _open(state: _State, loose: Loose) -> None:
    if loose.speaker:
        state.occasions[loose.speaker] = _Occasion(loose.at, (loose.hop,), loose.at)
        state.last = loose.speaker
    else:
        state.passage = _Passage(loose.at, loose.hop)


def _known(setting: Setting, state: _State, now: Attribution) -> tuple[Hop, ...]:
    """Return the hops that a statement has itself, and remember its occasion."""
    party, at = now.source.party or "", setting.at(now)
    if now.id in setting.own:
        state.interviewed.add(party)
    if now.via or now.id in setting.own:
        state.occasions[party] = _Occasion(at, now.via, at)
    elif _is_outlet(setting, party) and not _FIRST.search(
        now.cue.text if now.cue else ""
    ):
        hop = Hop(party=party, role="relay", span=now.source.span, rule="passage")
        state.passage = _Passage(at, hop)
    return now.via


def _carried(setting: Setting, state: _State, now: Attribution) -> tuple[Hop, ...]:
    """Return the hops that a statement has from its occasion or passage."""
    party, at = now.source.party or "", setting.at(now)
    if now.id in setting.own or _is_outlet(setting, party):
        return ()
    occasion, passage = state.occasions.get(party), state.passage
    if occasion and _lasts(setting, state, occasion, now):
        state.occasions[party] = occasion._replace(at=at)
        return tuple(replace(hop, rule="same-occasion") for hop in occasion.hops)
    if not is_unnamed(now):
        _close(setting, state, now)
    elif passage and at - passage.at <= _NEAR:
        state.passage = passage._replace(at=at)
        return (passage.hop,)
    return ()


def _close(setting: Setting, state: _State, now: Attribution) -> None:
    """Forget what a statement of somebody else, or on another occasion, ends."""
    party, at = now.source.party or "", setting.at(now)
    elsewhere = names_occasion(setting.parse, now)
    if passage := state.passage:
        ended = elsewhere or passage.others
        state.passage = None if ended else passage._replace(others=1)
    if party in state.occasions and elsewhere:
        state.occasions[party] = _Occasion(at, (), at)


def _lasts(
    setting: Setting, state: _State, occasion: _Occasion, now: Attribution
) -> bool:
    """Say whether a statement still belongs to its party's last occasion."""
    at, followed = setting.at(now), state.last == now.source.party
    if not is_speech(now):
        return False
    if at == occasion.first:
        return True
    # To one who has spoken to the publisher too, other outlets are a look back.
    aside = now.source.party in state.interviewed
    if aside or any(hop.role == "platform" for hop in occasion.hops):
        return followed and bool(now.cue and _GOES_ON.search(now.cue.text))
    if names_occasion(setting.parse, now):
        return False
    near = _NEAR if followed else _BESIDE
    return at - occasion.at <= (_FAR if occasion.first < _STORY else near)


def _is_outlet(setting: Setting, party: str) -> bool:
    """Say whether a party is one outlet, and not the publisher."""
    known = setting.parties[party]
    if setting.is_own(known.name):
        return False
    # "Local media" are no one outlet.
    printed = known.kind == "media" and known.name[:1].isupper()
    return printed or is_outlet_name(known.name)
