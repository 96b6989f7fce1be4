"""Say how many words two reports share, and show the longest passages."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.records import Report, Reuse
from sayso.show.lines import clean, count, fit, quote, wrap
from sayso.show.linked.told import words_at

_KINDS = {
    "copy": "One is a copy of the other",
    "agency-copy": "Both carry the copy of one agency",
    "lifted": "Long passages are the same, outside of quotations",
    "quotations": "Only quotations are the same",
}
_MOST = 3  # passages
LONG = 200  # characters of a passage


@dataclass(frozen=True, slots=True)
class Reused:
    """How many words two reports share, in words, and the longest passages."""

    sentence: str
    passages: tuple[tuple[int, str], ...]  # words that are the same, and the passage
    further: int  # passages that are not among these


def describe_reuse(reuse: Reuse | None, a: Report, b: Report) -> Reused:
    """Return what words report A shares with report B."""
    if reuse is None:
        return Reused("No passage is the same, word for word.", (), 0)
    shares = [reuse.share_a, reuse.share_b]
    if reuse.a != a.id:
        shares.reverse()
    kind = _KINDS[reuse.kind]
    agency = f" ({clean(reuse.agency)})" if reuse.agency else ""
    longest = sorted(reuse.passages, key=lambda each: (-each.words, each.a))
    text = a if reuse.a == a.id else b
    return Reused(
        f"{kind}{agency}: {shares[0]:.0%} of the words of A, {shares[1]:.0%} of B.",
        tuple(
            (passage.words, fit(words_at(text, passage.a), LONG))
            for passage in longest[:_MOST]
        ),
        max(0, len(longest) - _MOST),
    )


def render_reused(
    reuse: Reuse | None, a: Report, b: Report, width: int
) -> Iterator[str]:
    """Yield one block on the words that report A shares with report B."""
    found = describe_reuse(reuse, a, b)
    lines = wrap(found.sentence, width, 0, hang=2)
    for words, passage in found.passages:
        lines += wrap(f"{count(words, 'word')}: {quote(passage)}", width, 2, hang=2)
    if found.further:
        lines += wrap(f"and {count(found.further, 'further passage')}", width, 2)
    yield "\n".join(lines)
