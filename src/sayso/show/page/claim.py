"""What the page of a claim shows, before it is HTML."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.show.linked.changes import Lost, gather_drift
from sayso.show.linked.circles import Citing, trace_circles
from sayso.show.linked.grade import explain_grade
from sayso.show.linked.groups import Block, block_origins, number_as_drawn
from sayso.show.linked.opposed import Holders, Opposed, oppose
from sayso.show.linked.reasons import OneOrigin, choose_reasons
from sayso.show.linked.stands import Step, describe_stands
from sayso.show.linked.support import count_support, count_witnesses
from sayso.show.linked.told import Told, find_clearest, in_context, tell
from sayso.show.page.flow import Flow, lay_out
from sayso.store.claimrows import claim_name
from sayso.store.claims import StoredClaim

_AROUND = 110  # characters before and after words that are cut from a sentence
MOST_PLACES = 40  # on one page


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place that states the claim, as a row of the table beside the drawing."""

    told: Told
    letter: str  # of its origin
    origin: str

    @property
    def name(self) -> str:
        """What judgements call it."""
        return name_told(self.told)


def name_told(told: Told) -> str:
    """Return the name of words: of a claim, or of one of its members."""
    return claim_name(told.report.id, told.span.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A claim as its page shows it."""

    name: str
    clearest: Told
    clearest_name: str
    context: str  # the sentence around it; empty where it is a sentence
    support: str
    witnesses: str
    flow: Flow
    is_maybe_one: bool  # whether there are origins that may be one
    places: tuple[PlaceRow, ...]  # of this page
    first: int  # the number of the first of them, from 1
    all_places: int
    reasons: tuple[OneOrigin, ...]
    circles: tuple[tuple[Citing, ...], ...]
    opposed: tuple[Opposed, ...]
    lost: tuple[Lost, ...]
    steps: tuple[Step, ...]
    grade: tuple[tuple[str, str], ...]
    meaning: str  # of the grade


def view_claim(stored: StoredClaim, holders: Holders, page: int = 1) -> ClaimView:
    """Return all that the page of a claim shows.

    Args:
        stored: The claim.
        holders: Who holds what contradicts it.
        page: Which of its places, from 1: `MOST_PLACES` at once.
    """
    claim, reports = stored.claim, stored.reports
    members = number_as_drawn(claim, tell(claim, reports))
    blocks = block_origins(claim, members)
    clearest = find_clearest(members, claim)
    is_cut = clearest.shown != clearest.words
    skip = (page - 1) * MOST_PLACES
    return ClaimView(
        name=stored.name,
        clearest=clearest,
        clearest_name=name_told(clearest),
        context=in_context(clearest.report, clearest.span, _AROUND) if is_cut else "",
        support=count_support(claim),
        witnesses=count_witnesses(claim),
        flow=lay_out(blocks, members),
        is_maybe_one=any(block.links for block in blocks),
        places=_list_places(members[skip : skip + MOST_PLACES], blocks),
        first=skip + 1,
        all_places=len(members),
        reasons=choose_reasons(blocks, claim.merges, claim.judged),
        circles=tuple(trace_circles(claim.circles, members)),
        opposed=oppose(claim, members, reports, holders),
        lost=tuple(gather_drift(claim.drift, members, reports)),
        steps=tuple(describe_stands(claim.course, members, reports)),
        grade=explain_grade(claim.grade),
        meaning=claim.grade.meaning,
    )


def _list_places(
    members: Sequence[Told], blocks: Sequence[Block]
) -> tuple[PlaceRow, ...]:
    origins: Mapping[str, tuple[str, str]] = {
        told.id: (origin.letter, origin.origin)
        for block in blocks
        for origin in block.origins
        for told in origin.members
    }
    return tuple(PlaceRow(told, *origins[told.id]) for told in members)
