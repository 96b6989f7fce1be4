"""An index of fingerprints: which reports share words with a new one, not all pairs."""

from collections import Counter, defaultdict
from statistics import median_high

from sayso.link.wording import Wording

STOCK = 1_000  # reports that share a fingerprint; more, and it says nothing
MOST_CANDIDATES = 50
OWN_STOCK = 3  # reports of one publisher; an editor's note, a form of subscription


class ReuseIndex:
    """Reports by their fingerprints; grows by one report at a time."""

    def __init__(self) -> None:
        self._wordings: dict[str, Wording] = {}
        self._reports: defaultdict[int, list[str]] = defaultdict(list)

    def __len__(self) -> int:
        return len(self._wordings)

    def add(self, wording: Wording) -> None:
        """Add a report; the same report again changes nothing."""
        if wording.report.id in self._wordings:
            return
        self._wordings[wording.report.id] = wording
        for key in wording.fingerprints:
            self._reports[key].append(wording.report.id)

    def find_candidates(self, wording: Wording) -> tuple[Wording, ...]:
        """Return the reports that share fingerprints, the most and rarest first.

        At most `MOST_CANDIDATES`: of more copies of one text each still has some of the
        others, so that all stay connected. Ties are broken by id.
        """
        weights: Counter[str] = Counter()
        for key in wording.fingerprints:
            holders = self._reports.get(key, ())
            if len(holders) > STOCK:
                continue
            for holder in holders:
                weights[holder] += 1 / len(holders)  # type: ignore[assignment]
        weights.pop(wording.report.id, None)
        ranked = sorted(weights, key=lambda holder: (-weights[holder], holder))
        return tuple(self._wordings[holder] for holder in ranked[:MOST_CANDIDATES])

    def is_stock(self, wording: Wording, at: int, end: int) -> bool:
        """Return whether words recur in many reports of one publisher, as notes do.

        Args:
            wording: The report, whose publisher is meant.
            at: Number of the first of the words.
            end: Number after the last.
        """
        publisher = wording.report.publisher
        if publisher is None or len(self) <= OWN_STOCK:
            return False
        own = [
            sum(
                self._wordings[holder].report.publisher == publisher
                for holder in self._reports.get(key, ())
            )
            for key, places in wording.fingerprints.items()
            if any(at <= place < end for place in places)
        ]
        return bool(own) and median_high(own) > OWN_STOCK
