"""Find the runs of words that two reports share."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.link.wording import SHINGLE, Wording

LEAST_RUN = 8  # words; below this, stock phrases pair reports (PolNeAR train, 2026-11)
GAP = 5  # words; an editor's change within a passage
MOST_RUNS = 2_000  # of one pair


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words [a, a_end) of one report that are words [b, b_end) of another."""

    a: int
    a_end: int
    b: int
    b_end: int
    shared: int  # words; fewer than the run has where an editor changed some


def find_runs(a: Wording, b: Wording) -> tuple[Run, ...]:
    """Return the shared runs, in the order of `a`; no word is in two of them.

    Every run of `LEAST_RUN` words in both is found. Cost is linear in the words but for
    texts that repeat themselves, where the number of runs is limited.
    """
    runs = list(_grow_runs(a, b))
    runs.sort(key=lambda run: (-run.shared, run))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept: list[Run] = []
    for whole in runs:
        run = _clip(whole, taken_a, taken_b)
        if run.shared >= LEAST_RUN:
            kept.append(run)
            taken_a.update(range(run.a, run.a_end))
            taken_b.update(range(run.b, run.b_end))
    return tuple(_join_runs(sorted(kept)))


def _grow_runs(a: Wording, b: Wording) -> Iterable[Run]:
    """Yield what each common fingerprint grows to, in both directions."""
    reached: dict[int, int] = {}  # diagonal: end of its last run in `a`
    starts = sorted(
        (at, other)
        for key, places in a.fingerprints.items()
        for at in places
        for other in b.fingerprints.get(key, ())
    )
    for at, other in starts[:MOST_RUNS]:
        diagonal = at - other
        if at + SHINGLE <= reached.get(diagonal, 0):
            continue
        first, last = at, at
        while first and a.words[first - 1] == _at(b, first - 1 - diagonal):
            first -= 1
        while last < len(a.words) and a.words[last] == _at(b, last - diagonal):
            last += 1
        reached[diagonal] = last
        if last - first >= LEAST_RUN:
            yield Run(first, last, first - diagonal, last - diagonal, last - first)


def _at(wording: Wording, place: int) -> str | None:
    return wording.words[place] if 0 <= place < len(wording.words) else None


def _clip(run: Run, taken_a: set[int], taken_b: set[int]) -> Run:
    """Return `run` from its first free word to the word before the next taken one."""
    free = [
        place
        for place in range(run.shared)
        if run.a + place not in taken_a and run.b + place not in taken_b
    ]
    if not free:
        return Run(run.a, run.a, run.b, run.b, 0)
    first = last = free[0]
    for place in free:
        if place > last + 1:
            break
        last = place
    length = last - first + 1
    start_a, start_b = run.a + first, run.b + first
    return Run(start_a, start_a + length, start_b, start_b + length, length)


def _join_runs(runs: Iterable[Run]) -> Iterable[Run]:
    """Yield runs, those joined that follow each other with a small change between."""
    open_run: Run | None = None
    for run in runs:
        if open_run and _follows(open_run, run):
            open_run = Run(
                open_run.a,
                run.a_end,
                open_run.b,
                run.b_end,
                open_run.shared + run.shared,
            )
            continue
        if open_run:
            yield open_run
        open_run = run
    if open_run:
        yield open_run


def _follows(first: Run, then: Run) -> bool:
    return 0 <= then.a - first.a_end <= GAP and 0 <= then.b - first.b_end <= GAP
