"""What `link_claims` finds in a story, as plain rows of publishers, rules and spans."""

from collections.abc import Mapping, Sequence
from typing import Any

from sayso.link import link_claims
from sayso.records import Analysis, Claim, Report

SEVERAL = 2  # reports


def tell_story(analyses: Sequence[Analysis]) -> list[dict[str, Any]]:
    """Return a row for each claim of several reports, or with something to say."""
    reports = {each.report.id: each.report for each in analyses}
    return [
        _tell(claim, reports)
        for claim in link_claims(analyses)
        if claim.reports >= SEVERAL or claim.contradictions or claim.drift
    ]


def _tell(claim: Claim, reports: Mapping[str, Report]) -> dict[str, Any]:
    def name(report: str) -> str:
        return reports[report].publisher or "?"

    owners = {member.id: name(member.report) for member in claim.members}
    return {
        "members": sorted([name(m.report), *m.span] for m in claim.members),
        "origins": [claim.origins.least, claim.origins.most],
        "groups": sorted(
            sorted({owners[each] for each in group.members})
            for group in claim.origin_groups
        ),
        "certain": sorted({edge.rule for edge in claim.merges if edge.certain}),
        "witnesses": claim.witnesses,
        "contradictions": sorted(
            [each.type, name(each.a.report), name(each.b.report)]
            for each in claim.contradictions
        ),
        "drift": sorted(
            [each.type, name(each.from_.report), name(each.to.report)]
            for each in claim.drift
        ),
        "grade": f"{claim.grade.source}{claim.grade.information}",
    }
