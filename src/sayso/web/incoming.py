"""Read what was sent to be added: files, or a text that was pasted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath
from typing import BinaryIO

from sayso.errors import InputError
from sayso.read import Overrides, read_text
from sayso.read.kinds import read_stream
from sayso.read.sniff import name_unpacked
from sayso.records import Report, Skipped

PASTED = "the pasted text"
_LONGEST_NAME = 200  # characters
_Reports = Iterator[Report | Skipped]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came."""

    name: str
    stream: BinaryIO


def name_upload(name: str | None) -> str:
    """Return the name of a file without any folder before it."""
    last = PurePosixPath(PureWindowsPath(name or "").as_posix()).name
    return last[:_LONGEST_NAME] or "a file without a name"


def read_uploads(uploads: Sequence[Upload], overrides: Overrides) -> _Reports:
    """Yield the reports in files, one at a time."""
    for each in uploads:
        each.stream.seek(0)
        named = name_unpacked(each.name)
        yield from read_stream(each.stream, each.name, named, overrides)


def read_pasted(text: str, overrides: Overrides) -> _Reports:
    """Yield the report in a text; a browser sends its lines with CR LF."""
    try:
        yield read_text(text.replace("\r\n", "\n"), overrides)
    except InputError as error:
        yield Skipped(where=PASTED, reason=error.message, fix=error.fix)
