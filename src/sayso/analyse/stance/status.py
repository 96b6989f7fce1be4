"""Say what a source does with what it says: asserts, denies, asks, promises ..."""

import re
from typing import NamedTuple

from sayso.analyse.stance import contentwords as content
from sayso.analyse.stance import cuewords as cue
from sayso.analyse.stance.clauses import Clause, condition_in
from sayso.analyse.stance.search import in_cue, search
from sayso.records import Attribution, Span, Status


class Act(NamedTuple):
    """A status, the rule that gave it, and the words that it went by."""

    status: Status
    rule: str
    span: Span | None


def read_status(text: str, attribution: Attribution, clause: Clause) -> Act:
    """Return what a source does with a content, by its cue and its main clause."""
    for read in (_by_refusal, _question, _by_cue, _by_content):
        if found := read(text, attribution, clause):
            return found
    return Act("asserted", "plain", None)


def _by_refusal(text: str, attribution: Attribution, clause: Clause) -> Act | None:
    """Return what a refusal or ignorance says, in the cue or in the clause."""
    if span := in_cue(text, attribution, cue.UNKNOWN):
        return Act("unknown", "cue-unknown", span)
    if span := in_cue(text, attribution, cue.DECLINES):
        return Act("declined", "cue-declines", span)
    is_own = (attribution.source.text or "").lower() in _SPEAKERS
    if not is_own and (span := in_cue(text, attribution, cue.UNTOLD)):
        return Act("declined", "cue-untold", span)
    if span := search(text, content.REFUSES, clause.main):
        return Act("declined", "content-declines", span)
    if span := search(text, content.IGNORES, clause.main):
        return Act("unknown", "content-unknown", span)
    return None


def _by_cue(text: str, attribution: Attribution, clause: Clause) -> Act | None:
    opposes = not in_cue(text, attribution, cue.UNOPPOSED)  # "did not dispute it"
    if opposes and (span := in_cue(text, attribution, cue.DENIES)):
        return Act("denied", "cue-denies", span)
    if (
        in_cue(text, attribution, cue.CALLED)
        and search(text, content.CLAIM, clause.main)
        and (span := search(text, content.FALSE, clause.main))
    ):
        return Act("denied", "called-false", span)
    asks = in_cue(text, attribution, cue.ASKS)
    if asks and not clause.question and _asks_to_do(text, clause):
        return Act("requested", "asked-to", asks)
    if asks:
        return Act("asked", "cue-asks", asks)
    for pattern, status, rule in _CUES if opposes else ():
        if span := in_cue(text, attribution, pattern):
            return Act(status, rule, span)
    return None


def _asks_to_do(text: str, clause: Clause) -> bool:
    words = text[clause.sentence.start : clause.sentence.end]
    if content.WHETHER.match(words):
        return False
    return bool(content.TO_BE_DONE.match(words))


_CUES: tuple[tuple[re.Pattern[str], Status, str], ...] = (
    (cue.DOUBTS, "doubted", "cue-doubts"),
    (cue.PROMISES, "promised", "cue-promises"),
    (cue.REQUESTS, "requested", "cue-requests"),
    (cue.EXPECTS, "expected", "cue-expects"),
)


def _by_content(text: str, attribution: Attribution, clause: Clause) -> Act | None:
    for read in (_inversion, _request, _promise, _condition, _expectation, _doubt):
        if found := read(text, attribution, clause):
            return found
    return None


def _question(text: str, _: Attribution, clause: Clause) -> Act | None:
    if clause.question:
        at = text.index("?", clause.sentence.end)
        return Act("asked", "question-mark", Span(at, at + 1))
    return None


def _inversion(text: str, _: Attribution, clause: Clause) -> Act | None:
    found = content.INVERTED.match(text, *clause.sentence)
    return Act("conditional", "if", Span(*found.span())) if found else None


def _request(text: str, attribution: Attribution, clause: Clause) -> Act | None:
    main = clause.main
    if content.WHETHER.match(text, *clause.sentence):
        return None
    if span := search(text, content.SHOULD, main):
        return Act("requested", "should", span)
    if attribution.form != "indirect":
        found = content.IMPERATIVE.match(text, main.start, main.end)
        if found:
            return Act("requested", "imperative", Span(found.start(), found.end() - 1))
    told = in_cue(text, attribution, cue.TELLS)
    if told and (found := content.TO_DO.match(text, main.start, main.end)):
        return Act("requested", "told-to", Span(*found.span()))
    if found := content.WANTS.match(text, *main):
        return Act("requested", "wants", Span(*found.span("want")))
    return None


def _promise(text: str, attribution: Attribution, clause: Clause) -> Act | None:
    """Return the speaker's own "we will", or "he would" told of himself."""
    if condition_in(text, clause):
        return None
    spoken = content.OWN_WILL.match(text, *clause.main)
    told = content.TOLD_WILL.match(text, *clause.main)
    found = spoken if attribution.form != "indirect" else None
    found = found or (told if attribution.form != "direct" else None)
    if found is None or content.NEGATION.search(
        text, found.end(), min(clause.main.end, found.end() + _BESIDE)
    ):
        return None
    return Act("promised", "own-will", Span(*found.span()))


def _condition(text: str, _: Attribution, clause: Clause) -> Act | None:
    span = condition_in(text, clause)
    if span is None or not search(text, content.CONSEQUENCE, clause.sentence):
        return None
    if text.endswith("even ", 0, span.start):
        return None
    return Act("conditional", "if", span)


def _expectation(text: str, _: Attribution, clause: Clause) -> Act | None:
    thought = search(text, content.EXPECTING, clause.main)
    return Act("expected", "expects", thought) if thought else None


def _doubt(text: str, _: Attribution, clause: Clause) -> Act | None:
    span = search(text, content.DOUBTING, clause.main)
    return Act("doubted", "doubts", span) if span else None


_SPEAKERS = frozenset({"i", "we"})  # "I never said that" denies it
_BESIDE = 10  # characters from "will" to what negates it
