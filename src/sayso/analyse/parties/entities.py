"""Gather the names of a report: which of them name one person or organization.

A later short form ("Graham", "the Journal", "NSC") goes to the one full name that it
can be short for. Where several persons share a surname, the bare surname means whom the
same paragraph or the one before named last, or else whom the report named first.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from sayso.analyse.parties.firstnames import GENDERS, Gender
from sayso.analyse.parties.names import Name
from sayso.analyse.parties.shortforms import (
    initials_of,
    keys_of_full,
    keys_of_short,
    letters_of,
    may_be_person,
)
from sayso.analyse.phrases.words import read_noun
from sayso.models.names import NameKind
from sayso.records import Span

_SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv|md|phd|esq)\.?$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_](?:[\w.&'’-]*[\w&])?")
_BREAK = re.compile(r"\n\s*")
_COURTESY = re.compile(r"\b(Mr|Mrs|Ms|Miss)\.? \Z")
_COURTESY_REACH = 6  # characters
_GENDERED: dict[str, Gender] = {
    "Mr": "male",
    "Mrs": "female",
    "Ms": "female",
    "Miss": "female",
}
# Words that many outlets end with: "the Journal" is short for one named before.
MASTHEADS = frozenset(
    "journal post times news tribune herald guardian telegraph globe chronicle gazette "
    "observer examiner inquirer sun mail star standard independent record "
    "review".split()
)


@dataclass(frozen=True, slots=True)
class Entity:
    """One named party with all places where the report names it, in text order."""

    name: str  # the fullest form printed
    kind: NameKind
    mentions: tuple[Span, ...]
    gender: Gender | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of its name, lower case."""
        return words_of(self.name)


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, without a suffix such as "Jr."."""
    words = [w.lower().replace("’", "'") for w in _WORD.findall(name)]
    return tuple(w.removesuffix("'s") for w in words if not _SUFFIX.match(w))


def gather_entities(text: str, names: Sequence[Name]) -> tuple[Entity, ...]:
    """Return the entities that `names` name, in order of first mention."""
    same: dict[tuple[str, ...], list[tuple[str, Name]]] = {}
    for name in sorted(names, key=lambda n: n.span):
        words = " ".join(text[name.span.start : name.span.end].split())
        if name.kind == "person" or not _is_common(words):
            same.setdefault(_key(words_of(words)), []).append((words, name))
    return _join_short(text, [_entity(text, found) for found in same.values()])


def _entity(text: str, found: Sequence[tuple[str, Name]]) -> Entity:
    """Return the entity of one wording; its kind is the one most often found."""
    courtesies = (_COURTESY.search(text, *_before(name.span)) for _, name in found)
    titled = next((_GENDERED[c[1]] for c in courtesies if c), None)
    kinds = Counter(name.kind for _, name in found)
    fullest = max((words for words, _ in found), key=lambda w: len(words_of(w)))
    return Entity(
        name=fullest,
        kind=kinds.most_common(1)[0][0],
        mentions=tuple(name.span for _, name in found),
        gender=titled or gender_of(fullest),
    )


def _before(span: Span) -> tuple[int, int]:
    return max(0, span.start - _COURTESY_REACH), span.start


def _is_common(words: str) -> bool:
    """Say whether a name is only a common noun at the start of a sentence."""
    low = words.lower()
    return " " not in low and low not in MASTHEADS and read_noun(low) is not None


def gender_of(name: str) -> Gender | None:
    """Return the gender that the first name nearly always goes with."""
    words = words_of(name)
    return GENDERS.get(words[0]) if len(words) > 1 else None


def _key(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what two forms of one full name share: "Donald J. Trump"."""
    middle = words[1:-1]
    if middle and all(len(word.strip(".")) == 1 for word in middle):
        return (words[0], words[-1])
    return words


def _join_short(text: str, entities: list[Entity]) -> tuple[Entity, ...]:
    """Return the entities with the mentions of their short forms."""
    index: dict[str, list[Entity]] = {}
    for entity in entities:
        for key in keys_of_full(entity.words):
            index.setdefault(key, []).append(entity)
    fuller = {
        i: owners
        for i, short in enumerate(entities)
        if (owners := _owners(short, index))
    }
    mentions = {id(e): list(e.mentions) for e in entities}
    persons = {id(e) for e in entities if e.kind == "person"}
    # The longest first: "Journal" to "Street Journal" to "Wall Street Journal".
    for i in sorted(fuller, key=lambda i: len(entities[i].words)):
        short = entities[i]
        for span in mentions.pop(id(short)):
            owner = _owner(text, span, [(e, mentions[id(e)]) for e in fuller[i]])
            mentions.setdefault(id(owner), []).append(span)
            if short.kind == "person":
                persons.add(id(owner))
    joined = (
        replace(
            e,
            kind="person" if id(e) in persons else e.kind,
            mentions=tuple(sorted(mentions[id(e)])),
        )
        for e in entities
        if id(e) in mentions
    )
    return tuple(sorted(joined, key=lambda e: e.mentions[0]))


def _owners(short: Entity, index: Mapping[str, list[Entity]]) -> list[Entity]:
    """Return the entities that `short` can be short for: people, if there are any."""
    keys = keys_of_short(short.name, short.words)
    alike = {id(e): e for key in keys for e in index.get(key, ())}
    found = [
        e
        for e in sorted(alike.values(), key=lambda e: e.mentions[0])
        if e is not short and _is_short(short, e) and not _differ(short, e)
    ]
    people = [e for e in found if e.kind == "person"]
    return people if people and short.kind != "place" else found


def _differ(one: Entity, other: Entity) -> bool:
    """Say whether one is a woman and the other a man: "Mr. Ruiz" and "Ana Ruiz"."""
    return None not in (one.gender, other.gender) and one.gender != other.gender


def _owner(
    text: str, span: Span, fuller: Sequence[tuple[Entity, list[Span]]]
) -> Entity:
    """Return whom a short form means: the one just named, or else the first."""
    ends = {
        max((m.end for m in mentions if m.end <= span.start), default=-1): entity
        for entity, mentions in fuller
    }
    nearest = max(ends)
    breaks = _BREAK.finditer(text, max(0, nearest), span.start)
    if nearest >= 0 and len(list(islice(breaks, 2))) <= 1:
        return ends[nearest]
    before = [e for e, mentions in fuller if mentions[0] < span]
    return min(before or [e for e, _ in fuller], key=lambda e: e.mentions[0])


def _is_short(short: Entity, full: Entity) -> bool:
    """Say whether one name can be short for the other."""
    few, many = short.words, full.words
    if short.kind != "place" and letters_of(short.name) in initials_of(many):
        return True
    if not few or len(few) >= len(many):
        return False
    tail = few == many[-len(few) :]
    if full.kind == "person":
        return (tail or few == many[:1]) and short.kind != "people"
    if short.kind == "person" and may_be_person(many):
        return tail
    if short.kind != "organization" or full.kind not in ("organization", "work"):
        return False
    begins = few == many[: len(few)]
    return begins or (tail and (len(few) > 1 or few[0] in MASTHEADS))
