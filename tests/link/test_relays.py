"""Witnesses of an origin, copies, and reports that cite each other."""

from newsroom import report_of, say
from sayso.link import link_claims
from sayso.records import Analysis, Claim

# Said so differently that no two reports are copies.
WORDINGS = {
    "Herald": "Engineers found cracks in eleven of the northern pier’s pillars",
    "Post": "Cracks were found in eleven pillars at the northern pier by engineers",
    "Gazette": "In eleven pillars engineers have found cracks below the northern pier",
}


def _quote(publisher: str, source: str) -> Analysis:
    content = WORDINGS[publisher]
    analysis = report_of(publisher, f"{content}, {source} said.")
    return say(analysis, source, "said", content)


def _cite(publisher: str, outlet: str) -> Analysis:
    content = WORDINGS[publisher]
    analysis = report_of(publisher, f"{content}, {outlet} reported.")
    return say(analysis, outlet, "reported", content, kind="media")


def _claim(*analyses: Analysis) -> Claim:
    """Return the claim that somebody is cited for."""
    claims = link_claims(analyses)
    return next(c for c in claims if all(m.attribution for m in c.members))


def test_outlets_at_one_briefing_are_witnesses_of_one_origin() -> None:
    claim = _claim(*(_quote(each, "Ana Ruiz") for each in WORDINGS))

    assert (claim.origins.most, claim.witnesses) == (1, 3)


def test_who_cites_another_outlet_is_no_witness() -> None:
    claim = _claim(_quote("Herald", "Ana Ruiz"), _cite("Post", "the Herald"))

    assert (claim.origins.most, claim.witnesses) == (1, 1)


def test_copies_are_one_witness() -> None:
    tail = (
        " The board will meet again on the first Monday after Easter to hear what the"
        " engineers propose, and whether the ferries can go on from the fish market."
    )
    content = WORDINGS["Herald"]
    reports = (
        say(
            report_of(each, f"{content}, Ana Ruiz said.{tail}"),
            "Ana Ruiz",
            "said",
            content,
        )
        for each in ("Herald", "Post")
    )

    claim = _claim(*reports)

    assert {edge.rule for edge in claim.merges} == {"copied"}
    assert (claim.origins.most, claim.witnesses) == (1, 1)


def test_reports_that_cite_each_other_are_a_circle() -> None:
    claim = _claim(_cite("Herald", "the Post"), _cite("Post", "the Herald"))

    (circle,) = claim.circles

    reports = {member.id: member.key for member in claim.members}
    assert [reports[member] for member in circle.members] == ["Herald", "Post"]
    assert [each.report for each in circle.evidence] == ["Herald", "Post"]
    assert claim.witnesses == 0


def test_a_circle_may_have_three_reports_and_names_them_once() -> None:
    claim = _claim(
        _cite("Gazette", "the Herald"),
        _cite("Herald", "the Post"),
        _cite("Post", "the Gazette"),
    )

    (circle,) = claim.circles

    assert [each.report for each in circle.evidence] == ["Gazette", "Herald", "Post"]


def test_a_chain_is_no_circle() -> None:
    claim = _claim(_quote("Gazette", "Ana Ruiz"), _cite("Herald", "the Gazette"))

    assert claim.circles == ()


def test_many_copies_need_one_reason_each() -> None:
    content = WORDINGS["Herald"]
    tail = (
        " The board will meet on the first Monday after Easter to hear the engineers."
    )
    reports = [
        say(
            report_of(f"Paper {n}", f"{content}, Ana Ruiz said.{tail}"),
            "Ana Ruiz",
            "said",
            content,
        )
        for n in range(30)
    ]

    claim = _claim(*reports)

    assert (len(claim.merges), claim.witnesses) == (29, 1)
