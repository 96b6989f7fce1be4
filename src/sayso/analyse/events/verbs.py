"""Read the words around a verb: whether it is one, and how it is put.

There is no parser here: a clause is read by its closed words, which are few and known.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.analyse.phrases.words import Word, read_noun
from sayso.models.inflect import Form

_BE = frozenset(
    "be is are was were been being am 's 're ’s ’re get gets got getting".split()
)
_HAVE = frozenset("has have had having ’ve 've".split())
_DO = frozenset("do does did".split())
_WILL = frozenset("will shall would ’ll 'll won’t won't wouldn’t wouldn't".split())
_MAY = frozenset("may might could can cannot can’t can't couldn’t couldn't".split())
_MUST = frozenset("must should ought shouldn’t shouldn't".split())
_NOT = frozenset("not never neither nor hardly no".split())
_ADVERBS = frozenset(
    """
    also again still just already soon later then now yet ever even both all once twice
    long first further together not never only rather instead today yesterday tomorrow
    always often there either too
    """.split()
)
_NO_ADVERB = frozenset(
    "daily weekly monthly family ally rally reply supply assembly italy july only".split()
)
DETERMINERS = frozenset(
    """
    the a an his her its their our my your this that these those any some no every each
    another such several many few two three four five six seven eight nine ten
    """.split()
)
PREPOSITIONS = frozenset(
    """
    of in for with on at by from after before during about against over under into
    between among amid without despite since through toward towards upon within across
    around behind following like near outside inside
    """.split()
)
_SUBJECTS = frozenset("i we you they he she it who which that".split())
_INTENT = frozenset(  # before "to": what follows is meant to be done
    """
    plan plans planned planning intend intends intended intending ready willing prepared
    agree agrees agreed agreeing promise promises promised promising pledge pledges
    pledged pledging vow vows vowed vowing offer offers offered offering commit commits
    committed committing undertake undertook going decide decides decided deciding
    decision plans intention promise pledge vow offer determined poised readiness
    willingness consent consented volunteer volunteered bid
    """.split()
)
_DUE = frozenset(  # before "to": what follows is to come
    """
    expected due set scheduled slated likely supposed about hoping hope hopes hoped
    expects expect bound certain sure want wants wanted seek seeks sought seeking trying
    tried try attempt attempts attempted
    """.split()
)
_REPORTED = frozenset(
    "have had has able begin began begun continue continued continues used".split()
)
TIME_WORDS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    tonight later earlier
    """.split()
)
_LEAP = 9  # words before a verb that may belong to it


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The words of one verb, and what they say of what it tells."""

    first: int  # number of the first word of the group
    verb: int
    passive: bool = False
    negated: bool = False
    modal: str | None = None  # will, may, must
    governor: int | None = None  # number of the word before "to"
    intent: str | None = None  # of the governor: intent, due, other
    progressive: bool = False
    finite: bool = True
    present: bool = False  # a simple present: what is done again and again


def read_group(words: Sequence[Word], verb: int, form: Form) -> Group | None:
    """Return the group of the verb at `verb`; None: the word is no verb there."""
    at = _skip_back(words, verb - 1)
    before = words[at].low if at >= 0 else ""
    if not _is_verb(words, at, verb, form):
        return None
    negated = any(_is_negative(w.low) for w in words[at + 1 : verb])
    negated = negated or [w.low for w in words[verb + 1 : verb + 2]] == ["no"]
    modal = governor = intent = None
    passive = progressive = False
    first, finite = verb, form is not Form.ING
    while at >= 0 and verb - at <= _LEAP:
        low = words[at].low
        if _is_negative(low):
            negated = True
        if low in _BE:
            if form & Form.PARTICIPLE and first == verb:
                passive = True
            progressive = progressive or bool(form & Form.ING and first == verb)
            finite = True
        elif low in _WILL:
            modal = "will"
        elif low in _MAY:
            modal = "may"
        elif low in _MUST:
            modal = "must"
        elif low == "to":
            governor = _governor(words, at)
            intent = _intent(words, governor)
            first = at
            finite = intent == "done"
            if governor is None or intent == "other":
                break
            first = governor
            at = governor
            negated = negated or any(
                _is_negative(w.low) for w in words[max(0, at - 2) : at]
            )
        elif low not in _HAVE and low not in _DO and not is_adverb(low):
            break
        first = min(first, at)
        at -= 1
    if not passive and form & Form.PARTICIPLE and _is_reduced(words, verb, before):
        passive = True
    return Group(
        first=first,
        verb=verb,
        passive=passive,
        negated=negated,
        modal=modal,
        governor=governor,
        intent=intent,
        progressive=progressive,
        finite=finite,
        present=first == verb and not form & (Form.PAST | Form.PARTICIPLE | Form.ING),
    )


def first_of_being(words: Sequence[Word], at: int) -> int:
    """Return the first word of the verb that an adjective at `at` completes."""
    while at > 0:
        low = words[at - 1].low
        known = (
            low in _BE or low in _WILL or low in _MAY or low in _MUST or low in _HAVE
        )
        if not (
            known
            or is_adverb(low)
            or low in {"remain", "remains", "remained", "become", "became"}
        ):
            break
        at -= 1
    return at


def being_in(words: Sequence[Word], noun: int) -> int | None:
    """Return the first word of "are in" before the noun for what they are in."""
    for i in range(noun - 1, max(0, noun - 4), -1):
        if words[i].low in {"in", "holding"} and words[i - 1].low in _BE:
            return first_of_being(words, i)
        if not words[i].is_word:
            break
    return None


def _skip_back(words: Sequence[Word], at: int) -> int:
    while at >= 0 and is_adverb(words[at].low):
        at -= 1
    return at


def is_adverb(low: str) -> bool:
    """Say whether a word may stand between the words of a verb."""
    return low in _ADVERBS or (low.endswith("ly") and low not in _NO_ADVERB)


def _is_negative(low: str) -> bool:
    return low in _NOT or low.endswith(("n’t", "n't")) or low == "cannot"


def _governor(words: Sequence[Word], to: int) -> int | None:
    at = _skip_back(words, to - 1)
    return at if at >= 0 and words[at].is_word else None


def _intent(words: Sequence[Word], governor: int | None) -> str | None:
    if governor is None:
        return None
    low = words[governor].low
    if low in _INTENT:
        return "intent"
    if low in _DUE:
        return "due"
    if low in _BE or low in _REPORTED:
        return "due" if low in _BE else "done"
    return "other"


def _is_reduced(words: Sequence[Word], verb: int, before: str) -> bool:
    """Say whether a participle stands for a whole passive: "missiles fired by Iran"."""
    at = verb + 1
    while at < len(words) and words[at].low in TIME_WORDS:
        at += 1
    return at < len(words) and words[at].low == "by" and before not in _HAVE


def _is_verb(words: Sequence[Word], at: int, verb: int, form: Form) -> bool:
    """Say whether the word at `verb` is a verb; `at`: the last word before its adverbs."""
    before = words[at] if at >= 0 else None
    low = before.low if before else ""
    if words[verb].is_capital and verb and not (before and not before.is_word):
        return words[verb].text.isupper() and len(words[verb].text) > 3  # a headline
    if form & (Form.PAST | Form.PARTICIPLE):
        if _is_attribute(words, at, verb):
            return False
        return not (
            low in DETERMINERS or (before is not None and before.is_possessive)
        ) or (low == "that")
    if form is Form.ING:
        return not (
            low in DETERMINERS
            or (before is not None and before.is_possessive)
            or low.endswith(("al", "ive", "ous", "ful"))
        )
    if low in {"to"} | _WILL | _MAY | _MUST | _DO or low.endswith(("n’t", "n't")):
        return bool(form & Form.BASE)
    if before is None:
        return False
    if low in DETERMINERS - {"that"} or low in PREPOSITIONS or before.is_possessive:
        return False
    if form & Form.BASE:
        return (
            low
            in {"i", "we", "you", "they", "who", "let", "help", "helped", "and", "or"}
            and _takes_object(words, verb)
            or (_is_plural_noun(low) and _takes_object(words, verb))
        )
    if low in _SUBJECTS:
        return True
    return _can_be_subject(before) and _takes_object(words, verb)


def _is_attribute(words: Sequence[Word], at: int, verb: int) -> bool:
    """Say whether a participle only qualifies the next noun: "of hacked emails"."""
    before = words[at].low if at >= 0 else ""
    after = words[verb + 1] if verb + 1 < len(words) else None
    return (
        (before in PREPOSITIONS or before[:1].isdigit())
        and after is not None
        and after.is_word
        and after.low not in PREPOSITIONS | DETERMINERS | {"to"}
    )


def _can_be_subject(word: Word) -> bool:
    """Say whether a verb in the third person may follow: "the minister visits"."""
    noun = read_noun(word.low)
    return word.is_capital or (noun is not None and not noun.plural)


def _is_plural_noun(low: str) -> bool:
    return (
        low.endswith("s")
        and not low.endswith(("ss", "us", "is", "ous"))
        or low in {"people", "police", "troops", "women", "men"}
    )


def _takes_object(words: Sequence[Word], verb: int) -> bool:
    """Say whether what follows can follow a verb rather than a noun."""
    if verb + 1 >= len(words):
        return False
    after = words[verb + 1]
    return (
        after.is_capital
        or after.low in DETERMINERS
        or after.low
        in {
            "for",
            "on",
            "to",
            "with",
            "him",
            "them",
            "us",
            "at",
            "that",
            "all",
            "more",
            "up",
            "out",
            "off",
        }
        or after.text[0].isdigit()
        or after.low.endswith(("s", "al", "ive", "ous", "an"))
    )
