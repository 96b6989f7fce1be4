"""Compare two reports: what both say, what only one does, what got lost on the way."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Literal

from sayso.link.claims import link_members
from sayso.link.holders import describe_holder, find_holder
from sayso.link.members import Member, find_members
from sayso.link.reuse import find_reuse
from sayso.link.reuseindex import ReuseIndex
from sayso.link.terms import find_words, stem_word, weigh_terms
from sayso.link.wording import word_report
from sayso.models.wordweights import WordWeights, load_word_weights
from sayso.records import (
    Analysis,
    Claim,
    Contradiction,
    ContradictionType,
    Drift,
    Holder,
    MemberPlace,
    Reuse,
    Span,
)

# Nats. A clause of so much weight in the publisher's own voice tells something; one of
# less is mostly a name or a connection.
LEAST_TELLING = 30.0
_ANSWERS = frozenset({"denied", "doubted", "declined"})  # what must not get lost


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a report says: clauses of one statement, or one in its own voice."""

    holder: Holder
    spans: tuple[Span, ...]  # in text order


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """What one report says and the other contradicts."""

    type: ContradictionType
    why: str
    a: Said
    b: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What two reports have to do with each other."""

    schema: Literal["sayso.comparison/1"] = "sayso.comparison/1"
    a: str  # ids of the reports
    b: str
    earlier: Literal["a", "b"] | None  # None: their days do not tell
    reuse: Reuse | None  # of words
    shared: tuple[Claim, ...]  # with members in both
    contradictions: tuple[Opposition, ...]
    drift: tuple[Drift, ...]  # of shared claims
    lost: tuple[Said, ...]  # of the earlier, else of A; on parties of the other one
    only_a: tuple[Said, ...]  # what else the other does not say; statements first
    only_b: tuple[Said, ...]


def compare_reports(
    a: Analysis, b: Analysis, weights: WordWeights | None = None
) -> Comparison:
    """Return what two reports share, and in what they differ."""
    known = weights or load_word_weights()
    by_report = {each.report.id: each for each in (a, b)}
    members = {key: find_members(each, known) for key, each in by_report.items()}
    claims = link_members(by_report, members, alone=False)
    ids = {a.report.id, b.report.id}
    shared = [c for c in claims if {m.report for m in c.members} == ids]
    opposed = [
        each
        for claim in claims
        for each in claim.contradictions  # each stands in both of its claims
        if (each.a.report, each.b.report) == (a.report.id, b.report.id)
    ]
    told = _told(shared, opposed)
    only_a, only_b = (
        _find_alone(each, told, members[each.report.id]) for each in (a, b)
    )
    earlier = _find_earlier(a, b)
    if earlier == "b":
        lost, only_b = _split_lost(b, a, only_b, known)
    else:
        lost, only_a = _split_lost(a, b, only_a, known)
    return Comparison(
        a=a.report.id,
        b=b.report.id,
        earlier=earlier,
        reuse=_find_shared_words(a, b),
        shared=tuple(_sort_telling(shared, known)),
        contradictions=tuple(_oppose(each, a, b) for each in opposed),
        drift=tuple(each for claim in shared for each in claim.drift),
        lost=tuple(lost),
        only_a=tuple(only_a),
        only_b=tuple(only_b),
    )


def _sort_telling(shared: Iterable[Claim], weights: WordWeights) -> list[Claim]:
    """Return what somebody is the source of first, and without what tells nothing."""
    ranked = [
        (all(member.attribution is None for member in claim.members), -weight, claim)
        for claim in shared
        if (weight := sum(weigh_terms(find_words(claim.text), weights).values()))
    ]
    ranked.sort(key=lambda each: each[:2])
    return [
        claim
        for is_own, weight, claim in ranked
        if not is_own or -weight >= LEAST_TELLING
    ]


def _find_shared_words(a: Analysis, b: Analysis) -> Reuse | None:
    index = ReuseIndex()
    index.add(word_report(b.report))
    return next(iter(find_reuse(a.report, index)), None)


def _find_earlier(a: Analysis, b: Analysis) -> Literal["a", "b"] | None:
    one, other = (
        each.report.published_at.value if each.report.published_at else ""
        for each in (a, b)
    )
    if one.startswith(other) or other.startswith(one):
        return None
    return "a" if one < other else "b"


def _told(
    shared: Iterable[Claim], opposed: Iterable[Contradiction]
) -> frozenset[MemberPlace]:
    """Return the clauses to which the other report has something to say."""
    places = [MemberPlace(m.report, m.span) for c in shared for m in c.members]
    ends = (end for each in opposed for end in (each.a, each.b))
    return frozenset([*places, *(MemberPlace(e.report, e.span) for e in ends)])


def _oppose(found: Contradiction, a: Analysis, b: Analysis) -> Opposition:
    """Return a contradiction with who holds both of its ends."""
    first, then = (
        Said(holder=find_holder(each, end.span), spans=(end.span,))
        for each, end in ((a, found.a), (b, found.b))
    )
    return Opposition(type=found.type, why=found.why, a=first, b=then)


def _find_alone(
    analysis: Analysis, told: frozenset[MemberPlace], members: Iterable[Member]
) -> list[Said]:
    """Return what the other report lacks: statements first, the weightiest first.

    Of these, denials and refusals come before the others.
    """
    groups: dict[object, list[Member]] = {}
    for member in members:
        if member.key not in told:
            own = member.attribution.id if member.attribution else member.span
            groups.setdefault(own, []).append(member)
    telling = sorted(filter(_is_telling, groups.values()), key=_rank)
    return [
        Said(
            holder=describe_holder(analysis, group[0].attribution),
            spans=tuple(member.span for member in group),
        )
        for group in telling
    ]


def _is_telling(group: Sequence[Member]) -> bool:
    return group[0].attribution is not None or _weigh(group) >= LEAST_TELLING


def _rank(group: Sequence[Member]) -> tuple[bool, bool, float, Span]:
    statement = group[0].attribution
    is_plain = statement is None or statement.status not in _ANSWERS
    return statement is None, is_plain, -_weigh(group), group[0].span


def _weigh(group: Sequence[Member]) -> float:
    return sum(weight for each in group for weight in each.terms.values())


def _split_lost(
    earlier: Analysis, later: Analysis, alone: Sequence[Said], weights: WordWeights
) -> tuple[list[Said], list[Said]]:
    """Return what was said of parties that the later report names, and the rest."""
    paragraphs = [
        frozenset(map(stem_word, find_words(each)))
        for each in later.report.text.split("\n")
        if each
    ]
    named = {
        party.id
        for party in earlier.parties
        if _is_named(weigh_terms(find_words(party.name), weights), paragraphs)
    }
    lost = [each for each in alone if not named.isdisjoint(_about(earlier, each))]
    return lost, [each for each in alone if each not in lost]


def _about(analysis: Analysis, said: Said) -> Iterator[str]:
    """Yield who makes a statement, for whom, and the parties that it mentions."""
    items = {each.id: each for each in analysis.attributions}
    item = items.get(said.holder.attribution or "")
    if item is None:
        return
    yield from filter(None, (item.source.party, item.on_behalf_of))
    for party in analysis.parties:
        if any(
            span.start <= mention.span.start and mention.span.end <= span.end
            for mention in party.mentions
            for span in said.spans
        ):
            yield party.id


def _is_named(name: Mapping[str, float], paragraphs: Iterable[frozenset[str]]) -> bool:
    """Return whether a paragraph has half of a name, by weight: "Ruiz", "ministry"."""
    whole = fsum(name.values())
    shared = filter(None, (name.keys() & stems for stems in paragraphs))
    return any(2 * fsum(name[stem] for stem in some) >= whole for some in shared)
