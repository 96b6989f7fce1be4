"""Say whose words come through a relay that is named outside statements."""

import re
from collections.abc import Mapping

from sayso.analyse.relays.carrying import Loose, Setting
from sayso.analyse.relays.occasions import sentence_at
from sayso.analyse.relays.relay import find_loose_relays
from sayso.records import Hop, Span

_AFTER = 3  # a name behind the outlet counts as so many times farther away
_REACH = 400  # characters on each side in which a speaker is looked for
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]*\w\b(?!['’]s)")


def find_loose(setting: Setting) -> list[Loose]:
    """Return the relays named outside statements, in text order."""
    taken = [hop.span for a in setting.order for hop in a.via if hop.span]
    taken += [a.source.span for a in setting.order if a.source.span]
    by_place = {m.span: p for p in setting.parties.values() for m in p.mentions}
    speakers = _speakers(setting)
    found = []
    for words in find_loose_relays(setting.parse, taken):
        party = by_place.get(words.span)
        if party is None or setting.is_own(party.name):
            continue
        passage = words.rule == "passage"
        speaker = None if passage else _speaker(setting, speakers, words.span)
        if speaker or passage:
            hop = Hop(party=party.id, role="relay", span=words.span, rule=words.rule)
            found.append(Loose(setting.sentence(words.span.start), speaker, hop))
    return sorted(found, key=lambda each: each.at)


def _speakers(setting: Setting) -> dict[str, list[str]]:
    """Return the parties that speak, by the last word of their names."""
    speakers: dict[str, list[str]] = {}
    for party in dict.fromkeys(a.source.party for a in setting.order):
        if party and (words := setting.parties[party].name.split()):
            speakers.setdefault(words[-1], []).append(party)
    return speakers


def _speaker(
    setting: Setting, speakers: Mapping[str, list[str]], relay: Span
) -> str | None:
    """Return whose occasion it is: the party named nearest to it in its sentence."""
    text = setting.parse.text
    sentence = sentence_at(setting.parse, relay.start)
    ranked = []
    first = max(sentence.start, relay.start - _REACH)
    for found in _CAPITALISED.finditer(
        text, first, min(sentence.end, relay.end + _REACH)
    ):
        for party in speakers.get(found[0], ()):
            before = found.end() <= relay.start
            away = (
                relay.start - found.end()
                if before
                else _AFTER * (found.end() - relay.end)
            )
            name = setting.parties[party].name
            whole = text.endswith(name, sentence.start, found.end())
            ranked.append((away, -len(name) * whole, party))
    return min(ranked)[2] if ranked else None
