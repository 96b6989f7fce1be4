"""Gather the parties of a report: whose words, to whom, through whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.analyse.find.spans import overlap
from sayso.analyse.parties.drafts import Draft, Role, RoleMention
from sayso.analyse.parties.entities import Entity, gather_entities
from sayso.analyse.parties.names import Name
from sayso.analyse.parties.party import is_named, make_party, places_of
from sayso.analyse.parties.resolve import Resolution, Resolver
from sayso.analyse.phrases.describe import Phrase, describe_phrase
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.titles import Title, find_titles
from sayso.analyse.relays.media import is_outlet_name
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.spanindex import SpanIndex
from sayso.models.names import NameKind
from sayso.records import Party, PartyKind, Span


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
    meant: dict[RoleWords, str]  # a party's id, for words without rivals
    rivals: dict[RoleWords, tuple[str, ...]]  # ids, where nothing decides between them


def gather_parties(parse: Parse, words: Sequence[RoleWords], scene: Scene) -> Cast:
    """Return the parties that `words` mean, in order of first mention."""
    text = parse.text
    ordered = sorted(set(words), key=lambda w: (w.span, w.role))
    phrases = {w: describe_phrase(scene, w.span) for w in ordered}
    entities = gather_entities(text, _all_names(scene.names, phrases.values()))
    titles = [_titles_of(scene, entity) for entity in entities]
    resolver = Resolver(
        parse, entities, [tuple(t.span for t in found if t.span) for found in titles]
    )
    # Those who only act come last: they change nothing for those who speak.
    meant = {
        w: resolver.resolve(
            RoleMention(span=w.span, role=w.role, phrase=phrases[w], implied=w.implied)
        )
        for w in sorted(ordered, key=lambda w: w.role == "actor")
    }
    return _cast(text, resolver.cast, titles, meant, scene.names)


def _all_names(names: Sequence[Name], phrases: Iterable[Phrase]) -> list[Name]:
    """Return the names found, corrected by those that the words of a party show.

    A phrase knows that "the Ruiz campaign" is no person; a found name that goes on
    beyond the phrase ("John | Dickey, the chief") knows better where it begins.
    """
    parts = [part for phrase in phrases for part in (phrase, *phrase.members)]
    shown = {part.name: _name_kind(part.kind) for part in parts if part.name}
    index = SpanIndex((span, span) for span in shown)
    kept = []
    for name in names:
        near = index.near(name.span)
        over = [s for s in near if s in shown and overlap(s, name.span)]
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
    names: Sequence[Name],
) -> Cast:
    used = sorted(_used(meant), key=lambda key: places_of(drafts[key])[0])
    ids = {key: f"p{number}" for number, key in enumerate(used, 1)}
    rivals = {
        w: tuple(ids[r] for r in found.rivals)
        for w, found in meant.items()
        if found.rivals
    }
    by_span = {name.span: name for name in names}
    padded = [*titles, *[()] * (len(drafts) - len(titles))]
    parties = tuple(
        replace(
            make_party(text, drafts[key], drafts, padded[key], by_span), id=ids[key]
        )
        for key in used
    )
    return Cast(
        parties=parties,
        named=frozenset(
            party.id
            for key, party in zip(used, parties, strict=True)
            if is_named(drafts[key]) or is_outlet_name(party.name)
        ),
        meant={w: ids[f.party] for w, f in meant.items() if f.party is not None},
        rivals=rivals,
    )


def _used(meant: dict[RoleWords, Resolution]) -> set[int]:
    """Return the parties that some words mean or could mean."""
    return {
        key
        for found in meant.values()
        for key in (found.party, *found.rivals)
        if key is not None
    }
