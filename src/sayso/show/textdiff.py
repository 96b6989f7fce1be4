"""Compare the texts of two versions paragraph by paragraph, and word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

MOST_PARAGRAPHS = 1000  # beyond, the cost of comparing grows too much
_MOST_WORDS = 600  # of a paragraph that is compared word by word
_PIECE = re.compile(r"\s*\S+")


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a paragraph, and whether the other version lacks them."""

    words: str
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A paragraph that was edited, came or went."""

    before: tuple[Part, ...]  # empty: it came
    after: tuple[Part, ...]  # empty: it went


def compare_texts(before: str, after: str) -> tuple[Change, ...] | None:
    """Return the paragraphs that differ, in order; None: there are too many."""
    old, new = _paragraphs(before), _paragraphs(after)
    if max(len(old), len(new)) > MOST_PARAGRAPHS:
        return None
    return tuple(_changes(old, new))


def _paragraphs(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            for one, other in zip_longest(old[a:b], new[c:d]):
                yield _compare(one, other)


def _compare(one: str | None, other: str | None) -> Change:
    if one is None or other is None:
        return Change(before=_whole(one), after=_whole(other))
    old, new = _PIECE.findall(one), _PIECE.findall(other)
    if max(len(old), len(new)) > _MOST_WORDS:
        return Change(before=_whole(one), after=_whole(other))
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return Change(
        before=_parts((k, old[a:b]) for k, a, b, _, _ in codes),
        after=_parts((k, new[c:d]) for k, _, _, c, d in codes),
    )


def _whole(paragraph: str | None) -> tuple[Part, ...]:
    return () if paragraph is None else (Part(paragraph, differs=True),)


def _parts(pieces: Iterator[tuple[str, list[str]]]) -> tuple[Part, ...]:
    return tuple(
        Part("".join(words), kind != "equal") for kind, words in pieces if words
    )
