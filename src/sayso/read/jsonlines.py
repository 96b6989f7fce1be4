"""Read JSON Lines: one object a line, each read by itself."""

from collections.abc import Iterator
from typing import BinaryIO

from sayso.errors import SaysoError
from sayso.read.decode import has_binary_start
from sayso.read.jsonobject import JSON_FIX, read_json_object
from sayso.read.limits import MAX_FILE_BYTES, too_large
from sayso.read.overrides import Overrides
from sayso.records import Report, Skipped

_BOM = b"\xef\xbb\xbf"


def read_json_lines(
    stream: BinaryIO, where: str, overrides: Overrides
) -> Iterator[Report | Skipped]:
    """Yield the report of each line in order; a bad line is skipped, the rest is read.

    Blank lines are no reports. A line over the size limit is passed over in pieces, so
    that it is never in memory as a whole.

    Args:
        stream: The file, opened for bytes.
        where: Its name, for messages.
        overrides: What the user said.
    """
    for number, line in _split_lines(stream):
        if number == 1 and line and (kind := has_binary_start(line)):
            yield Skipped(where=where, reason=f"It is {kind}.", fix=JSON_FIX)
            return
        try:
            if line is None:
                raise too_large("The line", None)
            if line.strip():
                yield read_json_object(line.strip(), overrides)
        except SaysoError as error:
            place = f"{where}, line {number}"
            yield Skipped(where=place, reason=error.message, fix=error.fix)


def _split_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield number and bytes of each line; None: the line is over the limit."""
    number, line = 1, stream.readline(MAX_FILE_BYTES + 1).removeprefix(_BOM)
    while line:
        if len(line) > MAX_FILE_BYTES and not line.endswith(b"\n"):
            while (rest := stream.readline(1 << 16)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        else:
            yield number, line
        number, line = number + 1, stream.readline(MAX_FILE_BYTES + 1)
