"""Show what people have decided, and what has become of it."""

from collections.abc import Iterator, Sequence

from sayso.records import SHOWN_ID
from sayso.show.lines import INDENT, clean, head_number, quote, wrap
from sayso.store.judgements import Judgement

CLAUSES: dict[str, str] = {  # what is decided of two clauses
    "same": "state one claim",
    "different": "do not state the same",
    "one-origin": "rest on one origin",
    "two-origins": "rest on two origins",
}


def render_judgements(
    made: Sequence[Judgement],
    standing: frozenset[int],
    lost: frozenset[int],
    words: dict[int, str],
    width: int,
) -> Iterator[str]:
    """Yield the block of each judgement.

    Args:
        made: All judgements, in their order.
        standing: Numbers of those that nobody has undone.
        lost: Numbers of those whose statement is no longer found.
        words: By number, the words of the statement that it is about.
        width: Columns of a line.
    """
    for each in made:
        lines = wrap(
            tell_judgement(each), width, INDENT, head=head_number(each.number), hang=2
        )
        if each.number in words:
            lines += wrap(quote(words[each.number]), width, INDENT + 2)
        why = f": {each.why}" if each.why else ""
        by = f"{each.who}, {each.recorded_at[:10]}{why}"
        lines += wrap(by, width, INDENT, hang=2)
        if each.kind != "undo" and each.number not in standing:
            lines += wrap("undone", width, INDENT)
        if each.number in lost:
            note = (
                "no longer found: the newest analysis of the report has no statement "
                "with these words; judge again what it has, and undo this"
            )
            lines += wrap(note, width, INDENT, hang=2)
        yield "\n".join(lines)


def tell_judgement(each: Judgement) -> str:
    """Return what was decided, on one line."""
    if each.kind == "merge":
        return f"merge: {clean(each.other_key or '')} is {clean(each.source_key or '')}"
    if each.kind == "split":
        return f"split: {clean(each.source_key or '')} is a source of its own"
    if each.kind == "undo":
        return f"undo: judgement {each.undoes} does not hold"
    if each.kind in CLAUSES:
        return f"{each.kind}: {' and '.join(_places(each))} {CLAUSES[each.kind]}"
    return _tell_statement(each)


def _tell_statement(each: Judgement) -> str:
    where = (each.report_id or "")[:SHOWN_ID]
    if each.kind == "correct":
        name = (each.field or "").replace("_", " ")
        return f"correct: {name} is {clean(each.value or '')}, in report {where}"
    if each.kind == "reject":
        return f"reject: what was found in report {where} is no statement"
    return f"confirm: a statement in report {where}"


def _places(each: Judgement) -> Iterator[str]:
    """Yield the names of the two clauses that a judgement is about."""
    for report, spans in (
        (each.report_id, each.spans),
        (each.other_report_id, each.other_spans),
    ):
        yield f"{(report or '')[:SHOWN_ID]}:{spans[0][0]}"
