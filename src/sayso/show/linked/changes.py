"""Show two wordings of one thing: what contradicts, and what was lost on the way."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.records import ClaimPlace, Drift, Report
from sayso.show.lines import fit, quote, wrap
from sayso.show.linked.beside import Columns
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


def render_opposed(found: Sequence[Opposed], columns: Columns) -> Iterator[str]:
    """Yield a block for each contradiction: why, and both wordings."""
    for each in found:
        title = f"{OPPOSITIONS[each.type]}: {each.why}"
        lines = wrap(title, columns.width, 0, hang=2)
        lines += pair(each.mine, each.theirs, columns)
        other = f"the other claim: {each.theirs.claim}"
        yield "\n".join([*lines, *wrap(other, columns.width, _INDENT)])


def render_drift(
    found: Sequence[Drift],
    members: Sequence[Told],
    reports: Mapping[str, Report],
    columns: Columns,
) -> Iterator[str]:
    """Yield a block for each drift: what was lost, the wording before and those after.

    What got lost in the same way in several reports is one block.
    """
    alike: dict[tuple[str, str, ClaimPlace], list[Drift]] = {}
    for each in found:
        alike.setdefault((each.type, each.why, each.from_), []).append(each)
    for (kind, why, before), group in alike.items():
        lines = wrap(f"{DRIFTS[kind]}: {why}", columns.width, 0, hang=2)
        one, *others = (
            word_place(end, members, reports, {})
            for end in (before, *(each.to for each in group))
        )
        after = "\n".join(_both(each) for each in others)
        lines += _beside(_both(one), after, columns)
        yield "\n".join(lines)


def pair(one: Wording, other: Wording, columns: Columns) -> list[str]:
    """Return the lines of two wordings beside each other, each with who says it."""
    return _beside(_both(one), _both(other), columns)


def _both(wording: Wording) -> str:
    return f"{quote(fit(wording.words, LONG))}\n{wording.who}"


def _beside(left: str, right: str, columns: Columns) -> list[str]:
    lines = columns.narrowed(_INDENT).set_beside(left, right)
    return [f"{' ' * _INDENT}{line}" if line else "" for line in lines]
