"""In what two clauses on one deed differ, as contradictions and in retellings."""

import pytest

from newsroom import report_of, say
from sayso.analyse import Models
from sayso.link import link_claims
from sayso.link.contradictions import oppose
from sayso.link.decide import decide
from sayso.link.members import Member, find_members
from sayso.models.wordweights import load_word_weights
from sayso.records import Analysis
from twotellings import read_telling

FLEET = " A warehouse of Castell and a crane of Gaviota stood empty in May."


def _first(analysis: Analysis) -> Member:
    return find_members(analysis, load_word_weights())[0]


def _type(a: Member, b: Member) -> str | None:
    found, turned = oppose(a, b, decide(a, b)), oppose(b, a, decide(b, a))
    assert (found and found.type) == (turned and turned.type)
    return found.type if found else None


@pytest.mark.parametrize(
    ("one", "other", "kind", "why"),
    [
        pytest.param(
            "The tanker Gaviota ran aground off Porto Vell on Tuesday.",
            "The tanker Gaviota ran aground off Porto Vell on Wednesday.",
            "time",
            "“Tuesday” (2026-03-03) against “Wednesday” (2026-03-04).",
            id="weekday",
        ),
        pytest.param(
            "The harbour board signed the lease with Castell on March 2.",
            "The harbour board signed its lease with Castell on March 3.",
            "time",
            "“March 2” (2026-03-02) against “March 3” (2026-03-03).",
            id="day-of-the-month",
        ),
        pytest.param(
            "Engineers will close the eastern pier for repairs on Monday evening.",
            "Engineers will close the eastern pier for repairs on Tuesday morning.",
            "update",
            "“Monday evening” (2026-03-09) against “Tuesday morning” (2026-03-10)."
            " The later report replaces the other.",
            id="to-come",
        ),
        pytest.param(
            "The tanker ran aground in Estonia after its engine failed.",
            "The tanker ran aground in Latvia after its engine failed.",
            "place",
            "Estonia against Latvia.",
            id="country",
        ),
        pytest.param(
            "The stolen sculpture was found in Lisbon in the cellar of a collector.",
            "The stolen sculpture was found in Madrid in the cellar of a collector.",
            "place",
            "Lisbon against Madrid.",
            id="capital",
        ),
        pytest.param(
            "The freighter lost its anchor near Monte Rocco during the spring storm.",
            "The freighter lost its anchor near Punta Clara during the spring storm.",
            "place",
            "Monte Rocco against Punta Clara.",
            id="place-in-no-table",
        ),
        pytest.param(
            "Castell bought the northern warehouse from a widow." + FLEET[:27] + ".",
            "Estonia bought the northern warehouse from a widow.",
            "actor",
            "Castell against Estonia.",
            id="buyer",
        ),
        pytest.param(
            "All schools in Porto Vell stay closed after the storm.",
            "Most schools in Porto Vell stay closed after the storm.",
            "scope",
            "“Most schools” against “All schools”.",
            id="most",
        ),
        pytest.param(
            "The storm destroyed the entire fleet of the fishing cooperative.",
            "The storm destroyed half of the fleet of the fishing cooperative.",
            "scope",
            "“half of the fleet” against “the entire fleet”.",
            id="half",
        ),
        pytest.param(
            "The shipyard dismissed all of its welders without notice.",
            "The shipyard dismissed two of its welders without notice.",
            "scope",
            "“two of its welders” against “all of its welders”.",
            id="two-of-them",
        ),
    ],
)
def test_what_two_reports_give_differently_is_named(
    models: Models, one: str, other: str, kind: str, why: str
) -> None:
    a = _first(read_telling(models, "Herald", one, "2026-03-05"))
    b = _first(read_telling(models, "Post", other, "2026-03-06"))

    assert _type(a, b) == kind
    found = oppose(a, b, decide(a, b))
    assert found
    assert found.why == why
    assert not decide(a, b).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The tanker Gaviota ran aground off Porto Vell on Tuesday.",
            "The tanker Gaviota ran aground off Porto Vell last week.",
            id="vaguer-day",
        ),
        pytest.param(
            "The tanker Gaviota ran aground off Porto Vell on Tuesday.",
            "The tanker Gaviota ran aground off Porto Vell on March 3.",
            id="one-day-in-two-ways",
        ),
        pytest.param(
            "The harbour board met on Tuesday to discuss the lease of the pier.",
            "The harbour board met on Wednesday to vote on a new crane.",
            id="two-meetings",
        ),
        pytest.param(
            "The ferry to Santa Brava broke down on Thursday with a full load.",
            "The ferry to Santa Brava broke down on Friday with a full load.",
            id="once-more-after-the-first-report",
        ),
        pytest.param(
            "The stolen sculpture was found in Portugal in the cellar of a collector.",
            "The stolen sculpture was found in Lisbon in the cellar of a collector.",
            id="capital-in-its-country",
        ),
        pytest.param(
            "The stolen sculpture was found in Portugal in a collector’s cellar.",
            "The stolen sculpture was found in Porto Vell in a collector’s cellar.",
            id="town-that-may-lie-there",
        ),
        pytest.param(
            "The freighter lost its anchor near Monte Rocco during the spring storm.",
            "The freighter lost its anchor near Punta Clara during the spring storm."
            " Monte Rocco is the next cape.",
            id="knows-of-both",
        ),
        pytest.param(
            "Estonia paid the ransom for the crew of the captured freighter.",
            "Latvia paid the ransom for the crew of the captured freighter."
            " Estonia refused.",
            id="knows-of-both-parties",
        ),
        pytest.param(
            "Though the ransom for the crew of the captured freighter was paid.",
            "Although the ransom for the crew of the captured freighter was paid.",
            id="no-names",
        ),
        pytest.param(
            "Marta Ruiz called for the closing of the eastern pier after the storm.",
            "Ivo Maas called for the closing of the eastern pier after the storm.",
            id="two-who-ask-for-one-thing",
        ),
        pytest.param(
            "All boats of the cooperative left the harbour before the storm.",
            "Some boats of the yacht club sank in the harbour during the storm.",
            id="other-boats",
        ),
        pytest.param(
            "Some welders of the shipyard live in the northern quarter.",
            "Several welders of the shipyard live in the northern quarter.",
            id="two-parts",
        ),
    ],
)
def test_what_may_both_be_so_is_none(models: Models, one: str, other: str) -> None:
    a = _first(read_telling(models, "Herald", one, "2026-03-05"))
    b = _first(read_telling(models, "Post", other, "2026-03-06"))

    assert _type(a, b) is None


def test_reports_far_apart_may_tell_of_two_deeds(models: Models) -> None:
    text = "The tanker ran aground in {} after its engine failed."
    a = _first(read_telling(models, "Herald", text.format("Estonia"), "2026-03-05"))
    b = _first(read_telling(models, "Post", text.format("Latvia"), "2026-04-05"))

    assert _type(a, b) is None


def test_a_part_that_becomes_all_in_a_retelling_is_drift() -> None:
    first = "Engineers found rust on {} of the northern bridge after a gale"
    told = [
        say(
            report_of(publisher, f"{first.format(part)}, Ana Ruiz told the Mail.", day),
            "Ana Ruiz",
            "told",
            first.format(part),
            via="the Mail",
        )
        for publisher, part, day in (
            ("Herald", "several of the pillars", "2026-03-05"),
            ("Post", "all of the pillars", "2026-03-06"),
        )
    ]

    drift = [each for claim in link_claims(told) for each in claim.drift]

    assert [(each.type, each.from_.report, each.to.report) for each in drift] == [
        ("scope-broadened", "Herald", "Post")
    ]
    assert not any(claim.contradictions for claim in link_claims(told))
    assert not [
        d for c in link_claims(told[::-1]) for d in c.drift if d.to.report != "Post"
    ]
