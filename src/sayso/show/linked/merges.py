"""Say why members are one origin, or may be: the rule, and the words in each report."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import SameOrigin, Span
from sayso.rules import RULES
from sayso.show.lines import count, fit, quote, wrap
from sayso.show.linked.groups import Block, MayBeOne
from sayso.show.linked.told import Told, name_publisher, words_at

LONG = 150  # characters of words that show something
_REPORT = "(the report as a whole)"
_MOST = 6  # members whose words are shown for one reason
_MOST_PAIRS = 8  # of origins that may be one
_INDENT = 2


@dataclass(frozen=True, slots=True)
class Because:
    """One rule, and the words of each member that it joins."""

    rule: str
    words: Mapping[str, Span | None]  # by id of the member


def render_reasons(
    blocks: Sequence[Block], edges: Sequence[SameOrigin], width: int
) -> Iterator[str]:
    """Yield a block for each origin of several members, and for two that may be one.

    What is certain comes first.
    """
    origins = [origin for block in blocks for origin in block.origins]
    by_id = {told.id: told for origin in origins for told in origin.members}
    home = {told.id: origin.letter for origin in origins for told in origin.members}
    inside: defaultdict[str, list[SameOrigin]] = defaultdict(list)
    for edge in edges:
        if edge.certain:
            inside[home[edge.a]].append(edge)
    for origin in origins:
        if certain := inside[origin.letter]:
            head = f"Certain: {origin.letter} is one origin."
            yield _block(head, _reasons(certain), by_id, width)
    links = _needed_first([link for block in blocks for link in block.links])
    for link in links[:_MOST_PAIRS]:
        head = f"Possible: {link.earlier.letter} and {link.later.letter} are one."
        yield _block(head, _examples(link.edges), by_id, width)
    if len(links) > _MOST_PAIRS:
        left = count(len(links) - _MOST_PAIRS, "further pair")
        words = f"Possible: {left} of origins; --format json has all."
        yield "\n".join(wrap(words, width, 0, hang=2))


def _needed_first(links: Sequence[MayBeOne]) -> list[MayBeOne]:
    """Return links, those first that join an origin to the ones before it."""
    joined: set[str] = set()
    needed: list[MayBeOne] = []
    others: list[MayBeOne] = []
    for link in links:
        (others if link.later.letter in joined else needed).append(link)
        joined.add(link.later.letter)
    return needed + others


def _reasons(edges: Sequence[SameOrigin]) -> list[Because]:
    """Return one reason for each rule, with all members that it joins."""
    words: defaultdict[str, dict[str, Span | None]] = defaultdict(dict)
    for edge in edges:
        for member, evidence in zip((edge.a, edge.b), edge.evidence, strict=True):
            words[edge.rule].setdefault(member, evidence.span)
    return [Because(rule, found) for rule, found in words.items()]


def _examples(edges: Sequence[SameOrigin]) -> list[Because]:
    """Return one reason for each rule, with the first two members that it joins."""
    first: dict[str, SameOrigin] = {}
    for edge in edges:
        first.setdefault(edge.rule, edge)
    return [found for edge in first.values() for found in _reasons([edge])]


def _block(
    head: str, reasons: Sequence[Because], by_id: Mapping[str, Told], width: int
) -> str:
    lines = wrap(head, width, 0)
    found = [
        (sorted(each.words, key=lambda member: by_id[member].number), each)
        for each in reasons
    ]
    found.sort(key=lambda pair: ([by_id[m].number for m in pair[0]], pair[1].rule))
    for ordered, each in found:
        lines += wrap(RULES[each.rule], width, _INDENT, hang=2)
        for member in ordered[:_MOST]:
            told = by_id[member]
            shown = f"{name_publisher(told.report)}: {_show(told, each.words[member])}"
            lines += wrap(
                shown, width, _INDENT + 4, head=f"{told.number:>{_INDENT + 2}}  "
            )
        if len(ordered) > _MOST:
            left = count(len(ordered) - _MOST, "further place")
            lines += wrap(f"and in {left}", width, _INDENT + 4)
    return "\n".join(lines)


def _show(told: Told, span: Span | None) -> str:
    return quote(fit(words_at(told.report, span), LONG)) if span else _REPORT
