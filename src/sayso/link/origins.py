"""Which members of a claim rest on one origin: each edge with its rule and words."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.link.likeness import longest_run
from sayso.link.paths import Cited, Path
from sayso.link.terms import stem_word
from sayso.records import Evidence, Party, SameOrigin, Span

LEAST_QUOTED_RUN = 5  # terms; the same words, where one report does not say whose
LEAST_REPEATED_RUN = 6  # terms; so many are one occasion, wherever it was heard
LEAST_COPIED_RUN = 7  # terms in a publisher's own voice


def find_edges(paths: Sequence[Path]) -> Iterator[SameOrigin]:
    """Yield why members share, or may share, an origin; members are "m1", "m2", ..."""
    for (i, a), (j, b) in combinations(enumerate(paths, 1), 2):
        if found := _compare(a, b):
            rule, certain, spans = found
            yield SameOrigin(
                a=f"m{i}",
                b=f"m{j}",
                rule=rule,
                certain=certain,
                evidence=tuple(
                    Evidence(report=path.member.report.id, span=span)
                    for path, span in zip((a, b), spans, strict=True)
                ),
            )


Found = tuple[str, bool, tuple[Span | None, Span | None]]


def _compare(a: Path, b: Path) -> Found | None:
    """Return rule, certainty and words; the strongest rule that holds."""
    return (
        _cite_one_outlet(a, b)
        or _carry_one_text(a, b)
        or _quote_one_person(a, b)
        or _may_share(a, b)
    )


def _cite_one_outlet(a: Path, b: Path) -> Found | None:
    for one, other, turned in ((a, b, False), (b, a, True)):
        for cited in one.outlets:
            span = _find(cited, other.outlets + other.near)
            if span:
                return "cites-same-outlet", True, _turn(cited.span, span[0], turned)
            if _is_same(cited, other.publisher):
                spans = _turn(cited.span, other.member.span, turned)
                return "cites-the-other", True, spans
    return None


def _carry_one_text(a: Path, b: Path) -> Found | None:
    spans = (a.member.span, b.member.span)
    own = not (a.source or a.outlets or b.source or b.outlets)
    if own and a.publisher and a.publisher == b.publisher:
        return "same-publisher", True, spans
    run = longest_run(a.member.sequence, b.member.sequence)
    if own and run >= LEAST_COPIED_RUN:
        return "same-text", True, spans
    agency = a.member.report.agency
    if own and agency and agency == b.member.report.agency:
        return "same-agency", True, spans
    return None


def _quote_one_person(a: Path, b: Path) -> Found | None:
    if not (a.source and b.source and _are_one(a.source, b.source)):
        return None
    spans = (_source_span(a), _source_span(b))
    run = longest_run(a.member.sequence, b.member.sequence)
    days = (a.said_on, b.said_on)
    other_day = bool(days[0] and days[1] and not _may_be_one_day(*map(str, days)))
    elsewhere = _places(a) != _places(b)
    if run >= LEAST_REPEATED_RUN or not (elsewhere or other_day):
        return "same-statement", True, spans
    return "same-person-other-occasion", False, spans


def _may_share(a: Path, b: Path) -> Found | None:
    if a.source and b.source and _fit(a, b):
        return "fitting-descriptors", False, (_source_span(a), _source_span(b))
    return _follow_scoop(a, b) or _share_words(a, b) or _leave_source_open(a, b)


def _follow_scoop(a: Path, b: Path) -> Found | None:
    """Find an own voice, or a document, in a report that names the other's outlet."""
    for one, other, turned in ((a, b, False), (b, a, True)):
        is_open = not other.outlets and not _is_speaker(other.source)
        for cited in one.outlets if is_open else ():
            if span := _find_words(cited.words, other):
                return "after-scoop", False, _turn(cited.span, span, turned)
    return None


def _share_words(a: Path, b: Path) -> Found | None:
    """Find the words of a source in a report that gives them to nobody."""
    run = longest_run(a.member.sequence, b.member.sequence)
    given = [bool(path.source or path.outlets or path.platforms) for path in (a, b)]
    is_open = any(not path.source and not path.outlets for path in (a, b))
    spans = (a.member.span, b.member.span)
    if run >= LEAST_QUOTED_RUN and any(given) and is_open:
        return "same-words", True, spans
    are_same = is_open or run >= LEAST_COPIED_RUN
    return (
        ("same-words", False, spans) if run >= LEAST_REPEATED_RUN and are_same else None
    )


def _leave_source_open(a: Path, b: Path) -> Found | None:
    """Find a member without source whose paragraph names the source of the other."""
    for one, other, turned in ((a, b, False), (b, a, True)):
        if one.source and not other.source and not other.outlets:
            span = _names(other, one.source)
            if span:
                return "source-not-shown", False, _turn(_source_span(one), span, turned)
    return None


def _is_speaker(source: Party | None) -> bool:
    return source is not None and source.kind != "document"


def _names(path: Path, source: Party) -> Span | None:
    """Return where the paragraph of a member names the source of another."""
    stems = _stems(source.name)
    return path.member.span if stems & path.member.around.keys() else None


def _find(cited: Cited, others: Sequence[Cited]) -> tuple[Span | None] | None:
    for other in others:
        if _is_same(cited, other.name):
            return (other.span,)
    return None


def _find_words(words: str, path: Path) -> Span | None:
    """Return where a report first prints the name of an outlet."""
    start = path.member.report.text.find(words) if words else -1
    return Span(start, start + len(words)) if start >= 0 else None


def _is_same(cited: Cited, name: frozenset[str]) -> bool:
    """Return whether a name is another in short: "the Times", "New York Times"."""
    return bool(cited.name and name) and (cited.name <= name or name <= cited.name)


def _are_one(a: Party, b: Party) -> bool:
    """Return whether two named sources may be one, by name, title or affiliation."""
    if "anonymous source" in (a.source_type, b.source_type):
        return False
    one, other = _stems(a.name), _stems(b.name)
    if one <= other or other <= one:
        return True
    return (a.kind != b.kind) and (one <= _role(b) or other <= _role(a))


def _role(party: Party) -> frozenset[str]:
    return _stems(f"{party.title or ''} {party.affiliation or ''}")


def _stems(name: str) -> frozenset[str]:
    stems = {stem_word(word.strip(".,’'")) for word in name.split()}
    return frozenset(stems - {"the", "a", "an"})


def _fit(a: Path, b: Path) -> bool:
    """Return whether two unnamed sources may be one, by how they are described."""
    unnamed = [
        path.member.attribution.anonymity
        for path in (a, b)
        if path.member.attribution and path.member.attribution.anonymity
    ]
    if len(unnamed) < 2 or any(each.named for each in unnamed):  # noqa: PLR2004
        return False
    descriptors = [_stems(each.descriptor or "") for each in unnamed]
    return bool(descriptors[0] & descriptors[1])


def _places(path: Path) -> frozenset[object]:
    cited = frozenset(cited.name for cited in path.outlets + path.near)
    return cited | path.platforms


def _may_be_one_day(a: str, b: str) -> bool:
    """Return whether one ISO date is the other cut shorter."""
    return a.startswith(b) or b.startswith(a)


def _source_span(path: Path) -> Span | None:
    attribution = path.member.attribution
    return attribution.source.span if attribution else None


def _turn(
    a: Span | None,
    b: Span | None,
    turned: bool,  # noqa: FBT001 (of two)
) -> tuple[Span | None, Span | None]:
    return (b, a) if turned else (a, b)
