"""Write records as JSON, JSON Lines, and CSV that is safe in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from sayso.show.lines import escape_steering

# A spreadsheet takes a cell that begins so for a formula, and would run it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_JOIN = "; "  # between the values of one cell


def encode_record(record: object) -> str:
    """Return a record as JSON on one line, without characters that steer a terminal."""
    return escape_steering(msgspec.json.encode(record, enc_hook=_plain).decode())


def encode_records(records: Iterable[object]) -> str:
    """Return records as one indented JSON list."""
    encoded = msgspec.json.encode(list(records), enc_hook=_plain)
    return escape_steering(msgspec.json.format(encoded, indent=1).decode())


def csv_lines(records: Iterable[object], columns: Sequence[str]) -> Iterable[str]:
    """Yield a line with the names of the columns, and one for each record.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    yield _csv_line(columns)
    for record in records:
        values = msgspec.to_builtins(record)
        yield _csv_line([_cell(values[name]) for name in columns])


def _cell(value: Any) -> str:  # noqa: ANN401 - whatever a record holds
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return _safe(_JOIN.join(map(_cell, value)))
    if isinstance(value, dict):
        return _safe(" ".join(f"{k}={_cell(v)}" for k, v in value.items() if v))
    return str(value) if isinstance(value, int | float) else _safe(str(value))


def _safe(text: str) -> str:
    shown = escape_steering(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def _csv_line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")
