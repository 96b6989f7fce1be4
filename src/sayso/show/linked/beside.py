"""Set two texts side by side, or one under the other where lines are short."""

import textwrap
from dataclasses import dataclass, replace
from itertools import zip_longest

from sayso.show.lines import clean

LEAST_WIDTH = 60  # columns; below, two columns would hold three words each


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Room for two texts."""

    width: int  # columns of a line; below `LEAST_WIDTH` one text follows the other
    between: str = " | "
    labels: tuple[str, str] = ("", "")  # before texts that are not side by side

    def narrowed(self, by: int) -> "Columns":
        """Return the same with so many columns less in a line."""
        return replace(self, width=self.width - by)

    def set_beside(self, left: str, right: str) -> list[str]:
        """Return the lines of two texts, each line of which is wrapped by itself."""
        if self.width < LEAST_WIDTH:
            one, other = self.labels
            below = _wrapped(f"{other}{right}", self.width)
            return [*_wrapped(f"{one}{left}", self.width), "", *below]
        each = (self.width - len(self.between)) // 2
        rows = zip_longest(_wrapped(left, each), _wrapped(right, each), fillvalue="")
        return [f"{one:<{each}}{self.between}{other}".rstrip() for one, other in rows]


def _wrapped(text: str, width: int) -> list[str]:
    return [
        line
        for paragraph in text.split("\n")
        for line in textwrap.wrap(clean(paragraph), width) or [""]
    ]
