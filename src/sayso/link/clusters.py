"""Group members into claims, so that no chain of likenesses joins unlike ones."""

from collections.abc import Collection, Iterable, Sequence

from sayso.link.decide import LEAST, Decisions
from sayso.link.members import Member
from sayso.records import MemberLink, MemberPlace

LEAST_MEAN = 0.6 * LEAST  # mean probability between all members of two groups
LOOKED_AT = 8  # members of a group, the first ones; so that a thousand copies are quick
Pair = frozenset[MemberPlace]


def group_members(
    members: Iterable[Member],
    links: Iterable[MemberLink],
    same: Sequence[Pair] = (),
    different: Collection[Pair] = (),
    decisions: Decisions | None = None,
) -> list[list[Member]]:
    """Return groups of members that state one claim, each in order of its keys.

    The order of `members` and `links` does not matter: pairs are joined from the
    likeliest on, and groups only if their members are alike on average and no rule
    keeps two apart.

    Args:
        members: What is to be grouped.
        links: Pairs among them; those that contradict each other are left out.
        same: Pairs that people say are one claim: their groups are joined in the end.
        different: Pairs that people say are not: nothing joins them.
        decisions: Those that were made already.
    """
    groups = {member.key: [member] for member in members}
    fitting = _Fitting(frozenset(different), decisions or Decisions())
    likely = (link for link in links if link.kind == "same")
    for link in sorted(likely, key=lambda link: (-link.probability, link.a, link.b)):
        group, joining = groups[link.a], groups[link.b]
        if group is not joining and fitting.fit(group, joining):
            _join(groups, group, joining)
    for a, b in sorted(map(sorted, same)):
        if a in groups and b in groups and fitting.are_free(groups[a], groups[b]):
            _join(groups, groups[a], groups[b])
    distinct = {id(group): group for group in groups.values()}
    return list(distinct.values())


def _join(
    groups: dict[MemberPlace, list[Member]], group: list[Member], joining: list[Member]
) -> None:
    if group is not joining:
        group += joining
        group.sort(key=lambda member: member.key)
        groups.update((each.key, group) for each in joining)


class _Fitting:
    """Whether groups may be one claim."""

    def __init__(self, different: Collection[Pair], decisions: Decisions) -> None:
        self._different, self._decisions = different, decisions

    def are_free(self, one: Sequence[Member], other: Sequence[Member]) -> bool:
        """Return whether nobody says that two groups are not one claim."""
        return not self._different or not any(
            frozenset((a.key, b.key)) in self._different for a in one for b in other
        )

    def fit(self, one: Sequence[Member], other: Sequence[Member]) -> bool:
        """Return whether two groups may be one claim."""
        if not self.are_free(one, other):
            return False
        between = [
            self._decisions.recall(a, b)
            for a in one[:LOOKED_AT]
            for b in other[:LOOKED_AT]
        ]
        if any(decision.conflict for decision in between):
            return False
        mean = sum(d.probability for d in between) / len(between)
        return mean >= LEAST_MEAN
