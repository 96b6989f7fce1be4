"""Show two wordings of one thing: what contradicts, and what was lost on the way."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.records import Drift, Report
from sayso.show.lines import fit, quote, wrap
from sayso.show.linked.beside import set_beside
from sayso.show.linked.opposed import Opposed, Wording, word_place
from sayso.show.linked.told import Told

LONG = 300  # characters of a wording
_INDENT = 2
DRIFTS = {
    "hedge-lost": "A hedge is lost",
    "plural-to-singular": "Several sources became one",
    "number-changed": "A number is another one",
    "anonymity-lost": "It is no longer said that the source is unnamed",
    "denial-dropped": "The denial is left out",
    "status-raised": "It is put more firmly",
    "scope-broadened": "It is said of more",
    "source-changed": "It is put to another source",
}
OPPOSITIONS = {
    "denial": "Denied",
    "number": "Other numbers",
    "time": "Another time",
    "place": "Another place",
    "actor": "Somebody else",
    "scope": "More or fewer",
    "update": "Replaced later",
}


def render_opposed(found: Sequence[Opposed], width: int, between: str) -> Iterator[str]:
    """Yield a block for each contradiction: why, and both wordings."""
    for each in found:
        lines = wrap(f"{OPPOSITIONS[each.type]}: {each.why}", width, 0, hang=2)
        lines += pair(each.mine, each.theirs, width=width, between=between)
        lines += wrap(f"the other claim: {each.theirs.claim}", width, _INDENT)
        yield "\n".join(lines)


def render_drift(
    found: Sequence[Drift],
    members: Sequence[Told],
    reports: Mapping[str, Report],
    *,
    width: int,
    between: str,
) -> Iterator[str]:
    """Yield a block for each drift: what was lost, and both wordings."""
    for each in found:
        lines = wrap(f"{DRIFTS[each.type]}: {each.why}", width, 0, hang=2)
        ends = (word_place(end, members, reports, {}) for end in (each.from_, each.to))
        lines += pair(*ends, width=width, between=between)
        yield "\n".join(lines)


def pair(one: Wording, other: Wording, *, width: int, between: str) -> list[str]:
    """Return the lines of two wordings beside each other, each with who says it."""
    left, right = (
        f"{quote(fit(each.words, LONG))}\n{each.who}" for each in (one, other)
    )
    return set_beside(left, right, width, _INDENT, between=between)
