from dataclasses import replace
from typing import Any

import pytest

from builders import JOIN, analysis_of, bare_report, party_of, span_of_words, statement
from sayso.records import (
    Addressee,
    Analysis,
    Anonymity,
    Attribution,
    Dateline,
    Event,
    EventPlace,
    EventState,
    Hop,
    Mention,
    Quantity,
    SaidAt,
    Source,
    Span,
    StandsFor,
    TextWarning,
    TimeExpression,
    When,
    Words,
)
from sayso.verify import verify_analysis

TEXT = "“We pay,” Ana Ruiz said on Monday. “Now.” Lee denied it."
RUIZ, LEE = Span(10, 18), Span(42, 45)


def untouched() -> Analysis:
    return analysis_of(
        bare_report(TEXT),
        (party_of(1, TEXT, "Ana Ruiz"), party_of(2, TEXT, "Lee")),
        (
            statement(1, TEXT, "Ana Ruiz", "said", "“We pay,”", "“Now.”", party="p1"),
            statement(2, TEXT, "Lee", "denied", "it", party="p2"),
        ),
    )


def change(number: int, **changes: Any) -> Analysis:  # noqa: ANN401 - any field
    """Return the analysis with another attribution a`number`."""
    analysis = untouched()
    items: list[Attribution] = list(analysis.attributions)
    items[number - 1] = replace(items[number - 1], **changes)
    return replace(analysis, attributions=tuple(items))


def change_source(**changes: Any) -> Analysis:  # noqa: ANN401 - any field
    source = Source(party="p1", span=RUIZ, text="Ana Ruiz")
    return change(1, source=replace(source, **changes))


def change_party(**changes: Any) -> Analysis:  # noqa: ANN401 - any field
    analysis = untouched()
    first, second = analysis.parties
    return replace(analysis, parties=(replace(first, **changes), second))


def with_report(**changes: Any) -> Analysis:  # noqa: ANN401 - any field
    return replace(untouched(), report=replace(untouched().report, **changes))


def time(name: str = "t1", span: Span = Span(27, 33), text: str = "Monday") -> Any:  # noqa: ANN401 B008
    return TimeExpression(
        id=name,
        span=span,
        text=text,
        type="DATE",
        value=None,
        anchor=None,
        rule="unstated",
    )


def event(**changes: Any) -> Analysis:  # noqa: ANN401 - any field
    told = EventState(
        state="planned",
        rule="state-future",
        span=Span(1, 7),
        text="We pay",
        clause=Span(1, 7),
    )
    made = Event(
        id="e1",
        span=Span(1, 7),
        text="We pay",
        rule="event-agree",
        plover="AGREE",
        state="planned",
        history=(told,),
    )
    return replace(untouched(), events=(replace(made, **changes),))


def history(**changes: Any) -> Analysis:  # noqa: ANN401 - any field
    (made,) = event().events
    return event(history=(replace(made.history[0], **changes),))


def quantity(**changes: Any) -> Analysis:  # noqa: ANN401 - any field
    made = Quantity(
        id="q1", span=LEE, text="Lee", least=1, most=1, unit="people", hedge=None
    )
    return replace(untouched(), quantities=(replace(made, **changes),))


TAMPERED = [
    pytest.param(
        change_source(span=Span(11, 19)), "a1.source: says 'Ana Ruiz'", id="shifted"
    ),
    pytest.param(
        change_source(text="Ana Cruz"),
        "a1.source: says 'Ana Cruz', the text has 'Ana Ruiz'",
        id="source-text-changed",
    ),
    pytest.param(
        change(2, content=Words(spans=(Span(53, 55),), text="that")),
        "a2.content: says 'that', the text has 'it'",
        id="content-text-changed",
    ),
    pytest.param(
        change(2, cue=Words(spans=(Span(46, 51),), text="denied")),
        "a2.cue: says 'denied', the text has 'denie'",
        id="cue-shortened",
    ),
    pytest.param(
        change(1, content=Words(spans=(Span(35, 41), Span(0, 9)), text="x")),
        "a1.content: spans are not in text order",
        id="spans-out-of-order",
    ),
    pytest.param(
        change(
            1,
            content=Words(spans=(Span(0, 9), Span(5, 9)), text=f"“We pay,”{JOIN}ay,”"),
        ),
        "a1.content: spans overlap",
        id="spans-overlap",
    ),
    pytest.param(
        change(1, content=Words(spans=(), text="")),
        "a1.content has no span",
        id="no-span",
    ),
    pytest.param(
        change_source(span=Span(10, 500)),
        f"a1.source: span [10, 500] is not inside the text of {len(TEXT)}",
        id="beyond-the-end",
    ),
    pytest.param(
        change_source(span=Span(18, 10)), "span [18, 10] is not inside", id="reversed"
    ),
    pytest.param(
        change_source(span=Span(10, 10)), "span [10, 10] is not inside", id="empty-span"
    ),
    pytest.param(
        change_source(span=Span(-46, -38)), "span [-46, -38] is not", id="negative-span"
    ),
    pytest.param(
        change_source(party="p9"), "a1.source: there is no p9", id="unknown-party"
    ),
    pytest.param(change(2, inside="a9"), "a2.inside: there is no a9", id="unknown-a"),
    pytest.param(change(2, id="a1"), "id a1 is used 2 times", id="attribution-doubled"),
    pytest.param(change_party(id="p2"), "id p2 is used 2 times", id="party-doubled"),
    pytest.param(
        change_source(rule="wished"), "rule 'wished' is not known", id="unknown-rule"
    ),
    pytest.param(
        change_source(span=None, text=None),
        "a1.source has neither words nor a rule",
        id="source-without-words-or-rule",
    ),
    pytest.param(
        change_party(mentions=(Mention(span=LEE, text="Ana Ruiz"),)),
        "p1.mentions[0]: says 'Ana Ruiz', the text has 'Lee'",
        id="mention",
    ),
    pytest.param(
        change_party(standing=(Mention(span=LEE, text="mayor"),)),
        "p1.standing[0]: says 'mayor'",
        id="standing",
    ),
    pytest.param(
        change_party(stands_for=StandsFor(name="X", rule="wished", why="")),
        "p1: rule 'wished' is not known",
        id="metonym-rule",
    ),
    pytest.param(
        change(1, addressee=Addressee(party="p7", span=LEE, text="Lee")),
        "a1.addressee: there is no p7",
        id="addressee-unknown",
    ),
    pytest.param(
        change(1, addressee=Addressee(party="p2", span=LEE, text="Leo")),
        "a1.addressee: says 'Leo'",
        id="addressee-text",
    ),
    pytest.param(
        change(1, via=(Hop(party="p8", role="relay", span=LEE, rule="unstated"),)),
        "a1.via: there is no p8",
        id="via-unknown",
    ),
    pytest.param(
        change(1, via=(Hop(party="p2", role="relay", span=None, rule="wished"),)),
        "a1.via: rule 'wished' is not known",
        id="via-rule",
    ),
    pytest.param(
        change(
            1, via=(Hop(party="p2", role="relay", span=Span(0, 99), rule="unstated"),)
        ),
        "a1.via[0]: span [0, 99] is not inside",
        id="via-span",
    ),
    pytest.param(
        change_source(party=None, rule="ambiguous", candidates=("p1", "p6")),
        "a1.source.candidates: there is no p6",
        id="candidate-unknown",
    ),
    pytest.param(
        change(2, on_behalf_of="p5"),
        "a2.on_behalf_of: there is no p5",
        id="spoken-for-unknown",
    ),
    pytest.param(
        change(
            1,
            said_at=SaidAt(
                value="2024", precision="year", time="t7", rule="said-in-cue"
            ),
        ),
        "a1.said_at: there is no t7",
        id="time-unknown",
    ),
    pytest.param(
        change(
            1,
            anonymity=Anonymity(
                named=False, justification=Mention(span=LEE, text="because")
            ),
        ),
        "a1.anonymity.justification: says 'because'",
        id="justification",
    ),
    pytest.param(
        replace(untouched(), times=(time(text="Tuesday"),)),
        "t1: says 'Tuesday', the text has 'Monday'",
        id="time-text",
    ),
    pytest.param(
        replace(untouched(), times=(replace(time(), rule="wished"),)),
        "t1: rule 'wished' is not known",
        id="time-rule",
    ),
    pytest.param(event(text="They pay"), "e1: says 'They pay'", id="event-text"),
    pytest.param(event(actors=("p9",)), "e1: there is no p9", id="event-actor"),
    pytest.param(event(targets=("p9",)), "e1: there is no p9", id="event-target"),
    pytest.param(
        event(attributions=("a9",)), "e1: there is no a9", id="event-attribution"
    ),
    pytest.param(event(id="a1"), "id a1 is used 2 times", id="event-id-of-another"),
    pytest.param(
        event(rule="wished"), "e1: rule 'wished' is not known", id="event-rule"
    ),
    pytest.param(
        event(plover="ASSAULT"),
        "e1: event-agree does not give ASSAULT",
        id="event-code",
    ),
    pytest.param(
        event(state="occurred"),
        "e1: its history tells nothing of occurred",
        id="event-state",
    ),
    pytest.param(
        event(place=EventPlace(name="Lisbon", span=LEE)),
        "e1.place: says 'Lisbon', the text has 'Lee'",
        id="event-place",
    ),
    pytest.param(
        event(when=When(value="2024", precision="year", time="t9")),
        "e1: there is no t9",
        id="event-time",
    ),
    pytest.param(
        event(conditions=(Mention(span=LEE, text="Leo"),)),
        "e1.conditions[0]: says 'Leo'",
        id="event-condition",
    ),
    pytest.param(history(text="They pay"), "e1.history[0]: says", id="history-text"),
    pytest.param(
        history(clause=Span(0, 99)),
        "e1.history[0].clause: span [0, 99] is not inside",
        id="history-clause",
    ),
    pytest.param(
        history(rule="wished"), "e1: rule 'wished' is not known", id="history-rule"
    ),
    pytest.param(
        history(attributions=("a9",)), "e1: there is no a9", id="history-attribution"
    ),
    pytest.param(
        quantity(text="Leo"), "q1: says 'Leo', the text has 'Lee'", id="quantity-text"
    ),
    pytest.param(
        quantity(attributions=("a9",)),
        "q1: there is no a9",
        id="quantity-attribution",
    ),
    pytest.param(
        with_report(dateline=Dateline(place="X", span=Span(50, 90))),
        "report.dateline: span [50, 90] is not inside",
        id="dateline",
    ),
    pytest.param(
        with_report(furniture=(Span(0, 2), Span(5, 99))),
        "report.furniture[1]: span [5, 99] is not inside",
        id="furniture",
    ),
    pytest.param(
        replace(
            untouched(), warnings=(TextWarning(code="x", span=Span(9, 99), message=""),)
        ),
        "warnings[0]: span [9, 99] is not inside",
        id="warning",
    ),
    pytest.param(
        with_report(text=TEXT.replace("Ruiz", "Cruz")),
        "the text has 'Ana Cruz'",
        id="report-text-changed",
    ),
]


def test_untouched_analysis_has_no_problems() -> None:
    assert verify_analysis(untouched()) == ()
    assert verify_analysis(untouched(), TEXT) == ()


@pytest.mark.parametrize(("analysis", "message"), TAMPERED)
def test_tampering_is_named(analysis: Analysis, message: str) -> None:
    problems = verify_analysis(analysis)
    assert message in "\n".join(problems)


@pytest.mark.parametrize(
    ("value", "found", "holds"),
    [
        pytest.param("2024-10-07", "2024-10-07TNI", True, id="night"),
        pytest.param("2024-10", "2024-10-07", True, id="cut"),
        pytest.param("2024-10-08", "2024-10-07", False, id="another-day"),
        pytest.param("2024-09", "2024-W39", True, id="month-of-a-week"),
        pytest.param("2024-10", "2024-W39", False, id="another-month"),
        pytest.param("2024-W40", "2024-W40", True, id="week"),
        pytest.param("2024-09", "2024-W40", False, id="week-of-two-months"),
        pytest.param("2024", "2024-W99", True, id="no-such-week"),
        pytest.param("2024", None, False, id="open"),
    ],
)
def test_day_of_a_statement_agrees_with_its_time(
    value: str,
    found: str | None,
    holds: bool,  # noqa: FBT001
) -> None:
    # given
    said = SaidAt(value=value, precision="day", time="t1", rule="said-in-cue")
    analysis = replace(change(1, said_at=said), times=(replace(time(), value=found),))
    # then
    assert (verify_analysis(analysis, TEXT) == ()) is holds


def test_anchor_that_is_not_there_is_named() -> None:
    # given
    analysis = replace(untouched(), times=(replace(time(), anchor="t9"),))
    # then
    (problem,) = verify_analysis(analysis, TEXT)
    assert problem == "t1: there is no anchor 't9' before it"


def test_publication_day_is_no_anchor_where_none_is_known() -> None:
    # given
    report = replace(untouched().report, published_at=None)
    times = (replace(time(), anchor="published_at"),)
    # when
    problems = verify_analysis(replace(untouched(), report=report, times=times), TEXT)
    # then
    assert problems == ("t1: there is no anchor 'published_at' before it",)


def test_unknown_rule_of_a_day_is_named() -> None:
    said = SaidAt(value="2024-10-07", precision="day", time=None, rule="wished")
    (problem,) = verify_analysis(change(1, said_at=said), TEXT)
    assert problem == "a1.said_at: rule 'wished' is not known"


@pytest.mark.parametrize(
    ("text", "at"),
    [
        pytest.param(TEXT.replace("Ruiz", "Cruz"), 14, id="changed"),
        pytest.param(TEXT[:20], 20, id="shorter"),
        pytest.param(TEXT + " More.", len(TEXT), id="longer"),
        pytest.param("", 0, id="empty"),
    ],
)
def test_other_report_is_named_with_its_first_difference(text: str, at: int) -> None:
    (problem,) = verify_analysis(untouched(), text)
    assert problem == f"report.text differs from the report, first at code point {at}"


def test_long_words_are_cut_in_messages() -> None:
    (problem,) = verify_analysis(change_source(text="x" * 500))
    assert len(problem) < 120


def test_valid_extras_have_no_problems() -> None:
    # given: every optional field, filled as it should be
    analysis = change(
        1,
        addressee=Addressee(party="p2", span=LEE, text="Lee"),
        via=(Hop(party="p2", role="relay", span=LEE, rule="unstated"),),
        said_at=SaidAt(
            value="2024-10-07", precision="day", time="t1", rule="said-in-cue"
        ),
        anonymity=Anonymity(named=True, justification=Mention(span=LEE, text="Lee")),
    )
    planned = Event(
        id="e1",
        span=span_of_words(TEXT, "We pay"),
        text="We pay",
        rule="event-promise",
        state="planned",
        actors=("p1",),
        targets=("p2",),
        attributions=("a1",),
    )
    # then
    times = (replace(time(), value="2024-10-07"),)
    full = replace(analysis, times=times, events=(planned,))
    assert verify_analysis(full, TEXT) == ()


def test_known_candidates_and_party_spoken_for_have_no_problems() -> None:
    # given
    source = untouched().attributions[0].source
    left_open = replace(source, party=None, rule="ambiguous", candidates=("p1", "p2"))
    # when
    first, second = untouched().attributions
    changed = replace(first, source=left_open), replace(second, on_behalf_of="p2")
    # then
    analysis = replace(untouched(), attributions=changed)
    assert verify_analysis(analysis, TEXT) == ()


def test_every_problem_is_reported() -> None:
    # given
    analysis = change_source(text="Eve", party="p9", rule="wished")
    # then
    assert len(verify_analysis(analysis)) == 3
