"""Closed words by which a clause is read: there are few, and they are known."""

from sayso.analyse.phrases.words import Word

BE = frozenset(
    "be is are was were been being am 's 're ’s ’re get gets got getting".split()
)
HAVE = frozenset("has have had having ’ve 've".split())
DO = frozenset("do does did".split())
WILL = frozenset("will shall would ’ll 'll won’t won't wouldn’t wouldn't".split())
MAY = frozenset("may might could can cannot can’t can't couldn’t couldn't".split())
MUST = frozenset("must should ought shouldn’t shouldn't".split())
AUXILIARIES = BE | HAVE | DO | WILL | MAY | MUST
BECOME = frozenset("remain remains remained become becomes became".split())
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
INTENT = frozenset(  # before "to": what follows is meant to be done
    """
    agree agreed agreeing agrees bid commit commits committed committing consent
    consented decide decided decides deciding decision determined going intend intended
    intending intends intention offer offered offering offers plan planned planning
    plans pledge pledged pledges pledging poised prepared promise promised promises
    promising readiness ready undertake undertook volunteer volunteered vow vowed vowing
    vows willing willingness
    """.split()
)
DUE = frozenset(  # before "to": what follows is to come, or is tried
    """
    about attempt attempted attempts bound certain due expect expected expects hope
    hoped hopes hoping likely scheduled seek seeking seeks set slated sought supposed
    sure tried try trying want wanted wants
    """.split()
)
DOING = frozenset(  # before "to": what follows is done
    "able began begin begun continue continued continues had has have used".split()
)
TIME_WORDS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    tonight later earlier
    """.split()
)
_MONTHS = frozenset(
    """
    jan january feb february mar march apr april may june july aug august sep sept
    september oct october nov november dec december
    """.split()
)
_NOT = frozenset("not never neither nor hardly no".split())
_ADVERBS = frozenset(
    """
    also again still just already soon later then now yet ever even both all once twice
    long first further together not never only rather instead today yesterday tomorrow
    always often there either too
    """.split()
)
_NO_ADVERB = frozenset(
    """
    ally assembly daily family italy july monthly only rally reply supply weekly
    """.split()
)


def is_adverb(word: Word) -> bool:
    """Say whether a word may stand between the words of a verb."""
    low = word.low
    ends = low.endswith("ly") and not word.is_capital and low not in _NO_ADVERB
    return low in _ADVERBS or ends


def is_day(word: Word) -> bool:
    """Say whether a word is part of a date: "Monday", "Oct", "later"."""
    return word.low in TIME_WORDS or (word.is_capital and word.low in _MONTHS)


def is_negative(low: str) -> bool:
    """Say whether a word says no."""
    return low in _NOT or is_contracted(low) or low == "cannot"


def is_contracted(low: str) -> bool:
    """Say whether a word ends in a short "not": "didn't"."""
    return low.endswith(("n’t", "n't"))
