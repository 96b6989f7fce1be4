"""How much a word tells: the fewer reports have it, the more."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class WordWeights:
    """In how many of so many reports each stem stands."""

    reports: int
    counts: MappingProxyType[str, int]

    def weigh(self, stem: str) -> float:
        """Return the inverse document frequency of `stem`, in nats; 0: everywhere."""
        return log((self.reports + 1) / (self.counts.get(stem, 0) + 1))


@cache
def load_word_weights() -> WordWeights:
    """Return the weights of English words that come with the package."""
    text = (files("sayso.models") / "words_en" / "counts.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    counts = {}
    for line in lines[1:]:
        stem, count = line.split("\t")
        counts[stem] = int(count)
    return WordWeights(reports=int(lines[0]), counts=MappingProxyType(counts))
