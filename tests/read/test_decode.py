import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.read.decode import decode_html, decode_text

WORDS = "“Naïve,” she said — and left."
LONG = (WORDS + " The café on the corner is closed, and so is the Müller shop.\n") * 10


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"]
)
def test_text_is_decoded_from(encoding: str) -> None:
    assert decode_text(LONG.encode(encoding)) == LONG


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        pytest.param(codecs.BOM_UTF8, "utf-8", id="utf-8"),
        pytest.param(codecs.BOM_UTF16_LE, "utf-16-le", id="utf-16-le"),
        pytest.param(codecs.BOM_UTF16_BE, "utf-16-be", id="utf-16-be"),
        pytest.param(codecs.BOM_UTF32_LE, "utf-32-le", id="utf-32-le"),
        pytest.param(codecs.BOM_UTF32_BE, "utf-32-be", id="utf-32-be"),
    ],
)
def test_byte_order_mark_is_dropped(mark: bytes, encoding: str) -> None:
    assert decode_text(mark + WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"a\r\nb\rc\nd", "a\nb\nc\nd", id="three kinds"),
        pytest.param(b"a\r\n\r\nb", "a\n\nb", id="blank line"),
    ],
)
def test_line_ends_become_newlines(data: bytes, text: str) -> None:
    assert decode_text(data) == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a\xa0b", id="no-break space"),
        pytest.param("news\xadpaper", id="soft hyphen"),
        pytest.param("👩‍🚀 left", id="joined emoji"),
        pytest.param("שלום, he said", id="right to left"),
        pytest.param("e\u0301", id="combining mark"),
        pytest.param("  two  spaces\t\n", id="white space"),
        pytest.param("a\u2028b", id="line separator"),
        pytest.param("page\x0cbreak", id="form feed"),
    ],
)
def test_everything_else_is_kept(text: str) -> None:
    assert decode_text(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        pytest.param(b"%PDF-1.7\n...", "a PDF file", id="pdf"),
        pytest.param(b"PK\x03\x04....", "a ZIP archive", id="zip"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "a PNG picture", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0", "a JPEG picture", id="jpeg"),
        pytest.param(b"\x1f\x8b\x08", "a gzip archive", id="gzip"),
        pytest.param(b"{\\rtf1 Hello}", "an RTF document", id="rtf"),
        pytest.param(b"Hello\0world, this is it", "a binary file", id="nul"),
        pytest.param(bytes(range(1, 32)) * 9, "a binary file", id="controls"),
        pytest.param(b"\0" * 1000, "a binary file", id="zeros"),
    ],
)
def test_binary_is_refused_by_name(data: bytes, kind: str) -> None:
    with pytest.raises(InputError, match=kind) as caught:
        decode_text(data)

    assert "plain text" in caught.value.fix


def test_cut_utf8_shows_the_damage_and_keeps_the_rest() -> None:
    data = (LONG + "é").encode()[:-1]

    assert decode_text(data) == LONG + "\ufffd"


@given(st.text())
def test_utf8_text_comes_back_but_for_its_line_ends(text: str) -> None:
    try:
        found = decode_text(text.encode())
    except InputError:  # control characters
        return

    plain = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    assert found in (plain, plain.removeprefix("\ufeff"))


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    try:
        decode_text(data).encode()
    except InputError as error:
        assert error.fix  # noqa: PT017 (either outcome is right)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        pytest.param('<meta charset="windows-1252">', "cp1252", id="charset"),
        pytest.param(
            '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
            "latin-1",
            id="http-equiv",
        ),
        pytest.param(
            "<?xml version='1.0' encoding='iso-8859-1'?>", "latin-1", id="xml"
        ),
        pytest.param('<meta charset="windows-1251">', "cp1251", id="Cyrillic"),
        pytest.param('<meta charset="windows-1252">', "utf-8", id="page is wrong"),
        pytest.param('<meta charset="no-such-thing">', "utf-8", id="unknown name"),
        pytest.param("<p>", "cp1252", id="no word on it"),
    ],
)
def test_page_says_how_it_is_encoded(head: str, encoding: str) -> None:
    word = "Мэр сказал" if encoding == "cp1251" else "Café Müller à Genève, naïve"
    page = f"{head}<p>{word}, the mayor said on Monday.</p>"

    assert decode_html(page.encode(encoding)) == page


def test_page_with_an_encoding_that_is_no_text_encoding_is_read() -> None:
    page = '<meta charset="hex"><p>Café Müller</p>'.encode("cp1252")

    assert "Café" in decode_html(page)
