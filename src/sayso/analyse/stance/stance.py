"""Say how firmly each statement is made, with the words that decide it.

The cue decides first ("denied", "vowed", "asked"), then the main clause of what is said
(negation, modals, conditions). What is said in later clauses never decides. See the
annotation guidelines for the ten statuses; nothing here looks at what is true.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.analyse.stance import words as w
from sayso.analyse.stance.clauses import FINITE, Clause, condition_in, main_clause
from sayso.analyse.text.parse import Parse
from sayso.records import Attribution, Certainty, Polarity, Reason, Span, Stance, Status

_UNSTATED: frozenset[Status] = frozenset(
    {"requested", "asked", "declined", "unknown", "doubted"}
)


class _Found(NamedTuple):
    status: Status
    rule: str
    span: Span | None


def add_stance(
    parse: Parse, attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """Return the attributions with status, certainty and polarity."""
    return tuple(_with_stance(parse, attribution) for attribution in attributions)


def _with_stance(parse: Parse, attribution: Attribution) -> Attribution:
    text, clause = parse.text, main_clause(parse, attribution)
    found = _status(text, attribution, clause)
    certainty, sure = _certainty(text, attribution, clause, found)
    polarity, sign = _polarity(text, clause, found)
    return replace(
        attribution,
        status=found.status,
        certainty=certainty,
        polarity=polarity,
        stance=Stance(
            status=_reason(text, found.rule, found.span), certainty=sure, polarity=sign
        ),
    )


def _reason(text: str, rule: str, span: Span | None) -> Reason:
    words = text[span.start : span.end] if span else None
    return Reason(rule=rule, span=span, text=words)


def _in_cue(
    text: str, attribution: Attribution, pattern: re.Pattern[str]
) -> Span | None:
    """Return the words of the cue, with what goes on from it, that match."""
    for span in attribution.cue.spans if attribution.cue else ():
        if found := pattern.search(text, span.start, span.end):
            return Span(*found.span())
    return None


def _search(text: str, pattern: re.Pattern[str], span: Span) -> Span | None:
    found = pattern.search(text, *span)
    return Span(*found.span()) if found else None


def _status(text: str, attribution: Attribution, clause: Clause) -> _Found:
    for read in (_by_refusal, _question, _by_cue, _by_content):
        if found := read(text, attribution, clause):
            return found
    return _Found("asserted", "plain", None)


def _by_refusal(
    text: str, attribution: Attribution, clause: Clause
) -> _Found | None:
    """Return what a refusal or ignorance says, in the cue or in the clause."""
    if span := _in_cue(text, attribution, w.UNKNOWN):
        return _Found("unknown", "cue-unknown", span)
    if span := _in_cue(text, attribution, w.DECLINES):
        return _Found("declined", "cue-declines", span)
    if span := _search(text, REFUSES, clause.main):
        return _Found("declined", "content-declines", span)
    if span := _search(text, IGNORES, clause.main):
        return _Found("unknown", "content-unknown", span)
    return None


def _by_cue(text: str, attribution: Attribution, clause: Clause) -> _Found | None:
    if span := _in_cue(text, attribution, w.DENIES):
        return _Found("denied", "cue-denies", span)
    if (
        _in_cue(text, attribution, w.CALLED)
        and _search(text, w.CLAIM, clause.main)
        and (span := _search(text, w.CALLS_FALSE, clause.main))
    ):
        return _Found("denied", "called-false", span)
    asks = _in_cue(text, attribution, w.ASKS)
    if asks and not clause.question and _asks_to_do(text, clause):
        return _Found("requested", "asked-to", asks)
    if asks:
        return _Found("asked", "cue-asks", asks)
    for pattern, status, rule in _CUES:
        if span := _in_cue(text, attribution, pattern):
            return _Found(status, rule, span)
    return None


def _asks_to_do(text: str, clause: Clause) -> bool:
    words = text[clause.sentence.start : clause.sentence.end]
    if w.WHETHER.match(words):
        return False
    return bool(_TO_DO.match(words))


_CUES: tuple[tuple[re.Pattern[str], Status, str], ...] = (
    (w.DOUBTS, "doubted", "cue-doubts"),
    (w.PROMISES, "promised", "cue-promises"),
    (w.REQUESTS, "requested", "cue-requests"),
    (w.EXPECTS, "expected", "cue-expects"),
)
_TO_DO = re.compile(
    r"for\b|that\b|(?:(?!(?:if|whether|why|how|what)\b)\S+\s){0,14}?(?:not\s)?to\s[a-z]"
)
REFUSES = re.compile(
    r"\b(?:(?:he|she|it|they|we|I) )?(?:cannot|can[’']t|would not|wouldn[’']t"
    r"|will not|won[’']t|declined? to|refused? to|(?:not|inappropriate|improper)[^.]{0,30}? (?:to|for \w+ to)) ?"
    r"(?:immediately |publicly |further )?(?:comment|speak (?:on|about)|answer (?:any |the )?questions?|discuss (?:the|any|it|details))"
    r"|\bno comment\b",
    re.IGNORECASE,
)
IGNORES = re.compile(
    r"(?:\A|^|\b(?:I|we|he|she|it|they|who|officials|police)\b ?(?:really |just |still )?)"
    r"(?:do|does|did)(?:n[’']t| not) (?:yet |really )?(?:know|recall|remember)\b(?! that)"
    r"|\b(?:is|are|was|were|am|[’']m|[’']re|it[’']s)(?: not|n[’']t)? (?:not )?(?:unclear|unsure|sure (?:how|why|what|whether|if|who|when))\b"
    r"|\bha(?:s|ve|d) no idea\b",
    re.IGNORECASE,
)


def _by_content(text: str, attribution: Attribution, clause: Clause) -> _Found | None:
    main = clause.main
    for read in (_request, _promise, _condition, _expectation, _doubt):
        if found := read(text, attribution, clause):
            return found
    del main
    return None


def _question(text: str, attribution: Attribution, clause: Clause) -> _Found | None:
    if clause.question:
        at = text.index("?", clause.sentence.end)
        return _Found("asked", "question-mark", Span(at, at + 1))
    return None


def _request(text: str, attribution: Attribution, clause: Clause) -> _Found | None:
    main = clause.main
    if w.WHETHER.match(text, *clause.sentence):
        return None
    if span := _search(text, w.SHOULD, main):
        return _Found("requested", "should", span)
    if attribution.form == "direct" or attribution.form == "mixed":
        found = w.IMPERATIVE.match(text, main.start, main.end)
        if found:
            return _Found("requested", "imperative", Span(found.start(), found.end() - 1))
    told = attribution.cue and re.search(r"\b(?:tell|tells|told|telling)\b", attribution.cue.text)
    if told and (found := w.TO_DO.match(text, main.start, main.end)):
        return _Found("requested", "told-to", Span(*found.span()))
    if found := w.WANTS.match(text, *main):
        return _Found("requested", "wants", Span(*found.span("want")))
    return None


def _promise(text: str, attribution: Attribution, clause: Clause) -> _Found | None:
    """Return the speaker's own "we will", or "he would" told of himself."""
    if condition_in(text, clause):
        return None
    spoken = w.OWN_WILL.match(text, *clause.main)
    told = w.TOLD_WILL.match(text, *clause.main)
    found = spoken if attribution.form != "indirect" else None
    found = found or (told if attribution.form != "direct" else None)
    if found is None or w.NEGATION.search(
        text, found.end(), min(clause.main.end, found.end() + _BESIDE)
    ):
        return None
    return _Found("promised", "own-will", Span(*found.span()))


def _condition(text: str, attribution: Attribution, clause: Clause) -> _Found | None:
    span = condition_in(text, clause)
    if span is None or not _search(text, CONSEQUENCE, clause.sentence):
        return None
    if re.match(r"even\s\Z", text[max(0, span.start - 5) : span.start]):
        return None
    return _Found("conditional", "if", span)


CONSEQUENCE = re.compile(
    r"\b(?:will|would|won[’']t|wouldn[’']t|could|may|might|can|[’']ll|[’']d|only if|unless)\b",
    re.IGNORECASE,
)


def _expectation(text: str, attribution: Attribution, clause: Clause) -> _Found | None:
    thought = _search(text, EXPECTING, clause.main)
    return _Found("expected", "expects", thought) if thought else None


EXPECTING = re.compile(
    r"\b(?:expects?|expected|hopes?|hoped|hoping|predicts?|anticipates?)\b(?! of)"
    r"|\b(?:I|we|he|she|they) (?:think|thinks|thought|believe[sd]?|feel|felt)\b"
    r"[^.]{0,60}?\b(?:will|going to)\b",
    re.IGNORECASE,
)


def _doubt(text: str, attribution: Attribution, clause: Clause) -> _Found | None:
    span = _search(text, DOUBTING, clause.main)
    return _Found("doubted", "doubts", span) if span else None


DOUBTING = re.compile(r"\b(?:doubts?|doubted|skeptical|sceptical|unconvinced)\b", re.IGNORECASE)


def _certainty(
    text: str, attribution: Attribution, clause: Clause, found: _Found
) -> tuple[Certainty, Reason]:
    if found.status in _UNSTATED:
        return "unstated", _reason(text, "no-claim", found.span)
    if found.status in ("promised", "denied"):
        return "certain", _reason(text, "firm-act", found.span)
    if found.status == "expected":
        if found.span and w.HOPES.match(text, found.span.start):
            return "unstated", _reason(text, "hope", found.span)
        return "probable", _reason(text, "expectation", found.span)
    if _in_cue(text, attribution, w.PUBLISHES) and not _search(
        text, FINITE, clause.sentence
    ):
        return "unstated", _reason(text, "no-clause", None)
    checks: tuple[tuple[Callable[[], Span | None], Certainty, str], ...] = (
        (lambda: _search(text, w.POSSIBLE, clause.main), "possible", "may"),
        (lambda: _search(text, w.PROBABLE, clause.main), "probable", "hedge"),
        (lambda: _in_cue(text, attribution, w.THINKS), "probable", "cue-thinks"),
    )
    for check, certainty, rule in checks:
        if span := check():
            return certainty, _reason(text, rule, span)
    return "certain", _reason(text, "flat", None)


def _polarity(text: str, clause: Clause, found: _Found) -> tuple[Polarity, Reason]:
    if found.status == "denied":
        return "negative", _reason(text, "denial", found.span)
    if found.status in _UNSTATED | {"expected", "promised"}:
        return "positive", _reason(text, "no-claim", None)
    if span := negation_in(text, clause):
        return "negative", _reason(text, "negation", span)
    return "positive", _reason(text, "flat", None)


def negation_in(text: str, clause: Clause) -> Span | None:
    """Return the words that negate the main verb of a clause, or its subject."""
    start = clause.main.start
    if thought := w.HOLDING.match(text, *clause.main):
        raised = w.NEGATION.search(text, thought.start(), thought.end())
        if raised:  # "I don't think that it is so"
            return Span(*raised.span())
        start = thought.end()  # what "he is satisfied that" introduces
    verb = FINITE.search(text, start, clause.main.end)
    if verb is None:
        return None
    before = w.NEGATION.search(text, start, verb.end())
    if before:
        return Span(*before.span())
    reach = min(clause.main.end, verb.end() + _NEAR)
    after = w.NEGATION.search(text, verb.end(), reach)
    condition = condition_in(text, clause)
    if after is None or (condition and condition.start < after.start()):
        return None
    between = text[verb.end() : after.start()]
    return Span(*after.span()) if len(between.split()) <= 1 else None


_BESIDE = 10  # characters from "will" to what negates it
_NEAR = 20  # characters from a verb to what negates it
