"""The terms of a text: stems of words and numbers, each with its weight."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import fsum, sqrt

from sayso.models.inflect import irregular_pasts
from sayso.models.wordweights import WordWeights

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:['’][a-z]+)?")
_POSSESSIVE = ("’s", "'s")
_BASES = irregular_pasts()
_ENDINGS = ("ings", "ing", "edly", "ed", "es", "s", "ly")
LEAST_STEM = 4  # letters
_KEPT_STEMS = 1 << 16  # words; those of news come again
_KEPT_COSINES = 1 << 12  # pairs of texts
# Stems that carry no claim by themselves.
EMPTY = frozenset(
    "a about after all also an and any are as at be been before but by can could"
    " did do for from had has have he her him his if in into is it its just like"
    " may might more most much must no not of on one only or other our out over"
    " said say she should so some than that the their them then there they this to"
    " told up very was we were what when where which who will with would year you"
    " your i me my us".split()
)
# Words that reports exchange for one another; the first stands for all of a line.
_SAME = """
kill die died dead death deaths slain slaughter murder
injure wound hurt
indict prosecute charge charges prosecution indictment prosecuting indicting
gun firearm weapon pistol handgun rifle
attack assault strike raid
largest biggest deadliest worst greatest
resign quit step
sack fire dismiss oust
remove pull replaced
meeting met meet talks talk conversation
back endorse support
america american u.s us united
email emails e-mail e-mails records
criticize criticise blast slam condemn denounce
begin start launch
end stop halt cease
vote ballot poll
accord deal agreement pact treaty
arrest detain
suspend postpone delay
buy purchase acquire
increase rise raise grow
decrease fall drop decline cut
show reveal disclose
police officers officer
child children kids kid
"""
# Short words, whose endings stay, and nouns of verbs; the first stands for all.
_FORMS = """
act acts acted acting
aid aids aided aiding
gun guns
job jobs
law laws
lie lies lied lying
lose loses losing loss losses
man men
pay pays paying payment payments
run runs running
see sees seeing
sell sells selling sale sales
speak speaks speaking speech speeches
tax taxes taxed taxing taxation
try tries tried trying
use uses used using
war wars
win wins winning
withdraw withdraws withdrawing withdrawal
woman women
"""


class Terms(dict[str, float]):
    """Stems with their weights, in nats; as the key of a cache, only like itself."""

    __slots__ = ("norm", "total")
    norm: float  # root of the sum of the squared weights
    total: float  # sum of the weights

    def __init__(self, weighed: Iterable[tuple[str, float]]) -> None:
        super().__init__(weighed)
        self.norm = sqrt(fsum(weight * weight for weight in self.values()))
        self.total = fsum(self.values())

    __hash__ = object.__hash__  # type: ignore[assignment]


@lru_cache(_KEPT_COSINES)
def find_cosine(a: Terms, b: Terms) -> float:
    """Return how alike two texts are, 0 to 1."""
    if not (shared := a.keys() & b.keys()):
        return 0.0
    return fsum(a[stem] * b[stem] for stem in shared) / (a.norm * b.norm or 1.0)


@lru_cache(_KEPT_STEMS)
def stem_word(word: str) -> str:
    """Return what stands for `word`: without its ending, or the first of its like."""
    stem = strip_ending(word)
    return _FIRST.get(stem, stem)


def strip_ending(word: str) -> str:
    """Return `word` without its ending; words of one meaning stay apart."""
    word = word.casefold()
    for ending in _POSSESSIVE:
        word = word.removesuffix(ending)
    word = _BASES.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            word = word.removesuffix(ending)
            if ending[0] in "ie" and word[-1] == word[-2] and word[-1] not in "lsfz":
                word = word[:-1]  # stopped
            break
    return word.removesuffix("e") if len(word) > LEAST_STEM else word


def find_words(text: str) -> list[str]:
    """Return the words and numbers of `text` as printed, in text order."""
    return _WORD.findall(text)


def place_words(text: str) -> Iterator[tuple[int, str]]:
    """Yield the words and numbers of `text` with their offsets, in text order."""
    return ((match.start(), match[0]) for match in _WORD.finditer(text))


def weigh_terms(words: Iterable[str], weights: WordWeights) -> Terms:
    """Return the distinct stems of `words` with their weights, in order."""
    stems = dict.fromkeys(map(stem_word, words))
    return Terms((stem, weights.weigh(stem)) for stem in stems)


_FIRST = {
    strip_ending(word): strip_ending(line.split()[0])
    for lines in (_SAME, _FORMS)
    for line in lines.strip().splitlines()
    for word in line.split()
}
