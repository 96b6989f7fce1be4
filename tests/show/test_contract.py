import json
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from builders import analysis_of, bare_report, statement
from sayso.records import Analysis
from sayso.show import analysis_schema, encode_json, encode_jsonl

TEXT = "“Öl — نعم 👍,” Ana said.\u2028\nIt rains."

# The names of the contract; a release may add to them, never take away.
CONTRACT = {
    "Analysis": "schema producer report parties attributions times events quantities "
    "warnings",
    "Producer": "name version models",
    "ModelInfo": "name version sha256",
    "Report": "id key text title language url feed publisher owner byline agency "
    "dateline published_at modified_at captured_at embargo input_sha256 furniture",
    "Dateline": "place date",
    "PublicationTime": "value precision how",
    "Party": "id name kind source_type title affiliation count stands_for standing ids "
    "mentions",
    "Count": "least most",
    "StandsFor": "name rule why",
    "PartyIds": "wikidata iso3166",
    "Mention": "span text",
    "Attribution": "id form source cue content addressee via on_behalf_of said_at "
    "status certainty polarity stance anonymity inside confidence",
    "Source": "party span text rule candidates",
    "Words": "spans text",
    "Addressee": "party span text",
    "Hop": "party role span rule",
    "SaidAt": "value precision time",
    "Stance": "status certainty polarity",
    "Reason": "rule span text",
    "Anonymity": "named descriptor count justification",
    "TimeExpression": "id span text type value anchor rule",
    "Event": "id span text plover cameo rule verbal actors targets when place state "
    "history conditions attributions",
    "EventState": "state rule span text clause when attributions",
    "EventPlace": "name span iso3166",
    "When": "value precision time",
    "Quantity": "id span text least most unit hedge attributions",
    "TextWarning": "code span message",
}


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return analysis_schema()


def small_analysis() -> Analysis:
    made = statement(1, TEXT, "Ana", "said", "“Öl — نعم 👍,”", form="direct")
    return analysis_of(bare_report(TEXT), (), (made,))


def violations(schema: dict[str, Any], instance: object) -> list[str]:
    errors = Draft202012Validator(schema).iter_errors(instance)
    return [f"{error.json_path}: {error.message}" for error in errors]


def test_schema_is_a_valid_json_schema(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["title"] == "sayso.analysis/1"


@pytest.mark.parametrize("record", CONTRACT)
def test_schema_has_every_field_of_the_contract(
    schema: dict[str, Any], record: str
) -> None:
    fields = schema["$defs"][record]["properties"]
    assert set(CONTRACT[record].split()) <= set(fields)


def test_output_of_examples_follows_the_schema(
    example_analysis: Analysis, schema: dict[str, Any]
) -> None:
    for encode in (encode_json, encode_jsonl):
        assert violations(schema, json.loads(encode(example_analysis))) == []


def test_output_has_every_field_even_if_empty(example_analysis: Analysis) -> None:
    # when
    shown = json.loads(encode_json(example_analysis))
    # then
    assert set(shown) == set(CONTRACT["Analysis"].split())
    assert set(shown["report"]) == set(CONTRACT["Report"].split())
    for item in shown["attributions"]:
        assert set(item) == set(CONTRACT["Attribution"].split())


def test_offsets_of_the_output_quote_its_text(example_analysis: Analysis) -> None:
    shown = json.loads(encode_jsonl(example_analysis))
    text = shown["report"]["text"]
    for item in shown["attributions"]:
        parts = [text[start:end] for start, end in item["content"]["spans"]]
        assert " […] ".join(parts) == item["content"]["text"]


def test_json_read_back_is_equal(example_analysis: Analysis) -> None:
    for encode in (encode_json, encode_jsonl):
        again = msgspec.json.decode(encode(example_analysis), type=Analysis)
        assert again == example_analysis


def test_unusual_characters_survive_writing_and_reading() -> None:
    for encode in (encode_json, encode_jsonl):
        again = msgspec.json.decode(encode(small_analysis()), type=Analysis)
        assert again.report.text == TEXT


def test_json_lines_is_one_line(example_analysis: Analysis) -> None:
    line = encode_jsonl(example_analysis)
    assert "\n" not in line
    assert "\r" not in line


def test_json_is_indented_without_final_line_end() -> None:
    shown = encode_json(small_analysis())
    assert shown.startswith('{\n "schema": "sayso.analysis/1",\n')
    assert shown.endswith("\n}")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(("schema",), "sayso.analysis/2", id="another-schema"),
        pytest.param(("report", "text"), None, id="no-text"),
        pytest.param(("attributions", 0, "form"), "spoken", id="unknown-form"),
        pytest.param(("attributions", 0, "confidence"), 1.5, id="confidence-above-one"),
        pytest.param(("attributions", 0, "confidence"), -0.1, id="confidence-below-0"),
        pytest.param(("attributions", 0, "source", "span"), [-1, 3], id="negative"),
        pytest.param(("attributions", 0, "source", "span"), [1], id="half-a-span"),
        pytest.param(("attributions", 0, "content", "spans"), "0-3", id="text-span"),
    ],
)
def test_broken_output_is_refused_by_schema_and_reader(
    schema: dict[str, Any], path: tuple[str | int, ...], value: object
) -> None:
    # given
    shown = json.loads(encode_json(small_analysis()))
    place = shown
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    # then
    assert violations(schema, shown)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(shown, Analysis)
