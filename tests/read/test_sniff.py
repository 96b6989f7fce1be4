import pytest

from sayso.errors import InputError
from sayso.read.sniff import Kind, kind_of_name, sniff_kind


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        pytest.param(b"The mayor left.", "text", id="text"),
        pytest.param(b"", "text", id="nothing"),
        pytest.param(b"<3 she wrote", "text", id="heart"),
        pytest.param(b"{sic} she wrote", "text", id="brace"),
        pytest.param(b"[1] The mayor left.", "text", id="bracket"),
        pytest.param(b"<!DOCTYPE html>", "html", id="doctype"),
        pytest.param(b"\xef\xbb\xbf <HTML lang=en>", "html", id="mark and space"),
        pytest.param(b"<!-- saved --><html>", "html", id="comment"),
        pytest.param(b"<?xml version='1.0'?><html>", "html", id="xhtml"),
        pytest.param("\ufeff<html>".encode("utf-16-le"), "html", id="utf-16"),
        pytest.param(b"<p>The mayor left.</p>", "html", id="fragment"),
        pytest.param(b'{"text": "The mayor left."}', "json lines", id="object"),
        pytest.param(b'  { "id": 1,', "json lines", id="spaces"),
        pytest.param(b"{}", "json lines", id="empty object"),
        pytest.param(b"{\n", "json", id="indented object"),
        pytest.param(b'[{"text": "a"}]', "json", id="list"),
        pytest.param(b'[\n {\n  "text"', "json", id="indented list"),
        pytest.param(b"<rss version='2.0'>", "feed", id="rss"),
        pytest.param(b"<?xml version='1.0'?>\n<rdf:RDF>", "feed", id="rdf"),
        pytest.param(b"<?xml version='1.0'?>\n<feed xmlns='x'>", "feed", id="atom"),
        pytest.param(b"<atom:feed>", "feed", id="prefix"),
        pytest.param(
            b"<?xml version='1.0'?><!-- a > b --><rss>", "feed", id="comment 2"
        ),
        pytest.param(
            b"<!DOCTYPE rss [<!ENTITY a 'b'>]>\n<rss>", "feed", id="own doctype"
        ),
        pytest.param(b"<?xml version='1.0'?><newsItem>", "newsml", id="news item"),
        pytest.param(b"<newsMessage xmlns='x'>", "newsml", id="news message"),
        pytest.param(b"<nitf>", "newsml", id="nitf"),
        pytest.param(b"%PDF-1.7\n", "pdf", id="pdf"),
        pytest.param(b"junk\n%PDF-1.7\n", "pdf", id="pdf after junk"),
        pytest.param(b"WARC/1.1\r\n", "warc", id="warc"),
        pytest.param(b"PK\x03\x04", "zip", id="zip"),
        pytest.param(b"\x1f\x8b\x08", "gzip", id="gzip"),
        pytest.param(b"feeds of sheep", "text", id="word"),
    ],
)
def test_kind_is_told_by_the_first_bytes(start: bytes, kind: str) -> None:
    assert sniff_kind(start) == kind


@pytest.mark.parametrize(
    ("start", "named", "kind"),
    [
        pytest.param(b"%PDF-1.7\n", "text", "pdf", id="pdf named .txt"),
        pytest.param(b"\x1f\x8b", "json lines", "gzip", id="packed lines"),
        pytest.param(b"<rss>", "text", "text", id="markup named .txt"),
        pytest.param(b"<rss>", "html", "html", id="feed named .html"),
        pytest.param(b"{\n", "json lines", "json lines", id="lines by name"),
        pytest.param(b"{}", "json", "json", id="json by name"),
        pytest.param(b"{ no", "text", "text", id="text with a brace"),
    ],
)
def test_name_decides_where_content_may_be_either(
    start: bytes, named: Kind, kind: str
) -> None:
    assert sniff_kind(start, named) == kind


@pytest.mark.parametrize(
    "start",
    [
        pytest.param(b"<!-- -->" * 8000 + b"<rss>", id="comments"),
        pytest.param(b"<!--" * 16000, id="open comments"),
        pytest.param(b"<?x?>" * 12000, id="instructions"),
        pytest.param(b"<!DOCTYPE a [" * 5000, id="doctypes"),
        pytest.param(b" \n" * 30000, id="spaces"),
        pytest.param(b"<" * 65000, id="brackets"),
        pytest.param(b"{" * 65000, id="braces"),
    ],
)
def test_hostile_beginning_is_told_at_once(start: bytes) -> None:
    assert sniff_kind(start) in {"text", "feed", "json lines", "json"}


def test_other_xml_is_refused() -> None:
    with pytest.raises(InputError, match="XML"):
        sniff_kind(b"<?xml version='1.0'?>\n<svg>")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("a/b.TXT", "text", id="capitals"),
        pytest.param("a.b.html", "html", id="two dots"),
        pytest.param("a.jsonl.gz", None, id="packed"),
        pytest.param("txt", None, id="no ending"),
        pytest.param(".txt", None, id="hidden, no ending"),
    ],
)
def test_kind_is_told_by_the_name(name: str, kind: str | None) -> None:
    assert kind_of_name(name) == kind
