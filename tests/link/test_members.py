"""Clauses of a report as members of claims."""

from dataclasses import replace

import pytest

from growth import LINEAR, growth
from newsroom import report_of, say
from sayso.link.members import Member, find_members
from sayso.models.wordweights import load_word_weights
from sayso.records import SaidAt
from telling import time_at


def _members(text: str) -> tuple[Member, ...]:
    return find_members(report_of("Herald", text), load_word_weights())


@pytest.mark.parametrize(
    ("clause", "source", "subject"),
    [
        pytest.param("I never signed the lease", "Ana Ruiz", "Ana Ruiz", id="I"),
        pytest.param("he never signed the lease", "Ivo Maas", "Ivo Maas", id="he"),
        pytest.param("the lease was never signed", "Ana Ruiz", None, id="nobody"),
    ],
)
def test_the_first_person_and_he_are_who_says_it(
    clause: str, source: str, subject: str | None
) -> None:
    report = report_of("Herald", f"{source} told us that {clause}.")
    report = say(report, source, "told", clause)

    member = next(
        member
        for member in find_members(report, load_word_weights())
        if member.text == clause
    )

    assert (member.subject.name if member.subject else None) == subject


def test_what_announces_a_statement_is_no_member() -> None:
    content = "“The lease was signed.”"
    text = f"Ana Ruiz stressed it at the hearing on March 2: {content}"
    report = say(
        report_of("Herald", text), "Ana Ruiz", "stressed it at the hearing", content
    )
    day = time_at(1, text, "March 2", "2026-03-02")
    said = SaidAt(value="2026-03-02", precision="day", time="t1", rule="sentence")
    dated = replace(report.attributions[0], said_at=said)

    members = find_members(
        replace(report, times=(day,), attributions=(dated,)), load_word_weights()
    )

    assert members[0].text == "The lease was signed"


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        pytest.param("The board never signed the lease.", True, id="never"),
        pytest.param("The board refused to not sign the lease.", False, id="twice"),
        pytest.param(
            "The board decided against signing the lease.", True, id="against"
        ),
        pytest.param("The board not only signed the lease.", False, id="not-only"),
        pytest.param("The board made a false claim on the lease.", True, id="false"),
    ],
)
def test_a_clause_is_negated_by_an_odd_number_of_words(
    text: str, *, negated: bool
) -> None:
    assert _members(text)[0].negated is negated


@pytest.mark.parametrize(
    ("unit", "count"),
    [
        pytest.param("11 pillars and 12 piers, ", 300, id="numbers"),
        pytest.param("He said no. ", 300, id="sentences"),
        pytest.param("no not never no ", 300, id="denials"),
    ],
)
def test_time_grows_with_the_text(unit: str, count: int) -> None:
    assert growth(_members, unit, count) < LINEAR
