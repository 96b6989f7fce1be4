"""Claims made by hand: who tells what, on which origins, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import (
    Claim,
    ClaimMember,
    Evidence,
    Grade,
    Holder,
    OriginCount,
    OriginGroup,
    PartyKind,
    PublicationTime,
    Report,
    SameOrigin,
    Span,
    Status,
)
from sayso.store.claims import StoredClaim

WORDS = "the lock will close for six weeks"
GRADE = Grade(
    source="C",
    source_reasons=("the best source is unnamed.",),
    information=2,
    information_reasons=("It rests on two origins.", "No report contradicts it."),
)


@dataclass(frozen=True, kw_only=True)
class Voice:
    """One report that tells the claim, and through whom it has it."""

    publisher: str | None
    words: str = WORDS
    source: str | None = None  # None: the publisher itself
    kind: PartyKind = "person"
    named: bool = True
    via: tuple[str, ...] = ()  # from the publisher inwards
    status: Status = "asserted"
    day: str | None = "2026-03-02"
    title: str = "Lock to close"


@dataclass(frozen=True)
class Why:
    """An edge between two voices, by their places from 1."""

    a: int
    b: int
    rule: str
    certain: bool = True


def report_of(number: int, voice: Voice) -> Report:
    """Return a report of two paragraphs; the words are the first."""
    day = voice.day
    return Report(
        id=f"{number:02x}" * 32,
        text=f"{voice.words}.\n\nShips wait at the gate.",
        title=voice.title,
        publisher=voice.publisher,
        published_at=PublicationTime(value=day, precision="day", how="argument")
        if day
        else None,
    )


def holder_of(number: int, voice: Voice) -> Holder:
    """Return who takes which stand in a report."""
    report = report_of(number, voice).id
    if voice.source is None:
        return Holder(party=None, status=None, said_at=None, report=report)
    return Holder(
        party=voice.source,
        status=voice.status,
        said_at=None,
        report=report,
        attribution=f"a{number}",
        kind=voice.kind,
        via=voice.via,
        named=voice.named,
    )


def claim_of(
    voices: Sequence[Voice],
    *,
    groups: Sequence[Sequence[int]],
    whys: Sequence[Why] = (),
    least: int | None = None,
) -> StoredClaim:
    """Return the claim that some voices tell.

    Args:
        voices: Numbered from 1.
        groups: The numbers of those that certainly rest on one origin.
        whys: Why they do, or may.
        least: Origins at least; else as many as there are groups.
    """
    reports = [report_of(n, voice) for n, voice in enumerate(voices, 1)]
    spans = [Span(0, len(voice.words)) for voice in voices]
    holders = tuple(holder_of(n, voice) for n, voice in enumerate(voices, 1))
    name = f"{reports[0].id[:12]}:0"
    claim = Claim(
        id=name,
        text=voices[0].words,
        members=tuple(
            ClaimMember(
                id=f"m{number}",
                report=report.id,
                key=None,
                attribution=holder.attribution,
                span=span,
            )
            for number, (report, span, holder) in enumerate(
                zip(reports, spans, holders, strict=True), 1
            )
        ),
        reports=len(voices),
        origins=OriginCount(least=least or len(groups), most=len(groups)),
        origin_groups=tuple(
            OriginGroup(origin="x", members=tuple(f"m{n}" for n in group))
            for group in groups
        ),
        witnesses=len(groups),
        merges=tuple(
            SameOrigin(
                a=f"m{why.a}",
                b=f"m{why.b}",
                rule=why.rule,
                certain=why.certain,
                evidence=tuple(
                    Evidence(report=reports[n - 1].id, span=spans[n - 1])
                    for n in (why.a, why.b)
                ),
            )
            for why in whys
        ),
        holders=holders,
        grade=GRADE,
    )
    return StoredClaim(name, claim, {report.id: report for report in reports})


JOURNAL = Voice(publisher="Journal", source="two officials", named=False)
HERALD = Voice(
    publisher="Herald",
    source="officials",
    named=False,
    via=("the Journal",),
    day="2026-03-03",
)
BELL = Voice(publisher="Bell", source="an official", named=False, day="2026-03-04")
MIRROR = Voice(
    publisher="Mirror",
    words="the lock will not close",
    source="Ana Ruiz",
    status="denied",
    day="2026-03-05",
)
STORY = claim_of(
    (JOURNAL, HERALD, BELL),
    groups=((1, 2), (3,)),
    whys=(
        Why(1, 2, "cites-the-other"),
        Why(1, 3, "fitting-descriptors", certain=False),
        Why(2, 3, "fitting-descriptors", certain=False),
    ),
    least=1,
)
