"""Two reports beside each other: shared, contradicted, lost, alone."""

from dataclasses import replace

import msgspec
import pytest

from newsroom import denial, journal, own_sourced, report_of, rewrite, say
from sayso.link.compare import Comparison, Said, compare_reports
from sayso.records import Analysis

FERRY = "Storms tore ferries of the northern line from their moorings"


def words_of(found: tuple[Said, ...], analysis: Analysis) -> list[str]:
    text = analysis.report.text
    return [" ".join(text[s.start : s.end] for s in each.spans) for each in found]


def with_ferry(status: str = "asserted") -> Analysis:
    """Return the Journal's report with one more statement, of the same officials."""
    base = journal()
    text = base.report.text.replace(
        "officials said.", f"officials said.\n\n{FERRY}, Ivo Maas said."
    )
    more = say(
        replace(base, report=replace(base.report, text=text)), "Ivo Maas", "said", FERRY
    )
    *before, last = more.attributions
    changed = replace(last, status=status)  # type: ignore[arg-type]
    return replace(more, attributions=(*before, changed))


def test_what_both_say_is_shared_with_its_origin() -> None:
    found = compare_reports(journal(), rewrite())
    claim = next(c for c in found.shared if any(m.attribution for m in c.members))
    assert {member.key for member in claim.members} == {"Harbour Journal", "Courier"}
    assert claim.origins.most == 1
    assert not found.contradictions


def test_contradiction_has_a_on_the_left_whichever_is_given_first() -> None:
    one, other = journal(), denial()
    for a, b in ((one, other), (other, one)):
        (found,) = compare_reports(a, b).contradictions
        assert (found.type, found.a.holder.report) == ("denial", a.report.id)
        assert found.b.holder.report == b.report.id
        assert {found.a.holder.party, found.b.holder.party} == {
            "two officials",
            "Ivo Maas",
        }


def test_statement_of_a_party_that_the_later_names_is_lost() -> None:
    first, later = with_ferry("denied"), denial()
    found = compare_reports(first, later)
    assert found.earlier == "a"
    assert words_of(found.lost, first) == [FERRY]
    assert found.lost[0].holder.status == "denied"
    turned = compare_reports(later, first)
    assert (turned.earlier, turned.lost) == ("b", found.lost)


def test_statement_of_others_is_only_in_the_one() -> None:
    first = with_ferry()
    found = compare_reports(first, own_sourced())
    assert found.lost == ()
    assert FERRY in words_of(found.only_a, first)


def test_refusals_come_first() -> None:
    base = report_of(
        "Bell", "We will not speak, Ana Ruiz said.\n\n" + f"{FERRY}, it said."
    )
    told = say(base, "it", "said", FERRY)
    told = say(told, "Ana Ruiz", "said", "We will not speak")
    *before, last = told.attributions
    told = replace(told, attributions=(*before, replace(last, status="declined")))
    found = compare_reports(told, report_of("Baker", "Bread is dear."))
    assert [each.holder.party for each in found.only_a[:2]] == ["Ana Ruiz", "it"]


def test_same_words_are_measured() -> None:
    first = journal()
    copy = replace(first, report=replace(first.report, id="x", publisher="Copier"))
    found = compare_reports(first, copy)
    assert found.reuse is not None
    assert (found.reuse.kind, found.reuse.share_a) == ("copy", 1.0)
    assert (found.only_a, found.only_b, found.lost) == ((), (), ())


@pytest.mark.parametrize(
    ("days", "earlier"),
    [
        pytest.param(("2026-03-01", "2026-03-02"), "a", id="days"),
        pytest.param(("2026-03-02", "2026-03-01"), "b", id="turned"),
        pytest.param(("2026-03", "2026-03-01"), None, id="not-precise-enough"),
        pytest.param(("2026-03-01", "2026-03-01"), None, id="one-day"),
    ],
)
def test_earlier_report_is_told_by_days(
    days: tuple[str, str], earlier: str | None
) -> None:
    a, b = report_of("A", "Lock.", days[0]), report_of("B", "Gate.", days[1])
    assert compare_reports(a, b).earlier == earlier


def test_comparison_is_json_and_back() -> None:
    found = compare_reports(with_ferry(), denial())
    assert msgspec.json.decode(msgspec.json.encode(found), type=Comparison) == found
