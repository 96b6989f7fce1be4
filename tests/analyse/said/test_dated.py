from dataclasses import replace

import pytest

from builders import party_of, statement
from dating import days_in, days_of, published, times_of
from sayso.analyse.said.dated import date_statements
from sayso.analyse.text.parse import parse_text
from sayso.records import Hop, Span, Words

RUIZ = "Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "cue", "content", "day"),
    [
        pytest.param(
            "Ana Ruiz said Tuesday that it fell.",
            "said Tuesday",
            "that it fell",
            "2024-10-08",
            id="in-cue",
        ),
        pytest.param(
            "Ana Ruiz told reporters on Monday that it fell.",
            "told",
            "that it fell",
            "2024-10-07",
            id="behind-addressee",
        ),
        pytest.param(
            "“It fell,” Ana Ruiz said on Monday.",
            "said",
            "“It fell,”",
            "2024-10-07",
            id="behind-cue",
        ),
        pytest.param(
            "On Monday, Ana Ruiz said that it fell.",
            "said",
            "that it fell",
            "2024-10-07",
            id="before-source",
        ),
        pytest.param(
            "Ana Ruiz released the tape Friday evening.",
            "released",
            "the tape Friday evening",
            "2024-10-04",
            id="bare-object",
        ),
        pytest.param(
            "Ana Ruiz wrote to Col. Tom B. Lee in July, it fell.",
            "wrote",
            "it fell",
            "2024-07",
            id="behind-initials",
        ),
        pytest.param(
            "Ana Ruiz said last week that it fell.",
            "said",
            "that it fell",
            "2024-W40",
            id="week-over-two-months",
        ),
        pytest.param(
            "Two weeks ago Ana Ruiz said that it fell.",
            "said",
            "that it fell",
            "2024-09",
            id="week-in-one-month",
        ),
        pytest.param(
            "Ana Ruiz said at 7:30 a.m. Tuesday that it fell.",
            "said",
            "that it fell",
            "2024-10-08T07:30",
            id="clock",
        ),
        pytest.param(
            "In 2014, Ana Ruiz said that it fell.",
            "said",
            "that it fell",
            "2014",
            id="year",
        ),
        pytest.param(
            "The old plan died in 2014. “It fell,” Ana Ruiz said at the time.",
            "said",
            "“It fell,”",
            "2014",
            id="at-the-time",
        ),
        pytest.param(
            "The old plan died in 2014. “It fell,” Ana Ruiz told Vox then.",
            "told",
            "“It fell,”",
            "2014",
            id="then-at-the-end",
        ),
        pytest.param(
            "In a 2014 interview with Vox, Ana Ruiz said that it fell.",
            "said",
            "that it fell",
            "2014",
            id="year-of-an-interview",
        ),
    ],
)
def test_words_around_the_cue_date_a_statement(
    text: str, cue: str, content: str, day: str
) -> None:
    assert days_of(text, [(RUIZ, cue, content)]) == [day]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        pytest.param(
            "Ana Ruiz said that it fell on Monday.",
            "said",
            "that it fell on Monday",
            id="event-time-in-content",
        ),
        pytest.param("Ana Ruiz said that it fell.", "said", "that it fell", id="none"),
        pytest.param(
            "Since Monday, Ana Ruiz said that it fell.",
            "said",
            "that it fell",
            id="since",
        ),
        pytest.param(
            "After the 1999 flood Ana Ruiz said that it fell.",
            "said",
            "that it fell",
            id="attributive-year",
        ),
        pytest.param(
            "After Monday’s flood Ana Ruiz said that it fell.",
            "said",
            "that it fell",
            id="owned-day",
        ),
        pytest.param(
            "Ana Ruiz said it fell, as Lee did in 2012.",
            "said",
            "it fell",
            id="comparison",
        ),
        pytest.param(
            "“It fell,” said Ana Ruiz, who left the firm in March.",
            "said",
            "“It fell,”",
            id="relative-clause",
        ),
        pytest.param(
            "Five were hurt Monday by a wave that Ana Ruiz described as vast.",
            "described as",
            "vast",
            id="time-of-another-clause",
        ),
        pytest.param(
            "Ana Ruiz will say on Friday that it fell.",
            "will say",
            "that it fell",
            id="not-yet",
        ),
        pytest.param(
            "Ana Ruiz said for two years that it fell.",
            "said",
            "that it fell",
            id="length",
        ),
        pytest.param(
            "Ana Ruiz said recently that it fell.", "said", "that it fell", id="vague"
        ),
        pytest.param(
            "It rose between May and Monday. Ana Ruiz then said that it fell.",
            "said",
            "that it fell",
            id="then-in-order",
        ),
        pytest.param(
            "Between Friday and Monday, Ana Ruiz said, it fell.",
            "said",
            "it fell",
            id="between",
        ),
        pytest.param(
            "Ana Ruiz has warned that it fell, and on Monday it rose.",
            "has warned",
            "that it fell",
            id="perfect",
        ),
        pytest.param(
            "Beside the Lake Orsa Christmas tree, Ana Ruiz said that it fell.",
            "said",
            "that it fell",
            id="holiday-of-a-thing",
        ),
        pytest.param(
            "It rose Monday. On the same day as the rally, Ana Ruiz said that it fell.",
            "said",
            "that it fell",
            id="day-of-an-event",
        ),
        pytest.param(
            "More from Ana Ruiz: “Today many fall,”",
            ":",
            "many fall,”",
            id="day-inside-the-quotation",
        ),
    ],
)
def test_other_times_date_no_statement(text: str, cue: str, content: str) -> None:
    assert days_of(text, [(RUIZ, cue, content)]) == [None]


def test_time_belongs_to_the_nearer_of_two_cues() -> None:
    text = "Ana Ruiz said it fell when Tom Lee said Monday that it rose."
    found = days_of(
        text,
        [(RUIZ, "said", "it fell"), ("Tom Lee", "said Monday", "that it rose")],
    )
    assert found == [None, "2024-10-07"]


def test_time_between_parts_of_a_content_dates_no_statement() -> None:
    # given
    text = "The chief was to fly on Monday, but the trip is off, Ana Ruiz said."
    parts = ("The chief", "but the trip is off")
    said = statement(1, text, RUIZ, "said", *parts, party="p0")
    # then
    assert days_in(text, [party_of(0, text, RUIZ)], [said]) == [None]


def test_statement_inside_another_is_not_dated_by_the_words_around_that() -> None:
    # given
    text = "Ana Ruiz said Monday that Tom Lee warned that it fell."
    parties = [party_of(0, text, "Ana Ruiz"), party_of(1, text, "Tom Lee")]
    content = "that Tom Lee warned that it fell"
    outer = statement(1, text, RUIZ, "said Monday", content, party="p0")
    inner = statement(
        2, text, "Tom Lee", "warned", "that it fell", party="p1", inside="a1"
    )
    # then
    assert days_in(text, parties, [outer, inner]) == ["2024-10-07", None]


@pytest.mark.parametrize(
    ("text", "statements", "days"),
    [
        pytest.param(
            "Ana Ruiz said Monday that it fell.\n“Much fell,” Ruiz added.",
            [(RUIZ, "said", "that it fell"), ("Ruiz", "added", "“Much fell,”")],
            ["2024-10-07"] * 2,
            id="later-statement",
        ),
        pytest.param(
            "Ruiz says it fell.\nAna Ruiz told reporters Monday that much fell.",
            [("Ruiz", "says", "it fell"), (RUIZ, "told", "that much fell")],
            ["2024-10-07"] * 2,
            id="headline",
        ),
        pytest.param(
            "Ana Ruiz said Monday that it fell.\nIn June, Ruiz told voters that it "
            "rose.\n“It turned,” Ruiz added.",
            [
                (RUIZ, "said", "that it fell"),
                ("Ruiz", "told", "that it rose"),
                ("Ruiz", "added", "“It turned,”"),
            ],
            ["2024-10-07", "2024-06", "2024-10-07"],
            id="back-from-a-look-back",
        ),
        pytest.param(
            "Ana Ruiz said Monday that it fell.\nRuiz has often said that it rose.",
            [
                (RUIZ, "said", "that it fell"),
                ("Ruiz", "has often said", "that it rose"),
            ],
            ["2024-10-07", None],
            id="earlier-words",
        ),
        pytest.param(
            "Ana Ruiz said Monday that it fell.\nTom Lee warned that it rose.",
            [(RUIZ, "said", "that it fell"), ("Tom Lee", "warned", "that it rose")],
            ["2024-10-07", None],
            id="another-party",
        ),
        pytest.param(
            "A.\nB.\nAna Ruiz said this month that it fell.\nIt did.\nIt rained.\n"
            "Ruiz warned that it rose.",
            [(RUIZ, "said", "that it fell"), ("Ruiz", "warned", "that it rose")],
            ["2024-10", None],
            id="month-lasts-shortly",
        ),
        pytest.param(
            "A.\nB.\nAna Ruiz spoke at a rally on Monday.\nRuiz said that it fell.",
            [("Ruiz", "said", "that it fell")],
            ["2024-10-07"],
            id="act-told-before",
        ),
        pytest.param(
            "A.\nB.\nAna Ruiz told Tom Lee on Monday that it fell.\n"
            "“It rose,” Lee replied.",
            [(RUIZ, "told", "that it fell"), ("Lee", "replied", "“It rose,”")],
            ["2024-10-07"] * 2,
            id="who-was-spoken-to",
        ),
    ],
)
def test_day_of_an_occasion_holds_for_what_is_said_on_it(
    text: str, statements: list[tuple[str, str, str]], days: list[str | None]
) -> None:
    assert days_of(text, statements) == days


def test_pronoun_takes_the_day_of_the_act_before() -> None:
    # given: the mayor of the first sentence is no known party
    text = "A.\nB.\nThe mayor spoke to reporters Monday. “It fell,” she said."
    parties = [party_of(1, text, "she")]
    said = [statement(1, text, "she", "said", "“It fell,”", party="p1")]
    # then
    assert days_in(text, parties, said) == ["2024-10-07"]


def test_what_one_outlet_is_told_is_said_on_one_day() -> None:
    # given
    text = (
        "A.\nB.\nAna Ruiz told Vox this month that it fell.\nIt did.\nIt rained.\n"
        "Ruiz told Vox that it rose."
    )
    parties = [party_of(1, text, "Ruiz"), party_of(2, text, "Vox")]
    hop = (Hop(party="p2", role="relay", span=None, rule="told-outlet"),)
    first = statement(1, text, RUIZ, "told", "that it fell", party="p1")
    second = statement(2, text, "Ruiz", "told", "that it rose", party="p1")
    at = text.index("Ruiz told Vox that")
    cue = Words(spans=(Span(at + 5, at + 9),), text="told")
    said = [replace(first, via=hop), replace(second, via=hop, cue=cue)]
    # then
    assert days_in(text, parties, said) == ["2024-10", "2024-10"]


def test_each_day_names_its_time_and_rule() -> None:
    # given
    text = "Ana Ruiz said Monday that it fell.\n“Much fell,” Ruiz added."
    parties = [party_of(1, text, "Ruiz")]
    said = [
        statement(1, text, RUIZ, "said", "that it fell", party="p1"),
        statement(2, text, "Ruiz", "added", "“Much fell,”", party="p1"),
    ]
    # when
    dated = date_statements(
        parse_text(text), published(text), parties, said, times_of(text)
    )
    # then
    found = [item.said_at for item in dated]
    assert [(s.time, s.rule, s.precision) for s in found if s] == [
        ("t1", "said-in-sentence", "day"),
        ("t1", "same-occasion-day", "day"),
    ]


def test_without_publication_day_full_dates_still_date() -> None:
    text = "Ana Ruiz said on Oct. 7, 2024, that it fell."
    assert days_of(text, [(RUIZ, "said", "that it fell")], None) == ["2024-10-07"]
    text = "Ana Ruiz said on Monday that it fell."
    assert days_of(text, [(RUIZ, "said", "that it fell")], None) == [None]
