"""What a report says of a statement just told: denied, doubted, no comment, unknown."""

from collections.abc import Iterator

from sayso.link.paths import Path
from sayso.link.terms import EMPTY, find_words, stem_word
from sayso.records import Analysis, Attribution, Status

_ANSWERS: frozenset[Status] = frozenset({"declined", "unknown", "denied", "doubted"})
# Words that point to what was just told, and say nothing of their own.
_POINTING = frozenset(
    stem_word(word)
    for word in (
        "account accusation accusations allegation allegations answer assertion"
        " assertions charge charges claim claims comment comments confirm deny detail"
        " details discuss element elements further immediately matter public publicly"
        " question questions reached reply report reports request requests respond"
        " statement statements story these those true version whether wrongdoing"
    ).split()
)


def find_answers(path: Path, analysis: Analysis) -> Iterator[Attribution]:
    """Yield what the report of a member says in answer to it, in text order.

    An answer follows the member, says nothing of its own ("denied the account",
    "declined to comment"), and nothing but more of the same source stands between.
    """
    answered: set[str | None] = set()
    for each in _after(path, analysis):
        party = each.source.party
        if each.status in _ANSWERS and _points(each) and not _is_same(path, each):
            answered.add(party)
            yield each
        elif not (each.inside or party in answered or _is_same(path, each)):
            return


def _after(path: Path, analysis: Analysis) -> list[Attribution]:
    own = path.member.attribution
    found = [
        each
        for each in analysis.attributions
        if each is not own and _start(each) >= path.member.span.end
    ]
    return sorted(found, key=_start)


def _start(attribution: Attribution) -> int:
    spans = (attribution.cue or attribution.content).spans
    return min(span.start for span in (*spans, *attribution.content.spans))


def _is_same(path: Path, attribution: Attribution) -> bool:
    """Return whether a statement is of the member's source, or of some of them."""
    source = path.source
    if not source:
        return False
    words = find_words(attribution.source.text or "")
    shared = {stem_word(word) for word in words} & path.member.speaker
    return attribution.source.party == source.id or bool(shared - EMPTY)


def _points(attribution: Attribution) -> bool:
    stems = {stem_word(word) for word in find_words(attribution.content.text)}
    return stems - EMPTY <= _POINTING
