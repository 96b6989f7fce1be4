"""Tell kinds of input apart: by the bytes they begin with, or by name in a folder."""

import re
from pathlib import PurePath
from typing import Literal

from sayso.errors import InputError

Kind = Literal[
    "text",
    "html",
    "json lines",
    "json",
    "feed",
    "newsml",
    "pdf",
    "warc",
    "zip",
    "gzip",
]

# None: the content decides. A folder is searched for files with these endings.
ENDINGS: dict[str, Kind | None] = {
    ".txt": "text",
    ".md": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "json lines",
    ".ndjson": "json lines",
    ".json": "json",
    ".xml": None,
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".pdf": "pdf",
    ".warc": "warc",
    ".wacz": "zip",
}
PACKED = ".gz"
# These say of themselves what they are, whatever the name says.
_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", "pdf"),
    (b"WARC/", "warc"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
)
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|main|meta|title|div|p)\b",
    re.IGNORECASE,
)
_ROOT = re.compile(rb"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,60})")
_PROLOGUE = ((b"<?", b">"), (b"<!--", b"-->"))  # beginnings and ends
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]{0,500}(\[)?", re.IGNORECASE)
_MOST_PARTS = 50  # of a prologue
_XML = re.compile(rb"<\?xml")
_JSON = re.compile(rb"\{\s*(?:\"|\}|$)")
_JSON_LIST = re.compile(rb"\[\s*\{\s*\"")
_OPEN_JSON = re.compile(rb"[\[{]\s*\Z")
_ROOTS: dict[bytes, Kind] = {
    b"rss": "feed",
    b"RDF": "feed",
    b"feed": "feed",
    b"channel": "feed",
    b"newsItem": "newsml",
    b"newsMessage": "newsml",
    b"nitf": "newsml",
}
_NO_REPORT = frozenset(
    b"packageItem conceptItem knowledgeItem planningItem catalogItem".split()
)
_XML_FIX = "Save it as plain text, as a web page, or as JSON Lines."


def kind_of_name(path: str) -> Kind | None:
    """Return the kind that a file name tells by its ending; None: it does not tell."""
    return ENDINGS.get(PurePath(path).suffix.lower())


def name_unpacked(path: str) -> Kind | None:
    """Return the kind that a name tells, without the ending that gzip gave it."""
    return kind_of_name(_unpacked(path))


def is_named_as_report(path: str) -> bool:
    """Tell whether a file in a folder is read, packed by gzip or not."""
    return PurePath(_unpacked(path)).suffix.lower() in ENDINGS


def _unpacked(path: str) -> str:
    return path[: -len(PACKED)] if path.lower().endswith(PACKED) else path


def needs_more(line: bytes) -> bool:
    """Tell whether the first line of an input cannot tell its kind by itself."""
    begun = _trim(line)
    return bool(_XML.match(begun) or _OPEN_JSON.match(begun) or not begun)


def sniff_kind(start: bytes, named: Kind | None = None) -> Kind:
    """Return the kind of an input by its beginning: a line, or some thousand bytes.

    Args:
        start: The first bytes.
        named: What its name says; a PDF file or an archive is told by itself.

    Raises:
        InputError: If it is XML that holds no report, which would be read as gibberish.
    """
    for magic, kind in _MAGIC:
        if start.startswith(magic) or (kind == "pdf" and magic in start[:1024]):
            return kind
    if named:
        return named
    begun = _trim(start)
    if _OPEN_JSON.match(begun.split(b"\n", 1)[0]) or _JSON_LIST.match(begun):
        return "json"
    return "json lines" if _JSON.match(begun) else _sniff_markup(start)


def _trim(start: bytes) -> bytes:
    return start.lstrip().removeprefix(b"\xef\xbb\xbf").lstrip()


def _sniff_markup(start: bytes) -> Kind:
    wide = start.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    body = _skip_prologue(wide)
    if _HTML.match(body):
        return "html"
    found = _ROOT.match(body)
    name = found[1] if found else b""
    if name in _ROOTS:
        return _ROOTS[name]
    if name in _NO_REPORT:
        reason = f"It is a NewsML-G2 {name.decode()}, which holds no report itself."
        raise InputError(reason, fix="Give the news items that it names.")
    if _XML.match(_trim(wide)) and b"<html" not in start.lower():
        root = f": <{name.decode('ascii', 'replace')}>" if found else ""
        reason = f"It is an XML file of a kind that is not read{root}."
        raise InputError(reason, fix=_XML_FIX)
    return "text"


def _skip_prologue(start: bytes) -> bytes:
    """Return what comes after declarations, comments and a DOCTYPE not of HTML."""
    rest = _trim(start)
    for _ in range(_MOST_PARTS):
        for begin, end in _PROLOGUE:
            if rest.startswith(begin):
                rest = rest.partition(end)[2].lstrip()
                break
        else:
            doctype = None if _HTML.match(rest) else _DOCTYPE.match(rest)
            if not doctype:
                break
            close = b"]" if doctype[1] else b""
            rest = rest[doctype.end() :].partition(close)[2] if close else rest
            rest = rest.partition(b">")[2].lstrip()
    return rest
