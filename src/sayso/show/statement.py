"""Show one statement: its chain, its cue, its words, and what there is to know."""

from collections.abc import Iterator

from sayso.records import Addressee, Attribution, Party
from sayso.show.days import stamp
from sayso.show.index import Index
from sayso.show.lines import INDENT, clean, head_number, join, quote, wrap
from sayso.show.naming import is_own_outlet, is_same_name, name_party, name_source

LOW_CONFIDENCE = 0.6  # below this an editor should look at the report again
ARROW = " -> "
_STEP = 2  # columns further in for each statement around this one
_DEEPEST = 4  # statements around it that still move a statement in


def render_statement(
    index: Index, item: Attribution, number: int, width: int, *, under_source: bool
) -> str:
    """Return the block of one statement.

    Args:
        index: The analysis that `item` is part of.
        item: The statement to show.
        number: Its place in the report, from 1.
        width: Columns of a line.
        under_source: Whether a heading has told already who the source is; then the
            chain starts with the words that the report prints for it.
    """
    further = 0 if under_source else _STEP * _depth(index, item)
    indent = INDENT + further
    head = head_number(number) + " " * further
    chain = render_chain(index, item, as_printed=under_source)
    lines = wrap(chain, width, indent, head=head, hang=_STEP)
    lines += wrap(_doubted(index, item), width, indent)
    lines += wrap(item.content.text, width, indent + _STEP)
    if words := stamp(item):
        lines += wrap(words, width, indent, hang=_STEP)
    for note in note_statement(index, item, under_source=under_source):
        lines += wrap(note, width, indent, hang=_STEP)
    return "\n".join(lines)


def render_chain(index: Index, item: Attribution, *, as_printed: bool = False) -> str:
    """Return the hands that a statement went through on one line."""
    return ARROW.join(trace_hands(index, item, as_printed=as_printed))


def trace_hands(
    index: Index, item: Attribution, *, as_printed: bool = False
) -> tuple[str, ...]:
    """Return the hands that a statement went through: from its source to the publisher.

    A hand that follows itself, such as an outlet that prints its own report, is shown
    once.
    """
    printed = (item.source.text or "").strip(" \n,;:") if as_printed else ""
    party = index.source_of(item)
    before = party.name if party else ""
    shown = [printed or name_source(index, item)]
    for hop in reversed(item.via):
        party = index.parties.get(hop.party)
        name = party.name if party else hop.party
        if not is_same_name(before, name):
            shown.append(name_party(index, party) if party else name)
        before = name
    publisher = index.analysis.report.publisher or "this report"
    if party is None or not is_own_outlet(party, publisher):
        shown.append(publisher)
    return tuple(clean(words) for words in shown)


def source_notes(index: Index, party: Party) -> Iterator[str]:
    """Yield what the report says about a source, and why it is not named."""
    if party.standing:
        words = "; ".join(quote(mention.text) for mention in party.standing)
        yield f"about the source: {words}"
    reasons = index.known[party.id].reasons
    if reasons:
        yield f"why unnamed: {'; '.join(quote(reason.text) for reason in reasons)}"


def describe_cue(index: Index, item: Attribution) -> str:
    """Return the words that announce a statement, and to whom it was made."""
    spoken = item.cue is not None and any(c.isalnum() for c in item.cue.text)
    cue = clean(item.cue.text) if item.cue and spoken else "(by layout)"
    to = _addressee(index, item, item.addressee) if item.addressee else ""
    return f"{cue}{to}"


def _doubted(index: Index, item: Attribution) -> str:
    doubt = item.confidence < LOW_CONFIDENCE
    note = f" (uncertain: {item.confidence:.0%})" if doubt else ""
    return f"{describe_cue(index, item)}:{note}"


def _addressee(index: Index, item: Attribution, addressee: Addressee) -> str:
    """Return " (to reporters)", unless the cue or the chain says so already."""
    party = index.parties.get(addressee.party or "")
    in_chain = party is not None and any(hop.party == party.id for hop in item.via)
    if in_chain or (item.cue and addressee.text in item.cue.text):
        return ""
    words = clean(addressee.text).removeprefix("to ")
    if party and not is_same_name(party.name, words):
        words = f"{name_party(index, party)}, {quote(words)}"
    return f" (to {words})"


def note_statement(
    index: Index, item: Attribution, *, under_source: bool = False
) -> Iterator[str]:
    """Yield what else there is to know: what holds it, and how it is sourced."""
    holder = index.numbers.get(item.inside or "")
    if holder:
        yield f"inside statement {holder}"
    names = [
        index.parties[p].name for p in item.source.candidates if p in index.parties
    ]
    if names and item.source.party is None:
        yield f"source unresolved: could be {join(names, 'or')}"
    party = index.source_of(item)
    if under_source:
        return
    if party is None:
        yield from _reason_of(item)
    elif _first(index, party).id == item.id:
        yield from source_notes(index, party)
    elif index.known[party.id].reasons:
        yield f"why unnamed: see {index.numbers[_first(index, party).id]}"


def _reason_of(item: Attribution) -> Iterator[str]:
    reason = item.anonymity.justification if item.anonymity else None
    if reason:
        yield f"why unnamed: {quote(reason.text)}"


def _first(index: Index, party: Party) -> Attribution:
    return index.known[party.id].statements[0]


def _depth(index: Index, item: Attribution) -> int:
    return min(_DEEPEST, sum(1 for _ in index.holders(item)))
