"""Compare two reports: what both say, what only one does, what got lost on the way."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.link.claims import link_claims
from sayso.link.holders import find_holder
from sayso.link.members import Member, find_members
from sayso.link.reuse import find_reuse
from sayso.link.reuseindex import ReuseIndex
from sayso.link.terms import find_words, stem_word, weigh_terms
from sayso.link.wording import Wording
from sayso.models.wordweights import WordWeights, load_word_weights
from sayso.records import (
    Analysis,
    Claim,
    Contradiction,
    Drift,
    Holder,
    MemberPlace,
    Party,
    Reuse,
    Span,
)

# Nats; a clause of so much weight in the publisher's own voice tells something, one of
# less is mostly a connection.
LEAST_TELLING = 30.0
_ANSWERS = frozenset({"denied", "doubted", "declined"})  # what must not get lost


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """What one of two reports says and the other does not: a statement, or a clause."""

    holder: Holder
    spans: tuple[Span, ...]  # the clauses that the other report lacks, in text order
    weight: float  # nats; of all its words


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What two reports have to do with each other."""

    schema: Literal["sayso.comparison/1"] = "sayso.comparison/1"
    a: str  # ids of the reports
    b: str
    earlier: Literal["a", "b"] | None  # None: their days do not tell
    reuse: Reuse | None  # of words
    shared: tuple[Claim, ...]  # with members in both
    contradictions: tuple[Contradiction, ...]  # between the two
    drift: tuple[Drift, ...]  # of shared claims, from one report to the other
    lost: tuple[Alone, ...]  # of the earlier, on parties that the later speaks of too
    only_a: tuple[Alone, ...]  # what else the other does not say, attributed first
    only_b: tuple[Alone, ...]


def compare_reports(
    a: Analysis, b: Analysis, weights: WordWeights | None = None
) -> Comparison:
    """Return what two reports share, and in what they differ."""
    known = weights or load_word_weights()
    claims = link_claims([a, b], known)
    ids = {a.report.id, b.report.id}
    shared = tuple(c for c in claims if {m.report for m in c.members} == ids)
    opposed = tuple(
        each
        for claim in claims
        for each in claim.contradictions
        if each.a.report != each.b.report
    )
    told = _told(shared, opposed)
    alone_a, alone_b = (tuple(_find_alone(each, told, known)) for each in (a, b))
    earlier = _find_earlier(a, b)
    lost: tuple[Alone, ...] = ()
    if earlier == "b":
        lost, alone_b = _split_lost(b, a, alone_b, known)
    else:
        lost, alone_a = _split_lost(a, b, alone_a, known)
    return Comparison(
        a=a.report.id,
        b=b.report.id,
        earlier=earlier,
        reuse=_find_shared_words(a, b),
        shared=shared,
        contradictions=opposed,
        drift=tuple(each for claim in shared for each in claim.drift),
        lost=lost,
        only_a=alone_a,
        only_b=alone_b,
    )


def _find_shared_words(a: Analysis, b: Analysis) -> Reuse | None:
    index = ReuseIndex()
    index.add(Wording(b.report))
    return next(iter(find_reuse(a.report, index)), None)


def _find_earlier(a: Analysis, b: Analysis) -> Literal["a", "b"] | None:
    days = [
        each.report.published_at.value if each.report.published_at else None
        for each in (a, b)
    ]
    if not (days[0] and days[1]) or days[0][: len(days[1])] == days[1][: len(days[0])]:
        return None
    return "a" if days[0] < days[1] else "b"


def _told(
    shared: Iterable[Claim], opposed: Iterable[Contradiction]
) -> frozenset[MemberPlace]:
    """Return the clauses to which the other report has something to say."""
    places = [MemberPlace(m.report, m.span) for c in shared for m in c.members]
    ends = (end for each in opposed for end in (each.a, each.b))
    return frozenset([*places, *(MemberPlace(e.report, e.span) for e in ends)])


def _find_alone(
    analysis: Analysis, told: frozenset[MemberPlace], weights: WordWeights
) -> list[Alone]:
    """Return what the other report lacks: statements first, the weightiest first."""
    by_holder: dict[object, list[Member]] = {}
    for member in find_members(analysis, weights):
        if member.key not in told:
            own = member.attribution.id if member.attribution else member.span
            by_holder.setdefault(own, []).append(member)
    found = [_make_alone(analysis, group) for group in by_holder.values()]
    return sorted(filter(_is_telling, found), key=_rank)


def _make_alone(analysis: Analysis, group: Sequence[Member]) -> Alone:
    return Alone(
        holder=find_holder(analysis, group[0].span),
        spans=tuple(member.span for member in group),
        weight=sum(weight for each in group for weight in each.terms.values()),
    )


def _is_telling(alone: Alone) -> bool:
    return alone.holder.attribution is not None or alone.weight >= LEAST_TELLING


def _rank(alone: Alone) -> tuple[bool, bool, float, Span]:
    """Return what is sorted by: statements first, of these denials and refusals."""
    holder = alone.holder
    plain = holder.status not in _ANSWERS
    return holder.attribution is None, plain, -alone.weight, alone.spans[0]


def _split_lost(
    earlier: Analysis,
    later: Analysis,
    alone: Sequence[Alone],
    weights: WordWeights,
) -> tuple[tuple[Alone, ...], tuple[Alone, ...]]:
    """Return what was said of parties that the later report speaks of, and the rest."""
    paragraphs = [
        frozenset(map(stem_word, find_words(each)))
        for each in later.report.text.split("\n")
        if each
    ]
    spoken_of = {
        party.id
        for party in earlier.parties
        if any(_is_named(party, each, weights) for each in paragraphs)
    }
    lost = [each for each in alone if not spoken_of.isdisjoint(_about(earlier, each))]
    return tuple(lost), tuple(each for each in alone if each not in lost)


def _about(analysis: Analysis, alone: Alone) -> Iterator[str]:
    """Yield who says something, for whom, and the parties that it mentions."""
    items = {each.id: each for each in analysis.attributions}
    item = items.get(alone.holder.attribution or "")
    if item is None:
        return
    yield from filter(None, (item.source.party, item.on_behalf_of))
    for party in analysis.parties:
        if any(
            span.start <= mention.span.start and mention.span.end <= span.end
            for mention in party.mentions
            for span in alone.spans
        ):
            yield party.id


def _is_named(party: Party, stems: frozenset[str], weights: WordWeights) -> bool:
    """Return whether a paragraph has half of a name, by weight: "Ruiz", "ministry"."""
    name = weigh_terms(find_words(party.name), weights)
    shared = sum(weight for stem, weight in name.items() if stem in stems)
    return bool(name) and 2 * shared >= sum(name.values())
