"""Read ninjs, the IPTC's news in JSON, versions 1.x to 3.x.

IPTC, "ninjs" 1.0 (2012) to 3.3 (2025). 1.x has `headline` and `body_text`, 2.x lists
`headlines` and `bodies`, 3.x writes `versionCreated` where older ones have
`versioncreated`; `_lower` makes them one. Fields of other types than the schema's are
passed over, since agencies do write them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sayso.errors import InputError
from sayso.read.assemble import Facts, make_report
from sayso.read.markup import read_line, read_markup
from sayso.read.newsfacts import (
    check_usable,
    read_address,
    read_agency,
    read_authors,
    read_dateline,
    read_moments,
)
from sayso.read.overrides import Overrides
from sayso.read.paragraphs import join_paragraphs
from sayso.records import Report

_MARKS = frozenset(
    """bodies headline headlines versioncreated versionCreated description_text
    descriptions renditions pubstatus""".split()
)
_NAMES = frozenset({"uri", "guid", "altids"})  # the first is the standard's
# The best body first: markup tells paragraphs apart, plain text may not.
_TYPES = ("xhtml", "html", "nitf", "plain")
_FIX = "Give items of the type text, with a body."


def looks_like_ninjs(item: Mapping[str, Any]) -> bool:
    """Tell whether a JSON object is a ninjs item."""
    has_body = any(name.startswith("body_") for name in item)
    return has_body or (not _NAMES.isdisjoint(item) and not _MARKS.isdisjoint(item))


def read_ninjs(written: Mapping[str, Any], overrides: Overrides) -> Report:
    """Return the report of an item; a summary is its text where it has no body.

    Raises:
        InputError: If the item is canceled or withheld, has no text, or one that cannot
            be read.
    """
    item = _lower(written)
    check_usable(_word(item, "pubstatus"))
    text = _read_text(item)
    if not text.strip():
        kind = _word(item, "type")
        of_kind = f" of the type {kind!r}" if kind else ""
        raise InputError(f"The item{of_kind} has no text.", fix=_FIX)
    moments = read_moments(
        created=_word(item, "firstpublished")
        or _word(item, "firstcreated")
        or _word(item, "contentcreated"),
        version=_word(item, "versioncreated"),
        embargo=_word(item, "embargoed"),
    )
    owner = _name(item.get("copyrightholder"))
    by = _word(item, "by") or _word(item, "byline")
    provider = _name(item.get("provider")) or _name(item.get("source"))
    facts = Facts(
        key=_read_key(item),
        title=_value(item, "headline", "headlines") or _word(item, "title"),
        url=_address(item),
        publisher=_name(item.get("publisher")) or provider or owner,
        owner=owner,
        byline=read_authors([by]),
        agency=read_agency(_word(item, "creditline"), *_sources(item), by),
        dateline=read_dateline(_word(item, "dateline") or _name(item.get("located"))),
        published_at=moments.published_at,
        modified_at=moments.modified_at,
        embargo=moments.embargo,
    )
    return make_report(text, facts, overrides)


def _read_key(item: Mapping[str, Any]) -> str | None:
    others = next(_objects(item.get("altids")), {})
    return _word(item, "uri") or _word(item, "guid") or _word(others, "itemid")


def _lower(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name.lower(): value for name, value in item.items()}


def _word(item: Mapping[str, Any], field: str) -> str | None:
    value = item.get(field)
    return value.strip() or None if isinstance(value, str) else None


def _objects(value: object) -> Iterator[dict[str, Any]]:
    """Yield the objects of a list, or an object by itself, as 1.x writes."""
    values = value if isinstance(value, list) else [value]
    for one in values:
        if isinstance(one, dict):
            yield _lower(one)


def _name(value: object) -> str | None:
    if isinstance(value, str):
        return value.strip() or None
    return next(filter(None, (_word(o, "name") for o in _objects(value))), None)


def _value(item: Mapping[str, Any], single: str, several: str) -> str | None:
    """Return a field of 1.x, or of 2.x the entry whose role is `main`, or the first."""
    entries = sorted(
        _objects(item.get(several)), key=lambda entry: entry.get("role") != "main"
    )
    found = [_word(item, single), *(_word(entry, "value") for entry in entries)]
    plain = (read_line(text) for text in found if text)
    return next(filter(None, plain), None)


def _read_text(item: Mapping[str, Any]) -> str:
    for fields, entries in (("body_", "bodies"), ("description_", "descriptions")):
        bodies = [
            *((name, text) for name, text in item.items() if name.startswith(fields)),
            *(
                (_word(entry, "contenttype") or "plain", entry.get("value"))
                for entry in _objects(item.get(entries))
                if entry.get("role") not in {"caption", "headline"}
            ),
        ]
        texts = [(_rank(kind), kind, t) for kind, t in bodies if isinstance(t, str)]
        for _, kind, text in sorted(texts, key=lambda one: one[0]):
            is_plain = kind == "body_text" or "plain" in kind
            found = join_paragraphs(text) if is_plain else read_markup(text)
            if found.strip():
                return found
    return ""


def _rank(kind: str) -> int:
    return next((i for i, word in enumerate(_TYPES) if word in kind), len(_TYPES))


def _sources(item: Mapping[str, Any]) -> Iterator[str | None]:
    for source in _objects(item.get("infosources")):
        yield _word(source, "name")


def _address(item: Mapping[str, Any]) -> str | None:
    """Return where the item can be read; many an `uri` is a name, no address."""
    uri = _word(item, "uri") or ""
    alternatives = (_word(o, "href") for o in _objects(item.get("renditions")))
    found = [_word(item, "url"), _word(item, "link"), uri, *alternatives]
    return read_address(found)
