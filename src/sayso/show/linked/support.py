"""Say on how many origins a claim rests, so that nobody takes reports for them."""

from sayso.records import Claim, OriginCount
from sayso.show.lines import count


def count_support(claim: Claim) -> str:
    """Return "3 reports, 1 to 2 origins", and which share of them rests on one."""
    words = f"{count(claim.reports, 'report')}, {count_origins(claim.origins)}"
    most = _widest(claim)
    if claim.reports == 1 or most == 1:
        return words
    if most == claim.reports:
        all_of = "both" if most == 2 else f"all {most}"  # noqa: PLR2004
        it = "it" if claim.origins.most == 1 else "one of them"
        return f"{words}: {all_of} reports rest on {it}"
    return f"{words}: {most} of the reports rest on one"


def count_origins(origins: OriginCount) -> str:
    """Return "1 origin", "2 origins" or "1 to 2 origins"."""
    if origins.least == origins.most:
        return count(origins.most, "origin")
    return f"{origins.least} to {count(origins.most, 'origin')}"


def count_witnesses(claim: Claim) -> str:
    """Return how many reports heard it themselves: many may do so at one origin."""
    if claim.witnesses == 1:
        return "1 witness: a report that has it from no other report"
    return f"{claim.witnesses} witnesses: reports that have it from no other report"


def _widest(claim: Claim) -> int:
    """Return in how many reports the origin stands that most of them rest on."""
    reports = {member.id: member.report for member in claim.members}
    groups = (
        {reports[member] for member in group.members} for group in claim.origin_groups
    )
    return max(map(len, groups), default=0)
