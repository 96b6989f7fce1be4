"""The wordings of times, written in kinds of words.

A pattern is a regular expression over kinds: a name in it, such as `month`, stands for
one word of that kind, and one in capitals for the part of `_PARTS` with that name.
Every kind is one character when a pattern is compiled, so that a text is searched as a
string of kinds. All repeats are bounded: it takes linear time.
"""

import re
from collections.abc import Sequence
from functools import cache

from sayso.analyse.times.lexicon import LEXICON, NAMES

_KINDS = sorted(
    {kind for kind, _ in (*LEXICON.values(), *NAMES.values())}
    | {
        "other",
        "iso",
        "slashed",
        "clock",
        "day",
        "number",
        "fraction",
        "year",
        "holiday",
    }
)
_CODES = {kind: chr(0x4E00 + number) for number, kind in enumerate(_KINDS)}
_NAME = re.compile(r"[a-z][a-z_]*")
_PART = re.compile(r"[A-Z][A-Z_]+")

_PARTS = {
    "UNIT": "(unit|annum|quarter)",
    "UNITS": "(units|annums|quarters)",
    "ANY": "(unit|annum|quarter|units|annums|quarters)",
    "LONGISH": "(unit|annum|quarter|half|period)",
    "ABOUT": "(about|at bound|bound than|up to){0,3}",
    "COUNT": "(day|number|year|count) ((dash|and)? (count|day))? (big|fraction)?"
    "(dash? and dash? a dash? half)?",
    "NUM": "(COUNT|half? a (big|half)?)",
    "MODE": "((mode|later) dash? (of|in|on)? the?)",
    "DAY": "(day|ordinal)",
    "TAIL": "(comma? year)",
    "CLOCK": "(clock half_day?|day half_day|day clock_word|noon)"
    "(paren? (zone|number zone) paren?)?",
    "NTH": "ordinal (dash|fiscal){0,3}",
    "THAT": "(which|the which|the current|current|the)",
    "WORD_YEAR": "count (dash? count){1,2}|count big (and? count)?",
}
_PATTERNS = {
    "iso": "iso",
    "slashed": "slashed",
    "clock": "CLOCK (comma? on? the? (which? weekday|month dot? DAY TAIL?"
    "|day_word|DAY of month TAIL?))?",
    "clock-in": "at? (day|count) clock_word? in the part",
    "day-clock": "(weekday|day_word) at CLOCK",
    "month-day": "(weekday comma? the?)? MODE? which? month dot? the? DAY TAIL?"
    "(comma? at CLOCK)?",
    "day-month": "(weekday comma?)? the? DAY of? month TAIL?",
    "month-year": "MODE? which? month dot? (of|comma)? (year|which annum|WORD_YEAR)",
    "month": "MODE? (the? which)? mode? dash? month",
    "weekday": "MODE? (the? which)? weekday (part (of which unit)?|which unit)?",
    "weekdays": "weekdays|weekday parts",
    "quarter": "the? MODE? (which annum owned)? (annum dash (ago|later))?"
    "(fiscal dash?){0,2} year? NTH (quarter|half)"
    "(of? fiscal? (year|the? which annum|the? annum))?",
    "short-quarter": "quarter_name (of? fiscal? year)?",
    "this-quarter": "THAT (of? current|which|fiscal|recent){0,3} (annum dash (ago"
    "|later)|annum owned|year)? (quarter|period) (annum ago|a annum ago|which annum)?",
    "half": "the? (ordinal|which) half of the? year",
    "quarters": "NTH quarters",
    "year-end": "about? the? (annum (dash|owned)? mode) year?",
    "decade": "the? (mode dash?|which)? decade",
    "century": "the? (mode dash?)? ordinal dash? unit",
    "season-year": "MODE? the? season (of|comma)? (year|WORD_YEAR)",
    "season": "MODE? (the? which|the mode?) season",
    "seasons": "the? (which|every) COUNT? seasons",
    "year": "(the? MODE)? (fiscal|the? fiscal? annum)? year",
    "year-words": "(the annum)? (WORD_YEAR)",
    "holiday": "MODE? (the? which)? holiday{1,6} (year|unit|weekend)?",
    "ago": "ABOUT (NUM|a? vague of?)? extra? ANY (and a half|or so|or count)?"
    " (ago|later|behind|from now)",
    "year-ago": "(unit|annum) dash (ago|later)",
    "counted": "(the? (which|ordinal)|every of the which) ABOUT (NUM|a? vague of?)"
    "(dash|extra|bound){0,3} ANY (or so)?",
    "set": "every (which|other|COUNT|ordinal)? (ANY|weekday|part|season|month)",
    "often": "often",
    "lasting": "(unit|units|annum|annums) dash long",
    "ahead": "(the units other|future (units|annums|quarters)|a later other)",
    "per": "once a (unit|annum|quarter)",
    "this": "MODE? THAT (fiscal|which)? (unit|annum|weekend) (owned mode)?",
    "vague-units": "the? (which|recent) (units|annums|quarters|weekend)"
    "((and|or) (units|annums|quarters))?",
    "week-of": "the? unit of month dot? DAY",
    "length": "ABOUT (NUM|a? vague of?) (to COUNT)? (dash|extra|bound){0,3} ANY"
    "(and a half|and fraction)? (dash? (old|long))?",
    "while": "(a|vague) long? vague_length",
    "recent": "the? recent",
    "day-word": "(mode|later)? day_word part?",
    "day-beyond": "the? unit behind day_word",
    "night": "night",
    "this-part": "MODE? (which|the|the which|day_word) mode? dash? part",
    "the-part": "mode dash? part",
    "weekend": "MODE? (the|which|the which) long? weekend",
    "now": "(right|at the)? now|these units|at the moment",
    "current": "the? current",
    "recently": "bound? recently",
    "soon": "soon",
    "future": "the other? future|the other term",
    "past": "the which",
}


def encode(kinds: Sequence[str]) -> str:
    """Return a text's kinds of words as the string that patterns are matched on."""
    return "".join([_CODES[kind] for kind in kinds])


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the compiled patterns by name; made when the first text is read."""
    return tuple((name, re.compile(_compile(p))) for name, p in _PATTERNS.items())


def _compile(pattern: str) -> str:
    for _ in range(3):  # parts within parts
        pattern = _PART.sub(lambda found: f"(?:{_PARTS[found[0]]})", pattern)
    pattern = _NAME.sub(lambda found: _CODES[found[0]], pattern)
    return re.sub(r"\((?!\?)", "(?:", pattern.replace(" ", ""))
