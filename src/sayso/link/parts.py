"""The parts of a graph: what is joined, however far around."""

from collections.abc import Iterable, Sequence


def find_parts(
    names: Sequence[str], joined: Iterable[tuple[str, str]]
) -> list[list[str]]:
    """Return the connected parts of `names`, each in the order of `names`."""
    parts = {name: [name] for name in names}
    for a, b in joined:
        one, other = parts[a], parts[b]
        if one is not other:
            one += other
            parts.update(dict.fromkeys(other, one))
    places = {name: place for place, name in enumerate(names)}
    distinct = {id(part): part for part in parts.values()}
    return [sorted(part, key=places.__getitem__) for part in distinct.values()]
