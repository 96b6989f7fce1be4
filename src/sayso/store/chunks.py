"""Cut many values into portions that a database takes at once."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_Value = TypeVar("_Value")
CHUNK = 500  # values; SQLite takes some thousand in a statement


def chunks(values: Iterable[_Value], size: int = CHUNK) -> Iterator[list[_Value]]:
    """Yield values in lists of `size`; the last may be shorter."""
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some
