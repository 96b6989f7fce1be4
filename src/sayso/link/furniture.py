"""Leave out datelines, bylines and boilerplate: they state nothing."""

from bisect import bisect_right
from collections.abc import Callable

from sayso.records import Report


def outside_furniture(report: Report) -> Callable[[int], bool]:
    """Return what says of an offset of the text whether it is outside the furniture."""
    spans = sorted(report.furniture)
    starts = [span.start for span in spans]

    def is_outside(offset: int) -> bool:
        at = bisect_right(starts, offset) - 1
        return at < 0 or spans[at].end <= offset

    return is_outside
