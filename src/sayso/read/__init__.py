"""Bytes to reports: plain text, web pages and JSON Lines, from files or a pipe."""

from sayso.read.dates import parse_published
from sayso.read.inputs import read_inputs
from sayso.read.live import read_live
from sayso.read.overrides import Overrides
from sayso.read.plaintext import read_text
from sayso.read.webpage import read_html

__all__ = [
    "Overrides",
    "parse_published",
    "read_html",
    "read_inputs",
    "read_live",
    "read_text",
]
