"""A claim as one row of a table for a spreadsheet."""

from dataclasses import dataclass, fields

from sayso.records import Claim
from sayso.show.lines import quote
from sayso.show.linked.opposed import Holders, oppose
from sayso.show.linked.told import held, tell
from sayso.store.claims import StoredClaim

CLAIM_FIELDS = tuple(field.name for field in fields(Claim))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """What a spreadsheet can hold of a claim; JSON has the whole of it."""

    id: str
    text: str
    reports: int
    origins_least: int
    origins_most: int
    witnesses: int
    published: tuple[str, ...]  # days of the first and the last report
    holders: tuple[str, ...]  # who takes which stand, with the chain
    contradicted_by: tuple[str, ...]
    drift: tuple[str, ...]
    grade: str


ROW_FIELDS = tuple(field.name for field in fields(ClaimRow))


def make_row(stored: StoredClaim, holders: Holders) -> ClaimRow:
    """Return the row of a claim; `holders` are those of what contradicts it."""
    claim = stored.claim
    members = tell(claim, stored.reports)
    times = (told.report.published_at for told in members)
    days = sorted(time.value[:10] for time in times if time)
    opposed = oppose(claim, members, stored.reports, holders)
    return ClaimRow(
        id=claim.id,
        text=claim.text,
        reports=claim.reports,
        origins_least=claim.origins.least,
        origins_most=claim.origins.most,
        witnesses=claim.witnesses,
        published=tuple(dict.fromkeys((days[0], days[-1]))) if days else (),
        holders=tuple(dict.fromkeys(map(held, members))),
        contradicted_by=tuple(
            f"{quote(each.theirs.words)} - {each.theirs.who}" for each in opposed
        ),
        drift=tuple(dict.fromkeys(each.type for each in claim.drift)),
        grade=f"{claim.grade.source}{claim.grade.information}",
    )
