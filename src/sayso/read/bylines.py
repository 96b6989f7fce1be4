"""Find who wrote a report: lines such as "By Jane Doe and John Roe, Associated Press".

A line that begins with "By" counts only if all of it reads as names and posts: "By July
the show had a name." and "By Any Measure" are prose and title.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.read.agencies import LINE_SIGNATURES, find_agency
from sayso.read.lines import Line
from sayso.records import Span

_HEAD_LINES = 10
_LONGEST = 200  # characters
_BY = re.compile(
    r"(?:byline:\s*(?:by\s+)?|by:?\s+|written by:?\s+|story by:?\s+)", re.IGNORECASE
)
_PARTICLE = r"(?:d[aeiou]|de[lnr]|d[ou]s|van|von|ter|ten|bin|ibn|al|el|la|le|y|zu)"
_WORD = r"[^\W\d_](?:[^\W\d_]|[.'’-])*"
_NAME = re.compile(
    rf"(?!(?-i:{_PARTICLE})\b){_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_WORD}){{1,4}}",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,\s+and\s|,\s*&|\sand\s|\s&\s|;|,)\s*", re.IGNORECASE)
_BREAK = re.compile(r"\s+[|•·—–/-]+\s+|\s*[|•·]\s*|\s+(?=(?:in|at|for)\s[A-Z])")
_POST = re.compile(
    r"\b(?:writers?|reporters?|correspondents?|editors?|columnists?|chief|bureau|staff"
    r"|contributors?|special to|contributing|news|times|post|tribune|herald|today|press"
    r"|journal|gazette|media|network|agency|online|magazine|courier|register|star)\b"
    r"|\.com\b|@",
    re.IGNORECASE,
)
_NO_NAME = frozenset(
    """a all an another any at by contrast chance comparison default definition design
    early end far for force half he her his how in it its january february march april
    may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday late law many mid-day midnight most my nature new
    night noon no none not now of on one or order our popular she some such the then
    their there these they this those to today tomorrow tonight two under us virtue way
    we what when which who year years your is was are were has have had will hook crook
    said says means golly god land sea air day""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """The writers that one line names, in its order."""

    span: Span
    names: tuple[str, ...]
    agency: str | None


def find_bylines(lines: Sequence[Line]) -> tuple[Byline, ...]:
    """Return the bylines among the first lines of a report, in order."""
    bylines = (_read_byline(line) for line in lines[:_HEAD_LINES])
    return tuple(byline for byline in bylines if byline)


def split_names(words: str) -> tuple[tuple[str, ...], str | None] | None:
    """Return the names, and the agency, in a credit; None: these are not names.

    "JANE DOE and John Roe, Associated Press" gives both names, as they are printed, and
    the agency. What follows the names has to be a post or an outlet.
    """
    head, *tails = _BREAK.split(words.strip().rstrip(".").strip())
    names: list[str] = []
    for part in filter(None, _AND.split(head)):
        if is_name(part) and not find_agency(part) and not tails_begun(names, part):
            names.append(part)
        else:
            tails.append(part)
    agency = next(filter(None, map(find_agency, tails)), None)
    if not all(is_post(tail) for tail in tails) or not (names or agency):
        return None
    return tuple(names), agency


def tails_begun(names: Sequence[str], part: str) -> bool:
    """Tell whether `part` is a post or outlet that only looks like one more name."""
    return bool(names and _POST.search(part))


def is_name(words: str) -> bool:
    """Tell whether `words` read as the name of one person."""
    tokens = words.split()
    return (
        bool(_NAME.fullmatch(words))
        and all(t[0].isupper() or re.fullmatch(_PARTICLE, t) for t in tokens)
        and not any(t.casefold() in _NO_NAME for t in tokens)
        and any(len(t.rstrip(".")) > 1 for t in tokens)
    )


def _read_byline(line: Line) -> Byline | None:
    if len(line.text) > _LONGEST or line.is_continued:
        return None
    by = _BY.match(line.text)
    if by:
        credit = split_names(line.text[by.end() :])
    else:  # "Jane Doe, Reuters": a name needs the agency to be a byline
        credit = split_names(line.text) if _ends_in_agency(line.text) else None
    if not credit or (not by and not credit[0]):
        return None
    return Byline(span=line.span, names=credit[0], agency=credit[1])


def _ends_in_agency(words: str) -> bool:
    tail = re.split(r"[,|/—–•]\s*", words)[-1].strip()
    return tail != words and tail in LINE_SIGNATURES


def is_post(words: str) -> bool:
    """Accept outlets, posts, places and dates: few words, capitalised or telling."""
    if find_agency(words) or _POST.search(words):
        return len(words.split()) <= 8  # noqa: PLR2004 (longer is a sentence)
    capitals = [w for w in words.split() if w not in {"in", "at", "for", "of", "the"}]
    return 0 < len(capitals) <= 5 and all(w[0].isupper() for w in capitals)  # noqa: PLR2004
