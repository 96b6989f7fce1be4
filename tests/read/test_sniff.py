import pytest

from sayso.errors import InputError
from sayso.read.sniff import kind_of_name, sniff_kind


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
    ],
)
def test_kind_is_told_by_the_first_line(start: bytes, kind: str) -> None:
    assert sniff_kind(start) == kind


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
