"""An index of members by their telling terms; candidates for claims, not all pairs."""

from collections import defaultdict

from sayso.link.members import Member

LEAST_WEIGHT = 0.6  # nats; what is in more than half of all reports tells nothing
LEAST_SHARED = 2.5  # nats; of two clauses, below which they are not compared
MOST_HOLDERS = 250  # members that have a term; more, and it tells nothing


class MemberIndex:
    """Members by their terms; grows by one report at a time."""

    def __init__(self) -> None:
        self._members: list[Member] = []
        self._holders: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, member: Member) -> None:
        """Add a member."""
        for term, weight in member.terms.items():
            if weight > LEAST_WEIGHT:
                self._holders[term].append(len(self._members))
        self._members.append(member)

    def find_candidates(self, member: Member) -> list[Member]:
        """Return the members that share enough telling terms, in order of arrival."""
        shared: defaultdict[int, float] = defaultdict(float)
        for term, weight in member.terms.items():
            holders = self._holders.get(term, ()) if weight > LEAST_WEIGHT else ()
            if len(holders) <= MOST_HOLDERS:
                for number in holders:
                    shared[number] += weight
        return [
            self._members[number]
            for number in sorted(shared)
            if shared[number] >= LEAST_SHARED
        ]
