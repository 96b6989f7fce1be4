"""Tell what a report says of one party: its name, title, kind, count, and more."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.analyse.find.spans import overlap
from sayso.analyse.parties.drafts import Draft
from sayso.analyse.parties.metonymy import stands_for
from sayso.analyse.parties.names import Name
from sayso.analyse.parties.places import find_place, first_place
from sayso.analyse.phrases.describe import Phrase
from sayso.analyse.phrases.titles import Title
from sayso.analyse.relays.outlets import OUTLETS, PLATFORMS
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
_BODIES = ("organization", "government", "media")
_ARTICLE = re.compile(r"(?:the|both)\s+", re.IGNORECASE)


def is_named(draft: Draft) -> bool:
    """Say whether the report names a party."""
    if draft.entity or draft.implied or draft.pair:
        return True
    return any(phrase.named for _, phrase in draft.described)


def places_of(draft: Draft) -> list[Span]:
    """Return where a party is mentioned, in text order."""
    named = draft.entity.mentions if draft.entity else ()
    return sorted({*draft.mentions, *named})


def make_party(
    text: str,
    draft: Draft,
    drafts: Sequence[Draft],
    titles: Sequence[Title],
    names: Mapping[Span, Name],
) -> Party:
    """Return the record of one of the `drafts`, without id; `names` by their span."""
    name = _name(text, draft, drafts)
    kind = _kind(draft, name)
    affiliation = _affiliation(text, draft, titles, names)
    place = find_place(name) or first_place(affiliation or "")
    spans = places_of(draft)
    return Party(
        id="",
        name=name,
        kind=kind,
        source_type=_source_type(draft, kind),
        title=_title(text, draft, titles),
        affiliation=affiliation,
        count=_count(draft, kind),
        stands_for=None if kind == "person" else _metonym(text, draft, name, names),
        ids=PartyIds(iso3166=place.iso3166 if place else None),
        mentions=tuple(Mention(span=s, text=text[s.start : s.end]) for s in spans),
    )


def _kind(draft: Draft, name: str) -> PartyKind:
    relays = OUTLETS.keys() | PLATFORMS if "relay" in draft.roles else OUTLETS
    if draft.implied or name in relays:
        return "media"
    phrases = [phrase for _, phrase in draft.described]
    own: PartyKind = "unknown"
    if draft.entity:
        own = _KINDS[draft.entity.kind]
        # "Police" and "the report" may be words for a named body.
        phrases = [p for p in phrases if p.name or p.kind in _BODIES]
    kinds = Counter(p.kind for p in phrases if p.kind != "unknown")
    if own == "person" or not kinds:
        return own
    return kinds.most_common(1)[0][0]


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
        mark = "" if rest[:1] in "'’" else "’s"
        return f"{_name(text, drafts[whose], drafts)}{mark}{rest}"
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


def _affiliation(
    text: str, draft: Draft, titles: Sequence[Title], names: Mapping[Span, Name]
) -> str | None:
    """Return whom a party belongs to: a name, not the "Prime" of a minister."""
    spans = [t.affiliation for t in titles]
    spans += [p.affiliation for _, p in draft.described]
    starts = {span.start for span in names}
    for span in spans:
        lone = span is not None and " " not in text[span.start : span.end]
        if span and not (lone and span.start not in starts):
            return " ".join(text[span.start : span.end].split())
    return None


def _metonym(
    text: str, draft: Draft, name: str, names: Mapping[Span, Name]
) -> StandsFor | None:
    """Return whom a place stands for, by the first words that speak or act."""
    place = find_place(name)
    if place is None:
        return None
    speaks = "source" in draft.roles
    acting = {s: n.acts or 0.0 for s, n in names.items()}
    found = (
        stands_for(
            text,
            span,
            place,
            acting.get(span, 0.0),
            speaks=speaks and span in draft.mentions,
        )
        for span in places_of(draft)
    )
    return next((party for party in found if party), None)


def _count(draft: Draft, kind: PartyKind) -> Count | None:
    if draft.entity and kind == "person":
        return Count(least=1, most=1)
    if draft.entity and kind != "group":
        return None
    return draft.described[0][1].count if draft.described else None
