"""Put statements under the days on which they were said, or else published."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from sayso.store.fold import fold_text
from sayso.store.found import Found

How = Literal["said", "published", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a source said, and wherever else the same words stand on the same day."""

    statement: Found
    also: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What was said on a day."""

    value: str | None  # ISO 8601
    how: How  # what the day is that of
    entries: tuple[Entry, ...]


def group_days(found: Iterable[Found]) -> tuple[Day, ...]:
    """Return statements that are in the order of time, a record for each day."""
    return tuple(
        Day(value=value, how=how, entries=_entries(list(some)))
        for (value, how), some in groupby(found, key=_day)
    )


def _day(found: Found) -> tuple[str | None, How]:
    if found.said_at:
        return found.said_at.partition("T")[0], "said"
    if found.published_at:
        return found.published_at.partition("T")[0], "published"
    return None, "unknown"


def _entries(found: Sequence[Found]) -> tuple[Entry, ...]:
    same: dict[tuple[str | None, str], list[Found]] = {}
    for each in found:
        words = (each.source_key or each.source, fold_text(each.content))
        same.setdefault(words, []).append(each)
    return tuple(
        Entry(statement=first, also=tuple(rest)) for first, *rest in same.values()
    )
