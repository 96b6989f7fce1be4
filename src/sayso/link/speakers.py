"""Whether two members rest on one source, by what their reports say of it."""

import re

from sayso.link.likeness import longest_run
from sayso.link.paths import Path, Shared
from sayso.link.terms import EMPTY, find_words, stem_word
from sayso.records import Party, Span

LEAST_QUOTED_RUN = 5  # terms; the same words, where one report does not say whose
LEAST_REPEATED_RUN = 6  # terms; so many are one occasion, wherever it was heard
LEAST_COPIED_RUN = 7  # terms in a publisher's own voice
LEAST_TOLD = 2  # terms of a run in both that are no names
LEAST_COMMON_QUOTE = 2  # telling terms in quotation marks, in one paragraph with a name
MOST_QUOTED = 300  # characters around a member in which its quotation marks may stand
_QUOTED = re.compile(r"“[^“”\n]+|\"[^\"\n]+|‘[^‘\n]+?’(?!\w)|''[^\n]+?''")


def quote_one_person(a: Path, b: Path) -> Shared | None:
    """Find one named source, on one occasion unless another is shown."""
    if not (a.source and b.source and are_one(a.source, b.source)):
        return None
    spans = (source_span(a), source_span(b))
    run = find_run(a, b)
    days = (a.said_on, b.said_on)
    other_day = bool(days[0] and days[1] and not _may_be_one_day(*map(str, days)))
    elsewhere = _places(a) != _places(b)
    if run >= LEAST_REPEATED_RUN or not (elsewhere or other_day):
        return Shared("same-statement", spans, certain=True)
    return Shared("same-person-other-occasion", spans)


def fit_descriptors(a: Path, b: Path) -> Shared | None:
    """Find two unnamed sources that may be one, by how they are described."""
    unnamed = [
        path.member.attribution.anonymity
        for path in (a, b)
        if path.source and path.member.attribution and path.member.attribution.anonymity
    ]
    if len(unnamed) < 2 or any(each.named for each in unnamed):  # noqa: PLR2004
        return None
    if any(path.source and path.source.kind == "document" for path in (a, b)):
        return None
    one, other = (name_stems(each.descriptor or "") - EMPTY for each in unnamed)
    spans = (source_span(a), source_span(b))
    return Shared("fitting-descriptors", spans) if one & other else None


def quote_the_source(a: Path, b: Path) -> Shared | None:
    """Find quoted words of a named source that another repeats and gives to it."""
    for one, other, turned in ((a, b, False), (b, a, True)):
        person = one.source if one.source and one.source.kind == "person" else None
        if not (person and is_named(one) and names_source(other, person)):
            continue
        run = longest_run(_quoted(one), _quoted(other))
        if run >= LEAST_COMMON_QUOTE:
            spans = (source_span(one), other.member.span)
            turned_spans = spans[::-1] if turned else spans
            return Shared("quotes-the-source", turned_spans, certain=True)
    return None


def share_words(a: Path, b: Path) -> Shared | None:
    """Find the words of a source in a report that gives them to nobody."""
    run = find_run(a, b)
    given = any(path.source or path.outlets or path.platforms for path in (a, b))
    is_open = any(not path.source and not path.outlets for path in (a, b))
    spans = (a.member.span, b.member.span)
    if run >= LEAST_QUOTED_RUN and given and is_open:
        return Shared("same-words", spans, certain=not _is_only_name(a, b))
    if run >= LEAST_REPEATED_RUN and (is_open or run >= LEAST_COPIED_RUN):
        return Shared("same-words", spans)
    return None


def leave_source_open(a: Path, b: Path) -> Shared | None:
    """Find a member without source whose paragraph names the source of the other."""
    for one, other, turned in ((a, b, False), (b, a, True)):
        is_open = not other.source and not other.outlets
        if one.source and is_open and names_source(other, one.source):
            spans = (source_span(one), other.member.span)
            return Shared(
                "source-not-shown",
                spans[::-1] if turned else spans,
                certain=_is_beside(a, b),
            )
    return None


def find_run(a: Path, b: Path) -> int:
    """Return the longest run of terms that both have."""
    return longest_run(a.member.sequence, b.member.sequence)


def _is_only_name(a: Path, b: Path) -> bool:
    """Return whether what both have in common may be just a long name."""
    one, other = (
        tuple(each for each in path.member.sequence if _is_telling(each, path))
        for path in (a, b)
    )
    return longest_run(one, other) < LEAST_TOLD


def _is_telling(stem: str, path: Path) -> bool:
    return stem in path.member.plain and stem not in EMPTY


def are_one(a: Party, b: Party) -> bool:
    """Return whether two named sources may be one, by name, title or affiliation."""
    if "anonymous source" in (a.source_type, b.source_type):
        return False
    if have_one_name(a, b):
        return True
    one, other = name_stems(a.name), name_stems(b.name)
    return (a.kind != b.kind) and (one <= _role(b) or other <= _role(a))


def have_one_name(a: Party, b: Party) -> bool:
    """Return whether one name or description is the other in short."""
    one, other = name_stems(a.name), name_stems(b.name)
    return one <= other or other <= one


def names_source(path: Path, source: Party) -> bool:
    """Return whether the paragraph of a member names the source of another."""
    return bool(name_stems(source.name) & path.member.around.keys())


def name_stems(name: str) -> frozenset[str]:
    """Return the stems of a name or description, without articles."""
    stems = {stem_word(word.strip(".,’'")) for word in name.split()}
    return frozenset(stems - {"the", "a", "an"})


def source_span(path: Path) -> Span | None:
    """Return the words that name the source of a member."""
    attribution = path.member.attribution
    return attribution.source.span if attribution else None


def _role(party: Party) -> frozenset[str]:
    return name_stems(f"{party.title or ''} {party.affiliation or ''}")


def _is_beside(a: Path, b: Path) -> bool:
    """Return whether two members stand in one paragraph of one report."""
    if a.member.report.id != b.member.report.id:
        return False
    first, then = sorted((a.member.span, b.member.span))
    return "\n" not in a.member.report.text[first.end : then.start]


def is_named(path: Path) -> bool:
    """Return whether the source of a member has a name."""
    attribution = path.member.attribution
    anonymity = attribution.anonymity if attribution else None
    return anonymity is not None and anonymity.named


def _quoted(path: Path) -> tuple[str, ...]:
    """Return the telling stems of a member that stand in quotation marks."""
    text, (start, end) = path.member.report.text, path.member.span
    first, last = max(0, start - MOST_QUOTED), end + MOST_QUOTED
    return tuple(
        stem
        for match in _QUOTED.finditer(text, first, last)
        for word in find_words(text[max(start, match.start()) : min(end, match.end())])
        if (stem := stem_word(word)) not in EMPTY
    )


def _places(path: Path) -> frozenset[object]:
    cited = frozenset(cited.name for cited in path.outlets + path.near + path.before)
    return cited | path.platforms


def _may_be_one_day(a: str, b: str) -> bool:
    """Return whether one ISO date is the other cut shorter."""
    return a.startswith(b) or b.startswith(a)
