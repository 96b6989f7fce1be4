"""Compare the clauses of a report with those of others, pair by pair."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.link.contradictions import oppose
from sayso.link.decide import Decision, Decisions, shares_only_names
from sayso.link.members import Member
from sayso.records import MemberLink, MemberPlace

LEAST_WEIGHT = 0.6  # nats; what is in more than half of all reports tells nothing
MOST_HOLDERS = 200  # clauses of a report; what more have is a refrain of it
LEAST_SHARED = 2.5  # nats; of two clauses, below which they are not compared


def find_links(
    members: Sequence[Member],
    others: Iterable[Member],
    decisions: Decisions | None = None,
) -> Iterator[MemberLink]:
    """Yield what clauses of a report have to do with others and with each other.

    What is yielded depends on two members at a time: not on the order of reports, nor
    on which other ones there are.

    Args:
        members: Of the report.
        others: Of its neighbours; none of the report itself.
        decisions: Those that were made already; new ones are added.
    """
    known = decisions or Decisions()
    for pair in pair_members(members, others):
        a, b = sorted(pair, key=lambda member: member.key)
        if not shares_only_names(a, b):
            yield from _link(a, b, known.recall(a, b))


def pair_members(
    members: Sequence[Member], others: Iterable[Member]
) -> Iterator[tuple[Member, Member]]:
    """Yield the pairs that share enough telling terms to be compared."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, member in enumerate(members):
        for other in _find_sharers(member, members, holders):
            yield other, member
        for term in _telling(member):
            holders[term].append(number)
    for other in others:
        for member in _find_sharers(other, members, holders):
            yield member, other


def _telling(member: Member) -> Iterator[str]:
    return (term for term, weight in member.terms.items() if weight > LEAST_WEIGHT)


def _find_sharers(
    member: Member, members: Sequence[Member], holders: Mapping[str, list[int]]
) -> list[Member]:
    """Return those of `members` that share enough telling terms with `member`."""
    shared: defaultdict[int, float] = defaultdict(float)
    for term in _telling(member):
        found = holders.get(term, ())
        if len(found) <= MOST_HOLDERS:
            for number in found:
                shared[number] += member.terms[term]
    return [
        members[number] for number in sorted(shared) if shared[number] >= LEAST_SHARED
    ]


def _link(a: Member, b: Member, decision: Decision) -> Iterator[MemberLink]:
    opposed = None if decision.same else oppose(a, b, decision)
    if decision.same or opposed:
        yield MemberLink(
            a=MemberPlace(*a.key),
            b=MemberPlace(*b.key),
            kind=opposed[0] if opposed else "same",
            probability=decision.probability,
            why=opposed[1] if opposed else None,
        )
