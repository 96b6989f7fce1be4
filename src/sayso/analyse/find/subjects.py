"""Find the party that a verb of saying has as its subject, by the words around it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.analyse.find.sayingverbs import SAID
from sayso.analyse.phrases.words import Word, reach, read_noun, words_in
from sayso.records import Span

FARTHEST = 160  # code points of a noun phrase
LONGEST = 12  # words of it

_OPENS_CLAUSE = frozenset("that because and but although though while since".split())
_PREPOSITIONS = frozenset(
    """
    about after against amid among around as at before behind between by close despite
    during familiar for from in inside into like near of on outside over since than
    through to toward under upon with within without
    """.split()
)
_SUBORDINATORS = frozenset(  # what follows is not said to be so
    "if how unless until what whatever when where whether which who whom whose why"
    " let lets let's".split()
)
_CONDITIONS = frozenset("if whether unless until".split())
_VERBS = frozenset(  # no noun phrase goes past one of these
    """
    am are be been being can cannot could did do does had has have having is made may
    might must shall should to was were will would
    """.split()
)
_NOBODY = frozenset(  # alone they stand for no party of the report
    """
    i you we it one this these those there here everyone everybody anyone anybody nobody
    none someone somebody people many most some few others several more less all both
    """.split()
)
_NEVER_WITHIN = _SUBORDINATORS | frozenset("i you we it there nobody none".split())
_SHARES = frozenset("percent percentage share third half majority".split())
_BEFORE_THAT = frozenset(
    """
    accusation allegation allegations and assertion assertions assurances but charge
    charges claim claims complaint complaints concern concerns day evidence fact fears
    learned news notion report reporters reports rumors said saw say statement
    statements suggestion suggestions than today way yesterday you him her them me us
    monday tuesday wednesday thursday friday saturday sunday week month year
    """.split()
)
_DETERMINERS = frozenset("the a an his her its their our my both".split())
_JOINTS = frozenset("and or de la von van al bin - –".split())
PRONOUNS = frozenset("he she they".split())
_WITH_TO = frozenset("close loyal next opposed privy".split())
_RELATIVES = frozenset("who whom whose which".split())
_CONTRACTED = re.compile(r".+['’](?:ll|d|ve|re|m|t)")


def party_before(text: str, before: Span) -> Span | None:
    """Return the party that ends `before` as the subject of what follows, if any.

    It begins after a word that opens a clause, a mark or a verb of saying.
    """
    words = list(words_in(text, before))
    if words and words[-1].text == ",":  # "the mayor, a former judge, said"
        marks = [i for i, word in enumerate(words[:-1]) if word.text == ","]
        words = words[: marks[-1]] if marks else []
    first = next((i + 1 for i in range(len(words) - 1, -1, -1) if _parts(words, i)), 0)
    if first == len(words) or (first and not _opens(words[:first])):
        return None
    return reach(words[first:]) if _is_party(words[first:]) else None


def _opens(words: Sequence[Word]) -> bool:
    """Say whether what follows `words` can be a clause that is said to be so."""
    last = words[-1].low
    marks = [i for i, word in enumerate(words) if not word.is_word]
    clause = words[marks[-1] + 1 :] if marks else words
    if any(word.low in _CONDITIONS for word in clause):
        return False  # "if he comes and the minister says ..."
    if last == "that" and len(words) > 1:  # "the letters that the minister said ..."
        before = words[-2].low
        return not words[-2].is_word or before in _BEFORE_THAT or before in SAID
    return last not in _VERBS


def party_in(text: str, span: Span) -> Span | None:
    """Return `span` without white space around it, if it is all one party."""
    words = words_in(text, span)
    return reach(words) if words and _is_party(words) else None


def party_after(text: str, after: Span) -> Span | None:
    """Return the party that begins `after`, up to a mark or a verb, if any."""
    near = Span(after.start, min(after.end, after.start + FARTHEST))
    words = words_in(text, near)
    ends = (i for i, w in enumerate(words) if _parts(words, i) or w.low in _RELATIVES)
    last = next(ends, len(words))
    return reach(words[:last]) if last and _is_party(words[:last]) else None


def head_in(text: str, party: Span) -> str:
    """Return the main noun of a party's words, in lower case."""
    words = words_in(text, party)
    ends = (i for i, w in enumerate(words) if i and (w.text == "," or _follows(w)))
    return words[next(ends, len(words)) - 1].low if words else ""


def _follows(word: Word) -> bool:
    """Say whether a word begins what only describes the noun before it."""
    return word.low in _PREPOSITIONS or word.low in _RELATIVES


def verb_in(text: str, span: Span) -> Span | None:
    """Return the first verb of saying in `span`, if any."""
    return next((w.span for w in words_in(text, span) if w.low in SAID), None)


def _parts(words: Sequence[Word], i: int) -> bool:
    """Say whether no noun phrase goes past word `i`."""
    word = words[i]
    if word.is_possessive:
        return not (i and words[i - 1].is_word and _touch(words[i - 1], word))
    low = word.low
    if low == "to" and i and words[i - 1].low in _WITH_TO:
        return False
    if not word.is_word or low in _OPENS_CLAUSE or low in _VERBS:
        return True
    return low in SAID and not word.is_capital  # the State Department


def _touch(one: Word, other: Word) -> bool:
    return one.span.end == other.span.start


def _is_party(phrase: Sequence[Word]) -> bool:
    """Say whether a noun phrase is about somebody who can say things."""
    if len(phrase) == 1 and phrase[0].low in PRONOUNS | _NOBODY:
        return phrase[0].low in PRONOUNS
    cut = next((i for i, w in enumerate(phrase) if w.low in _PREPOSITIONS), len(phrase))
    if not cut or len(phrase) > LONGEST or phrase[-1].low in _PREPOSITIONS:
        return False
    if not _is_noun_phrase(phrase, cut):
        return False
    if phrase[0].low == "people" or phrase[cut - 1].low in _SHARES:
        return cut < len(phrase)  # people close to the talks, 40 percent of voters
    return _is_somebody(phrase[:cut])


def _is_noun_phrase(phrase: Sequence[Word], cut: int) -> bool:
    """Say whether no word shows that a clause begins or ends within the phrase."""
    within = _NEVER_WITHIN | PRONOUNS
    if any(w.low in within or _CONTRACTED.fullmatch(w.low) for w in phrase):
        return False
    return not any(
        name.is_capital
        and name.low not in _DETERMINERS
        and not (then.is_capital or then.low in _JOINTS or read_noun(then.low))
        and then.is_word
        for name, then in pairwise(phrase[:cut])  # "Ruiz defended people"
    )


def _is_somebody(words: Sequence[Word]) -> bool:
    head = words[-1]
    if head.is_capital:
        return head.low not in _DETERMINERS
    noun = read_noun(head.low)
    return noun is not None and (len(words) > 1 or noun.plural)
