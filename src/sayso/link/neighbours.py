"""By which words reports are neighbours: only clauses of neighbours are compared."""

from collections import Counter
from collections.abc import Mapping
from math import log

from sayso.link.terms import find_words, stem_word
from sayso.models.wordweights import WordWeights

# Of 18 pairs of reports that share a claim in the dev stories these settings keep 12,
# with 40 of 49 pairs of members, and of 309 pairs from different stories none. Of the
# reports of PolNeAR train that are at most `DAYS` apart 0.7 per cent are neighbours;
# four times as many have 8 per cent more links, mostly unlikely ones (2026-11).
KEPT = 40  # telling terms of a report
LEAST_SHARED = 9.0  # nats
LEAST_TERMS = 4  # of both; two rare words may meet by chance
DAYS = 14  # between two reports, at most
LONGEST_TERM = 100  # characters; an index of PostgreSQL takes no 8 kB
MOST = 50  # neighbours of a report that it is compared with: those that share the most


def find_telling(text: str, weights: WordWeights) -> Mapping[str, float]:
    """Return the most telling terms of a report with their weights, in nats.

    They are rare elsewhere and frequent here: by weight times one more than the
    logarithm of how often they stand in `text`.
    """
    words = (word for word in find_words(text) if len(word) <= LONGEST_TERM)
    counts = Counter(map(stem_word, words))
    weighed = {stem: weights.weigh(stem) for stem in counts}
    ranked = sorted(
        counts, key=lambda stem: (-weighed[stem] * (1 + log(counts[stem])), stem)
    )
    return {stem: weighed[stem] for stem in ranked[:KEPT] if weighed[stem] > 0}
