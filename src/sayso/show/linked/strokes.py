"""Strokes to draw chains with, in two kinds: lines, or letters of every terminal."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Strokes:
    """What a drawing is made of; each is as wide as the others of its name."""

    branch: str  # before a hand with others below it
    last: str  # before the last one
    down: str  # beside what is below a branch
    maybe: str  # joins origins that may be one
    between: str  # two columns


LINES = Strokes(branch="├─ ", last="└─ ", down="│  ", maybe="┊", between=" │ ")
LETTERS = Strokes(branch="|- ", last="`- ", down="|  ", maybe=":", between=" | ")
