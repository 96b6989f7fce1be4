"""A title: what a person is, and for whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """Role words printed around a name, and for whom; span None: only for whom."""

    span: Span | None
    affiliation: Span | None
    relation: bool = False  # a tie to somebody ("her brother"), no office


def longest_title(titles: Sequence[Title]) -> Title | None:
    """Return the longest title; a relation only where there is no better one."""
    printed = [t for t in titles if t.span]
    return max(
        printed,
        key=lambda t: (not t.relation, t.span[1] - t.span[0] if t.span else 0),
        default=None,
    )
