import pytest

from builders import span_of_words
from sayso.analyse.find.speech import find_unclaimed
from sayso.analyse.text.parse import parse_text

FIRST = "We will pay for it all,"
TEXT = f"“{FIRST}” Ruiz said. “But we will not pay for it today.” He left."


def goes_on(text: str, *contents: str) -> list[tuple[str, int]]:
    spans = [[span_of_words(text, words)] for words in contents]
    found = find_unclaimed(parse_text(text), spans)
    return [(text[span.start : span.end], number) for span, number in found]


@pytest.mark.parametrize(
    ("text", "contents", "expected"),
    [
        pytest.param(
            TEXT,
            [FIRST],
            [("“But we will not pay for it today.”", 0)],
            id="sentence-after",
        ),
        pytest.param(
            TEXT, [FIRST, "But we will not pay for it today."], [], id="claimed"
        ),
        pytest.param(TEXT, ["He left"], [], id="statement-elsewhere"),
        pytest.param(
            TEXT.replace(" “But", "\n\n“But"), [FIRST], [], id="other-paragraph"
        ),
        pytest.param(
            "Ruiz welcomed the vote in a note:\n\n“We will pay for it all today.”",
            ["welcomed the vote"],
            [("“We will pay for it all today.”", 0)],
            id="announced-by-a-colon",
        ),
        pytest.param(
            "“We saw it come over,” said Ruiz, a baker, “and then we all ran.”",
            ["We saw it come over,"],
            [("“and then we all ran.”", 0)],
            id="same-sentence",
        ),
        pytest.param(
            f"“{FIRST}” Ruiz said. “The deal” is off.", [FIRST], [], id="a-phrase"
        ),
    ],
)
def test_unclaimed_quotation_goes_on_with_its_statement(
    text: str, contents: list[str], expected: list[tuple[str, int]]
) -> None:
    assert goes_on(text, *contents) == expected
