"""Choose why origins are one, or may be: the rules, and the words in each report."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.records import SameOrigin, Span
from sayso.show.linked.groups import Block, Drawn, MayBeOne
from sayso.show.linked.told import Told


class Shown(NamedTuple):
    """A member, and the words of its report that show something; None: all of it."""

    told: Told
    span: Span | None


@dataclass(frozen=True, slots=True)
class Because:
    """One rule, and the words of each member that it joins, by their numbers."""

    rule: str
    places: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class OneOrigin:
    """Why the members of one origin are, or why two origins may be one."""

    letters: tuple[str, ...]  # one: it is certain; two: it is possible
    because: tuple[Because, ...]

    @property
    def is_certain(self) -> bool:
        """Whether the reports leave no doubt."""
        return len(self.letters) == 1


def choose_reasons(
    blocks: Sequence[Block], edges: Sequence[SameOrigin]
) -> tuple[OneOrigin, ...]:
    """Return why each origin of several members is one, and why two may be.

    What is certain comes first; then what joins an origin to those before it.
    """
    origins = [origin for block in blocks for origin in block.origins]
    by_id = {told.id: told for origin in origins for told in origin.members}
    links = _needed_first([link for block in blocks for link in block.links])
    return (
        *_certain(origins, edges, by_id),
        *(
            OneOrigin(
                (link.earlier.letter, link.later.letter),
                _order(_examples(link.edges), by_id),
            )
            for link in links
        ),
    )


def _certain(
    origins: Sequence[Drawn], edges: Sequence[SameOrigin], by_id: Mapping[str, Told]
) -> Iterator[OneOrigin]:
    home = {told.id: origin.letter for origin in origins for told in origin.members}
    inside: defaultdict[str, list[SameOrigin]] = defaultdict(list)
    for edge in edges:
        if edge.certain:
            inside[home[edge.a]].append(edge)
    for origin in origins:
        if certain := inside[origin.letter]:
            yield OneOrigin((origin.letter,), _order(_gather(certain), by_id))


def _needed_first(links: Sequence[MayBeOne]) -> list[MayBeOne]:
    """Return links, those first that join an origin to the ones before it."""
    joined: set[str] = set()
    needed: list[MayBeOne] = []
    others: list[MayBeOne] = []
    for link in links:
        (others if link.later.letter in joined else needed).append(link)
        joined.add(link.later.letter)
    return needed + others


_Found = tuple[str, Mapping[str, Span | None]]  # a rule, and words by id of the member


def _gather(edges: Sequence[SameOrigin]) -> list[_Found]:
    """Return one reason for each rule, with all members that it joins."""
    words: defaultdict[str, dict[str, Span | None]] = defaultdict(dict)
    for edge in edges:
        for member, evidence in zip((edge.a, edge.b), edge.evidence, strict=True):
            words[edge.rule].setdefault(member, evidence.span)
    return list(words.items())


def _examples(edges: Sequence[SameOrigin]) -> list[_Found]:
    """Return one reason for each rule, with the first two members that it joins."""
    first: dict[str, SameOrigin] = {}
    for edge in edges:
        first.setdefault(edge.rule, edge)
    return [found for edge in first.values() for found in _gather([edge])]


def _order(found: Sequence[_Found], by_id: Mapping[str, Told]) -> tuple[Because, ...]:
    reasons = [
        Because(
            rule,
            tuple(
                sorted(
                    (Shown(by_id[member], span) for member, span in words.items()),
                    key=lambda shown: shown.told.number,
                )
            ),
        )
        for rule, words in found
    ]
    return tuple(sorted(reasons, key=_place_of))


def _place_of(because: Because) -> tuple[list[int], str]:
    return [shown.told.number for shown in because.places], because.rule
