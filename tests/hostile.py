"""Inputs made to break a reader: bombs, tricks, floods and lies, each made anew.

None is kept as a file: they would be large, and scanners would take them for attacks.
"""

import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import NamedTuple

from madeinputs import make_page, make_pdf, make_record, make_response, make_zip
from reading import LONG, SAID
from sayso.read.sniff import Kind

MILLION = 1_000_000
XML = "<?xml version='1.0'?>"
G2 = "http://iptc.org/std/nar/2006-10-01/"


class Attack(NamedTuple):
    """An input, and words that must be said of it; none: any will do."""

    make: Callable[[], bytes]
    said: str
    named: Kind | None = None


def pack_bomb(byte: bytes, start: bytes = b"") -> bytes:
    """Return 120 MB of a byte after a start, packed to some thousandth."""
    return gzip.compress(start + byte * 120 * MILLION, 4)


def rss(items: str, before: str = "") -> bytes:
    start = f"{XML}{before}<rss version='2.0'><channel><title>T</title>"
    return f"{start}{items}</channel></rss>".encode()


def item(text: str) -> str:
    return f"<item><description>{text}</description></item>"


def g2(body: str, before: str = "", *, item_class: str = "ninat:text") -> bytes:
    return (
        f"{XML}{before}<newsItem xmlns='{G2}' guid='x'><itemMeta><itemClass "
        f"qcode='{item_class}'/></itemMeta><contentSet><inlineXML><html><body>{body}"
        "</body></html></inlineXML></contentSet></newsItem>"
    ).encode()


def laughs(root: str) -> str:
    """Return a DTD whose entity &z; grows to ten billion letters."""
    names = "abcdefghij"
    entities = "<!ENTITY a 'lol lol lol'>" + "".join(
        f"<!ENTITY {new} '{f'&{old};' * 10}'>"
        for old, new in zip(names, names[1:] + "z", strict=True)
    )
    return f"<!DOCTYPE {root} [{entities}]>"


def quadratic(root: str) -> str:
    return f"<!DOCTYPE {root} [<!ENTITY z '{'lol ' * 25_000}'>]>"


def outside(root: str) -> str:
    return f"<!DOCTYPE {root} [<!ENTITY z SYSTEM 'file:///etc/passwd'>]>"


def parameter(root: str) -> str:
    return f"<!DOCTYPE {root} [<!ENTITY % z SYSTEM 'http://192.0.2.1/x.dtd'> %z;]>"


def zip_of(size: int) -> bytes:
    """Return a WACZ archive whose only member is `size` zeros, well packed."""
    members = {
        "archive/a.warc": b"WARC/1.0\r\n" + b"\0" * size,
        "datapackage.json": b"",
    }
    return make_zip(members, packed=True)


def zip_that_lies() -> bytes:
    """Return an archive that says its member has ten bytes."""
    data = bytearray(zip_of(5 * MILLION))
    directory = data.rfind(b"PK\x01\x02", 0, data.find(b"datapackage.json", 200))
    data[directory + 24 : directory + 28] = struct.pack("<I", 10)
    return bytes(data)


def overlapping_zip() -> bytes:
    """Return an archive whose many names share one packed member."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/0.warc", b"\0" * 5 * MILLION)
        first = archive.infolist()[0]
        for number in range(1, 300):
            copy = zipfile.ZipInfo(f"archive/{number}.warc")
            for field in ("CRC", "compress_size", "file_size", "header_offset"):
                setattr(copy, field, getattr(first, field))
            copy.compress_type = zipfile.ZIP_DEFLATED
            archive.filelist.append(copy)
            archive.NameToInfo[copy.filename] = copy
    return stream.getvalue()


def many_bombs() -> bytes:
    """Return an archive of 400 members that grow to 24 MB each, two packings deep."""
    blanks = make_record(b" " * 24 * MILLION, "metadata", content_type="text/plain")
    packed = gzip.compress(blanks)
    members = {f"archive/{n}.warc.gz": packed for n in range(400)}
    return make_zip({**members, "datapackage.json": b""}, packed=True)


def pdf_bomb() -> bytes:
    """Return a PDF file with a stream of 110 MB of text operators, packed twice."""
    operators = zlib.compress(b"BT /F1 9 Tf (a) Tj ET\n" * 5 * MILLION, 1)
    stream = zlib.compress(operators, 9)
    head = f"<< /Filter [/FlateDecode /FlateDecode] /Length {len(stream)} >>\nstream\n"
    page = make_pdf([()])
    start = page.index(b"<< /Length")
    end = page.index(b"endstream")
    return page[:start] + head.encode() + stream + b"\n" + page[end:]


ATTACKS: dict[str, Attack] = {
    # packed many times smaller
    "gzip bomb": Attack(lambda: pack_bomb(b"\0"), "too large"),
    "gzip bomb of one line": Attack(
        lambda: pack_bomb(b" ", b'{"text": "Ana left."}'),
        "times its size",
    ),
    "gzip in gzip": Attack(
        lambda: gzip.compress(gzip.compress(b"\0" * 9 * MILLION)), "inside a gzip"
    ),
    "zip bomb": Attack(lambda: zip_of(120 * MILLION), ""),
    "zip of many small bombs": Attack(many_bombs, "times its size"),
    "zip that lies": Attack(zip_that_lies, "damaged"),
    "zip with overlapping members": Attack(overlapping_zip, "damaged"),
    "zip of zips": Attack(
        lambda: make_zip({f"{n}.zip": zip_of(9000) for n in range(99)}), "not a WACZ"
    ),
    "gzip bomb in a web archive": Attack(
        lambda: make_response(
            pack_bomb(b"a"),
            headers="Content-Encoding: gzip\r\n",
        ),
        "too large",
    ),
    "packed twice in a web archive": Attack(
        lambda: make_response(
            gzip.compress(pack_bomb(b"a")),
            headers="Content-Encoding: gzip, gzip\r\n",
        ),
        "too large",
    ),
    "pdf bomb": Attack(pdf_bomb, ""),
    # XML entities
    "feed, billion laughs": Attack(lambda: rss(item("&z;"), laughs("rss")), ""),
    "feed, quadratic growth": Attack(
        lambda: rss(item("&z;" * 5000), quadratic("rss")), ""
    ),
    "feed, file by entity": Attack(lambda: rss(item("&z;"), outside("rss")), "no text"),
    "feed, address by entity": Attack(lambda: rss(item(SAID), parameter("rss")), ""),
    "news item, billion laughs": Attack(
        lambda: g2("&z;", laughs("newsItem")), "amplification"
    ),
    "news item, quadratic growth": Attack(
        lambda: g2("&z;" * 5000, quadratic("newsItem")), "amplification"
    ),
    "news item, file by entity": Attack(
        lambda: g2("&z;", outside("newsItem")), "entities"
    ),
    "news item, address by entity": Attack(
        lambda: g2(SAID, parameter("newsItem")), "entities"
    ),
    "news item, DTD at an address": Attack(
        lambda: g2(SAID, "<!DOCTYPE newsItem SYSTEM 'http://192.0.2.1/x.dtd'>"), ""
    ),
    "news item, include": Attack(
        lambda: g2(
            "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' "
            "href='file:///etc/passwd' parse='text'/>"
        ),
        "no text",
    ),
    # floods
    "a line of 120 MB in a text": Attack(lambda: b"a" * 120 * MILLION, "too large"),
    "feed of 100,000 items": Attack(lambda: rss(item("x") * 100_000), "100,000 items"),
    "feed item of 50,000 tags": Attack(lambda: rss(item("&lt;b>" * 50_000 + SAID)), ""),
    "page of a million tags": Attack(
        lambda: b"<html>" + b"<i>a</i>" * MILLION, "tags", "html"
    ),
    "page of a million tags in a web archive": Attack(
        lambda: make_response(b"<html>" + b"<i>a</i>" * MILLION), "tags"
    ),
    "page 20,000 deep": Attack(
        lambda: b"<html><body>" + b"<div>" * 20_000 + SAID.encode(), "", "html"
    ),
    "feed item 20,000 deep": Attack(lambda: rss(item("&lt;div>" * 20_000 + SAID)), ""),
    "feed 100,000 deep": Attack(lambda: rss("<item>" + "<a>" * 100_000), ""),
    "news item 100,000 deep": Attack(
        lambda: g2("<p>" * 100_000 + "x" + "</p>" * 100_000), "not well-formed"
    ),
    "message of 100,000 open items": Attack(
        f"<newsMessage xmlns='{G2}'>{'<newsItem/>' * 100_000}".encode,
        "not well-formed",
    ),
    "JSON 1,000,000 deep": Attack(
        lambda: b'{"text": ' + b"[" * MILLION, "not valid JSON"
    ),
    "JSON list 1,000,000 deep": Attack(
        lambda: b'[{"a": ' + b"[" * MILLION, "not valid JSON"
    ),
    "ninjs 100,000 deep": Attack(
        lambda: b'{"uri": "x", "headline": ' + b'{"a":' * 100_000, "not valid JSON"
    ),
    "JSON number of a million digits": Attack(
        lambda: b'{"text": "a", "id": ' + b"9" * MILLION + b"}", ""
    ),
    "ninjs with a million bodies": Attack(
        lambda: json.dumps(
            {"uri": "x", "headline": "h", "bodies": [{"value": " "}] * 200_000}
        ).encode(),
        "no text",
    ),
    "web archive of empty records": Attack(
        lambda: make_record(b"", "revisit") * 20_000, "20000 of the type revisit"
    ),
    "web archive with an endless header": Attack(
        lambda: b"WARC/1.0\r\n" + b"A: b\r\n" * 500_000, "damaged"
    ),
    "zip directory of 4 GB": Attack(
        lambda: make_zip({})[:12] + b"\xff" * 8 + b"\0\0", "directory"
    ),
    "pdf of 100,000,000 pages": Attack(
        lambda: make_pdf([((72, 700, SAID),)]).replace(b"/Count 1", b"/Count 99999999"),
        "",
    ),
    # lies
    "NUL bytes in a text": Attack(lambda: b"The mayor\0left. " * 99, "binary"),
    "NUL bytes in a page": Attack(
        lambda: make_page(LONG).replace(b"mayor", b"may\0or"), "binary", "html"
    ),
    "NUL bytes in a feed": Attack(lambda: rss(item(SAID)).replace(b"may", b"m\0y"), ""),
    "encoding of no name": Attack(
        lambda: g2(SAID).replace(b"'1.0'", b"'1.0' encoding='x-none'"), "well-formed"
    ),
    "encoding that executes": Attack(
        lambda: make_response(make_page(LONG), content_type="text/html; charset=zip"),
        "",
    ),
    "UTF-16 by its word, UTF-8 in truth": Attack(
        lambda: rss(item(SAID)).replace(b"'1.0'", b"'1.0' encoding='utf-16'"), ""
    ),
    "UTF-7 by its word": Attack(
        lambda: make_page(LONG, head="<meta charset='utf-7'>"), "", "html"
    ),
    "text that says it is a PDF": Attack(lambda: b"%PDF-1.7\nThe mayor.", "broken PDF"),
    "text that says it is gzip": Attack(lambda: b"\x1f\x8bThe mayor.", "damaged"),
    "text that says it is a ZIP": Attack(lambda: b"PK\x03\x04The mayor.", "damaged"),
    "text that says it is a web archive": Attack(lambda: b"WARC/1.0 The mayor", ""),
    "record longer than its archive": Attack(
        lambda: make_record(b"HTTP/1.1 200 OK\r\n\r\n<p>", length=10**12), ""
    ),
    "record of 10^30 bytes": Attack(
        lambda: make_record(b"", length=10**30) + make_response(make_page(LONG)),
        "",
    ),
    "chunk of 2^64 bytes": Attack(
        lambda: make_response(
            b"ffffffffffffffff\r\n<p>", headers="Transfer-Encoding: chunked\r\n"
        ),
        "chunked",
    ),
    "half a surrogate in JSON": Attack(lambda: rb'{"text": "\ud800"}', "surrogate"),
    "control characters in names": Attack(
        lambda: json.dumps({"text": "Ana left.", "title": "\x1b[2J\u202e"}).encode(), ""
    ),
}
# What needs most memory, if it is not held back.
WORST = (
    "gzip bomb",
    "gzip bomb of one line",
    "zip bomb",
    "gzip bomb in a web archive",
    "packed twice in a web archive",
    "pdf bomb",
    "feed, billion laughs",
    "feed of 100,000 items",
    "page of a million tags",
    "page 20,000 deep",
    "JSON 1,000,000 deep",
)
