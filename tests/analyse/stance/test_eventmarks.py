import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.stance.eventmarks import (
    SIZE,
    find_condition,
    find_telling,
    is_conditional,
    read_marks,
    read_setting,
)
from sayso.analyse.text.parse import parse_text
from sayso.models.eventstatus import STATUSES, EventStatusName
from sayso.records import Span
from strategies import texts


@pytest.mark.parametrize(
    ("text", "event", "conditional"),
    [
        pytest.param("If it rains, they will leave.", "leave", True, id="if-before"),
        pytest.param("They will leave if it rains.", "leave", True, id="if-behind"),
        pytest.param(
            "The union would strike unless it is paid.", "strike", True, id="unless"
        ),
        pytest.param("If it rains, they will leave.", "rains", False, id="condition"),
        pytest.param("They left if it rained.", "left", False, id="no-modal"),
        pytest.param("They will leave at noon.", "leave", False, id="no-if"),
        pytest.param(
            "She would not say if the port is closed.", "say", False, id="whether"
        ),
        pytest.param(
            "They said if it rains, they will leave.", "leave", True, id="said-if"
        ),
        pytest.param(
            "If it rains they can. They will leave.", "leave", False, id="sentence"
        ),
    ],
)
def test_what_follows_from_a_condition_is_conditional(
    text: str, event: str, *, conditional: bool
) -> None:
    setting = read_setting(parse_text(text), span_of_words(text, event))
    assert is_conditional(setting) is conditional


@pytest.mark.parametrize(
    ("text", "event", "condition"),
    [
        pytest.param("If talks fail, they will leave.", "fail", "If", id="if"),
        pytest.param("If talks fail, they will leave.", "leave", None, id="closed"),
        pytest.param("If talks fail then they leave.", "leave", None, id="then"),
        pytest.param(
            "No ship sails unless the fee is paid.", "paid", "unless", id="unless"
        ),
        pytest.param("They asked if talks fail.", "fail", None, id="whether"),
        pytest.param("Talks fail if they leave.", "fail", None, id="if-behind"),
    ],
)
def test_event_stands_in_the_clause_of_its_condition(
    text: str, event: str, condition: str | None
) -> None:
    # given
    span = span_of_words(text, event)
    # when
    found = find_condition(text, read_setting(parse_text(text), span), span)
    # then
    assert (found and text[slice(*found)]) == condition


@pytest.mark.parametrize(
    ("text", "event", "status", "telling"),
    [
        pytest.param("They did not pay.", "pay", "denied", "not", id="not"),
        pytest.param("They didn’t pay.", "pay", "denied", "didn’t", id="contracted"),
        pytest.param(
            "The visit was cancelled.", "visit", "denied", "cancelled", id="behind"
        ),
        pytest.param("They will pay.", "pay", "planned", "will", id="will"),
        pytest.param(
            "If it rains, they will pay.", "pay", "conditional", "If", id="if"
        ),
        pytest.param("They may pay.", "pay", "uncertain", "may", id="may"),
        pytest.param("They paid.", "paid", "asserted", None, id="plain"),
        pytest.param("They paid.", "paid", "denied", None, id="no-word-for-it"),
        pytest.param(
            "They could not pay. They left.", "left", "denied", None, id="sentence"
        ),
    ],
)
def test_word_that_shows_a_status_is_the_nearest_one(
    text: str, event: str, status: EventStatusName, telling: str | None
) -> None:
    # given
    span = span_of_words(text, event)
    setting = read_setting(parse_text(text), span)
    # when
    found = find_telling(text, setting, span, status)
    # then
    assert (found and text[slice(*found)]) == telling


def test_words_of_other_sentences_are_not_read() -> None:
    text = "They left. She paid today. It rained."
    setting = read_setting(parse_text(text), span_of_words(text, "paid"))
    assert (setting.before, setting.word) == (("she",), "paid")
    assert setting.after == ("today", ".")


def test_negation_near_an_event_is_marked_and_one_far_away_is_not() -> None:
    def reaches(text: str) -> list[bool]:
        setting = read_setting(parse_text(text), span_of_words(text, "pay"))
        return [bool(mark) for mark in read_marks(setting)[:4]]

    assert reaches("They did not pay.") == [True] * 4
    assert reaches("They would not ever really pay.") == [False, False, True, True]
    assert reaches("They did really pay.") == [False] * 4


@given(texts, st.data())
def test_marks_of_any_word_are_numbers(text: str, data: st.DataObject) -> None:
    # given
    text = f"{text} x"
    start = data.draw(st.integers(0, len(text) - 1))
    event = Span(start, data.draw(st.integers(start + 1, len(text))))
    setting = read_setting(parse_text(text), event)
    # when
    marks = read_marks(setting)
    # then
    assert marks.shape == (SIZE,)
    assert np.isfinite(marks).all()
    for status in STATUSES:
        for found in (
            find_telling(text, setting, event, status),
            find_condition(text, setting, event),
        ):
            assert found is None or 0 <= found.start < found.end <= len(text)
