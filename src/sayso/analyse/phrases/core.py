"""Read the core of a noun phrase: its name or head noun, and the kind it gives."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.analyse.phrases.apposed import apposed_party
from sayso.analyse.phrases.back import OFFICES, affiliation_before
from sayso.analyse.phrases.counts import Quantity, read_quantity
from sayso.analyse.phrases.extent import (
    find_extent,
    head_of,
    is_common,
)
from sayso.analyse.phrases.heads import role_phrase
from sayso.analyse.phrases.lists import COLLECTIVES, FUNCTION_WORDS, PARTIES
from sayso.analyse.phrases.names import Found, closing_name
from sayso.analyse.phrases.nouns import CORPS, NounClass
from sayso.analyse.phrases.scene import PRINTED, Scene, institution_of
from sayso.analyse.phrases.words import Noun, Word, is_plural, read_noun
from sayso.analyse.relays.outlets import SHORT_NAMES
from sayso.records import Count, PartyKind, Span

_KINDS: dict[NounClass, PartyKind] = {
    NounClass.ROLE: "person",
    NounClass.RELATION: "person",
    NounClass.PERSON: "person",
    NounClass.SOURCE: "person",
    NounClass.GROUP: "group",
    NounClass.ORGANIZATION: "organization",
    NounClass.GOVERNMENT: "government",
    NounClass.MEDIA: "media",
    NounClass.DOCUMENT: "document",
}
_BODIES = frozenset({"organization", "government", "media"})
_VAGUE = frozenset("document video footage data statistic photo".split())
_AUTHORS = frozenset({"by", "from"})
SEVERAL = frozenset(
    "those these others some many both all several most few percent half majority "
    "quarter third".split()
)
ONE = Count(least=1, most=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """A noun phrase in terms of its words; numbers count them from its beginning."""

    first: int  # after article and number
    head: int
    name: Found | None
    noun: Noun | None  # how the head reads; None for a name
    kind: PartyKind
    named: bool
    plural: bool
    quantity: Count | None
    title: Span | None = None
    affiliation: Span | None = None
    body: bool = False  # its own words say that it is an organization


def read_core(words: Sequence[Word], scene: Scene) -> Core:
    """Return the core of the phrase `words`, of which there is one at least."""
    quantity = read_quantity(words)
    first, end, run = find_extent(words, min(quantity.end, len(words)), scene)
    common = run is not None and end - run == 1 and is_common(words[run], run)
    name = None if run is None or common else closing_name(words, run, end, scene)
    if name:
        return _named_core(words, first, name, quantity)
    core = _noun_core(words, first, end, quantity, scene)
    single = not core.plural or core.quantity == ONE
    if core.name or not single or core.kind not in _BODIES | {"person"}:
        return core
    found = apposed_party(words, end, scene, body=core.kind in _BODIES)
    if found is None:
        return core
    return replace(core, name=found, named=True, head=found.end - 1)


def _named_core(
    words: Sequence[Word], first: int, name: Found, quantity: Quantity
) -> Core:
    kind = name.kind
    last = words[name.end - 1]
    after_the = first > 0 and words[first - 1].low == "the" and name.first == first
    lone = name.end - name.first == 1
    if after_the and lone and (last.low in PRINTED or last.text in SHORT_NAMES):
        kind = "media"
    elif kind == "person" and lone and _is_several(quantity.count, last):
        kind = "group"
    elif kind == "person" and after_the:
        kind = "group" if lone and is_plural(last.low) else "organization"
    elif kind == "person" and name.first > first:
        kind = _kind_before(words[name.first - 1]) or kind
    people = kind == "group"
    body = institution_of(words[name.first : name.end]) is not None or (
        after_the and not people
    )
    if people and (quantity.count == ONE or not is_plural(last.low)):
        kind = "person"
    return Core(
        first=first,
        head=name.end - 1,
        name=None if people else name,
        noun=None,
        kind=kind,
        named=not people,
        plural=kind == "group",
        quantity=quantity.count,
        affiliation=affiliation_before(words[first : name.first]),
        body=body,
    )


def _is_several(count: Count | None, word: Word) -> bool:
    """Say whether a number makes people of a lone name: "31 Latinos"."""
    return count is not None and count.most != 1 and is_plural(word.low)


def _kind_before(word: Word) -> PartyKind | None:
    """Return what a noun before a name says: the book Hurry, the lobby group Roof."""
    noun = None if word.low in OFFICES else read_noun(word.low)
    kind = _KINDS[noun.kind] if noun and word.text.islower() else None
    return kind if kind in _BODIES | {"document"} else None


def _noun_core(
    words: Sequence[Word], first: int, end: int, quantity: Quantity, scene: Scene
) -> Core:
    head = head_of(words, first, end)
    noun = read_noun(words[head].low)
    several = bool(quantity.count and quantity.count.most != 1)
    bare = several and words[head].low in FUNCTION_WORDS  # several of them
    plural = (bare or is_plural(words[head].low)) and quantity.count != ONE
    corps = head > 0 and (words[head - 1].low, words[head].low) in CORPS
    kind = "government" if corps else _kind(noun, words[head], plural=plural)
    name = _body_name(words, first, head) if kind in _BODIES | {"document"} else None
    if name is None and noun and noun.singular in COLLECTIVES:
        kind = "group"
    role = role_phrase(words, first, scene) if kind in {"person", "group"} else None
    titled = role and noun and noun.kind is NounClass.ROLE
    return Core(
        first=first,
        head=head,
        name=name,
        noun=noun,
        kind=kind,
        named=_is_named(words, head, kind, name, quantity),
        plural=plural,
        quantity=quantity.count,
        title=role.span if role and titled else None,
        affiliation=role.affiliation if role else affiliation_before(words[first:head]),
        body=noun is not None,
    )


def _kind(noun: Noun | None, word: Word, *, plural: bool) -> PartyKind:
    if word.low in PARTIES or word.low.removesuffix("s") in PARTIES:
        return "group" if plural else "person"
    if noun is None:
        several = word.low in SEVERAL or (plural and word.low in FUNCTION_WORDS)
        return "group" if several else "unknown"
    kind = _KINDS[noun.kind]
    return "group" if kind == "person" and plural else kind


def _body_name(words: Sequence[Word], first: int, head: int) -> Found | None:
    """Return "Trump campaign": the name of a body whose head is a common noun."""
    capitals = [
        i
        for i in range(first, head)
        if words[i].is_capital and words[i].low not in FUNCTION_WORDS
    ]
    named = [i for i in capitals if words[i].low not in PARTIES]
    low = words[head].low
    noun = read_noun(low)
    crowd = noun and noun.plural and _KINDS[noun.kind] in _BODIES
    if not named or crowd or low in _VAGUE or low.removesuffix("s") in _VAGUE:
        return None
    return Found(capitals[0], head + 1, "organization")


def _is_named(
    words: Sequence[Word],
    head: int,
    kind: PartyKind,
    name: Found | None,
    quantity: Quantity,
) -> bool:
    """Say whether a body or document can be told from others of its kind."""
    if kind not in _BODIES | {"document"}:
        return False
    if name:
        return True
    low = words[head].low
    if kind == "document" and (low in _VAGUE or low.removesuffix("s") in _VAGUE):
        return False
    authors = (
        words[i + 1 : i + 4]
        for i in range(head, len(words))
        if words[i].low in _AUTHORS
    )
    signed = any(word.is_capital for part in authors for word in part)
    return quantity.definite or (kind == "document" and signed)
