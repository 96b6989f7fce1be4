"""Show what a report rests on, as an editor would ask for it."""

from collections.abc import Iterator

from sayso.records import Party
from sayso.show.index import Index
from sayso.show.lines import count, fit, ranges, share, wrap
from sayso.show.naming import LONG, name_party
from sayso.show.sourcing import Numbers, Sourcing, count_sourcing


def render_sourcing(index: Index, width: int) -> str:
    """Return the sourcing summary; a line that has nothing to say is left out.

    The docstrings of `Sourcing` say what each number is.
    """
    lines = ["Sourcing summary"]
    for line, depth in summarise_sourcing(index):
        lines += wrap(line, width, 2 * depth, hang=2)
    return "\n".join(lines)


def summarise_sourcing(index: Index) -> Iterator[tuple[str, int]]:
    """Yield the lines of the summary; 2 for those that belong to the line before."""
    sourcing = count_sourcing(index)
    for line in _shares(sourcing):
        yield line, 1
    yield from _lists(index, sourcing)


def _shares(found: Sourcing) -> Iterator[str]:
    total = found.statements
    yield f"{count(total, 'statement')}, {count(found.sources, 'source')}"
    rows = (
        ("named", found.named_sources, found.named),
        ("unnamed", found.unnamed_sources, found.unnamed),
    )
    for label, sources, numbers in rows:
        if numbers:
            yield (
                f"{label}: {share(len(numbers), total, 'statement')}, "
                f"{share(sources, found.sources, 'source')}"
            )
    if found.unnamed_sources:
        unnamed = count(found.unnamed_sources, "unnamed source")
        yield f"the report says why it does not name: {found.explained} of {unnamed}"
    if found.undetermined:
        what = share(len(found.undetermined), total, "statement")
        yield f"not determined whether named: {what}"


def _lists(index: Index, found: Sourcing) -> Iterator[tuple[str, int]]:
    rows = (
        ("rest on one unnamed person", found.one_unnamed),
        ("source not resolved", found.unresolved),
        ("without a source", found.unsourced),
    )
    for label, numbers in rows:
        if numbers:
            yield f"{label}: {_in(numbers)}", 1
    if found.single_outlet:
        yield "known through one outlet only:", 1
    for party, outlet, numbers in found.single_outlet:
        name = _name(index, party)
        yield f"{name}, through {_name(index, outlet)}: {_in(numbers)}", 2
    if found.citing_nobody:
        yield "outlets that cite nobody:", 1
    for outlet, numbers in found.citing_nobody:
        yield f"{_name(index, outlet)}: {_in(numbers)}", 2


def _name(index: Index, party: Party) -> str:
    return fit(name_party(index, party), LONG)


def _in(numbers: Numbers) -> str:
    noun = "statement" if len(numbers) == 1 else "statements"
    return f"{noun} {ranges(numbers)}"
