import json
from pathlib import Path

import pytest

from builders import statement
from sayso.errors import ContractError
from sayso.records import Span
from sayso.score import GoldReport, read_gold
from sayso.score.gold import Spans, spans_of

LINE = {
    "doc": "d1",
    "text": "Ana said a.",
    "publisher": "JNS",
    "published": "2024-10-09",
    "title": "A",
    "byline": "ignored",
    "attributions": [{"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 10]]}],
}


def write(tmp_path: Path, *lines: object) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


def gold_error(path: Path) -> ContractError:
    with pytest.raises(ContractError) as caught:
        read_gold(path)
    assert caught.value.fix
    return caught.value


def test_gold_report_is_read_with_its_spans(tmp_path: Path) -> None:
    (report,) = read_gold(write(tmp_path, LINE))
    assert report == GoldReport(
        doc="d1",
        text="Ana said a.",
        publisher="JNS",
        published="2024-10-09",
        title="A",
        attributions=(
            Spans(source=(Span(0, 3),), cue=(Span(4, 8),), content=(Span(9, 10),)),
        ),
    )


def test_roles_may_be_missing(tmp_path: Path) -> None:
    (report,) = read_gold(write(tmp_path, {**LINE, "attributions": [{}]}))
    assert report.attributions == (Spans(),)


def test_documents_keep_their_order_and_blank_lines_are_none(tmp_path: Path) -> None:
    # given
    path = write(tmp_path, {**LINE, "doc": "z"}, {**LINE, "doc": "a"})
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n\n \n"))
    # then
    assert [report.doc for report in read_gold(path)] == ["z", "a"]


def test_line_separator_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    # given: JSON may hold U+2028 as it is
    path = tmp_path / "gold.jsonl"
    line = json.dumps(
        {**LINE, "text": "a\u2028b\x85c", "attributions": []}, ensure_ascii=False
    )
    path.write_text(line, "utf-8")
    # then
    assert read_gold(path)[0].text == "a\u2028b\x85c"


def test_empty_file_has_no_reports(tmp_path: Path) -> None:
    assert read_gold(write(tmp_path)) == ()


def test_document_that_comes_twice_is_refused(tmp_path: Path) -> None:
    error = gold_error(write(tmp_path, LINE, {**LINE, "doc": "d2"}, LINE))
    assert "line 3: document d1 comes twice" in error.message


@pytest.mark.parametrize(
    "line",
    [
        pytest.param([], id="no-object"),
        pytest.param({"doc": "d1"}, id="no-text"),
        pytest.param({**LINE, "attributions": None}, id="no-attributions"),
        pytest.param({**LINE, "attributions": [{"source": [[0]]}]}, id="half-a-span"),
        pytest.param(
            {**LINE, "attributions": [{"source": [[-2, 1]]}]}, id="negative-span"
        ),
    ],
)
def test_line_of_another_format_is_named(tmp_path: Path, line: object) -> None:
    error = gold_error(write(tmp_path, {**LINE, "doc": "d0"}, line))
    assert "gold.jsonl, line 2: " in error.message
    assert '"attributions"' in error.fix


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b'{"doc": "\xff"}')
    assert "line 1: " in gold_error(path).message


def test_missing_file_is_named(tmp_path: Path) -> None:
    assert (
        "nowhere.jsonl cannot be read" in gold_error(tmp_path / "nowhere.jsonl").message
    )


def test_spans_of_an_attribution_are_its_roles() -> None:
    # given
    text = "Ana said a. And b."
    # then
    assert spans_of(statement(1, text, "Ana", "said", "a.", "b.")) == Spans(
        source=(Span(0, 3),), cue=(Span(4, 8),), content=(Span(9, 11), Span(16, 18))
    )


def test_roles_without_words_are_empty() -> None:
    assert spans_of(statement(1, "It rains.", None, None, "It rains")) == Spans(
        content=(Span(0, 8),)
    )
