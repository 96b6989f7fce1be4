"""Members that stand in a passage which two reports share."""

from sayso.link.paths import Path, Shared
from sayso.link.reuse import compare
from sayso.link.reuseindex import ReuseIndex
from sayso.link.speakers import have_one_name, is_named
from sayso.link.wording import word_report
from sayso.records import Passage, Report, Reuse, Span

EDITED = 40  # characters that edits within a passage may move a place
_WHOLE = frozenset({"copy", "agency-copy"})


class Copies:
    """What pairs of reports have in common; each pair is compared once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], Reuse | None] = {}
        self._stock = ReuseIndex()  # empty: a pair is judged by itself

    def share_passage(self, a: Path, b: Path) -> Shared | None:
        """Find the passage of a copy that holds both members."""
        if _name_two(a, b):
            return None
        reuse = self._compare(a.member.report, b.member.report)
        if reuse is None or reuse.kind == "quotations":
            return None
        rule = "same-wire-text" if reuse.kind == "agency-copy" else "copied"
        turned = reuse.a != a.member.report.id
        first, then = (b, a) if turned else (a, b)
        for passage in reuse.passages:
            holds = _holds(passage.a, first) and _holds(passage.b, then)
            beside = _is_beside(passage, first.member.span, then.member.span)
            if holds and beside and (reuse.kind in _WHOLE or not passage.quoted):
                spans = (passage.a, passage.b)
                return Shared(rule, spans[::-1] if turned else spans, certain=True)
        return None

    def _compare(self, a: Report, b: Report) -> Reuse | None:
        first, then = sorted((a, b), key=lambda report: report.id)
        if first.id == then.id:
            return None
        pair = (first.id, then.id)
        if pair not in self._found:
            one, other = word_report(first), word_report(then)
            shared = one.fingerprints.keys() & other.fingerprints.keys()
            self._found[pair] = compare(one, other, self._stock) if shared else None
        return self._found[pair]


def _name_two(a: Path, b: Path) -> bool:
    """Return whether two members are given to two sources, one of them by name."""
    if not (a.source and b.source and (is_named(a) or is_named(b))):
        return False
    return not have_one_name(a.source, b.source)


def _holds(passage: Span, path: Path) -> bool:
    """Return whether most of a member stands in a passage."""
    start, end = path.member.span
    shared = min(end, passage.end) - max(start, passage.start)
    return 2 * shared > end - start


def _is_beside(passage: Passage, a: Span, b: Span) -> bool:
    """Return whether two members stand at the same place of a passage, or nearly."""
    shift = passage.b.start - passage.a.start
    return a.start + shift < b.end + EDITED and b.start < a.end + shift + EDITED
