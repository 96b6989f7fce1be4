"""Give a phrase one of the six source types of the SCU sourcing benchmark."""

from collections.abc import Sequence

from sayso.analyse.phrases.core import Core
from sayso.analyse.phrases.lists import NOBODY, SPOKESPEOPLE, WITHHELD
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.words import Word
from sayso.records import SourceType

# "A person familiar with the talks": said of those who are not to be named.
_KNOWING = frozenset("familiar briefed privy knowledge anonymity aware".split())
_KNOWS_BY = frozenset("who involved close on in with at inside".split())


def source_type_of(words: Sequence[Word], core: Core) -> SourceType | None:
    """Return the type of the party that `core`, a phrase of `words`, is about."""
    if core.kind == "document":
        return "document"
    if core.kind in {"organization", "government", "media", "place"}:
        unnamed = core.plural and not core.name
        return "unnamed group" if unnamed else "named organization"
    return "named person" if core.named else _type_unnamed(words, core)


def _type_unnamed(words: Sequence[Word], core: Core) -> SourceType | None:
    noun = core.noun
    if _is_nobody(words, core):
        return None
    # The police are an institution, though the word is nobody's name.
    if noun and (noun.singular == "police" or noun.singular in SPOKESPEOPLE):
        return "named organization"
    if _is_anonymous(words, core):
        return "anonymous source"
    if core.kind == "person":
        return "unnamed person"
    return "unnamed group" if core.kind == "group" or core.plural else None


def _is_nobody(words: Sequence[Word], core: Core) -> bool:
    """Say whether the words stand for no party: "no one", "everyone in the room"."""
    head, before = words[core.head].low, [word.low for word in words[: core.head]]
    return head in NOBODY or (head == "one" and before[-1:] in (["no"], ["every"]))


def _is_anonymous(words: Sequence[Word], core: Core) -> bool:
    """Say whether the words tell of somebody who withholds a name."""
    noun = core.noun
    if noun and noun.kind is NounClass.SOURCE:
        return True
    if any(word.low in _KNOWING for word in words[core.head + 1 :]):
        return True
    counted = core.quantity is not None and core.quantity.most is not None
    if noun and noun.singular == "person" and counted and core.head + 1 < len(words):
        # Told by what they know, and by nothing else: "three people on the call".
        return words[core.head + 1].low in _KNOWS_BY
    return bool(noun and noun.singular in WITHHELD and counted)
