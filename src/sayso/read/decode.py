"""Bytes to text: byte-order mark, UTF-8, then detection; what is no text is refused."""

import codecs
import re

from sayso.errors import InputError

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive, Word document or e-book"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or film"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"(\xb5/\xfd", "a Zstandard archive"),
    (b"WARC/", "a web archive"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_LATIN_PAGES = frozenset(
    """cp1250 cp1254 cp1257 windows-1250 windows-1252 windows-1254 windows-1257
    windows-1258 iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-9 iso-8859-10
    iso-8859-13 iso-8859-15 iso-8859-16 ibm852""".split()
)
_PROBE_BYTES = 8192
_MOST_CONTROLS = 0.1  # share; a stray form feed or escape is no reason to refuse
_MOST_DAMAGE = 0.1  # share of the non-ASCII characters; below it UTF-8 was meant
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_META_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""")
_TEXT_FIX = "Save it as plain text in UTF-8, as a web page, or as JSON Lines."


def decode_text(data: bytes) -> str:
    r"""Return the text of a file, without its byte-order mark, lines ended by "\n".

    Raises:
        InputError: If `data` is not text; the kind of file is named if it is known.
    """
    text = _decode(data, declared=None)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_html(data: bytes, charset: str | None = None) -> str:
    """Return the source of a web page, by its own word on its encoding if it is true.

    Args:
        data: The page as it was sent.
        charset: The encoding that the server named; None: it named none.

    Raises:
        InputError: If `data` is not text.
    """
    if charset and _try_decode(data, charset) is not None:
        return _decode(data, declared=charset)
    found = _META_CHARSET.search(data, 0, _PROBE_BYTES) or _XML_ENCODING.match(data)
    return _decode(data, declared=found[1].decode("ascii") if found else None)


def has_binary_start(data: bytes) -> str | None:
    """Return what kind of file begins like `data`; None: no kind known here."""
    return next((kind for magic, kind in _KINDS if data.startswith(magic)), None)


def _decode(data: bytes, declared: str | None) -> str:
    if kind := has_binary_start(data):
        raise InputError(f"It is {kind}, which is not read yet.", fix=_TEXT_FIX)
    mark = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if mark:
        return _checked(data.decode(mark, errors="replace"))
    if wide := _wide_encoding(data):
        return _checked(data.decode(wide, errors="replace"))
    for name in ("utf-8", declared):  # valid UTF-8 beyond ASCII is never chance
        if name and (text := _try_decode(data, name)) is not None:
            return _checked(text)
    return _checked(_detect(data))


def _wide_encoding(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes: every second one, nearly."""
    probe = data[:_PROBE_BYTES]
    if len(data) % 2 or len(probe) < 4 or b"\0" not in probe:  # noqa: PLR2004 (2 units)
        return None
    for offset, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = probe[offset::2].count(0) / len(probe[offset::2])
        if zeros > 0.7 and not probe[1 - offset :: 2].count(0):  # noqa: PLR2004 (most)
            return name
    return None


def _try_decode(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, LookupError):  # not so, or no encoding of that name
        return None


def _detect(data: bytes) -> str:
    repaired = data.decode("utf-8", errors="replace")
    others = sum(character > "\x7f" for character in repaired)
    if repaired.count("\ufffd") <= _MOST_DAMAGE * others:
        return repaired  # UTF-8, cut or damaged in places that now show
    from resiliparse.parse.encoding import detect_encoding  # noqa: PLC0415 (start-up)

    found = detect_encoding(data) or "cp1252"
    # Which Latin page is a guess on few letters; English comes in the Western one.
    for name in ("cp1252" if found in _LATIN_PAGES else found, "cp1252"):
        if (text := _try_decode(data, name)) is not None:
            return text
    raise InputError("It is text in no known encoding, or no text.", fix=_TEXT_FIX)


def _checked(text: str) -> str:
    controls = len(_CONTROLS.findall(text[:_PROBE_BYTES]))
    if "\0" in text or controls > _MOST_CONTROLS * len(text[:_PROBE_BYTES]):
        raise InputError("It is a binary file, not text.", fix=_TEXT_FIX)
    return text
