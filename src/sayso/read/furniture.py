"""Find furniture: lines that belong to the page, not to the report.

Every pattern has to match a whole line, so that a sentence which only contains such
words stays. Written beside the 840 texts of PolNeAR train (2026-11), where each match
was read; the table is in tests/read/test_furniture.py.
"""

import re
from collections.abc import Iterator, Sequence

from sayso.read.lines import Line
from sayso.records import Span

_LONGEST = 300  # characters
_HANDLE = r"(?:@\w+|https?://\S+|(?:www\.|twitter\.com|x\.com|facebook\.com)\S*|#\w+)"
_NETWORK = (
    r"(?:Twitter|X|Facebook|Instagram|Threads|Bluesky|Mastodon|TikTok|YouTube"
    r"|LinkedIn|Telegram|WhatsApp)"
)
_ADDRESS = rf"(?:[\s,:]|and|on|at|the|or|{_NETWORK}|{_HANDLE})*"
_MAIL = r"\S+@\S+\.\w+\S{0,2}"
_PIECE = r"(?:story|article|post|report|piece|page|item|column|blog|version)"
_PIECES = r"(?:stories|articles|coverage|news|links|topics|reading|content)"
_WARE = (
    r"(?:newsletter|e-?mail|inbox|podcast|alerts?|updates|button|here|today|channel"
    r"|free|digest|briefing)"
)
_WRITER = (
    (
        rf"(?:you can )?follow .{{1,120}}? (?:on|at|via) (?:{_NETWORK}|{_HANDLE})"
        rf"{_ADDRESS}(?:for (?:more|updates|the latest).{{0,40}})?\.?"
        r"(?: reach .{1,80})?"
    ),
    rf"on {_NETWORK},? follow .{{1,160}}",
    r"follow (?:us|me|him|her|them)\b.{0,60}",
    rf"follow:? (?:{_HANDLE}[\s,]*)+\.?",
    rf"(?:{_NETWORK}|e-?mail|contact|tips): ?(?:{_HANDLE}|{_MAIL})\.?",
    rf"(?:e-?mail|contact|reach|write to|send (?:us )?tips\S*) .{{1,80}}{_MAIL}",
    rf".{{2,60}} (?:can|may) be reached (?:at|on|by) .{{0,40}}{_MAIL}",
)
_WARES = (
    (
        r"(?:.{2,80}\? )?(?:for more, )?(?:please )?"
        rf"(?:sign up|subscribe|register|join us)\b.{{0,160}}\b{_WARE}s?\b.{{0,60}}"
    ),
    r"(?:sign up|subscribe)(?: (?:now|here|today|for free))?[.!]?",
    r"(?:to .{2,60}, )?(?:click|tap|press) here\b.{0,120}",
    r"download (?:our|the) .{0,40}app\b.{0,60}",
    r"listen to this article.{0,30}",
    r"[0-9]{1,2} min(?:ute)?s? read",
    r"(?:get|receive) .{2,80} (?:in|to) your inbox.{0,40}",
)
_RIGHTS = (
    (
        r"(?:©|\(c\)|copyright)[ ©(c)]{0,5}[12][0-9]{3}\b"
        r"(?! (?!by |the |all )(?-i:[a-z])).{0,200}"
    ),
    r"(?:©|copyright) .{2,60}[,.]? [12][0-9]{3}\.?",
    r"(?:.{0,100}(?:\.|©|[0-9]{4})[^.]{0,40} ?)?all rights reserved(?:\..{0,120})?",
    r"this material may not be published, broadcast, rewritten.{0,60}",
    (
        rf"(?:a version of )?this {_PIECE} (?:(?:was )?(?:first|originally) )?"
        r"(?:appeared|appears|published|ran|posted) (?:in|on|at|by|here)\b.{0,160}"
    ),
    r"as published in .{2,60}",
    r"reprinted (?:with|by) permission.{0,100}",
)
_STATE = (
    (
        rf"(?:updated?: )?this (?:\w+ )?{_PIECE} (?:has been|was|will be|may be) "
        r"(?:last )?(?:updated|corrected|edited|amended|revised)\b.{0,200}"
    ),
    rf"this is an? (?:breaking|developing)(?: news)? {_PIECE}\b.{{0,120}}",
    r"(?:breaking|developing) (?:news|story)[.…:]*",
    r"(?:correction|update)s? appended\.?",
    r"abstract\.?",
    r"full text:?\.?",
    r"more to come\.*|more|ends|-30-",
)
_WAYS = (
    r"(?:read|see|also)(?: (?:more|also|next|read|here))+[:.…>]*",
    r"read more (?:here|at .{2,60}|on .{2,60}|about .{2,80}|from .{2,60})",
    (
        r"(?:read more|read next|also read|see also|more on this|more from .{2,40}"
        r"|recommended(?: for you)?|watch|don['’]t miss|must read|trending(?: now)?)"
        r":.{0,200}"
    ),
    rf"related(?: {_PIECES})?:.{{0,200}}",
    (
        rf"[\"“]?(?:related(?: {_PIECES})?|recommended(?: for you)?"
        r"|most (?:read|popular)|trending(?: now)?)[:.]*[\"”]?"
    ),
    r"read the (?:full|whole|rest|original)\b.{0,70}",
    r"continue reading.{0,60}|keep reading|show more|load more|view (?:all|more)",
)
_BUTTONS = (
    r"(?:skip )?advertise?ments?\.?(?:\s*[-–—]\s*.{0,60})?",
    r"sponsored(?: content)?",
    r"(?:story|article) continues(?: (?:below|after))?.{0,40}",
    r"scroll to continue.{0,40}",
    r"share(?: (?:this|on|via|with)\b.{0,50})?[:.]?",
    rf"(?:print|e-?mail|save|tweet)(?: this)?(?: {_PIECE})?",
    r"copy link|loading\.*",
    r"(?:[0-9]+ )?comments?(?: \([0-9]+\))?|leave a comment.{0,20}",
    rf"(?:like|find|join) us on {_NETWORK}\b.{{0,60}}",
)
_SEPARATORS = (r"(?:[_*#=~·•—–-]\s*){2,}\.?",)
_FURNITURE = re.compile(
    "|".join((*_WRITER, *_WARES, *_RIGHTS, *_STATE, *_WAYS, *_BUTTONS, *_SEPARATORS)),
    re.IGNORECASE,
)


def find_boilerplate(lines: Sequence[Line]) -> Iterator[Span]:
    """Yield the lines that are no prose of the report, in text order."""
    for line in lines:
        if len(line.text) <= _LONGEST and not line.is_continued:
            words = line.text.replace("\xa0", " ").strip("[]> ")
            if words.startswith("("):
                words = words.removeprefix("(").removesuffix(")")
            if _FURNITURE.fullmatch(words):
                yield line.span
