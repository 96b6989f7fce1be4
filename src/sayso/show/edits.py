"""Compare two versions of a report: which statements came, went or changed.

Statements are compared by their words, without case and marks. A statement whose words
are in both texts, only found or cut otherwise in one of them, is no edit: the report
has not changed there, our reading has.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain
from typing import Literal

from sayso.records import Analysis, Attribution, Span
from sayso.show.index import Index, index_analysis

# Least similarity, 0 to 1, of the words of two statements that are one, changed. By
# hand, on invented edits of the examples: an edit of a sentence keeps half of its
# words, two sentences of a report share a third.
SAME_SOURCE = 0.5
OTHER_SOURCE = 0.7
_WORD = re.compile(r"[^\W_]+")

Kind = Literal["came", "went", "changed"]
Part = Literal["source", "cue", "content"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A statement as one version words it."""

    attribution: str
    number: int  # as the table of that version has it
    source: str | None
    cue: str | None
    content: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One statement that differs between two versions."""

    edit: Kind
    changed: tuple[Part, ...] = ()
    before: Wording | None = None
    after: Wording | None = None


def find_edits(before: Analysis, after: Analysis) -> tuple[Edit, ...]:
    """Return what differs, in the order of the newer text; what went comes last.

    Takes time with the product of the numbers of statements that are not the same.
    """
    old, new = _Version(before), _Version(after)
    pairs = _match(old, new)
    matched = {a: b for b, a in pairs.items()}
    edits = []
    for number in range(len(new.words)):
        if number in matched:
            edits += _changes(old, matched[number], new, number)
        elif not old.has(new.parts[number]):
            edits.append(Edit(edit="came", after=new.wording(number)))
    edits += [
        Edit(edit="went", before=old.wording(number))
        for number in range(len(old.words))
        if number not in pairs and not new.has(old.parts[number])
    ]
    return tuple(edits)


class _Version:
    """The statements of one version by place, their words and those of the text."""

    def __init__(self, analysis: Analysis) -> None:
        self._index: Index = index_analysis(analysis)
        self._items: Sequence[Attribution] = analysis.attributions
        self._text = f" {' '.join(_words(analysis.report.text))} "
        self.parts = [
            [_words(analysis.report.text[a:b]) for a, b in item.content.spans]
            for item in self._items
        ]
        self.words = [list(chain(*parts)) for parts in self.parts]

    def wording(self, number: int) -> Wording:
        item = self._items[number]
        party = self._index.source_of(item)
        return Wording(
            attribution=item.id,
            number=number + 1,
            source=party.name if party else item.source.text,
            cue=item.cue.text if item.cue else None,
            content=item.content.text,
            spans=item.content.spans,
        )

    def source(self, number: int) -> list[str]:
        return _words(self.wording(number).source or "")

    def cue(self, number: int) -> list[str]:
        return _words(self.wording(number).cue or "")

    def has(self, parts: Sequence[Sequence[str]]) -> bool:
        """Say whether the text of this version has each part, word after word."""
        return all(f" {' '.join(words)} " in self._text for words in parts)


def _match(old: _Version, new: _Version) -> dict[int, int]:
    """Return which statement of the newer version each of the older one is."""
    scored = sorted(_likeness(old, new), reverse=True)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, a, b in scored:
        if a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)
    return pairs


def _likeness(old: _Version, new: _Version) -> Iterator[tuple[float, int, int, int]]:
    """Yield likeness, nearness, and the places of two statements that may be one."""
    sources = [new.source(b) for b in range(len(new.words))]
    for a, words in enumerate(old.words):
        source, known = old.source(a), set(words)
        for b, others in enumerate(new.words):
            same = source == sources[b]
            least = SAME_SOURCE if same else OTHER_SOURCE
            shared = len(known & set(others))
            if shared and 2 * shared >= least * max(len(known), len(set(others))):
                likeness = SequenceMatcher(None, words, others, autojunk=False).ratio()
                if likeness >= least:
                    yield likeness + same, -abs(a - b), a, b


def _changes(old: _Version, a: int, new: _Version, b: int) -> list[Edit]:
    """Return the edit of a statement that is in both versions, if it is one."""
    changed: list[Part] = []
    if old.source(a) != new.source(b):
        changed.append("source")
    if old.cue(a) != new.cue(b):
        changed.append("cue")
    only_cut = old.has(new.parts[b]) and new.has(old.parts[a])
    if old.words[a] != new.words[b] and not only_cut:
        changed.append("content")
    if not changed:
        return []
    return [
        Edit(
            edit="changed",
            changed=tuple(changed),
            before=old.wording(a),
            after=new.wording(b),
        )
    ]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
