"""Read JSON Lines: one report a line, whose text is kept exactly as it is given."""

import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from sayso.errors import InputError, OptionError, SaysoError
from sayso.read.assemble import Facts, make_report
from sayso.read.dates import parse_published
from sayso.read.decode import has_binary_start
from sayso.read.limits import MAX_FILE_BYTES, too_large
from sayso.read.overrides import Overrides
from sayso.records import Report, Skipped

_FIX = (
    "Write one JSON object a line, in UTF-8, such as "
    '{"id": "1", "text": "...", "published": "2024-10-09"}.'
)
_BOM = b"\xef\xbb\xbf"
_HALF_PAIR = re.compile(
    rb"(?<!\\)(?:\\\\)*(?:\\u[dD][89abAB]..(?!\\u[dD][c-fC-F])|\\u[dD][c-fC-F])"
)


class _Row(msgspec.Struct):
    """One line as it is written; fields with other names are ignored."""

    text: str
    id: str | int | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


_DECODER = msgspec.json.Decoder(_Row)


def read_json_lines(
    stream: BinaryIO, where: str, overrides: Overrides, *, start: bytes = b""
) -> Iterator[Report | Skipped]:
    """Yield the report of each line in order; a bad line is skipped, the rest is read.

    Blank lines are no reports. A line over the size limit is passed over in pieces, so
    that it is never in memory as a whole.

    Args:
        stream: The file, opened for bytes.
        where: Its name, for messages.
        overrides: What the user said.
        start: What was already taken from the stream, at most one line.
    """
    for number, line in _split_lines(stream, start):
        if number == 1 and line and (kind := has_binary_start(line)):
            yield Skipped(where=where, reason=f"It is {kind}.", fix=_FIX)
            return
        try:
            if line is None:
                raise too_large("The line", None)
            if line.strip():
                yield _read_line(line, overrides)
        except SaysoError as error:
            place = f"{where}, line {number}"
            yield Skipped(where=place, reason=error.message, fix=error.fix)


def _split_lines(stream: BinaryIO, start: bytes) -> Iterator[tuple[int, bytes | None]]:
    """Yield number and bytes of each line; None: the line is over the limit."""
    number, line = 1, start
    if not line.endswith(b"\n"):
        line += stream.readline(MAX_FILE_BYTES + 1 - len(line))
    line = line.removeprefix(_BOM)
    while line:
        if len(line) > MAX_FILE_BYTES and not line.endswith(b"\n"):
            while (rest := stream.readline(1 << 16)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        else:
            yield number, line
        number, line = number + 1, stream.readline(MAX_FILE_BYTES + 1)


def _read_line(line: bytes, overrides: Overrides) -> Report:
    row = _decode(line)
    published = (row.published or "").strip()
    try:
        published_at = parse_published(published, how="metadata") if published else None
    except OptionError as error:
        raise InputError(f'"published": {error.message}', fix=error.fix) from error
    facts = Facts(
        key=None if row.id is None else str(row.id),
        title=row.title or None,
        publisher=row.publisher or None,
        url=row.url or None,
        published_at=published_at,
    )
    return make_report(row.text, facts, overrides)


def _decode(line: bytes) -> _Row:
    try:
        return _DECODER.decode(line)
    except UnicodeDecodeError as error:
        reason = f"The line is not valid UTF-8 at byte {error.start}."
    except msgspec.ValidationError as error:
        reason = f"The line does not hold what a report needs: {error}."
    except (msgspec.DecodeError, RecursionError) as error:
        reason = f"The line is not valid JSON: {error}."
        if _HALF_PAIR.search(line):
            reason = "The line holds half of a surrogate pair, which is no character."
    raise InputError(reason, fix=_FIX)
