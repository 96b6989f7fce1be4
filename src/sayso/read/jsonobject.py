"""Read one JSON object: a plain report, a ninjs item, or an analysis of Sayso's own."""

import hashlib
import re
from dataclasses import replace
from typing import Any

import msgspec

from sayso.errors import InputError, OptionError
from sayso.read.assemble import Facts, make_report, report_id
from sayso.read.dates import parse_published
from sayso.read.layout import read_layout
from sayso.read.ninjs import looks_like_ninjs, read_ninjs
from sayso.read.overrides import Overrides
from sayso.records import SCHEMA, PublicationTime, Report

JSON_FIX = (
    "Write one JSON object a line, in UTF-8, such as "
    '{"id": "1", "text": "...", "published": "2024-10-09"}.'
)
_OWN_FIX = "Print the analysis anew with `sayso read --format jsonl`."
_HALF_PAIR = re.compile(
    rb"(?<!\\)(?:\\\\)*(?:\\u[dD][89abAB]..(?!\\u[dD][c-fC-F])|\\u[dD][c-fC-F])"
)


class _Row(msgspec.Struct):
    """A plain report as it is written; fields with other names are ignored."""

    text: str
    id: str | int | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


class _Own(msgspec.Struct):
    """What is read of an analysis: its report alone, all else is found anew."""

    report: Report


class _Probe(msgspec.Struct):
    """Fields by which the kinds of object differ."""

    schema: Any = None
    uri: Any = None
    text: Any = None


_PROBE, _ROW, _OWN, _ITEM = (
    msgspec.json.Decoder(kind) for kind in (_Probe, _Row, _Own, dict[str, Any])
)


def read_json_object(data: bytes, overrides: Overrides) -> Report:
    """Return the report in a JSON object.

    An object of `sayso.analysis/1` gives its report again, with the same id. In a plain
    object the text is kept exactly as it is.

    Raises:
        InputError: If it is no JSON, lacks what a report needs, or the text cannot be
            read.
    """
    probe = _decode(_PROBE, data)
    if isinstance(probe.schema, str) and probe.schema.startswith("sayso."):
        return _read_own(probe.schema, data, overrides)
    if probe.text is None and looks_like_ninjs(item := _decode(_ITEM, data)):
        return _stamp(read_ninjs(item, overrides), data)
    return _stamp(_read_row(_decode(_ROW, data), overrides), data)


def explain_json(what: str, data: bytes, error: Exception) -> str:
    """Return what is wrong with JSON that could not be decoded."""
    if isinstance(error, UnicodeDecodeError):
        return f"{what} is not valid UTF-8 at byte {error.start}."
    if isinstance(error, msgspec.ValidationError):
        return f"{what} does not hold what a report needs: {error}."
    if _HALF_PAIR.search(data):
        return f"{what} holds half of a surrogate pair, which is no character."
    return f"{what} is not valid JSON: {error}."


def _decode(decoder: msgspec.json.Decoder[Any], data: bytes) -> Any:  # noqa: ANN401
    try:
        return decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        what = "The line" if b"\n" not in data else "The object"
        raise InputError(explain_json(what, data, error), fix=JSON_FIX) from error


def _stamp(report: Report, data: bytes) -> Report:
    return replace(report, input_sha256=hashlib.sha256(data).hexdigest())


def _read_row(row: _Row, overrides: Overrides) -> Report:
    facts = Facts(
        key=None if row.id is None else str(row.id),
        title=row.title or None,
        publisher=row.publisher or None,
        url=row.url or None,
        published_at=_read_time(row.published, "published"),
    )
    return make_report(row.text, facts, overrides)


def _read_time(text: str | None, field: str) -> PublicationTime | None:
    if not text or not text.strip():
        return None
    try:
        return parse_published(text.strip(), how="metadata")
    except OptionError as error:
        raise InputError(f'"{field}": {error.message}', fix=error.fix) from error


def _read_own(schema: str, data: bytes, overrides: Overrides) -> Report:
    """Return the report of an analysis; spans and layout are found anew."""
    if schema != SCHEMA:
        reason = f'"schema" is {schema[:40]!r}; only {SCHEMA!r} is read.'
        raise InputError(reason, fix=_OWN_FIX)
    old: Report = _decode(_OWN, data).report
    facts = Facts(
        **{name: getattr(old, name) for name in Facts.__dataclass_fields__}
        | {field: _check_time(old, field) for field in ("published_at", "modified_at")}
    )
    new = make_report(old.text, facts, overrides)
    if not _is_own_id(old):
        reason = "The id of its report is not that of its publisher, address and text."
        raise InputError(reason, fix=_OWN_FIX)
    return new if overrides.publisher else replace(new, id=old.id)


def _is_own_id(report: Report) -> bool:
    """Tell whether the id fits: what the text itself says is no part of it."""
    layout = read_layout(report.text)
    return report.id in {
        report_id(publisher, url, report.text)
        for publisher in (report.publisher, _unless(report.publisher, layout.publisher))
        for url in (report.url, _unless(report.url, layout.url))
    }


def _unless(value: str | None, printed: str | None) -> str | None:
    return None if value == printed else value


def _check_time(report: Report, field: str) -> PublicationTime | None:
    time: PublicationTime | None = getattr(report, field)
    try:
        if time and replace(parse_published(time.value), how=time.how) == time:
            return time
    except OptionError as error:
        raise InputError(f'"{field}": {error.message}', fix=error.fix) from error
    if time:
        reason = f'"{field}": {time.value!r} is no {time.precision}.'
        raise InputError(reason, fix=_OWN_FIX)
    return None
