import csv
import io
import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asked import FOUND
from sayso.show.cells import csv_lines, encode_record, encode_records

FIELDS = ("words", "named", "parts", "share")
STEERING = ("\x1b[2J", "\x9b31m", "\u202e", "\r", "\x07", "\u2066", "\x00")


@dataclass(frozen=True)
class Row:
    words: str | None
    named: bool = True
    parts: tuple[str, ...] = ()
    share: float = 0.5


def cells(row: Row) -> list[str]:
    """Return the cells of a row as a program reads them."""
    head, line = csv_lines([row], FIELDS)
    assert head == "words,named,parts,share"
    return next(csv.reader(io.StringIO(line)))


@pytest.mark.parametrize("mark", "= + - @ \t ＝ ＋ － ＠".split(" "))
def test_cell_that_a_spreadsheet_would_run_is_neutralised(mark: str) -> None:
    assert cells(Row(f"{mark}HYPERLINK()"))[0].startswith("'")
    assert cells(Row("", parts=(f"{mark}1", "b")))[2].startswith("'")


def test_other_cells_are_as_they_are() -> None:
    row = Row('a "b", c', named=False, parts=("x", "y"))
    assert cells(row) == ['a "b", c', "no", "x; y", "0.5"]
    assert cells(Row(None)) == ["", "yes", "", "0.5"]


@pytest.mark.parametrize("steering", STEERING, ids=map(ascii, STEERING))
def test_nothing_steers_a_terminal(steering: str) -> None:
    row = Row(f"a{steering}b")
    line = "".join(csv_lines([row], ["words"]))
    for shown in (encode_record(row, FIELDS), encode_records([row], FIELDS), line):
        assert steering not in shown
        assert "\\" in shown


def test_json_holds_the_schema_and_the_fields_that_are_asked_for() -> None:
    record = json.loads(encode_record(FOUND, ["content", "named"]))
    content = "there was no leak in Lake Orsa"
    assert record == {"schema": FOUND.schema, "content": content, "named": True}


@given(words=st.text())
def test_json_gives_the_words_back(words: str) -> None:
    assert json.loads(encode_record(Row(words), FIELDS))["words"] == words
    assert json.loads(encode_records([Row(words)], FIELDS))[0]["words"] == words


@given(words=st.text(st.characters(exclude_categories=["C", "Zl", "Zp"])))
def test_csv_gives_the_words_back_but_for_the_apostrophe(words: str) -> None:
    assert cells(Row(words))[0].removeprefix("'") == words.removeprefix("'")
