"""What retellings lose, each with the words that show it."""

from dataclasses import replace

import pytest

from builders import span_of_words
from newsroom import report_of, say
from sayso.link import link_claims
from sayso.records import Analysis, Drift, Event, EventState, State

FOUND = "found cracks in eleven pillars of the northern pier"


def _told(publisher: str, text: str, source: str, content: str, day: int) -> Analysis:
    """Return a report with a statement of an unnamed source."""
    analysis = report_of(publisher, text, f"2026-03-0{day}")
    people = 2 if source.startswith("two") else 1
    return say(analysis, source, "said", content, unnamed=True, people=people)


def _journal(content: str, more: str = "") -> Analysis:
    text = f"{content}, two officials said.{more}"
    return _told("Harbour Journal", text, "two officials", content, 1)


def _retold(content: str, more: str = "") -> Analysis:
    """Return a report that cites the Harbour Journal."""
    analysis = report_of(
        "Courier", f"{content}, the Harbour Journal reported.{more}", "2026-03-02"
    )
    return say(analysis, "the Harbour Journal", "reported", content, kind="media")


def _drift(*analyses: Analysis) -> list[Drift]:
    return [each for claim in link_claims(analyses) for each in claim.drift]


def _types(*analyses: Analysis) -> list[str]:
    return [each.type for each in _drift(*analyses)]


@pytest.mark.parametrize(
    ("told", "retold", "types"),
    [
        pytest.param(
            f"Engineers may have {FOUND}",
            f"Engineers have {FOUND}",
            ["hedge-lost"],
            id="hedge-lost",
        ),
        pytest.param(
            f"Engineers may have {FOUND}",
            f"Engineers might have {FOUND}",
            [],
            id="another-hedge",
        ),
        pytest.param(
            "At least 11 pillars of the northern pier have long cracks",
            "11 pillars of the northern pier have long cracks",
            ["number-changed"],
            id="bound-lost",
        ),
        pytest.param(
            "More than 11 pillars of the northern pier have long cracks",
            "Over 11 pillars of the northern pier have long cracks",
            [],
            id="another-bound",
        ),
        pytest.param(
            "Some of the pillars of the northern pier have long cracks",
            "The pillars of the northern pier have long cracks",
            ["number-changed"],
            id="part-became-all",
        ),
        pytest.param(f"Engineers {FOUND}", f"Engineers {FOUND}", [], id="same-words"),
    ],
)
def test_what_words_lose_is_drift(told: str, retold: str, types: list[str]) -> None:
    assert _types(_journal(told), _retold(retold)) == types


def test_drift_says_from_where_to_where_and_why() -> None:
    told, retold = f"Engineers may have {FOUND}", f"Engineers have {FOUND}"

    (drift,) = _drift(_journal(told), _retold(retold))

    assert (drift.from_.key, drift.to.key) == ("Harbour Journal", "Courier")
    assert drift.why == "“may” is left out."


def test_two_officials_who_became_one_are_drift() -> None:
    content = f"Engineers have {FOUND}"
    text = f"{content}, an official told the Harbour Journal."
    retold = say(
        report_of("Courier", text, "2026-03-02"),
        "an official",
        "told",
        content,
        via="the Harbour Journal",
        unnamed=True,
        people=1,
    )

    assert _types(_journal(content), retold) == ["plural-to-singular"]


def test_an_unnamed_source_retold_as_a_fact_is_drift() -> None:
    content = f"Engineers have {FOUND}"
    herald = say(
        report_of("Herald", f"{content}, two officials told the Harbour Journal."),
        "two officials",
        "told",
        content,
        via="the Harbour Journal",
        unnamed=True,
    )
    fact = report_of(
        "Courier",
        f"Cracks in eleven pillars of the northern pier were {content.split()[2]} by"
        " engineers.\n\nNobody else had the story of the Harbour Journal.",
        "2026-03-02",
    )

    assert _types(herald, fact) == ["anonymity-lost"]


@pytest.mark.parametrize(
    ("more", "types"),
    [
        pytest.param("", ["denial-dropped"], id="left-out"),
        pytest.param(" The mayor, Ivo Maas, denied it.", [], id="carried"),
        pytest.param(" The fishmongers denied it.", ["denial-dropped"], id="another's"),
    ],
)
def test_a_denial_that_a_retelling_leaves_out_is_drift(
    more: str, types: list[str]
) -> None:
    content = f"Engineers have {FOUND}"
    journal = say(
        _journal(content, " Mayor Ivo Maas denied the account."),
        "Ivo Maas",
        "denied",
        "the account",
        status="denied",
    )

    assert _types(journal, _retold(content, more)) == types


def test_words_put_to_another_source_are_drift() -> None:
    content = "The northern pier was going to fall into the cold sea"
    reports = [
        say(
            report_of(publisher, f"{content}, {source} told the Harbour Journal."),
            source,
            "told",
            content,
            via="the Harbour Journal",
            form="direct",
        )
        for publisher, source in (("Herald", "Ana Ruiz"), ("Post", "Ivo Maas"))
    ]

    assert _types(*reports) == ["source-changed"]


@pytest.mark.parametrize(
    ("state", "types"),
    [("occurred", ["status-raised"]), ("expected", [])],
)
def test_what_was_planned_and_is_retold_as_done_is_drift(
    state: State, types: list[str]
) -> None:
    told = "The harbour board plans to close the northern pier for two years"
    retold = "The harbour board closed the northern pier for two years"

    reports = (
        _with_event(_journal(told), "plans to close", "planned"),
        _with_event(_retold(retold), "closed", state),
    )

    assert _types(*reports) == types


def _with_event(analysis: Analysis, words: str, state: State) -> Analysis:
    span = span_of_words(analysis.report.text, words)
    told = EventState(
        state=state, rule="state-told", span=span, text=words, clause=span
    )
    event = Event(
        id="e1",
        span=span,
        text=words,
        rule="event-begin",
        state=state,
        history=(told,),
    )
    return replace(analysis, events=(event,))


def test_reports_with_sources_of_their_own_do_not_drift() -> None:
    journal = _journal(f"Engineers may have {FOUND}")
    content = f"Engineers have {FOUND}"
    own = say(
        report_of("Gazette", f"{content}, Ana Ruiz said.", "2026-03-02"),
        "Ana Ruiz",
        "said",
        content,
    )

    assert _types(journal, own) == []


def test_copies_that_differ_in_a_number_drift_and_do_not_contradict() -> None:
    reports = [
        replace(analysis, report=replace(analysis.report, agency="Meridian Wire"))
        for analysis in (
            report_of(
                "Herald", "Engineers found long cracks in 11 pillars of the pier."
            ),
            report_of("Post", "Engineers found long cracks in 14 pillars of the pier."),
        )
    ]

    claims = link_claims(reports)

    assert [each.type for claim in claims for each in claim.drift] == ["number-changed"]
    assert not any(claim.contradictions for claim in claims)
