"""Say whether the words around a time speak of what was or of what is to come."""

import re

from sayso.analyse.times.clocks import Tense
from sayso.records import Span

_VERB = re.compile(
    r"\b(?:(?P<future>will|won['’]t|shall|['’]ll|plans?\sto|planning|expects?|expected\sto"
    r"|is\sexpected|are\sexpected|scheduled|due|slated|going\sto|is\sto|are\sto|effective"
    r"|starting|beginning|upcoming|payable|ending|would|planned\sfor|set\sto|postponed|as\ssoon\sas"
    r"|as\searly\sas|to\sresume|to\sbegin|to\sbe|meets?|faces?|holds?|hosts?|visits?|ends|begins|starts|opens|expires|leaves)"
    r"|(?P<past>had\sbeen\s\w+|was|were|had|did|has|have|said|says|told|since|\w{3,20}ed|came|went|took"
    r"|made|won|lost|fell|rose|began|met|held|gave|got|left|saw|sent|spoke|wrote|after"
    r"|ago|grew|became|knew|brought|bought|sold|led|ran|shot|struck|hit|cut|quit|put"
    r"|shut|found|fought|paid|kept|thought|caught|taught|built|drew|threw|broke|chose)"
    r"|is|are)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|till|by|as soon as|as early as|no later than)\s(?:\S+\s)?\Z"
)
_CLAUSE = re.compile(r"(?:[,:;]|--|–|—)\s(?:and|but|while|so|yet)\s|[:;]\s")
_OWNED = re.compile(r"['’]s\b")
_WILL = re.compile(r"\b(?:will|upcoming|before)\b")
_NEAR = 30  # characters before the time of what is "Monday's"
_BEFORE = 300  # characters before a time in which its verb may stand
_AFTER = 120  # characters behind a time in which its verb may follow


def tense_at(text: str, sentence: Span, time: Span) -> Tense | None:
    """Return the tense of the verb nearest before `time`, or else after it."""
    if _OWNED.match(text, time.end):  # Wednesday's ruling
        ahead = _WILL.search(text, max(sentence.start, time.start - _NEAR), time.start)
        return "future" if ahead else "past"
    if _UNTIL.search(text, max(sentence.start, time.start - _NEAR), time.start):
        return "future"
    start = max(sentence.start, time.start - _BEFORE)
    for clause in _CLAUSE.finditer(text, start, time.start):
        start = clause.end()
    verbs = list(_VERB.finditer(text, start, time.start))
    last = verbs[-1] if verbs else None
    if last is None:
        end = min(sentence.end, time.end + _AFTER)
        last = _VERB.search(text, time.end, end)
    if last is None or not (last["future"] or last["past"]):
        return None
    return "future" if last["future"] else "past"
