"""Write what a reader would not see, or what would steer a page, as marked codes."""

import re
from typing import NamedTuple

# Controls but for tabs and line ends, and what overrides the direction of writing: a
# parser of HTML drops the first, and the second turn the text around them.
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e"
    r"\u2060\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)


class Piece(NamedTuple):
    """Some characters as printed, or one hidden character by its code."""

    text: str
    is_code: bool = False


def show_hidden(text: str) -> tuple[Piece, ...]:
    """Return a text in pieces, each hidden character as "U+202E"."""
    pieces: list[Piece] = []
    last = 0
    for found in _HIDDEN.finditer(text):
        if found.start() > last:
            pieces.append(Piece(text[last : found.start()]))
        pieces.append(Piece(f"U+{ord(found[0]):04X}", is_code=True))
        last = found.end()
    if last < len(text):
        pieces.append(Piece(text[last:]))
    return tuple(pieces)
