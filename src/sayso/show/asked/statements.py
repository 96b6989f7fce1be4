"""Show statements of a ledger: who said what, through whom, when, and where it is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.show.days import join_stamp, write_day
from sayso.show.firmness import firmness
from sayso.show.lines import INDENT, clean, fit, head_number, wrap
from sayso.show.naming import is_same_name
from sayso.show.statement import ARROW
from sayso.store.fold import fold_words
from sayso.store.found import Decision, Found
from sayso.store.query import Query, Term

LONG = 280  # characters of a content that a list shows
_TITLE = _CUE = 60
_MARK = "*"  # on both sides of what was looked for
_WORD = re.compile(r"\S+")


def render_found(
    found: Iterable[Found], query: Query, *, first: int, width: int
) -> Iterator[str]:
    """Yield the block of each statement, numbered from `first`."""
    for number, each in enumerate(found, first):
        lines = wrap(chain(each), width, INDENT, head=head_number(number), hang=2)
        words = f"{announce(each)}{mark(each.content, query)}"
        lines += wrap(words, width, INDENT + 2)
        lines += wrap(" · ".join(facts(each, query)), width, INDENT, hang=2)
        for decision in each.decisions:
            lines += wrap(decided(decision), width, INDENT, hang=2)
        yield "\n".join(lines)


def chain(found: Found, *, source: bool = True) -> str:
    """Return the hands that a statement went through, from its source on."""
    hands = [describe_source(found)] if source else []
    before = found.source or ""
    for hand in (*reversed(found.via), found.publisher or "publisher not given"):
        if not is_same_name(before, hand):
            hands.append(hand)
        before = hand
    return ARROW.join(clean(hand) for hand in hands)


def announce(found: Found) -> str:
    """Return the words that announce a statement; empty where the layout does.

    They are part of what is said: "has not endorsed: the plan".
    """
    cue = clean(found.cue or "")
    return f"{fit(cue, _CUE)}: " if any(c.isalnum() for c in cue) else ""


def facts(found: Found, query: Query) -> Iterator[str]:
    """Yield how and when it was said, when published, and where to look."""
    day = write_day(found.said_at) if found.said_at else None
    if stamp := join_stamp(firmness(found), day):
        yield stamp
    if found.published_at:
        yield f"published {write_day(found.published_at[:10])}"
    if found.report_title:
        yield mark(found.report_title, query, longest=_TITLE)
    yield found.statement


def decided(decision: Decision) -> str:
    """Return what a person decided about a statement."""
    what = tell_decision(decision)
    why = f": {clean(decision.why)}" if decision.why else ""
    return f"[{what} by {clean(decision.who)}{why}; judgement {decision.judgement}]"


def tell_decision(decision: Decision) -> str:
    """Return what was decided: "status corrected to denied (was asserted)"."""
    if decision.kind == "confirm":
        return "confirmed"
    if decision.kind == "reject":
        return "rejected: no statement"
    name = (decision.field or "").replace("_", " ")
    before = clean(decision.before or "not given")
    return f"{name} corrected to {clean(decision.value or '')} (was {before})"


def mark(content: str, query: Query, *, longest: int = LONG) -> str:
    """Return words, around what was looked for, which is marked, `longest` at most."""
    found = find_marked(clean(content), query, longest=longest)
    words = " ".join(_marked(word) if hit else word for word, hit in found.words)
    return f"{'… ' if found.cut_before else ''}{words}{' …' if found.cut_after else ''}"


@dataclass(frozen=True, slots=True)
class Marked:
    """Words in a row, each with whether it was looked for."""

    words: tuple[tuple[str, bool], ...]
    cut_before: bool
    cut_after: bool


def find_marked(words: str, query: Query, *, longest: int = LONG) -> Marked:
    """Return words on one line, those around what was looked for, `longest` at most."""
    places = [found.span() for found in _WORD.finditer(words)]
    folded = [fold_words(words[start:end]) for start, end in places]
    hits = sorted({at for term in query.required for at in _hits(folded, term)})
    if len(words) > longest:
        first = places[hits[0]][0] if hits else 0
        places, hits = _cut(places, hits, max(0, first - longest // 4), longest)
    there = set(hits)
    return Marked(
        words=tuple(
            (words[start:end][:longest], at in there)
            for at, (start, end) in enumerate(places)
        ),
        cut_before=bool(places) and places[0][0] > 0,
        cut_after=bool(places) and places[-1][1] < len(words),
    )


def _cut(
    places: list[tuple[int, int]], hits: list[int], start: int, longest: int
) -> tuple[list[tuple[int, int]], list[int]]:
    """Keep the places of one piece of the words, and the hits among them."""
    kept = [
        at for at, (s, e) in enumerate(places) if s >= start and e <= start + longest
    ] or [0]
    shifted = [at - kept[0] for at in hits if at in set(kept)]
    return [places[at] for at in kept], shifted


def _hits(folded: Sequence[Sequence[str]], term: Term) -> Iterator[int]:
    """Yield the places of the words that a term was found in."""
    flat = [(word, at) for at, words in enumerate(folded) for word in words]
    size = len(term.words)
    for first in range(len(flat) - size + 1):
        row = flat[first : first + size]
        *start, last = (word for word, _ in row)
        *wanted, end = term.words
        same = last.startswith(end) if term.prefix else last == end
        if same and start == wanted:
            yield from (at for _, at in row)


def _marked(word: str) -> str:
    """Return a word with a mark on both sides, inside of punctuation."""
    core = re.fullmatch(r"(\W*)(.*?)(\W*)", word)
    if core is None or not core[2]:
        return word
    return f"{core[1]}{_MARK}{core[2]}{_MARK}{core[3]}"


def describe_source(found: Found) -> str:
    """Return who said it: whether named, in which role, for whom."""
    name = clean(found.source or "no source given")
    unnamed = "" if found.named or not found.source else " (unnamed)"
    title = clean(found.title or "")
    known = f" {' '.join(fold_words(name))} "
    role = (
        f", {fit(title, _TITLE)}"
        if title and f" {' '.join(fold_words(title))} " not in known
        else ""
    )
    behalf = f", speaking for {clean(found.on_behalf_of)}" if found.on_behalf_of else ""
    return f"{name}{unnamed}{role}{behalf}"
