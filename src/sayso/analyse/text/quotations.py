"""Find quotations: pair the marks of every kind, and say which are not speech.

A mark is typed by its form and its neighbours. A quotation never leaves its
paragraph; when the next paragraph opens with a mark again, the speaker goes on
(the continuation rule of English typography) and the missing mark is no error.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from sayso.records import Span, TextWarning

_MARK = re.compile(
    r"""
    (?P<other>                          # looks like a mark and is none:
        \d['’′]\s?\d{1,2}(?:["”″]|'')   # 6'2" tall
      | ['‘’]n['‘’](?!\w)               # rock ’n’ roll
      | (?<!\w)['‘](?i:em|tis|twas|til)\b(?!['’])
      | (?<=s)['’](?=\s[a-z]            # ‘The workers’ pay is low,’ he said
          (?:[^‘’'“”"]|\b['’]\b)*[.,?!]['’](?!['’\w]))
    )
    | ``|''|["“”„‟«»＂‘’'‚‛‹›]
    """,
    re.VERBOSE,
)
_OPENING = frozenset({"“", "„", "«", "``", "‟"})
_CLOSING = frozenset({"”", "»"})
_SINGLE = frozenset("‘’'‚‛‹›")
_TWO_WAYS = frozenset("“«")  # close in „this“ and »this«, and where “mistyped“
_BEFORE_OPENING = frozenset("([{<—–-/‘“'\"«:…\u200b")
_NO_CONTINUATION = frozenset("”»’›'")
_INCHES = re.compile(r"(?:^|[^\w./-])\d{1,2}$")  # a 12" record, but not 2016-06-29"

_NICKNAME = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w.’-]*[^\S\n]*\Z")
_NAME_AFTER = re.compile(r" [A-Z]")
_SPOKEN_END = re.compile(r"[.,!?…—]['’\"”]*\s*$")
_PHRASE_WORDS = 3  # so few words without punctuation are a label, not speech


class QuotationKind(StrEnum):
    """What the marks are for."""

    SPEECH = "speech"
    NICKNAME = "nickname"  # John “Jack” Reed
    PHRASE = "phrase"  # a few words held at a distance: the “deal”


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between marks; `outer` includes the marks, `inner` does not."""

    outer: Span
    inner: Span
    kind: QuotationKind
    nested: bool = False  # inside another quotation
    closed: bool = True  # else it ends with its paragraph or before the next one
    continues: bool = False  # the next paragraph goes on


class _Mark(NamedTuple):
    span: Span
    text: str
    single: bool
    may_open: bool
    may_close: bool


_Pair = tuple[_Mark, Span]  # what opens, what closes; empty where no mark does


def find_quotations(
    text: str, paragraphs: tuple[Span, ...]
) -> tuple[tuple[Quotation, ...], tuple[TextWarning, ...]]:
    """Return the quotations in text order, and a warning for each broken mark."""
    quotations: list[Quotation] = []
    warnings: list[TextWarning] = []
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        pairs, stray = _pair(text, paragraph)
        found = tuple(_quotations(text, pairs, paragraph, following))
        quotations += found
        warnings += _warnings(text, found, stray)
    return tuple(quotations), tuple(warnings)


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        if not found["other"]:
            start, end = found.span()
            before = text[start - 1] if start > paragraph.start else " "
            after = text[end] if end < paragraph.end else " "
            directions = _directions(found[0], before, after)
            yield _Mark(Span(start, end), found[0], found[0] in _SINGLE, *directions)


def _directions(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Say whether `mark` may open and may close, between these two characters."""
    leads = not after.isspace() and (before.isspace() or before in _BEFORE_OPENING)
    trails = not before.isspace()
    if mark in _SINGLE:  # not the ‘90s, ’tis or don’t
        opens = leads and not after.isdigit() and mark != "’"
        return opens, trails and not after.isalnum()
    if mark in _OPENING:
        closes = mark in _TWO_WAYS and trails and not leads and not after.isalnum()
        return not closes, closes
    if mark in _CLOSING:
        return leads and not trails, True
    return (leads, trails) if leads != trails else (True, True)


def _pair(text: str, paragraph: Span) -> tuple[list[_Pair], list[_Mark]]:
    """Return the pairs of one paragraph, and the marks that close nothing.

    A level holds a double mark that is open and the single ones after it: a double
    mark closes over single ones, which may be apostrophes, but not the reverse.
    """
    pairs: list[_Pair] = []
    stray: list[_Mark] = []
    levels: list[list[_Mark]] = [[]]
    for mark in _marks(text, paragraph):
        level = levels[-1]
        partner = level[-1:] if mark.single else level[:1]
        if mark.may_close and partner and partner[0].single == mark.single:
            opening = level.pop() if mark.single else levels.pop()[0]
            pairs.append((opening, mark.span))
        elif not mark.may_open:
            before = text[max(0, mark.span.start - 3) : mark.span.start]
            stray += [] if mark.single or _INCHES.search(before) else [mark]
        elif mark.single:
            level.append(mark)
        else:
            if level and level[0].text == mark.text == '"':  # “curly” ones do nest
                pairs.append((levels.pop()[0], Span(mark.span.start, mark.span.start)))
            levels.append([mark])
    end = Span(paragraph.end, paragraph.end)
    pairs += [(mark, end) for level in levels for mark in level]
    return pairs, stray


def _quotations(
    text: str, pairs: list[_Pair], paragraph: Span, following: Span | None
) -> Iterator[Quotation]:
    covered = paragraph.start
    for opening, closing in sorted(pairs, key=lambda pair: pair[0].span):
        at_end = closing.start == paragraph.end
        continues = at_end and _goes_on(text, opening, paragraph, following)
        if at_end and opening.single and not continues:
            continue  # an apostrophe
        closed = closing.start < closing.end
        outer = Span(opening.span.start, closing.end)
        inner = Span(opening.span.end, closing.start)
        yield Quotation(
            outer=outer,
            inner=inner,
            kind=_kind(text, outer, inner) if closed else QuotationKind.SPEECH,
            nested=outer.start < covered,
            closed=closed,
            continues=continues,
        )
        covered = max(covered, outer.end)


def _goes_on(text: str, mark: _Mark, paragraph: Span, following: Span | None) -> bool:
    """Say whether `following` opens as a continuation of what `mark` opened."""
    again = following and _MARK.match(text, following.start, following.end)
    if not again or again["other"]:
        return False
    if mark.single:  # sure only where it cannot be an apostrophe
        return mark.span.start == paragraph.start and mark.text == again[0] == "‘"
    # Another mark opens another quotation: "a page quoted whole" holds “a voice”.
    return again[0] == mark.text and again[0] not in _NO_CONTINUATION


def _kind(text: str, outer: Span, inner: Span) -> QuotationKind:
    words = text[inner.start : inner.end]
    before = text[max(0, outer.start - 40) : outer.start]
    between_names = _NAME_BEFORE.search(before) and _NAME_AFTER.match(text, outer.end)
    # Headlines have single marks for double ones: Mayor ‘Rigged’ Vote
    double = text[outer.start] not in _SINGLE
    if double and between_names and _NICKNAME.fullmatch(words):
        return QuotationKind.NICKNAME
    if len(words.split()) <= _PHRASE_WORDS and not _SPOKEN_END.search(words):
        return QuotationKind.PHRASE
    return QuotationKind.SPEECH


def _warnings(
    text: str, quotations: tuple[Quotation, ...], stray: list[_Mark]
) -> Iterator[TextWarning]:
    broken = {mark.span: "stray-quotation-mark" for mark in stray}
    for q in quotations:
        if not (q.closed or q.continues):
            broken[Span(q.outer.start, q.inner.start)] = "unclosed-quotation"
    for span, code in sorted(broken.items()):
        message = f"Quotation mark {text[span.start : span.end]} lacks its partner."
        yield TextWarning(code=code, span=span, message=message)
