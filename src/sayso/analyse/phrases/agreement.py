"""Make the names found in one text agree: the name finder reads window by window.

A wording has one kind; a name found in parts where it is found whole elsewhere is
whole; a person's name ends before the verb of a headline.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.analyse.parties.firstnames import GENDERS
from sayso.analyse.parties.names import Name
from sayso.models.names import NameKind
from sayso.records import Span

_LINE = re.compile(r"[^\n]*")
_LITTLE = 4  # letters from which on a headline's words are capitals


def agree_names(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Return `names`, in text order, as the whole text has them."""
    whole = [_without_verb(text, name) for name in names]
    known = Counter(text[slice(*name.span)] for name in whole)
    joined = list(_join_parts(text, whole, known))
    cut = [_before_headline_verb(text, name, known) for name in joined]
    kinds = _common_kinds(text, cut)
    return tuple(replace(n, kind=kinds[text[slice(*n.span)]]) for n in cut)


def _common_kinds(text: str, names: Sequence[Name]) -> dict[str, NameKind]:
    """Return the kind most often found for each wording, the first of equals."""
    found: dict[str, Counter[NameKind]] = {}
    for name in names:
        found.setdefault(text[slice(*name.span)], Counter())[name.kind] += 1
    return {words: kinds.most_common(1)[0][0] for words, kinds in found.items()}


def _without_verb(text: str, name: Name) -> Name:
    """Return a person's name without words in lower case at its end: Ruiz "becomes"."""
    start, end = name.span
    words = text[start:end].split()
    if name.kind != "person" or len(words) < 2 or not words[-1].islower():  # noqa: PLR2004 - a name and a verb
        return name
    while len(words) > 1 and words[-1].islower():
        end = start + len(text[start:end].rstrip()) - len(words.pop())
    return replace(name, span=Span(start, start + len(text[start:end].rstrip())))


def _join_parts(
    text: str, names: Sequence[Name], known: Counter[str]
) -> Iterator[Name]:
    """Yield `names`, two as one where their words are one name elsewhere."""
    last: Name | None = None
    for name in names:
        if last and text[last.span.end : name.span.start] == " ":
            span = Span(last.span.start, name.span.end)
            branch = last.kind == "place" and name.kind == "organization"
            if branch or known[text[slice(*span)]]:
                last = replace(name, span=span)
                continue
        if last:
            yield last
        last = name
    if last:
        yield last


def _before_headline_verb(text: str, name: Name, known: Counter[str]) -> Name:
    """Return a person's name without the word of a headline: "Ana Ruiz Wins"."""
    start, end = name.span
    first, _, word = text[start:end].rpartition(" ")
    if (
        name.kind != "person"
        or first.lower() in GENDERS
        or known[text[start:end]] > 1
        or not known[first]
        or not _is_headline(text, start, end)
    ):
        return name
    return replace(name, span=Span(start, end - len(word) - 1))


def _is_headline(text: str, start: int, end: int) -> bool:
    """Say whether the line around [start, end) has capitals at all longer words."""
    found = _LINE.match(text, text.rfind("\n", 0, start) + 1)
    line = found[0] if found else ""
    others = [w for w in line.split() if len(w) >= _LITTLE and w.isalpha()]
    inside = len(text[start:end].split())
    return len(others) > inside and all(word[0].isupper() for word in others)
