"""Say how many words two reports share, and show the longest passages."""

from collections.abc import Iterator

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


def render_reused(
    reuse: Reuse | None, a: Report, b: Report, width: int
) -> Iterator[str]:
    """Yield one block on the words that report A shares with report B."""
    if reuse is None:
        yield "\n".join(wrap("No passage is the same, word for word.", width, 0))
        return
    shares = [reuse.share_a, reuse.share_b]
    if reuse.a != a.id:
        shares.reverse()
    kind = _KINDS[reuse.kind]
    agency = f" ({clean(reuse.agency)})" if reuse.agency else ""
    line = f"{kind}{agency}: {shares[0]:.0%} of the words of A, {shares[1]:.0%} of B."
    lines = wrap(line, width, 0, hang=2)
    longest = sorted(reuse.passages, key=lambda each: (-each.words, each.a))
    text = a if reuse.a == a.id else b
    for passage in longest[:_MOST]:
        words = quote(fit(words_at(text, passage.a), LONG))
        lines += wrap(f"{count(passage.words, 'word')}: {words}", width, 2, hang=2)
    if len(longest) > _MOST:
        left = count(len(longest) - _MOST, "further passage")
        lines += wrap(f"and {left}", width, 2)
    yield "\n".join(lines)
