"""Words on lines of a terminal: cleaned, wrapped, counted, listed."""

import re
import textwrap
from collections.abc import Iterable, Sequence

WIDTH = 80  # columns
INDENT = 5  # columns of a number before a block, and before its further lines

# Control characters and direction overrides would let a report draw on the terminal.
_STEERING = re.compile(
    r"\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f"
    r"\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)


def escape_steering(text: str) -> str:
    """Return a text with what steers a terminal written as a backslash and a code."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def clean(words: str) -> str:
    """Return `words` on one line, without characters that steer a terminal."""
    return " ".join(escape_steering(words).split())


def wrap(
    words: str, width: int, indent: int, *, head: str = "", hang: int = 0
) -> list[str]:
    """Return the lines of `words`, at least one, none wider than `width`.

    Args:
        words: Words to show, of any length.
        width: Columns of a line.
        indent: Spaces before each line.
        head: Printed in place of the spaces before the first line.
        hang: Further spaces before every line but the first.
    """
    space = " " * indent
    return textwrap.wrap(
        clean(words),
        width,
        initial_indent=head or space,
        subsequent_indent=space + " " * hang,
    ) or [head or space]


def head_number(number: int) -> str:
    """Return the number of a block, as wide as `INDENT`: "  7  "."""
    return f"{number:>{INDENT - 2}}  "


def fit(words: str, width: int) -> str:
    """Return as many whole words as fit on one line of `width`."""
    words = clean(words)
    if len(words) <= width:
        return words
    # What follows decides nothing, and could be a word of a million letters.
    return textwrap.wrap(words[: 2 * width], width - 2)[0] + " …"


def quote(words: str) -> str:
    """Return words of the report, marked as such."""
    return f'"{clean(words)}"'


def count(number: int, noun: str) -> str:
    """Return "1 source", "2 sources"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def share(part: int, whole: int, noun: str) -> str:
    """Return "1 of 4 sources (25%)"."""
    rate = f" ({part / whole:.0%})" if whole else ""
    return f"{part} of {count(whole, noun)}{rate}"


def join(parts: Sequence[str], last: str) -> str:
    """Return "a, b or c" for `last` "or"."""
    *others, end = parts
    return f"{', '.join(others)} {last} {end}" if others else end


def ranges(numbers: Iterable[int]) -> str:
    """Return ascending numbers with their runs shortened: "4, 7-9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_run(run) for run in runs)


def _run(numbers: Sequence[int]) -> str:
    if len(numbers) < 3:  # noqa: PLR2004 - "7-8" is no shorter than "7, 8"
        return ", ".join(map(str, numbers))
    return f"{numbers[0]}-{numbers[-1]}"
