"""Whether two members rest on what one outlet reported."""

import re
from collections.abc import Sequence

from sayso.link.paths import Cited, Path, Shared, is_same_outlet
from sayso.records import Party, Span

_LEAKED = re.compile(r"\b(?:leaked|obtained|hacked|stolen|secret|confidential)\b")


def cite_one_outlet(a: Path, b: Path) -> Shared | None:
    """Find an outlet that both cite, or that is the other's publisher."""
    for one, other, turned in ((a, b, False), (b, a, True)):
        for cited in one.outlets:
            if found := _find(cited, other.outlets + other.near):
                return _share("cites-same-outlet", (cited.span, found.span), turned)
            if is_same_outlet(cited.name, other.publisher):
                spans = (cited.span, other.member.span)
                return _share("cites-the-other", spans, turned)
    return None


def follow_scoop(a: Path, b: Path) -> Shared | None:
    """Find an own voice, or a document, in a report that names the other's outlet."""
    if a.member.report.id == b.member.report.id:
        return None
    for one, other, turned in ((a, b, False), (b, a, True)):
        is_open = not other.outlets and not _is_speaker(other.source)
        for cited in one.outlets if is_open else ():
            if span := _find_words(cited.words, other):
                spans = (cited.span, span)
                if other.source and _LEAKED.search(other.source.name):
                    return _share("cites-same-outlet", spans, turned)
                return Shared("after-scoop", spans[::-1] if turned else spans)
    return None


def _share(rule: str, spans: tuple[Span | None, Span | None], turned: object) -> Shared:
    return Shared(rule, spans[::-1] if turned else spans, certain=True)


def _is_speaker(source: Party | None) -> bool:
    return source is not None and source.kind != "document"


def _find(cited: Cited, others: Sequence[Cited]) -> Cited | None:
    return next(
        (each for each in others if is_same_outlet(cited.name, each.name)), None
    )


def _find_words(words: str, path: Path) -> Span | None:
    """Return where a report first prints the name of an outlet."""
    start = path.member.report.text.find(words) if words else -1
    return Span(start, start + len(words)) if start >= 0 else None
