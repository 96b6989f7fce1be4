"""Choose why origins are one, may be, or are two: rules, people, and words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from sayso.link.origins import JUDGED
from sayso.records import JudgedOrigin, SameOrigin, Span
from sayso.rules import RULES
from sayso.show.linked.decided import Decided, tell_judged
from sayso.show.linked.groups import Block, MayBeOne
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
    decided: Decided | None = None  # by whom, where no rule decides

    @property
    def words(self) -> str:
        """The reason in a sentence."""
        return self.decided.words if self.decided else RULES[self.rule]


@dataclass(frozen=True, slots=True)
class OneOrigin:
    """Why the members of one origin are, or why two origins may be one, or are two."""

    letters: tuple[str, ...]  # one of what is certain; else two
    because: tuple[Because, ...]
    kind: Literal["certain", "possible", "two"]


def choose_reasons(
    blocks: Sequence[Block],
    edges: Sequence[SameOrigin],
    judged: Sequence[JudgedOrigin] = (),
) -> tuple[OneOrigin, ...]:
    """Return why each origin of several members is one, and why two may be.

    What is certain comes first; then which are two because a person says so; then what
    joins an origin to those before it.
    """
    origins = [origin for block in blocks for origin in block.origins]
    by_id = {told.id: told for origin in origins for told in origin.members}
    home = {told.id: origin.letter for origin in origins for told in origin.members}
    decided = tuple(tell_judged(judged, by_id))
    links = _needed_first([link for block in blocks for link in block.links])
    return (
        *_certain(home, edges, by_id, decided),
        *_apart(home, decided),
        *(
            OneOrigin(
                (link.earlier.letter, link.later.letter),
                _order(_examples(link.edges), by_id),
                "possible",
            )
            for link in links
        ),
    )


def _certain(
    home: Mapping[str, str],
    edges: Sequence[SameOrigin],
    by_id: Mapping[str, Told],
    decided: Sequence[Decided],
) -> Iterator[OneOrigin]:
    reasons: defaultdict[str, list[Because]] = defaultdict(list)
    for each in decided:
        if each.judged.verdict == "one-origin":
            reasons[home[each.judged.a]].append(_because(each))
    inside: defaultdict[str, list[SameOrigin]] = defaultdict(list)
    for edge in edges:
        if edge.certain and edge.rule != JUDGED:
            inside[home[edge.a]].append(edge)
    for letter, certain in inside.items():
        reasons[letter] += _order(_gather(certain), by_id)
    for letter in dict.fromkeys(home.values()):
        if found := reasons[letter]:
            yield OneOrigin((letter,), tuple(found), "certain")


def _apart(home: Mapping[str, str], decided: Sequence[Decided]) -> Iterator[OneOrigin]:
    for each in decided:
        if each.judged.verdict == "two-origins":
            letters = tuple(sorted(home[told.id] for told in each.places))
            yield OneOrigin(letters, (_because(each),), "two")


def _because(decided: Decided) -> Because:
    places = tuple(Shown(told, told.span) for told in decided.places)
    return Because(decided.judged.verdict, places, decided)


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
