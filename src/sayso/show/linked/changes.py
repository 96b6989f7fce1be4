"""Show two wordings of one thing: what contradicts, and what was lost on the way."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Drift, DriftType, Report
from sayso.show.lines import count, fit, quote, wrap
from sayso.show.linked.beside import Columns
from sayso.show.linked.opposed import Opposed, Wording, word_place
from sayso.show.linked.told import Told

LONG = 300  # characters of a wording
_INDENT = 2
DRIFTS = {
    "hedge-lost": "A hedge is lost",
    "plural-to-singular": "Several sources became one",
    "number-changed": "A number changed",
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


@dataclass(frozen=True, slots=True)
class Lost:
    """What got lost in one way, from one wording to others."""

    type: DriftType
    why: str
    before: Wording
    after: tuple[Wording, ...]
    further: int  # places in which the same got lost, from another wording


def gather_drift(
    found: Sequence[Drift], members: Sequence[Told], reports: Mapping[str, Report]
) -> Iterator[Lost]:
    """Yield what got lost, that from several places only for the first of them."""
    alike: dict[tuple[DriftType, str], list[Drift]] = {}
    for each in found:
        alike.setdefault((each.type, each.why), []).append(each)
    for (kind, why), group in alike.items():
        shown = [each for each in group if each.from_ == group[0].from_]
        before, *after = (
            word_place(end, members, reports, {})
            for end in (group[0].from_, *(each.to for each in shown))
        )
        yield Lost(kind, why, before, tuple(after), len(group) - len(shown))


def render_drift(
    found: Sequence[Drift],
    members: Sequence[Told],
    reports: Mapping[str, Report],
    columns: Columns,
) -> Iterator[str]:
    """Yield a block for each loss: the wording before, and those after it."""
    for lost in gather_drift(found, members, reports):
        lines = wrap(f"{DRIFTS[lost.type]}: {lost.why}", columns.width, 0, hang=2)
        after = "\n".join(map(_both, lost.after))
        lines += _beside(_both(lost.before), after, columns)
        if lost.further:
            more = f"and in the same way in {count(lost.further, 'further place')}"
            lines += wrap(more, columns.width, _INDENT)
        yield "\n".join(lines)


def pair(one: Wording, other: Wording, columns: Columns) -> list[str]:
    """Return the lines of two wordings beside each other, each with who says it."""
    return _beside(_both(one), _both(other), columns)


def _both(wording: Wording) -> str:
    return f"{quote(fit(wording.words, LONG))}\n{wording.who}"


def _beside(left: str, right: str, columns: Columns) -> list[str]:
    lines = columns.narrowed(_INDENT).set_beside(left, right)
    return [f"{' ' * _INDENT}{line}" if line else "" for line in lines]
