"""Say why members are one origin, may be, or are two, with the words in each report."""

from collections.abc import Iterator, Sequence

from sayso.records import Claim
from sayso.show.lines import count, fit, quote, wrap
from sayso.show.linked.groups import Block
from sayso.show.linked.reasons import OneOrigin, Shown, choose_reasons
from sayso.show.linked.told import name_publisher, words_at

LONG = 150  # characters of words that show something
_REPORT = "(the report as a whole)"
MOST = 6  # members whose words are shown for one reason
MOST_PAIRS = 8  # of origins that may be one
_INDENT = 2


def render_reasons(blocks: Sequence[Block], claim: Claim, width: int) -> Iterator[str]:
    """Yield a block for each origin of several members, and for two that may be one.

    What is certain comes first, and what people say of two.
    """
    reasons = choose_reasons(blocks, claim.merges, claim.judged)
    possible = [each for each in reasons if each.kind == "possible"]
    for each in reasons:
        if each.kind != "possible":
            yield _block(each, width)
    for each in possible[:MOST_PAIRS]:
        yield _block(each, width)
    if len(possible) > MOST_PAIRS:
        left = count(len(possible) - MOST_PAIRS, "further pair")
        words = f"Possible: {left} of origins; --format json has all."
        yield "\n".join(wrap(words, width, 0, hang=2))


def name_merge(reason: OneOrigin) -> str:
    """Return what is said to be one: "Certain: A is one origin."."""
    if reason.kind == "certain":
        return f"Certain: {reason.letters[0]} is one origin."
    both = " and ".join(reason.letters)
    if reason.kind == "two":
        return f"Judged: {both} are two origins."
    return f"Possible: {both} are one."


def show_evidence(shown: Shown) -> str:
    """Return the words that show something, with who printed them."""
    words = words_at(shown.told.report, shown.span) if shown.span else None
    evidence = quote(fit(words, LONG)) if words else _REPORT
    return f"{name_publisher(shown.told.report)}: {evidence}"


def _block(reason: OneOrigin, width: int) -> str:
    lines = wrap(name_merge(reason), width, 0)
    for each in reason.because:
        lines += wrap(each.words, width, _INDENT, hang=2)
        for shown in each.places[:MOST]:
            head = f"{shown.told.number:>{_INDENT + 2}}  "
            lines += wrap(show_evidence(shown), width, _INDENT + 4, head=head)
        if len(each.places) > MOST:
            left = count(len(each.places) - MOST, "further place")
            lines += wrap(f"and in {left}", width, _INDENT + 4)
    return "\n".join(lines)
