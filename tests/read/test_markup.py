import pytest

from sayso.errors import InputError
from sayso.read.markup import read_markup


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("The mayor left.", "The mayor left.", id="plain"),
        pytest.param("<p>One two.</p><p>Three.</p>", "One two.\n\nThree.", id="p"),
        pytest.param("<p>A <b>bold</b> <i>word</i>.</p>", "A bold word.", id="inline"),
        pytest.param("One.<br><br>Two.", "One.\n\nTwo.", id="breaks"),
        pytest.param("The mayor<br>said so.", "The mayor said so.", id="in a sentence"),
        pytest.param("a &amp; b &#8212; c &nbsp;d", "a & b — c d", id="entities"),
        pytest.param("<p>One.</p>tail <p>Two.</p>", "One.\n\ntail\n\nTwo.", id="tail"),
        pytest.param("A<!-- no --> b<?no?> c", "A b c", id="comments"),
        pytest.param("<ul><li>One.</li><li>Two.</li></ul>", "One.\n\nTwo.", id="list"),
        pytest.param(
            "<p>Said at length by her.</p><table><tr><td>1</td></tr></table>",
            "Said at length by her.",
            id="table beside prose",
        ),
        pytest.param(
            "<table><tr><td>The mayor said so today.</td></tr></table>",
            "The mayor said so today.",
            id="table for layout",
        ),
        pytest.param("<p>A.</p><script>x</script>B.", "A.\n\nB.", id="script"),
        pytest.param("<blockquote>“Yes.”</blockquote>No.", "“Yes.”\n\nNo.", id="quote"),
        pytest.param("<!-- only -->", "", id="only a comment"),
        pytest.param("", "", id="empty"),
        pytest.param("a\0b <i>c</i>", "a�b c", id="nul"),
        pytest.param("1 < 2 & 3 > 2", "1 < 2 & 3 > 2", id="no markup"),
        pytest.param("<p>unclosed <b>words", "unclosed words", id="unclosed"),
    ],
)
def test_markup_becomes_paragraphs(source: str, text: str) -> None:
    assert read_markup(source) == text


def test_too_many_tags_are_refused() -> None:
    with pytest.raises(InputError, match="200,001 tags"):
        read_markup("<b>" * 200_001)


def test_deep_markup_is_read_in_linear_time() -> None:
    assert read_markup("<div>" * 100_000 + "The end.") in {"The end.", ""}
