"""Members that stand in a passage which two reports share."""

from sayso.link.paths import Path, Shared
from sayso.link.reuse import compare
from sayso.link.reuseindex import ReuseIndex
from sayso.link.speakers import have_one_name
from sayso.link.wording import Wording
from sayso.records import Report, Reuse, Span

_WHOLE = frozenset({"copy", "agency-copy"})


class Copies:
    """What pairs of reports have in common; each pair is compared once."""

    def __init__(self) -> None:
        self._wordings: dict[str, Wording] = {}
        self._found: dict[tuple[str, str], Reuse | None] = {}
        self._stock = ReuseIndex()  # empty: a pair is judged by itself

    def share_passage(self, a: Path, b: Path) -> Shared | None:
        """Find the passage of a copy that holds both members."""
        if a.source and b.source and not have_one_name(a.source, b.source):
            return None
        reuse = self._compare(a.member.report, b.member.report)
        if reuse is None or reuse.kind == "quotations":
            return None
        rule = "same-wire-text" if reuse.kind == "agency-copy" else "copied"
        turned = reuse.a != a.member.report.id
        first, then = (b, a) if turned else (a, b)
        for passage in reuse.passages:
            holds = _holds(passage.a, first) and _holds(passage.b, then)
            if holds and (reuse.kind in _WHOLE or not passage.quoted):
                spans = (passage.a, passage.b)
                return Shared(rule, spans[::-1] if turned else spans, certain=True)
        return None

    def _compare(self, a: Report, b: Report) -> Reuse | None:
        first, then = sorted((a, b), key=lambda report: report.id)
        if first.id == then.id:
            return None
        pair = (first.id, then.id)
        if pair not in self._found:
            one, other = self._word(first), self._word(then)
            shared = one.fingerprints.keys() & other.fingerprints.keys()
            self._found[pair] = compare(one, other, self._stock) if shared else None
        return self._found[pair]

    def _word(self, report: Report) -> Wording:
        if report.id not in self._wordings:
            self._wordings[report.id] = Wording(report)
        return self._wordings[report.id]


def _holds(passage: Span, path: Path) -> bool:
    """Return whether most of a member stands in a passage."""
    start, end = path.member.span
    shared = min(end, passage.end) - max(start, passage.start)
    return 2 * shared > end - start
