"""Read a JSON file that is not one object a line: indented, or a list."""

import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from sayso.errors import InputError, SaysoError
from sayso.read.jsonobject import JSON_FIX, explain_json, read_json_object
from sayso.read.limits import MAX_FILE_BYTES, too_large
from sayso.read.overrides import Overrides
from sayso.records import Report, Skipped

_LIST = msgspec.json.Decoder(list[msgspec.Raw])
_NEXT_OBJECT = re.compile(rb"\n(?=\{)")  # `sayso read --format json` begins each there


def read_json(
    stream: BinaryIO, where: str, overrides: Overrides
) -> Iterator[Report | Skipped]:
    """Yield the report of each object in a file; a bad one is skipped.

    Raises:
        InputError: If the file is empty, over the size limit or no JSON.
    """
    data = stream.read(MAX_FILE_BYTES + 1).removeprefix(b"\xef\xbb\xbf").strip()
    if len(data) > MAX_FILE_BYTES:
        raise too_large("The file", None)
    if not data:
        raise InputError("It is empty.", fix="Check that the right file was given.")
    objects = _split(data)
    for number, one in enumerate(objects, 1):
        place = where if len(objects) == 1 else f"{where}, object {number}"
        try:
            yield read_json_object(one, overrides)
        except SaysoError as error:
            yield Skipped(where=place, reason=error.message, fix=error.fix)


def _split(data: bytes) -> list[bytes]:
    if not data.startswith(b"["):
        return _NEXT_OBJECT.split(data)
    try:
        return [bytes(one) for one in _LIST.decode(data)]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(explain_json("The file", data, error), fix=JSON_FIX) from error
