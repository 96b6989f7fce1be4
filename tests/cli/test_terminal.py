import pytest

from sayso.cli.terminal import find_strokes, find_width
from sayso.show.linked.strokes import LETTERS, LINES, Strokes


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        pytest.param("80", 80, id="usual"),
        pytest.param("57", 57, id="narrow"),
        pytest.param("10", 40, id="too-narrow"),
        pytest.param("200", 80, id="wide"),
        pytest.param("x", 80, id="nonsense"),
        pytest.param("", 80, id="no-terminal"),
    ],
)
def test_width_is_that_of_the_terminal_within_bounds(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("sys.__stdout__", None)
    assert find_width() == width


@pytest.mark.parametrize(
    ("encoding", "strokes"),
    [
        pytest.param("UTF-8", LINES, id="unicode"),
        pytest.param("utf8", LINES, id="as-some-write-it"),
        pytest.param("ANSI_X3.4-1968", LETTERS, id="posix"),
        pytest.param("ISO-8859-1", LETTERS, id="latin"),
    ],
)
def test_lines_are_drawn_where_the_locale_has_them(
    encoding: str, strokes: Strokes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("locale.getencoding", lambda: encoding)
    assert find_strokes() is strokes


def test_both_kinds_of_strokes_are_as_wide() -> None:
    for name in ("branch", "last", "down", "maybe", "between"):
        assert len(getattr(LINES, name)) == len(getattr(LETTERS, name))
