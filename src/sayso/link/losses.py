"""What the words of a retelling lose against another wording of its claim."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.link.circumstances.extents import is_part_of
from sayso.link.paths import Path
from sayso.link.speakers import are_one, find_run, names_source
from sayso.link.terms import EMPTY, find_words, stem_word
from sayso.records import Anonymity, DriftType, Form, Status

LEAST_MOVED_RUN = 6  # terms; the same words, put to another
HEDGED = 6  # words after a hedge that tell what it is about
_HEDGE = re.compile(
    r"\b(?:may|might|could|perhaps|possibly|reportedly|alleged(?:ly)?|apparently"
    r"|appear(?:s|ed)?|seem(?:s|ed)?|probably|presumably|likely|suspect(?:s|ed)?"
    r"|believed|thought to|unconfirmed)\b"
)
_PART = re.compile(
    r"\b(?:some|part|parts|most|half|many|several) of (?:the|his|her|its|their)\b"
    r"|\b(?:up to|as (?:many|much|long) as|(?:not|no) (?:more|less) than"
    r"|at least|at most)\s[a-z ]{0,8}?(?=\d)",
    re.IGNORECASE,
)
_ANY_PART = re.compile(
    r"\b(?:a few|a handful|at (?:least|most)|few|half|many|most|more than|nearly"
    r"|over|part|parts|several|some|up to|as (?:many|much|long) as)\b",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"(?:an?|one)\s(?!of\b)", re.IGNORECASE)
_CLAIMING: frozenset[Status | None] = frozenset(
    {None, "asserted", "conditional", "denied", "expected", "promised"}
)


class Loss(NamedTuple):
    """What was lost, and the words that show it."""

    type: DriftType
    why: str


def find_losses(a: Path, b: Path) -> Iterator[Loss]:
    """Yield what `a` says and its retelling `b`, in other words, does not."""
    if _sentence(a) == _sentence(b):
        return
    for find in (_lose_hedge, _lose_part, _lose_plural, _lose_anonymity, _move_words):
        if loss := find(a, b):
            yield loss


def is_own_voice(path: Path) -> bool:
    """Return whether a member is given to nobody."""
    return path.member.attribution is None and not path.outlets


def _lose_hedge(a: Path, b: Path) -> Loss | None:
    hedge = _HEDGE.search(a.member.text)
    if not hedge or _act(b) not in _CLAIMING or _is_asked(b) or _is_hedged(b):
        return None
    about = find_words(a.member.text[hedge.end() :])[:HEDGED]
    if not {stem_word(word) for word in about} - EMPTY & b.member.terms.keys():
        return None
    return Loss("hedge-lost", f"“{hedge.group()}” is left out.")


def _lose_part(a: Path, b: Path) -> Loss | None:
    part = _PART.search(a.member.text)
    if not part or _ANY_PART.search(b.member.text) or _is_asked(b):
        return None
    if is_part_of(a.member.circumstances.extents, b.member.circumstances.extents):
        return None  # that is more than a number
    number = re.match(r"[\d.,]*\d", a.member.text[part.end() :])
    if number and number.group() not in b.member.text:
        return None
    if not number and b.member.figures:
        return None
    return Loss("number-changed", f"“{part.group().strip()}” is left out.")


def _lose_plural(a: Path, b: Path) -> Loss | None:
    mine, theirs = _unnamed(a), _unnamed(b)
    if not (mine and theirs and mine.count and mine.count.least):
        return None
    told = theirs.descriptor or ""
    if mine.count.least > 1 and _SINGLE.match(told):
        return Loss("plural-to-singular", f"“{mine.descriptor}” became “{told}”.")
    return None


def _lose_anonymity(a: Path, b: Path) -> Loss | None:
    unnamed = _unnamed(a)
    if not unnamed:
        return None
    if is_own_voice(b) and not b.near:
        why = f"“{unnamed.descriptor}” said it; it is retold as a fact."
        return Loss("anonymity-lost", why)
    attribution = b.member.attribution
    named = attribution.anonymity if attribution and b.source else None
    if b.source and named and named.named and b.source.kind != "document":
        why = f"“{unnamed.descriptor}” became {b.source.name}."
        return Loss("anonymity-lost", why)
    return None


def _move_words(a: Path, b: Path) -> Loss | None:
    """Find words of one named source that are put to another."""
    if not (a.source and b.source) or _unnamed(a) or _unnamed(b):
        return None
    if are_one(a.source, b.source) or names_source(b, a.source):
        return None
    if "direct" not in (_form(a), _form(b)) or "indirect" in (_form(a), _form(b)):
        return None
    if find_run(a, b) < LEAST_MOVED_RUN:
        return None
    return Loss("source-changed", f"{a.source.name} became {b.source.name}.")


def _unnamed(path: Path) -> Anonymity | None:
    """Return how the source is described, if it is told of and not named."""
    attribution = path.member.attribution
    found = attribution.anonymity if attribution and path.source else None
    return None if found is None or found.named else found


def _form(path: Path) -> Form | None:
    return path.member.attribution.form if path.member.attribution else None


def _act(path: Path) -> Status | None:
    return path.member.attribution.status if path.member.attribution else None


def _is_asked(path: Path) -> bool:
    end = path.member.span.end
    return "?" in path.member.report.text[end : end + 2]


def _is_hedged(path: Path) -> bool:
    """Return whether the sentence of a member, or who said it, shows any doubt."""
    attribution = path.member.attribution
    if attribution and attribution.certainty in ("possible", "probable"):
        return True
    return bool(_HEDGE.search(_sentence(path)))


def _sentence(path: Path) -> str:
    """Return the sentence of a member, as far as full stops tell."""
    text, span = path.member.report.text, path.member.span
    start = max(text.rfind(mark, 0, span.start) for mark in (". ", "\n", "? "))
    ends = [text.find(mark, span.end) for mark in (". ", "\n")]
    end = min((each for each in ends if each >= 0), default=len(text))
    return text[start + 1 : end].strip()
