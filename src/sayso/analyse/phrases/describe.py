"""Read what the words of one noun phrase say about a party.

Its name, title, affiliation, kind, number, and how many it is; without a look at the
rest of the report but for titles that follow the name.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.analyse.phrases.apposed import apposed_name
from sayso.analyse.phrases.core import ONE, SEVERAL, Core, read_core
from sayso.analyse.phrases.documents import document_extent
from sayso.analyse.phrases.lists import (
    COLLECTIVES,
    FEMALE,
    FUNCTION_WORDS,
    MALE,
    PARTIES,
    PRONOUNS,
)
from sayso.analyse.phrases.members import split_members
from sayso.analyse.phrases.party import (
    UNCOUNTED,
    Gender,
    Number,
    Phrase,
    join_phrases,
)
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.titles import find_titles, longest_title
from sayso.analyse.phrases.types import source_type_of
from sayso.analyse.phrases.words import Word, reach, read_noun, words_in
from sayso.records import Count, Span

__all__ = ["Gender", "Number", "Phrase", "describe_phrase"]

_PLURAL_PRONOUNS = frozenset("they we them us our ours their theirs themselves".split())
_OWNERS = frozenset("his her their its my our your whose which that".split())
_LABELS = frozenset({"Q", "A"})  # of an interview
# Words of one's own, not a document of which somebody is the author.
_STATEMENTS = frozenset({"statement", "post", "tweet"})
_FROM = frozenset({"from", "by"})
_LEADING = frozenset("but and or from among to by of with for because if so".split())


def describe_phrase(scene: Scene, span: Span) -> Phrase:
    """Return what the words at `span`, one mention of a party, say about it."""
    words = _bare(words_in(scene.text, span))
    if not words:
        return _unread(span)
    if scene.text[span.start : span.end] in _LABELS:
        return replace(_unread(span), label=True)
    if pronoun := _pronoun(words):
        return pronoun
    words = _whose_statement(words, read_core(words, scene)) or words
    if any(word.text == "," for word in words):
        words = _name_instead(words, read_core(words, scene), scene) or words
    members = tuple(_describe(part, scene) for part in split_members(words, scene))
    return members[0] if len(members) == 1 else join_phrases(members)


def _whose_statement(words: Sequence[Word], core: Core) -> Sequence[Word] | None:
    """Return the words for whoever speaks: "a statement from the port"."""
    if core.noun is None or core.noun.singular not in _STATEMENTS:
        return None
    after = words[core.head + 1 :]
    if after and after[0].low in _FROM:
        return after[1:] or None
    owners = (i for i in range(core.head) if words[i].is_possessive)
    owner = next(owners, 0)
    return words[:owner] or None


def _name_instead(
    words: Sequence[Word], core: Core, scene: Scene
) -> Sequence[Word] | None:
    """Return the words from a name on that other words than a noun for it precede.

    "Two days ago, Ana Ruiz, the mayor," and "one of them, Bo Lund," are named persons.
    """
    low = words[core.head].low
    one = core.quantity == ONE and low == "of"
    if core.noun or core.name or not (one or core.kind == "unknown" or core.plural):
        return None
    if not one and (low in SEVERAL or low in FUNCTION_WORDS or low in PARTIES):
        return None
    found = apposed_name(words, core.head + 1, scene)
    if found is None or found.kind in {"place", "group"}:
        return None
    marks = (i for i in range(found.first - 1, -1, -1) if not words[i].is_word)
    return words[next(marks, -1) + 1 :]


def _bare(words: Sequence[Word]) -> Sequence[Word]:
    """Return `words` without marks at the ends."""
    first, end = 0, len(words)
    while first < end and (not words[first].is_word or words[first].low in _LEADING):
        first += 1
    while end > first and not words[end - 1].is_word and words[end - 1].text != ")":
        end -= 1  # also a possessive: "Turkey's" refusal
    return words[first:end]


def _unread(span: Span) -> Phrase:
    return Phrase(
        name=None,
        head=span,
        core=span,
        extent=span,
        kind="unknown",
        source_type=None,
        named=False,
        title=None,
        affiliation=None,
        count=None,
        number="singular",
        gender=None,
    )


def _pronoun(words: Sequence[Word]) -> Phrase | None:
    first = words[0]
    alone = len(words) == 1
    if first.low not in PRONOUNS or (
        not alone and first.low in _OWNERS and words[1].is_word
    ):
        return None
    plural = first.low in _PLURAL_PRONOUNS
    gender = _gender([first])
    return Phrase(
        name=None,
        head=first.span,
        core=first.span,
        extent=first.span,
        kind="group" if plural else "person" if gender else "unknown",
        source_type=None,
        named=False,
        title=None,
        affiliation=None,
        count=None,
        number="plural" if plural else "singular",
        gender=gender,
        pronoun=True,
    )


def _gender(words: Sequence[Word]) -> Gender | None:
    for word in words:
        if word.low in FEMALE or word.low.endswith("woman"):
            return "female"
        if word.low in MALE or (word.low.endswith("sman") and read_noun(word.low)):
            return "male"
    return None


def _describe(words: Sequence[Word], scene: Scene) -> Phrase:
    core = read_core(words, scene)
    name = reach(words[core.name.first : core.name.end]) if core.name else None
    title, affiliation = core.title, core.affiliation
    titles = find_titles(scene, name) if name else ()
    best = longest_title(titles)
    if best and not best.relation and core.kind in {"organization", "place"}:
        core = _as_person(core)
    if name and core.kind == "person":
        title = best.span if best else None
        affiliation = next((t.affiliation for t in titles if t.affiliation), None)
    return Phrase(
        name=name,
        head=words[core.head].span,
        core=reach(words[core.first : core.head + 1]),
        extent=document_extent(words, core.first, core.head)
        if core.kind == "document"
        else reach(words),
        kind=core.kind,
        source_type=source_type_of(words, core),
        named=core.named,
        title=title,
        affiliation=affiliation,
        count=_count(core),
        number="plural" if core.plural else "singular",
        gender=_gender(words[core.first : core.head + 1])
        if core.kind == "person"
        else None,
    )


def _as_person(core: Core) -> Core:
    """Return `core` as that of a person with a title, unless its words forbid it."""
    return core if core.body else replace(core, kind="person")


def _count(core: Core) -> Count | None:
    if core.kind in UNCOUNTED or (core.noun and core.noun.singular in COLLECTIVES):
        return None
    if core.kind == "person":
        return (None if core.name else core.quantity) or Count(least=1, most=1)
    if core.kind == "unknown" and not core.plural:
        return None
    if core.kind == "group" or core.plural:
        single = core.quantity == Count(least=1, most=1)
        return (None if single else core.quantity) or Count(least=2, most=None)
    return core.quantity
