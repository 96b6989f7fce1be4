"""Show analyses to people and programs."""

from sayso.show.contract import (
    analysis_schema,
    encode_json,
    encode_jsonl,
    encode_statement,
)
from sayso.show.table import render_analysis, render_one
from sayso.show.timeline import render_timeline
from sayso.show.versions import compare_versions, encode_versions, render_versions

__all__ = [
    "analysis_schema",
    "compare_versions",
    "encode_json",
    "encode_jsonl",
    "encode_statement",
    "encode_versions",
    "render_analysis",
    "render_one",
    "render_timeline",
    "render_versions",
]
