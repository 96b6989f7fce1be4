"""Contradictions between origins, and what they do to course and grade."""

from dataclasses import replace

import pytest

from newsroom import denial, journal, own_sourced, report_of, say
from sayso.link import link_claims
from sayso.records import Analysis, Claim


def _asserted(*analyses: Analysis) -> Claim:
    """Return the claim that `journal` makes."""
    claims = link_claims(analyses)
    return next(
        c
        for c in claims
        if any(m.key == "Harbour Journal" and m.attribution for m in c.members)
    )


def test_a_denial_takes_its_place_in_the_course() -> None:
    claim = _asserted(journal(), denial())

    stands = [(s.at, s.party, s.status, s.member is None) for s in claim.course]

    assert stands == [
        ("2026-03-01", "two officials", "asserted", False),
        ("2026-03-02", "Ivo Maas", "asserted", True),
    ]


@pytest.mark.parametrize(
    ("analyses", "source", "information"),
    [
        pytest.param((journal(),), "D", 3, id="one-unnamed-source"),
        pytest.param((own_sourced(),), "B", 3, id="one-named-source"),
        pytest.param((journal(), own_sourced()), "B", 1, id="two-origins"),
        pytest.param((journal(), denial()), "D", 4, id="contradicted"),
    ],
)
def test_a_claim_is_graded_by_source_and_by_corroboration(
    analyses: tuple[Analysis, ...], source: str, information: int
) -> None:
    claims = link_claims(analyses)
    claim = next(c for c in claims if c.members[0].attribution and "racks" in c.text)

    assert (claim.grade.source, claim.grade.information) == (source, information)
    assert claim.grade.source_reasons
    assert claim.grade.information_reasons
    assert claim.grade.meaning == "reporting corroboration, not truth"


def test_what_a_copy_has_wrong_may_be_said_by_somebody_else() -> None:
    text = "Engineers found long cracks in {} pillars of the northern pier."
    reports = [
        report_of("Herald", text.format(11)),
        report_of("Post", text.format(14)),
        say(
            report_of(
                "Gazette",
                "Long cracks are in 14 pillars of the northern pier,"
                " engineers found, Ana Ruiz said.",
            ),
            "Ana Ruiz",
            "said",
            "Long cracks are in 14 pillars of the northern pier, engineers found",
        ),
    ]
    wire = [
        replace(each, report=replace(each.report, agency="Meridian Wire"))
        for each in reports[:2]
    ]

    claims = link_claims([*wire, reports[2]])

    contradicted = {(x.a.key, x.b.key) for c in claims for x in c.contradictions}
    drifted = [(x.from_.key, x.to.key) for c in claims for x in c.drift]
    assert contradicted == {("Herald", "Gazette"), ("Gazette", "Herald")}
    assert drifted == [("Herald", "Post")]


def test_a_request_is_no_information() -> None:
    text = "The board should close the northern pier before Easter, Ana Ruiz said."
    content = "The board should close the northern pier before Easter"
    asked = say(
        report_of("Herald", text), "Ana Ruiz", "said", content, status="requested"
    )

    claim = next(c for c in link_claims([asked]) if c.text == content)

    assert claim.grade.information == 6


def test_what_says_nothing_of_its_own_answers_what_was_told() -> None:
    content = "Engineers found cracks in eleven pillars of the pier"
    text = (
        f"{content}, Ana Ruiz said.\n\nIvo Maas denied the account. Bo Lind declined to"
        " comment. Rye bread costs more, Eva Holm explained. Per Dahl denied it."
    )
    analysis = say(report_of("Herald", text), "Ana Ruiz", "said", content)
    analysis = say(analysis, "Ivo Maas", "denied", "the account", status="denied")
    analysis = say(analysis, "Bo Lind", "declined", "to comment", status="declined")
    analysis = say(analysis, "Eva Holm", "explained", "Rye bread costs more")
    analysis = say(analysis, "Per Dahl", "denied it", "it.", status="denied")

    claim = next(c for c in link_claims([analysis]) if c.text == content)

    assert [(each.party, each.status) for each in claim.course] == [
        ("Ana Ruiz", "asserted"),
        ("Ivo Maas", "denied"),
        ("Bo Lind", "declined"),
    ]
