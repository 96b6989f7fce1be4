"""Tell whether two clauses state something of one party or matter."""

import re
from itertools import islice

from sayso.link.beside import find_telling
from sayso.link.members import Member
from sayso.link.terms import EMPTY, find_cosine, find_words, stem_word

LEAST_WHOLE = 0.17  # cosine of reports that are on one matter
BEGINNING = 4  # stems
DENIAL = re.compile(
    r"\b(?:not|never|yet to|refus(?:es|ed|ing|al)|denie[sd]|no)\b|n[’']t\b",
    re.IGNORECASE,
)
NUMERAL = re.compile(r"\d|(?:hundr|thous|milli|billi|trilli|perc)")
_NO_STATEMENT = re.compile(  # what begins a clause that states nothing by itself
    r"\W*(?:(?:and|but)\s+)?(?:that\s+)?(?:(?:or|to|for|of|by|from|than|as|whether|if|who"
    r"|whom|whose|which|what|how|why|when|where|not|never|is|are|was|were|be|been|has|had"
    r"|have|do|does|did|will|would|can|could|may|might|must|should|itself)\b"
    r"|(?:(?:on|in|at|with)\s+)?[a-z]+(?:ing|ed)\b)"
)
_ADVERBIAL = re.compile(
    r"\A\W*(?:In|On|At|After|Before|Since|During|With)\b[^,]{0,80},"
)
_OWNER = re.compile(r"\W*(?:its|his|her|their|our|my)\b", re.IGNORECASE)
_WISH = re.compile(r"\b(?:should|must|ought to|needs? to|has to|have to)\b")
_PRONOUN = re.compile(
    r"\b(?:I|he|she|it|they|we|you|this|these|those)\b", re.IGNORECASE
)


def is_statement(member: Member) -> bool:
    """Return whether a clause begins like one that states something by itself."""
    return not _NO_STATEMENT.match(member.text)


def is_wish(member: Member) -> bool:
    """Return whether a clause tells what should be."""
    return bool(_WISH.search(member.text))


def state_facts(a: Member, b: Member) -> bool:
    """Return whether two clauses state something alike: what is so, or should be."""
    return is_statement(a) and is_statement(b) and is_wish(a) == is_wish(b)


def share_subject(a: Member, b: Member) -> bool:
    """Return whether two clauses tell of one party, or begin alike in one matter."""
    mine, theirs = _name(a), _name(b)
    if mine and theirs:
        return bool(mine & theirs)
    both = (mine or _begin(a)) & (theirs or _begin(b))
    if both - a.plain - b.plain:
        return True  # a name
    return bool(both) and are_one_matter(a, b)


def are_one_matter(a: Member, b: Member, least: float = LEAST_WHOLE) -> bool:
    """Return whether two reports are on one matter, and no clause on another party."""
    if a.report.id != b.report.id and find_cosine(a.whole, b.whole) < least:
        return False
    mine, theirs = find_names(a) - b.plain, find_names(b) - a.plain
    return not (mine - theirs and theirs - mine)


def find_names(member: Member) -> frozenset[str]:
    """Return the stems of the names that a clause holds or means."""
    return find_telling(member.named.keys() - member.plain - EMPTY)


def _name(member: Member) -> set[str]:
    words = find_words(member.subject.name) if member.subject else ()
    return set(map(stem_word, words)) - EMPTY


def _begin(member: Member) -> set[str]:
    """Return the stems before the last denying word, or else the first of a clause."""
    text = _ADVERBIAL.sub("", member.text)
    denials = [match.start() for match in DENIAL.finditer(text)]
    before = text[: denials[-1]] if denials else ""
    if _PRONOUN.search(before) or _OWNER.match(text):
        return set()  # of somebody who is not named
    counted = EMPTY | {figure.of for figure in member.figures}
    stems = map(stem_word, find_words(before) or find_words(text))
    telling = (s for s in stems if s not in counted and not NUMERAL.match(s))
    return set(islice(telling, BEGINNING))
