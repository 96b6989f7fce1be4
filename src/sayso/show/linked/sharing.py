"""Choose from a claim of two reports the places to show, and say what joins them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from sayso.records import Claim, Report
from sayso.rules import RULES
from sayso.show.linked.told import Told, tell
from sayso.store.fold import fold_words

_AGAINST = frozenset({"denied", "doubted"})


@dataclass(frozen=True, slots=True)
class Shared:
    """What two reports tell of one claim, each in the words nearest to the other's."""

    claim: Claim
    a: Told
    b: Told

    @property
    def is_opposed(self) -> bool:
        """Whether one of them denies or doubts what the other says."""
        return len({each.holder.status in _AGAINST for each in (self.a, self.b)}) > 1

    @property
    def title(self) -> str:
        """What joins or parts them: one origin or two, and why; or a denial."""
        if self.is_opposed:
            return "Denied: one denies what the other says."
        ends = {self.a.id, self.b.id}
        merges, groups = self.claim.merges, self.claim.origin_groups
        if edge := next((each for each in merges if {each.a, each.b} == ends), None):
            one = "One origin" if edge.certain else "Perhaps one origin"
            return f"{one}: {RULES[edge.rule]}"
        if any(ends <= set(group.members) for group in groups):
            return "One origin."
        return "Two origins, as far as the reports show."


def share(claim: Claim, a: Report, b: Report) -> Shared:
    """Return what two reports tell of a claim."""
    members = tell(claim, {a.id: a, b.id: b})
    one, other = max(
        product(_of(members, a), _of(members, b)), key=lambda both: _alike(*both)
    )
    return Shared(claim, one, other)


def _of(members: Sequence[Told], report: Report) -> list[Told]:
    return [each for each in members if each.report.id == report.id]


def _alike(one: Told, other: Told) -> float:
    """Return the share of words that two members have in common: 0 to 1."""
    words = [set(fold_words(each.words)) for each in (one, other)]
    return len(words[0] & words[1]) / max(1, len(words[0] | words[1]))
