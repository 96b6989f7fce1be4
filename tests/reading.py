"""Read bytes as an input of any kind."""

import io
from typing import BinaryIO

from sayso.read import Overrides
from sayso.read.kinds import read_stream
from sayso.read.sniff import Kind
from sayso.records import Report, Skipped

SAID = "The mayor of the town said on Monday that the ferry would stay in port."
LONG = " ".join([SAID] * 3)


class Pipe(io.BytesIO):
    """Bytes that come once, as from another program."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation("seek")


def read_bytes(
    data: bytes | BinaryIO,
    named: Kind | None = None,
    overrides: Overrides | None = None,
) -> list[Report | Skipped]:
    """Return what is found in `data`."""
    stream = io.BytesIO(data) if isinstance(data, bytes) else data
    return list(read_stream(stream, "input", named, overrides or Overrides()))


def reports_in(data: bytes | BinaryIO, named: Kind | None = None) -> list[Report]:
    """Return the reports in `data`, of which none may be skipped."""
    found = read_bytes(data, named)
    assert not [item for item in found if isinstance(item, Skipped)]
    return [item for item in found if isinstance(item, Report)]


def report_in(data: bytes | BinaryIO, named: Kind | None = None) -> Report:
    """Return the only report in `data`."""
    (report,) = reports_in(data, named)
    return report


def skipped_in(data: bytes | BinaryIO, named: Kind | None = None) -> list[Skipped]:
    """Return what of `data` could not be read."""
    found = read_bytes(data, named)
    return [item for item in found if isinstance(item, Skipped)]


def reasons_in(data: bytes | BinaryIO, named: Kind | None = None) -> str:
    """Return why parts of `data` could not be read; each has a remedy."""
    found = skipped_in(data, named)
    assert all(item.fix for item in found)
    return " / ".join(item.reason for item in found)
