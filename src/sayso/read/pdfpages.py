"""Read the lines of a PDF file; `python -m sayso.read.pdfpages` is a process for it.

PDFium is a C++ library, and a PDF file is a program: a damaged or hostile one may crash
it, or fill the memory. So it runs apart, with limits that its system enforces.
"""

import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

MAX_PAGES = 300
MEMORY_BYTES = 2_000_000_000  # PDFium unpacks one stream to 1 GB at most
CPU_S = 30
HYPHEN = "\x02"  # what PDFium gives for a hyphen at the end of a line
_NO_BREAK = 0xA0  # a space that has no box worth reading
_PASSWORD_ERROR = 4
_LINE_ENDS = frozenset("\r\n\x0b\x0c\u2028\u2029" + HYPHEN)


class PrintedLine(NamedTuple):
    """One line of a page; lengths in points, from the lower left corner."""

    text: str  # ends in HYPHEN if a word was divided
    left: float
    right: float
    bottom: float
    height: float  # of the font


class Pages(msgspec.Struct, frozen=True):
    """What was found in a PDF file."""

    pages: tuple[tuple[PrintedLine, ...], ...] = ()
    title: str = ""
    created: str = ""  # as PDF writes dates: D:20241009123000+02'00'
    count: int = 0  # pages that it has; more than MAX_PAGES are not read
    fault: str | None = None  # "broken" or "encrypted"
    pictures: bool = False


def extract_pages(data: bytes) -> Pages:
    """Return the lines of each page, in the order in which they were written."""
    import pypdfium2  # noqa: PLC0415 (only in the process that needs it)

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code == _PASSWORD_ERROR
        return Pages(fault="encrypted" if is_locked else "broken")
    count = len(document)
    if count > MAX_PAGES:
        return Pages(count=count)
    pages: list[tuple[PrintedLine, ...]] = []
    for number in range(count):
        try:
            page = document[number].get_textpage()
        except pypdfium2.PdfiumError:
            return Pages(fault="broken", count=count)
        pages.append(tuple(_split_lines(page)))
    return Pages(
        pages=tuple(pages),
        title=document.get_metadata_value("Title"),
        created=document.get_metadata_value("CreationDate"),
        count=count,
        pictures=_has_pictures(document) if not any(pages) else False,
    )


def _split_lines(page: "PdfTextPage") -> Iterator[PrintedLine]:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (as above)

    start, units = 0, []
    count = page.count_chars()
    for index in range(count + 1):
        unit = pdfium.FPDFText_GetUnicode(page, index) if index < count else 10
        units.append(unit)
        if chr(unit) in _LINE_ENDS:
            line = _read_line(page, start, units)
            start, units = index + 1, []
            if line:
                yield line


def _read_line(page: "PdfTextPage", start: int, units: list[int]) -> PrintedLine | None:
    # Characters beyond 16 bits may come as two halves.
    raw = b"".join(unit.to_bytes(4, "little") for unit in units)
    text = raw.decode("utf-32-le", "surrogatepass").encode("utf-16-le", "surrogatepass")
    words = text.decode("utf-16-le", "replace").replace("\0", "").replace("\ufffe", "-")
    shown = [
        i
        for i, unit in enumerate(units)
        if not chr(unit).isspace() and unit >= ord(" ")
    ]
    if not shown:
        return None
    left, bottom, _, top = page.get_charbox(start + shown[0], loose=True)
    right = page.get_charbox(start + shown[-1], loose=True)[2]
    ending = HYPHEN if words.endswith(HYPHEN) else ""
    cleaned = " ".join(words.rstrip(HYPHEN).split())
    return PrintedLine(cleaned + ending, left, right, bottom, top - bottom)


def _has_pictures(document: "PdfDocument") -> bool:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (as above)

    kinds = [pdfium.FPDF_PAGEOBJ_IMAGE]
    return any(True for page in document for _ in page.get_objects(filter=kinds))


def _limit() -> None:
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limits
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_S, CPU_S))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Read a PDF file from standard input and write what it holds as JSON."""
    _limit()
    found = extract_pages(sys.stdin.buffer.read())
    sys.stdout.buffer.write(msgspec.json.encode(found))


if __name__ == "__main__":
    main()
