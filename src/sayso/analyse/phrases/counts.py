"""Read how many people a phrase speaks of: "two officials", "more than 20 of them"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.analyse.phrases.words import Word
from sayso.records import Count

_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "a hundred": 100,
    "half a dozen": 6,
    "half-dozen": 6,
    "a half-dozen": 6,
    "a dozen": 12,
    "dozen": 12,
    "two dozen": 24,
    "three dozen": 36,
}
MANY = {  # what a plural of numbers is at least
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2_000_000,
}
_N = r"(?P<n>{}|\d{{1,3}}(?:,\d{{3}})+|(?!(?:19|20)\d\d )\d+)".format(
    "|".join(sorted(_NUMBERS, key=len, reverse=True))
)
_THE = r"(?:(?:the|these|those|all|his|her|their|its|our|my|other|another|only|just) )*"
_LOTS = (
    "handful|number|group|bunch|slew|host|variety|range|crop|string|array|lot|chorus|"
    "constellation|majority|minority|plurality|band|series|fraction|quarter|third|half|"
    "batch|mix|mixture|rest|wave|flood|roster|cross-section"
)
_SHARE = (
    r"(?:\d+(?:\.\d+)?% |[\w.-]+ (?:percent|per cent) |(?:one|two|three|four)-\w+ )"
)
_ABOUT = (
    r"(?:(?:just|only|well|about|nearly|almost|roughly|some|over|under|"
    r"(?:more|less|fewer) than) )*"
)
_FEW = r"few|several|many|multiple|numerous|various|countless|most|much|more|lots"

_RULES: tuple[tuple[re.Pattern[str], Callable[[int], Count | None]], ...] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (
            rf"{_ABOUT}{_SHARE}(?:of )?",
            lambda _: Count(least=3, most=None),
        ),
        (
            rf"(?:nearly )?{_N} (?:in|out of) {_N.replace('?P<n>', '')} ",
            lambda _: Count(least=3, most=None),
        ),
        (
            rf"(?:at least|no fewer than|no less than) {_N} ",
            lambda n: Count(least=n, most=None),
        ),
        (
            rf"(?:more than|over|upwards of) {_N} ",
            lambda n: Count(least=n + 1, most=None),
        ),
        (rf"(?:up to|as many as) {_N} ", lambda n: Count(least=1, most=n)),
        (
            rf"(?:nearly|almost|fewer than|less than) {_N} ",
            lambda n: Count(least=min(2, n - 1), most=n - 1),
        ),
        (
            rf"(?:about|around|roughly|approximately|an estimated|some) {_N} ",
            lambda _: Count(least=2, most=None),
        ),
        (rf"(?:yet )?another {_N} ", lambda n: Count(least=n, most=n)),
        (rf"{_THE}{_N} ", lambda n: Count(least=n, most=n)),
        (
            rf"(?P<many>{'|'.join(sorted(MANY, key=len, reverse=True))}) ",
            lambda n: Count(least=n, most=None),
        ),
        (r"(?:a |the )?(?:couple|pair|duo) of ", lambda _: Count(least=2, most=2)),
        (r"both |neither ", lambda _: Count(least=2, most=2)),
        (
            rf"{_ABOUT}(?:an? |the )?(?:\w+ )?(?:{_LOTS}) of ",
            lambda _: Count(least=3, most=None),
        ),
        (rf"{_THE}(?:a |quite a )?(?:{_FEW}) ", lambda _: Count(least=3, most=None)),
        (
            r"(?:some|certain|others?) (?:of )?(?=\w)",
            lambda _: Count(least=2, most=None),
        ),
        (
            r"(?:yet )?(?:an?|another|every|each|any|a single|no) ",
            lambda _: Count(least=1, most=1),
        ),
    )
)
_LEAD = re.compile(
    r"(?:(?:nearly|almost|virtually|practically|roughly|about|not) (?=all |every))?"
    r"(?:(?:even|not|only|just|as|like|and|all) )*"
)
_FIRST = (  # every word that a rule or a determiner can begin with
    "a about all almost an? and another any approximately around as at both certain "
    "countless couple dozens? duo each eight eighteen eleven estimated even every few "
    "fewer fifteen five forty four fourteen half half-dozen her his hundreds? its just "
    "less like lots? many millions? more most much multiple my nearly neither nine "
    "nineteen no none not numerous of one only others? our over pair practically "
    "roughly same scores? several seven seventeen six sixteen some such ten tens that "
    "the their these thirteen thirty this those thousands? three twelve twenty two "
    "under up upwards various virtually well which whose yet your zero {lots}"
).format(lots=_LOTS.replace("|", " "))
_BEGINS = re.compile(  # for speed: most phrases begin with a name
    rf"(?:{'|'.join(_FIRST.split())}) |\d|\S*-|\S+ (?:percent|per|{_LOTS}) "
)
_NUMBER = re.compile(rf"{_N} ")
_OF = re.compile(r"of (?=\w)")
_DETERMINERS = re.compile(
    r"(?:(?:the|whose|which|this|that|these|those|all|his|her|their|its|our|my|your|"
    r"such|same|another|other|others|even|not|only|just|as|like|both|no|none|of) )*"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """What the words before a noun say of number."""

    count: Count | None  # None: nothing
    end: int  # how many words they are
    definite: bool  # the, his, these
    partitive: bool  # one of the


_NOTHING = Quantity(None, 0, definite=False, partitive=False)


def read_quantity(words: Sequence[Word]) -> Quantity:
    """Return what the determiners and numbers that begin `words` say."""
    return _read(" ".join([word.low for word in words[:12]]) + " ")


@lru_cache(maxsize=4096)
def _read(text: str) -> Quantity:
    """Return the quantity that `text`, words with a space after each, begins with."""
    if not _BEGINS.match(text):
        return _NOTHING
    at, count, partitive = _lead(text), None, False
    for pattern, counted in _RULES:
        if found := pattern.match(text, at):
            groups = found.groupdict()
            n = _value(groups.get("n") or groups.get("many") or "")
            count, at = counted(n), found.end()
            break
    if count and (of := _OF.match(text, at)):
        at, partitive = of.end(), True
    elif count and text[:at].endswith("of "):
        partitive = True
    before = text[:at]
    at = _DETERMINERS.match(text, at).end()  # type: ignore[union-attr] # may be empty
    if count and partitive and (found := _NUMBER.match(text, at)):
        at = found.end()
    definite = before.startswith(("the ", "his ", "her ", "their ", "its ", "our "))
    definite = definite or (count is None and at > 0)
    return Quantity(count, text[:at].count(" "), definite, partitive)


def _lead(text: str) -> int:
    found = _LEAD.match(text)
    return found.end() if found else 0


def _value(text: str) -> int:
    if text in MANY:
        return MANY[text]
    return _NUMBERS[text] if text in _NUMBERS else int(text.replace(",", "") or 0)
