"""Read a PDF press release: its paragraphs, and the title and day in its metadata."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import msgspec

from sayso.errors import InputError, OptionError
from sayso.read.assemble import Facts, make_report
from sayso.read.dates import parse_published
from sayso.read.overrides import Overrides
from sayso.read.pdflines import join_pages
from sayso.read.pdfpages import MAX_PAGES, Pages
from sayso.records import PublicationTime, Report, Skipped

_WALL_S = 60
_COMMAND = (sys.executable, "-m", "sayso.read.pdfpages")
_DATE = re.compile(
    r"(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?"
    r"(?:(Z)|([+-]\d{2})'?(\d{2})?'?)?"
)
# What programs put where a title should be.
_NO_TITLE = re.compile(
    r"(?:Microsoft \w+ - .*|untitled|document\s?\d*|print|.*\.\w{2,5}|https?:.*|\W*)",
    re.IGNORECASE,
)
_FIX = "Save its text as a .txt file and read that."
_FAULTS = {
    "encrypted": ("It is locked with a password.", "Save it without the password."),
    "broken": ("It is a broken PDF file.", "Fetch the file again."),
}


def read_pdf(
    data: bytes, _where: str, overrides: Overrides
) -> Iterator[Report | Skipped]:
    """Yield the one report of a PDF file.

    The day that the text prints is surer than that on which the file was made.

    Raises:
        InputError: If it is locked, broken, too long, or has pictures of text only.
    """
    found = _extract(data)
    if found.fault:
        reason, fix = _FAULTS[found.fault]
        raise InputError(reason, fix=fix)
    if found.count > MAX_PAGES:
        reason = f"It has {found.count:,} pages; the limit is {MAX_PAGES}."
        raise InputError(reason, fix="Split it into reports.")
    text = join_pages(found.pages)
    if not text.strip():
        what = "only pictures, as a scan has" if found.pictures else "no text"
        fix = "Read its text with a program for text recognition, and save that."
        raise InputError(f"The PDF file holds {what}.", fix=fix)
    title = " ".join(found.title.split())
    facts = Facts(title=None if _NO_TITLE.fullmatch(title) else title)
    report = make_report(text, facts, overrides)
    made = report.published_at or _read_date(found.created)
    yield replace(report, published_at=made)


def _extract(data: bytes) -> "Pages":
    """Return what a process of its own finds in a PDF file.

    Raises:
        InputError: If PDFium crashes on it, or needs too much memory or time.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own module, and no shell
            _COMMAND, input=data, capture_output=True, timeout=_WALL_S, check=True
        )
        return msgspec.json.decode(done.stdout, type=Pages)
    except subprocess.TimeoutExpired as error:
        reason = f"The PDF file could not be read in {_WALL_S} seconds."
        raise InputError(reason, fix=_FIX) from error
    except (subprocess.CalledProcessError, msgspec.DecodeError) as error:
        reason = (
            "The PDF file is too tangled to read within the memory and time allowed."
        )
        raise InputError(reason, fix=_FIX) from error


def _read_date(text: str) -> PublicationTime | None:
    """Return a date as PDF writes it: "D:20241009123000+02'00'"; None: none."""
    found = _DATE.fullmatch(text.strip())
    if not found:
        return None
    year, month, day, hour, minute, second, zulu, offset, rest = found.groups()
    iso = f"{year}-{month}-{day}"
    zone = zulu or (f"{offset}:{rest or '00'}" if offset else None)
    if hour and zone:
        iso += f"T{hour}:{minute}" + (f":{second}" if second else "") + zone
    try:
        return parse_published(iso, how="metadata")
    except OptionError:
        return None
