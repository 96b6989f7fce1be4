"""Put the lines of printed pages together, without what each page repeats.

A line begins a paragraph if the gap above it is wider, if it is indented, if its font
is another, or if the line above ends a sentence and stops short.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from sayso.read.pdfpages import HYPHEN, PrintedLine

_EDGE_LINES = 2  # at the head and the foot of a page; a header has seldom more
_MOST_PAGES_SHARE = 0.5  # of the pages, on which a header or footer stands
_WIDER = 1.25  # times the usual distance of lines
_APART = 1.7  # times the height: where all paragraphs have one line, all steps are wide
_LARGER = 1.15  # times the height of the other line
_LARGEST_STEP = 4  # times the height; beyond it, it is a gap
_INDENT = 0.8  # times the height
_SHORT = 0.75  # of the width of the text
_PAGE_NUMBER = re.compile(
    r"(?:page\s*|p\.\s*)?[-–—]?\s*[0-9]{1,4}\s*[-–—]?(?:\s*(?:of|/|\|)\s*[0-9]{1,4})?"
    r"|[-–—(]*\s*(?:more|continued|cont['’]d)\s*[-–—)]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"[0-9]+")
_ENDS = re.compile(r"[.!?:][\"”’')\]]*$")
_WORD = re.compile(r"[\w'’]+(?:-[\w'’]+)*")
_BULLET = re.compile(r"[•·▪◦‣∙●*–—-]\s|\(?[0-9a-z]{1,2}[.)]\s")


def join_pages(pages: Sequence[Sequence[PrintedLine]]) -> str:
    """Return the text of a document, a blank line between its paragraphs."""
    lines = [line for page in _drop_edges(pages) for line in page]
    words = {w.casefold() for line in lines for w in _WORD.findall(line.text)}
    paragraphs: list[str] = []
    for line, is_new in zip(lines, _find_beginnings(lines), strict=True):
        if is_new:
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = _append(paragraphs[-1], line.text, words)
    return "\n\n".join(text.replace(HYPHEN, "-") for text in paragraphs)


def _drop_edges(
    pages: Sequence[Sequence[PrintedLine]],
) -> Iterator[list[PrintedLine]]:
    """Yield the pages without page numbers, and headers and footers they share."""
    edges = [set(_edge_of(page)) for page in pages]
    count = Counter(
        _key(page[i]) for page, at in zip(pages, edges, strict=True) for i in at
    )
    least = max(2, _MOST_PAGES_SHARE * len(pages))
    for page, at in zip(pages, edges, strict=True):
        yield [
            line
            for i, line in enumerate(page)
            if i not in at
            or not (count[_key(line)] >= least or _PAGE_NUMBER.fullmatch(line.text))
        ]


def _edge_of(page: Sequence[PrintedLine]) -> list[int]:
    """Return which lines of a page lie highest and lowest, in any order of writing."""
    order = sorted(range(len(page)), key=lambda i: -page[i].bottom)
    return [*order[:_EDGE_LINES], *order[-_EDGE_LINES:]]


def _key(line: PrintedLine) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _find_beginnings(lines: Sequence[PrintedLine]) -> Iterator[bool]:
    if not lines:
        return
    steps = sorted(
        a.bottom - b.bottom
        for a, b in pairwise(lines)
        if 0 < a.bottom - b.bottom < _LARGEST_STEP * a.height
    )
    usual = steps[len(steps) // 4] if steps else lines[0].height
    right = max(line.right for line in lines)
    yield True
    for above, line in pairwise(lines):
        yield _begins(above, line, usual=usual, right=right)


def _begins(
    above: PrintedLine, line: PrintedLine, *, usual: float, right: float
) -> bool:
    if above.text.endswith(HYPHEN):
        return False
    step = above.bottom - line.bottom
    if step <= 0:  # the next column or page
        return bool(_ENDS.search(above.text)) or bool(_BULLET.match(line.text))
    tall, small = sorted((above.height, line.height), reverse=True)
    is_short = above.right < line.left + _SHORT * (right - line.left)
    is_apart = is_short or step > _APART * line.height
    is_hanging = bool(_BULLET.match(above.text))  # as the lines below an item of a list
    is_indented = line.left > above.left + _INDENT * line.height and not is_hanging
    return (
        step > _WIDER * usual
        or tall > _LARGER * small
        or is_indented
        or bool(_BULLET.match(line.text))
        or (is_apart and bool(_ENDS.search(above.text)))
    )


def _append(text: str, line: str, words: Collection[str]) -> str:
    """Return `text` with the next line; a word that was divided is whole again."""
    head = text.removesuffix(HYPHEN)
    if head == text and not re.search(r"\w[-\u00ad]$", text):
        return f"{text} {line}"
    head = head.rstrip("-\u00ad")
    first = _WORD.findall(head)[-1:] or [""]
    second = _WORD.match(line)
    if not second or not line[0].islower():
        return f"{head}-{line}"
    whole = (first[0] + second[0]).casefold()
    apart = f"{first[0]}-{second[0]}".casefold()
    if apart in words and whole not in words:
        return f"{head}-{line}"
    return head + line
