"""Set two texts side by side, or one under the other where lines are short."""

import textwrap
from itertools import zip_longest

from sayso.show.lines import clean

LEAST_WIDTH = 60  # columns; below, two columns would hold three words each


def set_beside(
    left: str, right: str, width: int, indent: int, *, between: str = " | "
) -> list[str]:
    """Return the lines of two texts in two columns.

    Args:
        left: Lines, each wrapped by itself.
        right: As `left`.
        width: Columns of a line; below `LEAST_WIDTH`, `right` follows `left`.
        indent: Spaces before each line.
        between: Printed between the columns.
    """
    space = " " * indent
    if width < LEAST_WIDTH:
        texts = (_wrapped(text, width - indent) for text in (left, right))
        one, other = ([space + row for row in rows] for rows in texts)
        return [*one, "", *other]
    each = (width - indent - len(between)) // 2
    pairs = zip_longest(_wrapped(left, each), _wrapped(right, each), fillvalue="")
    return [f"{space}{one:<{each}}{between}{other}".rstrip() for one, other in pairs]


def _wrapped(text: str, width: int) -> list[str]:
    """Return lines of at most `width`."""
    return [
        line
        for paragraph in text.split("\n")
        for line in textwrap.wrap(clean(paragraph), width) or [""]
    ]
