"""Find paragraphs and sentences of a report, as spans of its unchanged text.

Sentences are a feature of the model, and where a paragraph too long for it is cut.
Where an abbreviation leaves it open, no sentence ends.
"""

import re
from statistics import median

from sayso.records import Span

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_LINE = re.compile(r"[^\n\u2028\u2029]+")
_LINE_BEFORE_LINE = re.compile(r"^(\S.*)\n(?=\S)", re.MULTILINE)
_WRAP_WIDTHS = range(50, 100)  # columns; typical of e-mail and wire copy
_LEAST_WRAPPED = 3  # lines; an address or a poem is shorter, or narrower

# The look-behind starts a run of stops once only: a row of dots costs no more for it.
_SENTENCE_END = re.compile(r"(?<![.?!…])([.?!…]++)[\"'”’»›)\]}]*+\s++")
_FIRST_WORD = re.compile(r"[\"'`“‘„‚«‹(\[—–-]*\s?([\w$€£@#]\w*)")
_LAST_WORD = re.compile(r"[\w.&’']+$")
_LONGEST_ABBREVIATION = 12  # characters, with room for "(I-" and the like

# Never end a sentence: a name follows.
_TITLE = re.compile(
    r"mrs?|ms|mx|dr|prof|rev|fr|hon|gov|lt|col|gen|sgt|capt|cmdr|cpl|maj|adm|sens?|"
    r"reps?|del|amb|supt|vs?|pres|sec|det|insp|messrs|mme|mlle|pvt|ald|atty",
    re.IGNORECASE,
)
# Ends one unless a number follows: "No. 10", but "He said no. She left."
_NUMBER_SIGN = re.compile(r"nos?", re.IGNORECASE)
# End one only when the next word plainly begins one.
_ABBREVIATION = re.compile(
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun|"
    r"inc|corp|co|ltd|llc|bros|assn|dept|ave|blvd|rd|st|mt|ft|jr|sr|etc|al|eg|ie|"
    r"approx|est|ala|ariz|ark|calif|colo|conn|fla|ga|ill|ind|kan|ky|la|md|mass|mich|"
    r"minn|miss|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo|ph\.d|"
    r"(?:[a-z]\.)+[a-z]?",  # U.S., p.m., D.C.
    re.IGNORECASE,
)
_PLAIN_START = re.compile(
    r"the|an?|in|on|at|s?he|it|they|we|i|you|but|and|this|that|these|those|there|his|"
    r"her|its|their|our|my|when|while|after|before|if|as|for|from|with|by|some|many|"
    r"most|what|who|why|how|where|both|all|not?|one|two|last|earlier|later|meanwhile|"
    r"however|according|asked|speaking",
    re.IGNORECASE,
)


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of `text` in order, without surrounding white space.

    Every line is a paragraph, except in hard-wrapped text (blank lines between
    paragraphs, lines of one width), where only a blank line ends one.
    """
    if _is_hard_wrapped(text):
        blocks = _split(text, _BLANK_LINE)
    else:
        blocks = [found.span() for found in _LINE.finditer(text)]
    return tuple(span for start, end in blocks if (span := _trim(text, start, end)))


def find_sentences(text: str, paragraph: Span) -> tuple[Span, ...]:
    """Return the sentences of one paragraph in order; they cover all its words."""
    spans, start = [], paragraph.start
    for stop in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        if _ends_sentence(text, Span(start, paragraph.end), stop):
            spans.append(_trim(text, start, stop.end()))
            start = stop.end()
    spans.append(_trim(text, start, paragraph.end))
    return tuple(span for span in spans if span)


def _is_hard_wrapped(text: str) -> bool:
    if not _BLANK_LINE.search(text):
        return False
    # The last line of a paragraph may be short: only lines with one after them count.
    widths = [len(line.rstrip()) for line in _LINE_BEFORE_LINE.findall(text)]
    return (
        len(widths) >= _LEAST_WRAPPED
        and max(widths) < _WRAP_WIDTHS.stop
        and int(median(widths)) in _WRAP_WIDTHS
    )


def _split(text: str, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    spans, start = [], 0
    for found in separator.finditer(text):
        spans.append((start, found.start()))
        start = found.end()
    return [*spans, (start, len(text))]


def _trim(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return Span(start, end) if start < end else None


def _ends_sentence(text: str, rest: Span, stop: re.Match[str]) -> bool:
    """Say whether the sentence that begins with `rest` of its paragraph ends."""
    following = _FIRST_WORD.match(text, stop.end(), rest.end)
    if not following or following[1][0].islower():
        return False
    if stop[1] != ".":
        return True
    word = _last_word(text, rest.start, stop.start())
    if _TITLE.fullmatch(word):
        return False
    if _NUMBER_SIGN.fullmatch(word):
        return not following[1].isdigit()
    if _ABBREVIATION.fullmatch(word):
        return _PLAIN_START.fullmatch(following[1]) is not None
    return True


def _last_word(text: str, start: int, end: int) -> str:
    found = _LAST_WORD.search(text, max(start, end - _LONGEST_ABBREVIATION), end)
    return found[0].strip("'’") if found else ""
