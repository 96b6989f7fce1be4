"""Break words into lines of a drawing, which does not wrap them itself."""

from sayso.show.lines import clean

# Of bold letters 14 units high in DejaVu Sans, one of the widest that browsers take; in
# others there is some room left.
_NARROW, _SLIM, _PLAIN, _CAPITAL, _WIDE, _FULL = 5.3, 7.2, 10, 11.4, 14.8, 15
_THIN = frozenset("iljI.,:;'’‘| ")
_SLENDER = frozenset("tfrs()[]/-!")
_BROAD = frozenset("mwMW@%—…")
_FIRST_FULL = "\u1100"  # from here on mostly letters as wide as high
SMALL = 0.78  # of these widths, for plain letters 12 units high


def measure(text: str) -> float:
    """Return the width of a text, in units of a drawing."""
    return sum(map(_width_of, text))


def _width_of(letter: str) -> float:
    if letter in _THIN:
        return _NARROW
    if letter in _SLENDER:
        return _SLIM
    if letter in _BROAD:
        return _WIDE
    if letter >= _FIRST_FULL:
        return _FULL
    return _CAPITAL if letter.isupper() else _PLAIN


def break_lines(text: str, width: float, most: int) -> tuple[str, ...]:
    """Return a text in at most `most` lines; what has no room is cut off with "…"."""
    lines = [""]
    for word in _pieces(clean(text[: int(most * width)]), width):
        longer = f"{lines[-1]} {word}".lstrip()
        if measure(longer) <= width:
            lines[-1] = longer
        elif len(lines) == most:
            lines[-1] = shorten(f"{longer} …", width)
            break
        else:
            lines.append(word)
    return tuple(lines)


def shorten(text: str, width: float) -> str:
    """Return as much of a text as has room, with "…" if that is not all."""
    text = text[: int(width)]
    if measure(text) <= width:
        return text
    room, end = width - measure("…"), 0
    for end, letter in enumerate(text):  # noqa: B007 - the end is what is wanted
        room -= _width_of(letter)
        if room < 0:
            break
    return f"{text[:end].rstrip()}…"


def _pieces(text: str, width: float) -> list[str]:
    """Return the words of a text, those too wide for a line in parts."""
    pieces = []
    for word in text.split():
        part = ""
        for letter in word:
            if part and measure(part) + _width_of(letter) > width:
                pieces.append(part)
                part = ""
            part += letter
        pieces.append(part)
    return pieces
