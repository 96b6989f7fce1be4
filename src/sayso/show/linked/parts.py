"""Put a page together from parts, each under a title."""

import textwrap
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from sayso.show.lines import wrap

INDENT = 2  # columns of what stands below a title
Parts: TypeAlias = Iterable[tuple[str, Iterable[str]]]


def render_parts(parts: Parts, width: int) -> Iterator[str]:
    """Yield each part: its title, and below it its blocks with lines between.

    A part without a block is left out.

    Args:
        parts: Titles, each with blocks as wide as `width` less `INDENT`.
        width: Columns of a line.
    """
    for title, blocks in parts:
        if shown := list(blocks):
            body = textwrap.indent("\n\n".join(shown), " " * INDENT)
            yield "\n".join((*wrap(title, width, 0), body))
