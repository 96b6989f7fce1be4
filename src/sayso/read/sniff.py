"""Tell text, web pages and JSON Lines apart, by name or by content."""

import re
from pathlib import PurePath
from typing import Literal

from sayso.errors import InputError

Kind = Literal["text", "html", "json lines"]

KINDS: dict[str, Kind] = {
    ".txt": "text",
    ".md": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "json lines",
    ".ndjson": "json lines",
}
_MARK = rb"\s*(?:\xef\xbb\xbf)?\s*"
_HTML = re.compile(
    _MARK + rb"(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|article|main|meta|title|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(_MARK + rb"<\?xml")
_JSON = re.compile(_MARK + rb"\{\s*(?:\"|\}|$)")


def kind_of_name(path: str) -> Kind | None:
    """Return the kind that a file name tells by its ending; None: none known."""
    return KINDS.get(PurePath(path).suffix.lower())


def sniff_kind(start: bytes) -> Kind:
    """Return the kind of an input by its first line.

    Raises:
        InputError: If it is XML other than HTML, which would be read as gibberish.
    """
    if _JSON.match(start):
        return "json lines"
    wide = start.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if _HTML.match(wide):
        return "html"
    if _XML.match(wide) and b"<html" not in start.lower():
        raise InputError(
            "It is an XML file, which is not read yet.",
            fix="Save it as plain text, as a web page, or as JSON Lines.",
        )
    return "text"
