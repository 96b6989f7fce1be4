"""What the words of a name give away, and where names are known from the whole text."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.analyse.parties.names import Name
from sayso.analyse.phrases.agreement import agree_names
from sayso.analyse.phrases.lists import AGENCIES, COURTESY, SURNAMES, TITLES
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.words import Word, read_noun
from sayso.analyse.relays.outlets import DOUBTFUL, OUTLETS
from sayso.models.names import NameKind
from sayso.records import PartyKind

INSTITUTIONS: dict[NounClass, PartyKind] = {
    NounClass.ORGANIZATION: "organization",
    NounClass.GOVERNMENT: "government",
    NounClass.MEDIA: "media",
    NounClass.DOCUMENT: "document",
}


OF = frozenset({"of", "for", "on"})  # after Department, Center, Committee


PRINTED = frozenset(
    "post record bulletin dispatch review independent journal courier observer".split()
)


_SHORT = 3  # words of an outlet's name at most: Fox Business Network


@dataclass(frozen=True, slots=True)
class Scene:
    """A text and the names found in it, in text order."""

    text: str
    names: tuple[Name, ...]
    _starts: tuple[int, ...]  # of the names
    _surnames: frozenset[str]
    _kinds: Mapping[str, NameKind]  # by wording

    def name_over(self, word: Word) -> Name | None:
        """Return the found name that holds `word`."""
        at = bisect_right(self._starts, word.span.start) - 1
        found = self.names[at] if at >= 0 else None
        return found if found and found.span.end >= word.span.end else None

    def kind_of(self, words: str) -> NameKind | None:
        """Return the kind of name that `words` are where they are found as one."""
        return self._kinds.get(words)

    def is_surname(self, word: str) -> bool:
        """Say whether a full name of a person, anywhere in the text, ends so."""
        return word in self._surnames


def make_scene(text: str, names: Sequence[Name]) -> Scene:
    """Return the scene of a whole text, in which all its phrases are read.

    `names` are those of the whole text, in text order. Missing and mistaken ones do
    little harm.
    """
    names = agree_names(text, names)
    persons = (text[slice(*n.span)] for n in names if n.kind == "person")
    return Scene(
        text=text,
        names=names,
        _starts=tuple(name.span.start for name in names),
        _surnames=frozenset(p.rpartition(" ")[2] for p in persons if " " in p),
        _kinds={text[slice(*name.span)]: name.kind for name in names},
    )


def is_title(word: Word) -> bool:
    """Say whether `word` is a title or a role, as printed before a name."""
    if word.low in TITLES or word.low in COURTESY:
        return True
    noun = read_noun(word.low)
    return bool(noun and noun.kind is NounClass.ROLE)


def institution_of(words: Sequence[Word]) -> PartyKind | None:
    """Return the kind that the words of a name themselves give away, if they do."""
    lows = [word.low for word in words if word.is_word]
    if not lows:
        return None
    if _is_outlet(words):
        return "media"
    head = next((i for i, low in enumerate(lows) if low in OF and i), len(lows))
    for low in (lows[head - 1], lows[-1]):
        if low.replace(".", "") in AGENCIES:
            return "government"
        if low in PRINTED and lows[0] != low:
            return "media"
        noun = read_noun(low)
        lone_surname = len(lows) == 1 and low in SURNAMES
        if noun and noun.kind in INSTITUTIONS and not lone_surname:
            return INSTITUTIONS[noun.kind]
    return None


def _is_outlet(words: Sequence[Word]) -> bool:
    """Say whether words are an outlet's name, or begin with its initials: CNN Money."""
    name = " ".join(word.text for word in words)
    if name in OUTLETS:
        return name not in DOUBTFUL or name.isupper()
    first = words[0].text
    return first.isupper() and first in OUTLETS and len(words) <= _SHORT
