import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse import Models
from sayso.analyse.find.candidates import read_windows
from sayso.analyse.stance.eventstatus import EventStatus, read_event_status
from sayso.analyse.text.parse import parse_text
from sayso.analyse.text.pieces import cut_pieces
from sayso.models import load_event_status_model
from sayso.models.eventstatus import STATUSES
from sayso.records import Span
from strategies import texts


def read(models: Models, text: str, event: Span) -> EventStatus:
    """Return the status of one event of a text."""
    parse = parse_text(text)
    pieces = cut_pieces(parse, models.attribution.tokenizer)
    at = pieces.covering(event).start
    windows = list(read_windows(pieces, models.attribution))
    states = next((s for s in windows if at < s.window.core_end), windows[-1])
    return read_event_status(parse, pieces, states, event, load_event_status_model())


@pytest.mark.parametrize(
    ("text", "event", "status"),
    [
        pytest.param(
            "The navy sank two boats on Monday.", "sank", "asserted", id="past"
        ),
        pytest.param("The navy is blocking the port.", "blocking", "asserted", id="is"),
        pytest.param(
            "The explosion killed three people.", "explosion", "asserted", id="noun"
        ),
        pytest.param("Nobody was arrested.", "arrested", "denied", id="nobody"),
        pytest.param("Police did not arrest anyone.", "arrest", "denied", id="not"),
        pytest.param(
            "The minister will visit Oslo on Friday.", "visit", "planned", id="will"
        ),
        pytest.param("They plan to close the port.", "close", "planned", id="plan-to"),
        pytest.param("The army may attack the town.", "attack", "uncertain", id="may"),
        pytest.param("The bank could sell the unit.", "sell", "uncertain", id="could"),
        pytest.param(
            "If the talks fail, the union will strike.",
            "strike",
            "conditional",
            id="if",
        ),
    ],
)
def test_status_of_clear_cases(
    models: Models, text: str, event: str, status: str
) -> None:
    assert read(models, text, span_of_words(text, event)).status == status


@pytest.mark.parametrize(
    ("text", "event", "cue"),
    [
        pytest.param(
            "Police said three men were arrested.", "arrested", "said", id="said-before"
        ),
        pytest.param(
            "Three men were arrested, the minister announced.",
            "arrested",
            "announced",
            id="announced-behind",
        ),
        pytest.param(
            "The mayor resigned on Monday. Police said it rained.",
            "resigned",
            None,
            id="own-voice",
        ),
    ],
)
def test_event_is_reported_by_the_cue_of_its_sentence(
    models: Models, text: str, event: str, cue: str | None
) -> None:
    # when
    found = read(models, text, span_of_words(text, event))
    # then
    assert found.reported is (cue is not None)
    assert (found.cue and text[slice(*found.cue)]) == cue


def test_conditional_event_quotes_its_condition_and_names_its_rule(
    models: Models,
) -> None:
    # given
    text = "The union will strike if the talks fail."
    # when
    found = read(models, text, span_of_words(text, "strike"))
    # then
    assert found.rule == "event-if"
    assert found.words == span_of_words(text, "if")
    assert found.condition is None


def test_event_in_a_condition_is_told_apart(models: Models) -> None:
    text = "The union will strike if the talks fail."
    found = read(models, text, span_of_words(text, "fail"))
    assert found.condition == span_of_words(text, "if")


@given(texts, st.data())
def test_any_word_of_any_text_has_a_status(
    models: Models, text: str, data: st.DataObject
) -> None:
    # given
    text = f"{text} x"
    start = data.draw(st.integers(0, len(text) - 1))
    event = Span(start, data.draw(st.integers(start + 1, len(text))))
    # when
    found = read(models, text, event)
    # then
    assert found.status in STATUSES
    assert 0 <= found.sureness <= 1
    for span in (found.words, found.cue, found.condition):
        assert span is None or text[slice(*span)].strip()
    assert read(models, text, event) == found
