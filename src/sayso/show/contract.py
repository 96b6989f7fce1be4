"""Write the JSON contract, and describe it as a JSON Schema."""

from typing import Any

import msgspec

from sayso.records import CLAIM_SCHEMA, SCHEMA, Analysis, Claim


def encode_json(analysis: Analysis) -> str:
    """Return one analysis as indented JSON, without a final line end."""
    return msgspec.json.format(msgspec.json.encode(analysis), indent=1).decode()


def encode_statement(analysis: Analysis, number: int) -> str:
    """Return one attribution, counted from 1, as indented JSON without a line end."""
    item = analysis.attributions[number - 1]
    return msgspec.json.format(msgspec.json.encode(item), indent=1).decode()


def encode_jsonl(analysis: Analysis) -> str:
    """Return one analysis as JSON on one line, without a final line end."""
    return msgspec.json.encode(analysis).decode()


def analysis_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of `encode_json`, made from the records."""
    return _describe(Analysis, SCHEMA)


def claim_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a claim, made from the records."""
    return _describe(Claim, CLAIM_SCHEMA)


def _describe(record: type, title: str) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **msgspec.json.schema(record),
    }
