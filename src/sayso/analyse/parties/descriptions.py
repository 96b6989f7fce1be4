"""Match descriptions: is "the South Carolina senator" the "Sen. Graham (R-S.C.)"?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from sayso.analyse.phrases.nouns import CORPS, NounClass
from sayso.analyse.phrases.words import Noun, Word, read_noun, words_in
from sayso.records import Span

_OWNERS = frozenset("his her their its".split())
_INDEFINITE = frozenset("a an one some another several many".split())
_PREPOSITIONS = frozenset("of for at in on to with from by who that which".split())
_DEFINITE = frozenset("the this that these those his her their its both".split())
_SAME = {
    word: group[0]
    for group in (
        ("spokesperson", "spokesman", "spokeswoman"),
        ("chair", "chairman", "chairwoman", "chairperson"),
        ("lawyer", "attorney", "counsel"),
        ("governor", "gov"),
        ("senator", "sen", "sens"),
        ("representative", "rep", "reps", "congressman", "congresswoman"),
        ("president", "pres"),
        ("professor", "prof"),
        ("general", "gen"),
        ("candidate", "nominee", "hopeful", "contender"),
        ("report", "story", "article", "account"),
        ("lawsuit", "suit", "complaint"),
        ("study", "research", "analysis"),
        ("poll", "survey"),
        ("adviser", "advisor", "aide"),
        ("secretary", "sec"),
    )
    for word in group
}
_SECRETARIES = frozenset({"secretary", "secretaries", "sec"})
_REPORTS = frozenset(
    {"report", "outlet", "paper", "newspaper", "network", "broadcaster"}
)
_BODIES = (NounClass.ORGANIZATION, NounClass.GOVERNMENT, NounClass.MEDIA)
_PEOPLE = (NounClass.ROLE, NounClass.RELATION, NounClass.PERSON, NounClass.SOURCE)
Meaning = Literal["person", "body", "report", "document", "group", "unknown"]


@dataclass(frozen=True, slots=True)
class Description:
    """The words of a description, brought to one form each."""

    words: frozenset[str]  # all but the determiner, synonyms as one
    head: str | None  # the noun that says what is described
    means: Meaning
    definite: bool
    plural: bool
    owner: Span | None = None  # "his" in "his lawyer"
    owned: bool = False  # "his lawyer", "Ruiz’s lawyer"

    @property
    def is_bare(self) -> bool:
        """Whether it says no more than what kind of thing is meant."""
        return len(self.words) == 1


def read_description(text: str, span: Span) -> Description:
    """Return the description in the words of `span`."""
    words = [w for w in words_in(text, span) if w.is_word or w.is_possessive]
    kept = [w.low for w in words if w.is_word and w.low not in _DEFINITE]
    nouns = {low: noun for low in kept if (noun := read_noun(_SAME.get(low, low)))}
    forms = {low: nouns[low].singular if low in nouns else low for low in kept}
    same = {low: _SAME.get(form, form) for low, form in forms.items()}
    head = _head(kept, nouns)
    if head in _SECRETARIES and "press" in kept:
        same[head] = "spokesperson"
    corps = tuple(kept[-2:]) in CORPS
    first = words[0] if words else None
    return Description(
        words=frozenset(same.values()),
        head=same[head] if head else None,
        means="body" if corps else _meaning(nouns, same, head),
        definite=_is_definite(words),
        plural=bool(head and nouns[head].plural),
        owner=first.span if first and first.low in _OWNERS else None,
        owned=bool(first and first.low in _OWNERS)
        or any(w.is_possessive for w in words),
    )


def describes(
    description: Description, known: Iterable[Description], name: Sequence[str]
) -> int:
    """Return how many words a description shares with what is known of a party.

    0 means that it is not this party: another noun, or one is several people and the
    other is one.
    """
    best = 0
    for other in known:
        if description.head == other.head and other.plural == description.plural:
            best = max(best, len(description.words & other.words))
    if description.head in _heads_of(name) and description.means in ("body", "report"):
        best = max(best, len(description.words & set(name)))
    return best


def _heads_of(name: Sequence[str]) -> Sequence[str]:
    """Return the words of a name that say what it is: not the city of its council."""
    of = next((i for i, word in enumerate(name) if word in _PREPOSITIONS), len(name))
    return (*name[max(0, of - 1) : of], *name[-1:])


def _head(kept: Sequence[str], nouns: Collection[str]) -> str | None:
    """Return the last noun before the words that only say whose or where."""
    head = None
    for low in kept:
        if head and low in _PREPOSITIONS:
            break
        head = low if low in nouns else head
    return head


def _is_definite(words: Sequence[Word]) -> bool:
    """Say whether the words are for something known: "the mayor", "Veldra's mayor"."""
    if not words or words[0].low in _INDEFINITE:
        return False
    before = takewhile(lambda w: w.low not in _PREPOSITIONS, words)
    return words[0].low in _DEFINITE or any(w.is_possessive for w in before)


def _meaning(
    nouns: Mapping[str, Noun], same: Mapping[str, str], head: str | None
) -> Meaning:
    if head is None:
        return "unknown"
    kind = nouns[head].kind
    if same[head] in _REPORTS:
        return "report"
    if kind in _BODIES:
        return "body"
    if kind in _PEOPLE:
        return "person"
    if kind is NounClass.GROUP:
        return "group"
    return "document"
