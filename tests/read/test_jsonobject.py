import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from reading import read_bytes, reasons_in, report_in, reports_in
from sayso.read import Overrides, read_inputs, read_text
from sayso.records import Analysis, Producer, Report
from sayso.show import encode_json, encode_jsonl

FOLDER = Path(__file__).parents[2] / "examples"


def analysis_of(report: Report) -> Analysis:
    producer = Producer(name="sayso", version="0", models=())
    return Analysis(producer=producer, report=report, parties=(), attributions=())


def changed(**fields: object) -> bytes:
    """Return an analysis whose report has other fields than it should have."""
    made: dict[str, Any] = json.loads(encode_json(analysis_of(read_text("Ana left."))))
    made["report"].update(fields)
    return json.dumps(made).encode()


def examples() -> list[Report]:
    found = read_inputs([str(FOLDER)])
    return [item for item in found if isinstance(item, Report)]


@pytest.mark.parametrize("report", examples(), ids=lambda report: report.id[:8])
@pytest.mark.parametrize("encode", [encode_json, encode_jsonl])
def test_analysis_gives_its_report_again(report: Report, encode: Any) -> None:  # noqa: ANN401
    data = encode(analysis_of(report)).encode()

    assert report_in(data) == report


def test_several_indented_analyses_in_one_file_are_read() -> None:
    first, second = read_text("Ana left."), read_text("Tom stayed.")
    data = "\n".join(encode_json(analysis_of(r)) for r in (first, second)).encode()

    assert reports_in(data) == [first, second]


def test_report_keeps_an_id_that_the_words_of_its_header_do_not_change() -> None:
    report = read_text("SOURCE: Valley Post\nDATE: 9 October 2024\n\nAna left.\n")
    assert report.publisher == "Valley Post"

    assert report_in(encode_jsonl(analysis_of(report)).encode()).id == report.id


def test_statements_of_an_analysis_are_not_read() -> None:
    data = json.loads(changed())
    data["attributions"] = [{"junk": 1}]
    data["parties"] = "junk"

    assert report_in(json.dumps(data).encode()).text == "Ana left."


def test_users_word_wins_and_makes_another_report() -> None:
    (report,) = read_bytes(changed(), overrides=Overrides(publisher="Herald"))

    assert isinstance(report, Report)
    assert report == replace(
        read_text("Ana left.", Overrides(publisher="Herald")),
        input_sha256=report.input_sha256,
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(changed(id="0" * 64), "id of its report", id="id of another"),
        pytest.param(changed(publisher="Post"), "id of its report", id="publisher"),
        pytest.param(changed(text="Ana stayed."), "id of its report", id="text"),
        pytest.param(changed(text=7), "text", id="text is a number"),
        pytest.param(
            changed(published_at={"value": "x", "precision": "day", "how": "text"}),
            '"published_at"',
            id="no date",
        ),
        pytest.param(
            changed(published_at={"value": "2024", "precision": "day", "how": "text"}),
            "is no day",
            id="date of another precision",
        ),
        pytest.param(b'{"schema": "sayso.analysis/2"}', "only", id="newer schema"),
        pytest.param(b'{"schema": "sayso.claim/1"}', "only", id="a claim"),
        pytest.param(b'{"schema": "sayso.analysis/1"}', "report", id="no report"),
        pytest.param(b'[{"text": "a"}, {', "not valid JSON", id="list cut off"),
        pytest.param(b'[{"text": "a"}, 7]', "not hold", id="number in the list"),
        pytest.param(b"{\n", "not valid JSON", id="object cut off"),
        pytest.param(b'{"uri": "x", "z": "\xcc"}', "UTF-8 at byte", id="no UTF-8"),
    ],
)
def test_analysis_that_was_changed_is_refused(data: bytes, reason: str) -> None:
    assert reason in reasons_in(data)


def test_spans_of_a_stored_report_are_not_trusted() -> None:
    report = report_in(changed(furniture=[[0, 999]]))

    assert report.furniture == ()


def test_hash_is_that_of_the_line() -> None:
    one = report_in(b'{"text": "Ana left."}')
    two = report_in(b'{"text": "Ana left.", "id": 1}')

    assert one.input_sha256 != two.input_sha256
    assert one.id == two.id


def test_contract_of_the_report_is_whole() -> None:
    report = Report(**dict.fromkeys(Report.__dataclass_fields__, "x"))  # type: ignore[arg-type]

    assert "input_sha256" in msgspec.to_builtins(report)
