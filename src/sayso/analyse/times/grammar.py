"""The wordings of times, as patterns with named parts.

A closed grammar of English news. Names of months and days count only with a capital.
"""

import re

from sayso.analyse.times.lexicon import (
    FIXED_HOLIDAYS,
    FLOATING_HOLIDAYS,
    MONTHS,
    WEEKDAYS,
)

GAP = r"(?:\s|\s?\n\s?)"


def _names(words: dict[str, int]) -> str:
    """Return names with a capital, the longest first, with a stop where cut."""
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(w.capitalize() + (r"\.?" if len(w) < 5 else "") for w in ordered)  # noqa: PLR2004 - cut names


def _words(words: list[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_COUNT = (
    r"(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    rf"|(?:{_TENS})(?:[-\s](?:{_ONES}))?|{_ONES})"
)
_ORDINAL = (
    r"(?:(?:(?:twenty|thirty)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)"
)
_MONTH = rf"(?P<month>(?-i:{_names(MONTHS)}))(?![\w’'-]*\w)"
_WEEKDAY = rf"(?P<weekday>(?-i:{_names(WEEKDAYS)}))(?!\w)"
_DAY = (
    rf"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[:.,]\d)|{_ORDINAL})"
    r"(?![\w])(?!\s(?:percent|million|billion|people|years))"
)
YEAR = r"(?P<year>(?<![\d$#£€.,/])(?:1[4-9]|20)\d\d(?![\d%]|[.,/-]\d))"
_YEAR_WORDS = (
    rf"(?P<yearwords>(?:the{GAP}year{GAP})?two{GAP}thousand(?:{GAP}and)?(?:{GAP}(?:{_COUNT}))?"
    rf"|(?:eighteen|nineteen){GAP}(?:{_COUNT}))"
)
_NUMBER = (
    rf"(?P<number>(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?|{_COUNT})(?:\s1/2)?"
    rf"|(?:a|one|two)\s(?:hundred|thousand|dozen)|(?:a|one)(?=\s|-)|an(?=\shour))"
    r"(?:-and-a-half|\sand\sa\shalf)?"
)
_VAGUE = (
    r"(?P<vague>several|(?:a\s|the\s(?:last|past|next)\s)?few|a\scouple(?:\sof)?"
    r"|(?:a\s(?:good\s)?)?many|some|dozens\sof|hundreds\sof|thousands\sof"
    r"|a\sfew\s(?:dozen|hundred))"
)
_UNIT = (
    r"(?P<unit>seconds?|minutes?|hours?|days?|weekends?|weeks?|fortnights?|months?"
    r"|quarters?|years?|decades?|century|centuries)\b"
)
_ABOUT = (
    r"(?:(?:about|almost|nearly|around|roughly|approximately|at\sleast|more\sthan|less"
    r"\sthan|over|under|up\sto|only|just|well\sover)\s)?"
)
_MODE = (
    r"(?P<mode>early|late|mid|earlier|later|sometime|(?:at\s)?the\s(?:very\s)?(?:beginning|start"
    r"|middle|end|close|rest|first\shalf|second\shalf)\sof|as\searly\sas)"
)
_IN = rf"(?:{GAP}|-)(?:on{GAP}|in{GAP}|of{GAP})?(?:the{GAP})?"
_WHICH = (
    r"(?P<which>last|past|this\spast|this\scoming|this|next|the\s(?:following|next|coming)"
    r"|coming|following|the\s(?:previous|preceding|prior|past|last)|previous"
    r"|(?:that|the)\ssame|the\scurrent|current|that|the\slatest)"
)
_PART = r"(?P<part>morning|afternoon|evening|night|midday)"
_CLOCK = (
    r"(?P<clock>(?P<hour>[01]?\d|2[0-3])(?::(?P<minutes>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)"
    r"|(?P<clock24>[01]\d|2[0-3]):(?P<minutes24>[0-5]\d)(?=\s(?:GMT|EST|EDT|UTC|local|on))"
    r"|(?P<noon>(?-i:noon|midnight|midday|Midnight|Noon(?=\s(?:on|E)))))"
    r"(?:\s\(?(?:[ECMP][SD]T|GMT|UTC|local\stime|Eastern(?:\stime)?|\d{4}\sGMT)\)?)?"
)
_HOLIDAY = rf"(?P<holiday>{_words([*FIXED_HOLIDAYS, *FLOATING_HOLIDAYS])})".replace(
    "'", "['’]"
)
_SEASON = r"(?P<season>spring|summer|fall|autumn|winter)"
_NTH = r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)"
_OF_YEAR = rf"(?:(?:{GAP}of|,)?{GAP}(?:fiscal{GAP})?(?:{YEAR}|(?P<yearwhich>this|last|next)\syear))?"

PATTERNS: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"(?<![\w’'@#$/-])(?:{pattern})(?![\w@])", re.IGNORECASE)
    for name, pattern in {
        "iso": r"(?P<year>\d{4})-(?P<isomonth>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?:T(?P<isotime>\d\d:\d\d))?",
        "slashed": r"(?P<isomonth>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])/(?P<year>\d{4}|\d\d)",
        "clock-date": rf"{_CLOCK},?{GAP}(?:on{GAP})?{_MONTH}{GAP}{_DAY}(?:,?{GAP}{YEAR})?",
        "clock": rf"{_CLOCK}(?:,?{GAP}(?:on{GAP})?(?:(?P<whichday>last|next|this)\s)?{_WEEKDAY})?",
        "clock-in": rf"(?:at{GAP})?(?P<hour>\d{{1,2}}|{_COUNT}){GAP}(?:o['’]clock{GAP})?in{GAP}the{GAP}{_PART}",
        "month-day": rf"(?:{_WEEKDAY},?{GAP}(?:the{GAP})?)?(?:{_MODE}{_IN})?(?:(?P<which>last|this|next){GAP})?{_MONTH}{GAP}(?:the{GAP})?{_DAY}(?:,?{GAP}{YEAR})?",
        "day-month": rf"(?:{_WEEKDAY},?{GAP})?(?:the{GAP})?{_DAY}{GAP}(?:of{GAP})?{_MONTH}(?:,?{GAP}{YEAR})?",
        "month-year": rf"(?:{_MODE}{_IN})?{_MONTH}(?:{GAP}of|,)?{GAP}(?:{YEAR}|(?P<yearwhich>last|this|next)\syear)",
        "month": rf"(?:{_MODE}{_IN})?(?:{_WHICH}{GAP})?(?:{_MODE.replace('mode', 'mode2')}{_IN})?{_MONTH}",
        "weekday": rf"(?:{_MODE}{_IN})?(?:{_WHICH}{GAP})?{_WEEKDAY}(?:{GAP}{_PART}(?P<plural>s)?|(?P<plural2>s))?(?:{GAP}(?P<week>last|this|next){GAP}week)?",
        "quarter": rf"(?:{_MODE}{_IN})?(?:(?P<owner>this|last|next)\syear['’]s{GAP}|the{GAP})?(?P<back>year-(?:ago|earlier){GAP})?(?:fiscal(?:-|{GAP})|(?P<qyear>(?:19|20)\d\d){GAP})?{_NTH}(?:-|{GAP})(?:fiscal{GAP})?(?P<quarter>quarter|half)(?P<plural>s)?{_OF_YEAR}",
        "quarter-near": rf"(?:the{GAP})?(?:(?P<qwhich>latest|current|this|next|last|previous|preceding|prior|same|comparable|recent)\s)*(?:(?:most\srecent|fiscal)\s)?(?P<back>year-ago|year-earlier|prior-year|year['’]s|(?:19|20)\d\d)?(?:\s|-|\b)(?P<quarter>quarter|period)",
        "year-end": rf"(?:the{GAP})?year(?:-|['’]s{GAP}|{GAP})end(?:{GAP}{YEAR})?",
        "decade": rf"(?:the{GAP})?(?:{_MODE}(?:-|{GAP}))?(?P<decade>(?:1[5-9]|20)\d0s|['’]\d0s)",
        "century": rf"(?:the{GAP})?(?:{_MODE}(?:-|{GAP}))?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL})(?:-|{GAP})century",
        "season-year": rf"(?:{_MODE}{_IN})?(?:the{GAP})?{_SEASON}(?:{GAP}of|,)?{GAP}{YEAR}",
        "season": rf"(?:{_MODE}{_IN})?(?:{_WHICH}|(?:in|by|during|until|since|over){GAP}the){GAP}{_SEASON}",
        "year": rf"(?:{_MODE}{_IN})?(?:fiscal(?:{GAP}year)?{GAP}|the{GAP}(?:fiscal{GAP})?year{GAP}|calendar{GAP})?{YEAR}(?P<range>-\d\d(?!\d))?",
        "year-words": _YEAR_WORDS,
        "holiday": rf"(?:{_WHICH}{GAP})?{_HOLIDAY}(?:{GAP}{YEAR})?",
        "ago": rf"{_ABOUT}(?:{_NUMBER}|{_VAGUE}){GAP}(?:more{GAP})?{_UNIT}(?:{GAP}and{GAP}a{GAP}half)?(?:{GAP}or{GAP}(?:so|two))?{GAP}(?P<ago>ago|earlier|later|previously|from{GAP}now|hence)",
        "year-ago": r"(?P<yearago>year-(?:ago|earlier)|week-(?:ago|earlier)|month-(?:ago|earlier))",
        "length-of": rf"(?:the{GAP})?(?P<lengthwhich>past|last|next|coming|first|final|previous|ensuing|following|next|latest){GAP}(?:{_NUMBER}|{_VAGUE}){GAP}{_UNIT}",
        "set": rf"(?:every|each)(?:{GAP}(?:other|{_NUMBER}))?{GAP}(?:{_UNIT}|{_WEEKDAY}|{_PART}|{_SEASON})|daily(?!\s(?-i:[A-Z]))|weekly|monthly|annually|yearly|nightly|hourly|(?P<times>once|twice|three{GAP}times){GAP}an?{GAP}(?P<per>day|week|month|year)",
        "unit-near": rf"(?:{_MODE}{_IN})?{_WHICH}{GAP}(?:fiscal{GAP}|calendar{GAP}|full{GAP})?{_UNIT}(?:['’]s{GAP}end)?",
        "week-of": rf"(?:the{GAP})?week{GAP}of{GAP}{_MONTH}{GAP}{_DAY}",
        "quarter-ended": rf"(?:the{GAP})?quarter(?={GAP}ended{GAP}{_MONTH}{GAP}{_DAY})",
        "year-ended": rf"the{GAP}(?:(?:full|fiscal){GAP})?year(?={GAP}(?:ended|ending))",
        "bare-year": rf"(?:{_MODE}{_IN})?(?:the{GAP})?(?:full|entire|whole|fiscal|coming){GAP}(?:fiscal{GAP})?year|(?:{_MODE.replace('mode', 'mode2')}{_IN})?the{GAP}(?P<bare>year|week|weekend|month)",
        "length": rf"{_ABOUT}(?:{_NUMBER}|{_VAGUE})(?:-|{GAP})(?:more{GAP}|full{GAP}|straight{GAP}|consecutive{GAP}|trading{GAP})?{_UNIT}(?P<half>{GAP}and{GAP}a{GAP}half)?(?P<old>(?:-|{GAP})old)?",
        "recent": rf"(?:the{GAP})?recent{GAP}(?P<unit>days|weeks|months|years|decades)",
        "lengths": rf"(?<!for\s)(?P<unit>weeks|months|years|decades|centuries)",
        "day-part": rf"(?P<which>this|that|the{GAP}same|last|tomorrow|yesterday|the){GAP}{_PART}|(?:late{GAP}|early{GAP})?(?P<deictic>today|yesterday|tomorrow|tonight|overnight)(?:{GAP}{_PART.replace('part', 'part2')})?",
        "the-weekend": r"(?:over\s)?the\s(?:long\s)?(?P<weekend>weekend)",
        "present": rf"(?:right{GAP}|until{GAP}|by{GAP})?now|currently|nowadays|these{GAP}days|at{GAP}present|at{GAP}the{GAP}moment|current(?={GAP}[a-z])",
        "past": rf"(?:(?:more|most){GAP})?recently|lately|the{GAP}(?:recent{GAP})?past(?={GAP}?[.,;:)\n]|{GAP}(?:and|as|the|had|has|but))|in{GAP}the{GAP}past",
        "future": rf"(?<!as\s)soon(?!\sas)|(?:the{GAP}|in{GAP})(?:near(?:est)?{GAP}|foreseeable{GAP}|immediate{GAP})?future",
    }.items()
}
# A word without which there is no time near.
TRIGGER = re.compile(
    rf"\b(?:(?-i:{_names(MONTHS)}|{_names(WEEKDAYS)})|seconds?|minutes?|hours?|days?|weekends?"
    r"|weeks?|fortnights?|months?|quarters?|half|period|years?|decades?|centur(?:y|ies)|seasons?"
    r"|spring|summer|fall|autumn|winter|mornings?|afternoons?|evenings?|nights?|midday|noon"
    r"|midnight|today|yesterday|tomorrow|tonight|overnight|now|currently|current|nowadays"
    r"|moment|present|recently|recent|lately|past|previously|soon|future|daily|weekly|monthly"
    r"|annually|yearly|nightly|hourly|quarterly|once|twice|(?:1[4-9]|20)\d\d(?:s|\b)|\d0s"
    rf"|[ap]\.?m\b|\d\d:\d\d|\d{{1,2}}/\d{{1,2}}/\d\d|two\sthousand|nineteen|twenty"
    rf"|{_words([*FIXED_HOLIDAYS, *FLOATING_HOLIDAYS])})".replace("'", "['’]"),
    re.IGNORECASE,
)
