"""Gather the parties of a report: whose words, to whom, through whom."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.analyse.find.spans import overlap
from sayso.analyse.parties.entities import Entity, gather_entities
from sayso.analyse.parties.metonymy import stands_for
from sayso.analyse.parties.names import Name
from sayso.analyse.parties.places import find_place, first_place
from sayso.analyse.parties.resolve import Draft, Resolution, Resolver, Role, RoleMention
from sayso.analyse.phrases.describe import Phrase, describe_phrase
from sayso.analyse.phrases.scene import Scene, make_scene
from sayso.analyse.phrases.titles import Title, find_titles
from sayso.analyse.relays.media import is_outlet_name
from sayso.analyse.relays.outlets import OUTLETS
from sayso.analyse.text.parse import Parse
from sayso.models.names import NameKind
from sayso.records import (
    Count,
    Mention,
    Party,
    PartyIds,
    PartyKind,
    SourceType,
    Span,
    StandsFor,
)

_KINDS: dict[NameKind, PartyKind] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
    "people": "group",
    "work": "document",
}
_TYPES: dict[PartyKind, SourceType] = {
    "person": "named person",
    "organization": "named organization",
    "government": "named organization",
    "media": "named organization",
    "place": "named organization",
    "document": "document",
}
_ARTICLE = re.compile(r"(?:the|both)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Words that a statement has for a party; `implied` is a name not printed there."""

    span: Span
    role: Role
    implied: str | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """The parties of a report, and whom each of their words means."""

    parties: tuple[Party, ...]
    named: frozenset[str]  # ids of the parties that the report names
    meant: dict[RoleWords, str]  # a party's id
    rivals: dict[RoleWords, tuple[str, ...]]  # ids, where nothing decides between them


def gather_parties(
    parse: Parse, words: Sequence[RoleWords], names: Sequence[Name]
) -> Cast:
    """Return the parties that `words` mean, in order of first mention."""
    text = parse.text
    ordered = sorted(set(words), key=lambda w: (w.span, w.role))
    scene = make_scene(text, names)
    phrases = {w: describe_phrase(scene, w.span) for w in ordered}
    entities = gather_entities(text, _all_names(scene.names, phrases.values()))
    titles = [_titles_of(scene, entity) for entity in entities]
    resolver = Resolver(
        parse, entities, [tuple(t.span for t in found if t.span) for found in titles]
    )
    meant = {
        w: resolver.resolve(
            RoleMention(
                span=w.span, role=w.role, phrase=phrases[w], implied=w.implied
            )
        )
        for w in ordered
    }
    return _cast(text, resolver.cast, titles, meant)


def _all_names(names: Sequence[Name], phrases: Iterable[Phrase]) -> list[Name]:
    """Return the names found, corrected by those that the words of a party show.

    A phrase knows that "the Ruiz campaign" is no person; a found name that goes on
    beyond the phrase ("John | Dickey, the chief") knows better where it begins.
    """
    parts = [part for phrase in phrases for part in (phrase, *phrase.members)]
    shown = {part.name: _name_kind(part.kind) for part in parts if part.name}
    kept = []
    for name in names:
        over = [span for span in shown if overlap(span, name.span)]
        if all(_holds(name.span, span) for span in over):
            kinds = {shown.pop(span) for span in over}
            # A lone word that nothing explains reads as a person to the phrase.
            shown_kind = kinds.pop() if len(kinds) == 1 else "person"
            kept.append(
                name if shown_kind == "person" else replace(name, kind=shown_kind)
            )
    found = [*kept, *(Name(span, kind) for span, kind in shown.items())]
    return sorted(found, key=lambda name: name.span)


def _holds(whole: Span, part: Span) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _name_kind(kind: PartyKind) -> NameKind:
    if kind in ("person", "place"):
        return kind
    if kind == "group":
        return "people"
    return "work" if kind == "document" else "organization"


def _titles_of(scene: Scene, entity: Entity) -> tuple[Title, ...]:
    if entity.kind != "person":
        return ()
    return tuple(t for span in entity.mentions for t in find_titles(scene, span))


def _cast(
    text: str,
    drafts: Sequence[Draft],
    titles: Sequence[Sequence[Title]],
    meant: dict[RoleWords, Resolution],
) -> Cast:
    used = sorted(
        (key for key, draft in enumerate(drafts) if draft.roles),
        key=lambda key: min(_places(drafts[key])),
    )
    ids = {key: f"p{number}" for number, key in enumerate(used, 1)}
    rivals = {
        w: tuple(ids[r] for r in found.rivals if r in ids) for w, found in meant.items()
    }
    padded = [*titles, *[()] * (len(drafts) - len(titles))]
    parties = tuple(
        make_party(text, ids[key], drafts, key, padded[key]) for key in used
    )
    return Cast(
        parties=parties,
        named=frozenset(
            party.id
            for key, party in zip(used, parties, strict=True)
            if is_named(drafts[key]) or is_outlet_name(party.name)
        ),
        meant={w: ids[found.party] for w, found in meant.items()},
        rivals={w: found for w, found in rivals.items() if found},
    )


def _places(draft: Draft) -> list[Span]:
    return [*draft.mentions, *(draft.entity.mentions if draft.entity else ())]


def is_named(draft: Draft) -> bool:
    """Say whether the report names a party."""
    if draft.entity or draft.implied or draft.pair:
        return True
    return any(phrase.named for _, phrase in draft.described)


def make_party(
    text: str,
    party_id: str,
    drafts: Sequence[Draft],
    key: int,
    titles: Sequence[Title],
) -> Party:
    """Return the record of the party `drafts[key]`."""
    draft = drafts[key]
    name = _name(text, draft, drafts)
    kind = _kind(draft, name)
    affiliation = _affiliation(text, draft, titles)
    place = find_place(name) or first_place(affiliation or "")
    spans = sorted(set(_places(draft)))
    return Party(
        id=party_id,
        name=name,
        kind=kind,
        source_type=_source_type(draft, kind),
        title=_title(text, draft, titles),
        affiliation=affiliation,
        count=_count(draft, kind),
        stands_for=_metonym(text, draft, name),
        ids=PartyIds(iso3166=place.iso3166 if place else None),
        mentions=tuple(Mention(span=s, text=text[s.start : s.end]) for s in spans),
    )


def _kind(draft: Draft, name: str) -> PartyKind:
    if draft.implied or name in OUTLETS:
        return "media"
    kinds = Counter(p.kind for _, p in draft.described if p.kind != "unknown")
    if draft.entity:
        own = _KINDS[draft.entity.kind]
        if own == "person" or not kinds:
            return own
    return kinds.most_common(1)[0][0] if kinds else "unknown"


def _source_type(draft: Draft, kind: PartyKind) -> SourceType | None:
    if draft.entity or draft.implied:
        return _TYPES.get(kind, "unnamed group" if kind == "group" else None)
    types = [p.source_type for _, p in draft.described if p.source_type]
    return types[0] if types else None


def _name(text: str, draft: Draft, drafts: Sequence[Draft]) -> str:
    if draft.entity:
        return draft.entity.name
    if draft.implied:
        return draft.implied
    if draft.pair:
        return " and ".join(_name(text, drafts[key], drafts) for key in draft.pair)
    span, phrase = draft.described[0] if draft.described else (draft.mentions[0], None)
    if phrase and phrase.members:
        return _together(text, phrase.members, drafts)
    if phrase and phrase.kind == "document":
        span = phrase.extent
    words = " ".join(text[span.start : span.end].split()).rstrip(",;: ")
    if draft.owner:
        pronoun, whose = draft.owner
        rest = words[pronoun.end - pronoun.start :]
        return f"{_name(text, drafts[whose], drafts)}’s{rest}"
    article = _ARTICLE.match(words)
    return words[article.end() if article else 0 :]


def _together(text: str, members: Sequence[Phrase], drafts: Sequence[Draft]) -> str:
    """Return the names of several parties that speak together."""
    names = []
    for member in members:
        words = text[member.core.start : member.core.end]
        named = [d for d in drafts if member.name and _is_named_at(d, member.name)]
        names.append(named[0].entity.name if named and named[0].entity else words)
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _is_named_at(draft: Draft, name: Span) -> bool:
    mentions = draft.entity.mentions if draft.entity else ()
    return any(overlap(name, mention) for mention in mentions)


def _title(text: str, draft: Draft, titles: Sequence[Title]) -> str | None:
    spans = [t.span for t in titles if t.span and not t.relation]
    spans += [p.title for _, p in draft.described if p.title]
    spans = spans or [t.span for t in titles if t.span]
    longest = max(spans, key=lambda s: s.end - s.start, default=None)
    return " ".join(text[longest.start : longest.end].split()) if longest else None


def _affiliation(text: str, draft: Draft, titles: Sequence[Title]) -> str | None:
    spans = [t.affiliation for t in titles] + [p.affiliation for _, p in draft.described]
    for span in spans:
        if span:
            return " ".join(text[span.start : span.end].split())
    return None


def _metonym(text: str, draft: Draft, name: str) -> StandsFor | None:
    """Return whom a place that speaks stands for, by its first words that do."""
    place = find_place(name)
    if place is None:
        return None
    speaks = "source" in draft.roles
    found = (
        stands_for(text, span, place, 0.0, speaks=speaks)
        for span in draft.mentions
    )
    return next((party for party in found if party), None)


def _count(draft: Draft, kind: PartyKind) -> Count | None:
    if draft.entity and kind == "person":
        return Count(least=1, most=1)
    if draft.entity and kind != "group":
        return None
    return draft.described[0][1].count if draft.described else None
