"""Show analyses to people and programs."""

from sayso.show.contract import analysis_schema, encode_json, encode_jsonl
from sayso.show.table import render_analysis
from sayso.show.timeline import render_timeline

__all__ = [
    "analysis_schema",
    "encode_json",
    "encode_jsonl",
    "render_analysis",
    "render_timeline",
]
