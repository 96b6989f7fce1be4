"""Find credits: who reported, edited and photographed, and which agency signs.

A credit is a whole line, or a parenthesis at the end of the last sentence: "(Reporting
by Jane Doe; Editing by John Roe)".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.read.agencies import LINE_SIGNATURES, find_agency
from sayso.read.bylines import split_names
from sayso.read.lines import Line
from sayso.records import Span

_LONGEST = 400  # characters; Reuters names a dozen people in a line
_ROLE = re.compile(
    r"(?:additional\s+|with\s+|further\s+)?(?:reporting|writing|editing|edited|written"
    r"|reported|compiled|story|video|videos|graphics?|production|produced|translated"
    r"|research)(?:\s+and\s+(?:reporting|writing|editing))?\s+by:?\s+(?=[A-Z])",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"(?:[A-Z].{2,200}\s(?:also\s)?(?:contributed(?:\s+reporting)?|reported)"
    r"(?:\s+(?:from|in)\s+[A-Z][\w.,\s-]{1,40}?)?"
    r"(?:\s+(?:to|for)\s+this\s+(?:report|story|article|post|piece))?"
    r"(?:\s+from\s+[A-Z][\w.,\s-]{1,40}?)?\.?)"
)
_SAYS_REPORT = re.compile(
    r"\b(?:contributed(?:\s+reporting|\s+to\s+this)|reported\s+from)\b"
)
_PICTURE_SOURCE = (
    r"(?:Getty(?:\s+Images)?|AP\s+Photo|AP\s+Images|Associated\s+Press|AFP|REUTERS"
    r"|Reuters|EPA|Shutterstock|iStock|Alamy|Flickr|Flash90|Bloomberg|UPI|ZUMA|Wikimedia"
    r"(?:\s+Commons)?|Unsplash|Instagram|Facebook|Screengrab|Screenshot)"
)
_PERSON = r"[A-Z][^\s()/|]*(?:\s[^\s()/|]+){0,5}"
_PICTURE = re.compile(
    rf"(?:(?:{_PERSON}\s?(?:/|\||\svia\s|\sfor\s|,\s)\s?)*"
    rf"(?:Getty(?:\s+Images)?|AP\s+Photo|AP\s+Images|Shutterstock|iStock|Alamy|Flash90"
    rf"|ZUMA(?:\s+Press)?|Wikimedia\s+Commons|Unsplash|Screengrab|Screenshot)"
    rf"(?:/{_PERSON})*|(?:REUTERS|AP|AFP|EPA|Facebook|Flickr)/{_PERSON}"
    rf"|{_PERSON}/(?:{_PICTURE_SOURCE}|HuffPost)(?:/{_PERSON})*"
    rf"|(?:photo(?:graph)?|image|picture|illustration|file\s+photo|photo\s+credit|"
    rf"image\s+credit|credit)s?(?::|\sby\s|\scourtesy(?:\s+of)?:?\s|/).{{2,120}}"
    rf"|file\s+photo)\.?",
    re.IGNORECASE,
)
_PICTURE_BY = re.compile(r"\w+(?: \w+)? by ", re.IGNORECASE)
_SMALL = frozenset("and via for of the by / in".split())
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[ ©(c)]*[12][0-9]{3},? (?:by )?"
    r"(?P<owner>(?:the )?(?-i:[A-Z])[^.,]{1,40})\.?(?: all rights reserved\b.{0,200})?",
    re.IGNORECASE,
)
_END_BRACKET = re.compile(r"[(\[]\s*(?P<inside>[^()\[\]]{2,400})\s*[)\]]\.?$")
_SIGNED = re.compile(r"^(?:source|©|by):?\s*|/", re.IGNORECASE)
_NOISE = re.compile(
    r"(?:h/t:?|hat\s+tip:|source:|with\s+(?:inputs|agency\s+inputs|reports?)\s+from)\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Words that only say who made the report."""

    span: Span
    reporters: tuple[str, ...] = ()
    agency: str | None = None  # the agency whose text this is


def find_credits(lines: Sequence[Line]) -> Iterator[Credit]:
    """Yield the credits of a report in text order."""
    for index, line in enumerate(lines):
        if line.is_continued or len(line.text) == 0:
            continue
        is_edge = index == len(lines) - 1 or index < 4  # noqa: PLR2004 (head, foot)
        credit = _read_line(line, is_edge=is_edge) or _read_ending(
            line, is_last=index >= len(lines) - 3
        )
        if credit:
            yield credit


def _read_line(line: Line, *, is_edge: bool) -> Credit | None:
    words = line.text.strip("([—–-• ").rstrip(")] ").strip()
    if len(line.text) > _LONGEST or not words:
        return None
    if (names := _read_roles(words)) is not None:
        return Credit(span=line.span, reporters=names)
    if _is_contribution(words) or _is_picture(words):
        return Credit(span=line.span)
    if owner := _COPYRIGHT.fullmatch(line.text):
        return Credit(span=line.span, agency=find_agency(owner["owner"]))
    signature = _SIGNED.sub("", words).rstrip(".").removeprefix("The ")
    if is_edge and signature in LINE_SIGNATURES:
        return Credit(span=line.span, agency=find_agency(signature))
    return None


def _read_roles(words: str) -> tuple[str, ...] | None:
    """Return whom "Reporting by ...; Editing by ..." credits; None: it is no credit."""
    if not _ROLE.match(words):
        return None
    reporters: list[str] = []
    for part in re.split(r"\s*;\s*|\.\s+(?=[A-Z])", words.rstrip(". ")):
        role = _ROLE.match(part)
        if not role:
            return None
        credit = split_names(part[role.end() :])
        if credit is None:
            return None
        if re.match("report|writ|story", role.group(), re.IGNORECASE):
            reporters += credit[0]
    return tuple(dict.fromkeys(reporters))


def _is_contribution(words: str) -> bool:
    sentences = re.split(r"(?<=[a-z]\.)\s+(?=[A-Z])", words)
    return bool(_SAYS_REPORT.search(words)) and all(
        _CONTRIBUTED.fullmatch(sentence) for sentence in sentences
    )


def _is_picture(words: str) -> bool:
    if not _PICTURE.fullmatch(words) or "  " in words:
        return False
    by = _PICTURE_BY.match(words)
    return not by or all(
        word[0].isupper() or word in _SMALL for word in words[by.end() :].split()
    )


def _read_ending(line: Line, *, is_last: bool) -> Credit | None:
    found = _END_BRACKET.search(line.text, max(0, len(line.text) - _LONGEST))
    if not found:
        return None
    inside = found["inside"].strip()
    span = Span(line.span.start + found.start(), line.span.end)
    if (names := _read_roles(inside)) is not None:
        return Credit(span=span, reporters=names)
    if _is_picture(inside) or (is_last and _NOISE.match(inside)):
        return Credit(span=span)
    if is_last and inside in LINE_SIGNATURES:
        return Credit(span=span, agency=find_agency(inside))
    return None
