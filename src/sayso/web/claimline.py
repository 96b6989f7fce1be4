"""A claim on a few lines of a page: its words, its support, what contradicts it."""

from dataclasses import dataclass

from sayso.records import OriginCount
from sayso.show.linked.opposed import Holders, oppose
from sayso.show.linked.support import count_support
from sayso.show.linked.told import find_clearest, tell
from sayso.store.claims import StoredClaim

OPPOSED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """What contradicts a claim, and who says it."""

    text: str
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """A claim as a list shows it."""

    name: str  # of the claim, for its address
    text: str  # the clearest wording
    reports: int
    origins: OriginCount
    support: str  # in words
    contradicted_by: tuple[Against, ...] = ()
    further: int = 0  # contradicting claims that are not shown


def make_line(stored: StoredClaim, holders: Holders) -> ClaimLine:
    """Return the line of a claim; `holders` are those of what contradicts it."""
    claim = stored.claim
    members = tell(claim, stored.reports)
    opposed = oppose(claim, members, stored.reports, holders)
    return ClaimLine(
        name=stored.name,
        text=find_clearest(members, claim).shown,
        reports=claim.reports,
        origins=claim.origins,
        support=count_support(claim),
        contradicted_by=tuple(
            Against(text=each.theirs.words, who=each.theirs.who)
            for each in opposed[:OPPOSED]
        ),
        further=max(0, len(opposed) - OPPOSED),
    )
