"""Claims across reports: members, origins and contradictions."""

import time
from itertools import permutations

import msgspec
import pytest

from newsroom import denial, journal, other_matter, own_sourced, report_of, rewrite, say
from sayso.link import link_claims
from sayso.link.members import find_members
from sayso.link.pairs import find_links
from sayso.models.wordweights import load_word_weights
from sayso.records import Analysis, Claim
from sayso.rules import RULES


def _widest(*analyses: Analysis) -> Claim:
    """Return the claim in the most reports of those that somebody is cited for."""
    return next(
        claim
        for claim in link_claims(analyses)
        if any(member.attribution for member in claim.members)
    )


def _publishers(claim: Claim) -> set[str | None]:
    return {member.key for member in claim.members}


def test_a_rewrite_rests_on_the_outlet_that_it_cites() -> None:
    claim = _widest(journal(), rewrite())

    assert _publishers(claim) >= {"Harbour Journal", "Courier"}
    assert (claim.origins.least, claim.origins.most) == (1, 1)
    assert {edge.rule for edge in claim.merges} == {"cites-the-other"}


def test_a_source_of_its_own_is_another_origin() -> None:
    claim = _widest(journal(), rewrite(), own_sourced())

    assert claim.reports == 3
    assert (claim.origins.least, claim.origins.most) == (2, 2)


def test_a_denial_contradicts_and_is_no_member() -> None:
    claims = link_claims([journal(), denial()])

    found, turned = (each for claim in claims for each in claim.contradictions)

    assert found.type == "denial"
    assert {found.a.key, found.b.key} == {"Harbour Journal", "Mirror"}
    assert found.a.claim != found.b.claim
    assert (found.a, found.b) == (turned.b, turned.a)


def test_reports_on_other_matters_share_no_claim() -> None:
    claims = link_claims([journal(), other_matter()])

    assert all(claim.reports == 1 for claim in claims)


@pytest.mark.parametrize(
    ("mine", "theirs", "least", "most"),
    [
        pytest.param("two officials", "officials", 1, 2, id="descriptors-that-fit"),
        pytest.param("two officials", "a diver", 2, 2, id="descriptors-that-do-not"),
    ],
)
def test_unnamed_sources_may_be_the_same(
    mine: str, theirs: str, least: int, most: int
) -> None:
    content = "Eleven pillars of the pier have long cracks"
    one, other = (
        say(
            report_of(publisher, f"{words} {source} said."),
            source,
            "said",
            words.rstrip(","),
            unnamed=True,
        )
        for publisher, words, source in (
            ("Herald", f"{content},", mine),
            ("Post", "Long cracks are in eleven of the pillars of the pier,", theirs),
        )
    )

    claim = _widest(one, other)

    assert (claim.origins.least, claim.origins.most) == (least, most)


def test_another_number_is_another_claim() -> None:
    reports = [
        report_of(name, f"Engineers found cracks in {count} pillars of the pier.")
        for name, count in (("Herald", 11), ("Post", 14))
    ]

    claims = link_claims(reports)

    first = next(claim for claim in claims if "cracks in 11 pillars" in claim.text)
    assert len(first.members) == 1
    assert [x.type for claim in claims for x in claim.contradictions] == 2 * ["number"]


def test_any_order_of_reports_gives_the_same_claims() -> None:
    reports = (journal(), rewrite(), own_sourced(), denial())

    linked = {
        msgspec.json.encode(link_claims(order)) for order in permutations(reports)
    }

    assert len(linked) == 1


def test_every_span_quotes_its_report_and_every_rule_is_known() -> None:
    reports = {each.report.id: each for each in (journal(), rewrite(), own_sourced())}

    for claim in link_claims(reports.values()):
        for member in claim.members:
            text = reports[member.report].report.text
            assert text[member.span.start : member.span.end].strip()
        assert all(edge.rule in RULES for edge in claim.merges)
        assert claim.origins.least <= claim.origins.most <= len(claim.members)


def test_no_reports_make_no_claims() -> None:
    assert link_claims([]) == ()


def test_thousands_of_clauses_alike_cost_little() -> None:
    text = "Engineers found cracks in {} pillars of the harbour pier, it was said."
    many = report_of("Herald", "\n\n".join(map(text.format, range(3_000))))
    members = find_members(many, load_word_weights())

    began = time.process_time()
    links = list(find_links(members, ()))

    assert len(members) >= 3_000
    assert len(links) < 3_000
    assert time.process_time() - began < 20  # seconds; all pairs would take 100
