import pytest
from hypothesis import given

from sayso.analyse.find.turns import find_turns
from sayso.analyse.text.parse import parse_text
from strategies import texts

INTERVIEW = """The talk was held on Monday.

Lantern Review: Will you pay for it?

Ana Ruiz: We will pay for it.

We always have.

Lantern Review: And when will that be?

Ana Ruiz: By the end of May.

The review thanks her."""


def found_in(text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (
            text[turn.source.start : turn.source.end],
            text[turn.cue.start : turn.cue.end],
            [text[span.start : span.end] for span in turn.content],
        )
        for turn in find_turns(parse_text(text))
    ]


def test_labels_give_their_turns_over_paragraphs() -> None:
    assert found_in(INTERVIEW) == [
        ("Lantern Review", ":", ["Will you pay for it?"]),
        ("Ana Ruiz", ":", ["We will pay for it.", "We always have."]),
        ("Lantern Review", ":", ["And when will that be?"]),
        ("Ana Ruiz", ":", ["By the end of May."]),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“I was there that day.”\n— Ana Ruiz, teacher",
            [("Ana Ruiz", "—", ["“I was there that day.”"])],
            id="below",
        ),
        pytest.param(
            "“I was there that day.” ― Ana Ruiz.",
            [("Ana Ruiz", "―", ["“I was there that day.”"])],
            id="behind",
        ),
        pytest.param(
            "- Ana Ruiz, teacher — “I was there that day.”",
            [("Ana Ruiz", "—", ["“I was there that day.”"])],
            id="before",
        ),
        pytest.param(
            '"I was there that day." -- Maria de la Cruz',
            [("Maria de la Cruz", "--", ['"I was there that day."'])],
            id="two-hyphens",
        ),
    ],
)
def test_signed_quotation_belongs_to_its_signature(
    text: str, expected: list[tuple[str, str, list[str]]]
) -> None:
    assert found_in(f"Readers wrote to us.\n\n{text}\n\nThank you all.") == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Clinton: 547\n\nSanders: 46\n\nClinton: 2,316\n\nSanders: 9"),
        pytest.param("Update: The mayor left today.\n\nNote: The gate is open now."),
        pytest.param("“We will pay for it,” she said — Monday was the day."),
        pytest.param("“We will pay for it.”\n\n— and that was that."),
    ],
)
def test_other_colons_and_dashes_are_no_turns(text: str) -> None:
    assert found_in(text) == []


@given(texts)
def test_any_text_gives_turns_inside_it(text: str) -> None:
    for turn in find_turns(parse_text(text)):
        spans = (turn.source, turn.cue, *turn.content)
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
