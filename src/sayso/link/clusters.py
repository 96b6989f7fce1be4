"""Group members into claims, so that no chain of likenesses joins unlike ones."""

from collections.abc import Iterable

from sayso.link.decide import LEAST, Decision, decide, shares_only_names
from sayso.link.memberindex import MemberIndex
from sayso.link.members import Member

LEAST_MEAN = 0.6 * LEAST  # mean probability between all members of two groups
Pair = tuple[tuple[str, object], tuple[str, object]]


def cluster_members(members: Iterable[Member]) -> list[list[Member]]:
    """Return groups of members that state one claim, each in order of its keys.

    The order of `members` does not matter: pairs are joined from the likeliest on, and
    groups only if their members are alike on average and no rule keeps two apart.
    """
    ordered = sorted(members, key=lambda member: member.key)
    index = MemberIndex()
    found: list[tuple[float, Member, Member]] = []
    decisions: dict[Pair, Decision] = {}
    for member in ordered:
        for other in index.find_candidates(member):
            if shares_only_names(other, member):
                continue
            decision = _recall(decisions, other, member)
            if decision.same:
                found.append((-decision.probability, other, member))
        index.add(member)
    groups = {member.key: [member] for member in ordered}
    found.sort(key=lambda pair: (pair[0], pair[1].key, pair[2].key))
    for _, a, b in found:
        group, joining = groups[a.key], groups[b.key]
        if group is not joining and _fit(decisions, group, joining):
            group += joining
            groups.update((each.key, group) for each in joining)
    distinct = {id(group): group for group in groups.values()}
    return [sorted(group, key=lambda m: m.key) for group in distinct.values()]


def _fit(
    decisions: dict[Pair, Decision], one: list[Member], other: list[Member]
) -> bool:
    between = [_recall(decisions, a, b) for a in one for b in other]
    if any(decision.conflict for decision in between):
        return False
    mean = sum(d.probability for d in between) / len(between)
    return mean >= LEAST_MEAN


def _recall(decisions: dict[Pair, Decision], a: Member, b: Member) -> Decision:
    pair = (a.key, b.key) if a.key < b.key else (b.key, a.key)
    if pair not in decisions:
        decisions[pair] = decide(a, b)
    return decisions[pair]
