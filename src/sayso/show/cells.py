"""Write records as JSON, JSON Lines, and CSV that is safe in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from sayso.show.lines import escape_steering

# A spreadsheet takes a cell that begins so for a formula, and would run it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_JOIN = "; "  # between the values of one cell


def encode_record(record: object, columns: Sequence[str]) -> str:
    """Return a record as JSON on one line, without characters that steer a terminal.

    Args:
        record: A dataclass; what has a `schema` says it first.
        columns: The names of the fields to write, in their order.
    """
    return escape_steering(msgspec.json.encode(_picked(record, columns)).decode())


def encode_records(records: Iterable[object], columns: Sequence[str]) -> str:
    """Return records as one indented JSON list."""
    picked = [_picked(record, columns) for record in records]
    return escape_steering(
        msgspec.json.format(msgspec.json.encode(picked), indent=1).decode()
    )


def encode_object(record: object, columns: Sequence[str]) -> str:
    """Return a record as indented JSON, as `encode_record` does on one line."""
    return msgspec.json.format(encode_record(record, columns), indent=1)


def csv_lines(records: Iterable[object], columns: Sequence[str]) -> Iterator[str]:
    """Yield a line with the names of the columns, and one for each record.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    yield _csv_line(columns)
    for record in records:
        values = msgspec.to_builtins(record)
        yield _csv_line([_cell(values[name]) for name in columns])


def _picked(record: object, columns: Sequence[str]) -> dict[str, object]:
    values = msgspec.to_builtins(record)
    return {name: values[name] for name in ("schema", *columns) if name in values}


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
