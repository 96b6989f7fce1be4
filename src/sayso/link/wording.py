"""The words of a report, which of them are quoted, and its fingerprints.

Words are compared without case and punctuation, so that typography, which every
newsroom changes, does not count.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import islice

from sayso.link.furniture import outside_furniture
from sayso.records import Report, Span

SHINGLE = 6  # words
WINDOW = 3  # shingles; a run of SHINGLE + WINDOW - 1 = 8 shared words is always found
PLACES = 4  # of one fingerprint in one report; more are a refrain, and cost time
MOST_WORDS = 200_000  # of one report; a longer one is compared by its beginning
KEPT = 16  # reports
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(
    r"“[^“”\n]{2,4000}(?:”|\n|$)|\"[^\"\n]{2,4000}(?:\"|\n|$)"
    r"|''[^'\n](?:[^'\n]|'(?!')){1,4000}(?:''|\n|$)"
)


@dataclass(frozen=True)
class Wording:
    """A report as a sequence of words."""

    report: Report

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where each word stands, without datelines, bylines and boilerplate."""
        is_outside = outside_furniture(self.report)
        words = (match.span() for match in _WORD.finditer(self.report.text))
        outside = (Span(*span) for span in words if is_outside(span[0]))
        return tuple(islice(outside, MOST_WORDS))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Each word, casefolded; as many as `spans`."""
        text = self.report.text
        return tuple(text[start:end].casefold() for start, end in self.spans)

    @cached_property
    def quoted(self) -> tuple[bool, ...]:
        """Whether each word stands between quotation marks; as many as `spans`.

        A mark that nothing closes reaches to the end of its paragraph, as it does in
        quotations of several paragraphs.
        """
        places = [match.span() for match in _QUOTED.finditer(self.report.text)]
        starts = [start for start, _ in places]
        return tuple(
            (at := bisect_right(starts, start) - 1) >= 0 and places[at][1] > start
            for start, _ in self.spans
        )

    @cached_property
    def fingerprints(self) -> dict[int, tuple[int, ...]]:
        """Hashes of some shingles, with the numbers of the words where they begin.

        At most `PLACES` a hash, in text order. The hashes are the same in every
        version of Python, 63 bits wide, and may be stored.

        References:
            Schleimer, Wilkerson and Aiken (2003), Winnowing: local algorithms for
            document fingerprinting. Over words instead of characters.
        """
        hashes = [
            (_hash(" ".join(self.words[at : at + SHINGLE])), -at)
            for at in range(len(self.words) - SHINGLE + 1)
        ]
        chosen: dict[int, list[int]] = {}
        last = -1
        for start in range(max(1, len(hashes) - WINDOW + 1) if hashes else 0):
            least, place = min(hashes[start : start + WINDOW])  # the last of equal ones
            if -place != last:
                last = -place
                chosen.setdefault(least, []).append(last)
        return {key: tuple(places[:PLACES]) for key, places in chosen.items()}


@lru_cache(maxsize=KEPT)
def word_report(report: Report) -> Wording:
    """Return a report as a sequence of words; for the last few, what is known stays."""
    return Wording(report)


def _hash(shingle: str) -> int:
    return int.from_bytes(blake2b(shingle.encode(), digest_size=8).digest()) >> 1
