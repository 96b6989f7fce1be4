"""Boxes of a drawing of origins: what stands in each, and how high it is.

All lengths are in units of a drawing whose text is 14 of them high.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.show.lines import count
from sayso.show.linked.groups import Drawn
from sayso.show.linked.hands import Hand
from sayso.show.linked.labels import Labels
from sayso.show.linked.told import Told, published
from sayso.show.page.textwidth import SMALL, break_lines, shorten

BoxKind = Literal["origin", "report", "named", "more"]
WIDTH = 216
PAD, LINE, ROW = 9, 18, 34  # around all, of a line, of a report with its number
NUMBER = 28  # width of a number
_LETTER = 24  # room for the letter of an origin
_RISE = 14  # from the top of a line to its baseline
_MOST_LINES, MOST_ROWS = 3, 5


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, and its baseline from the top of the box."""

    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A report: its number leads to its words."""

    y: int  # of its top, from the top of the box
    told: Told
    day: str
    how: str  # what is not plain about who says it how


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What stands in a box."""

    kind: BoxKind
    letter: str = ""
    lines: tuple[Line, ...]
    rows: tuple[Row, ...] = ()
    notes: tuple[Line, ...] = ()
    height: int


def fill_origin(origin: Drawn) -> Content:
    """Return what stands in the box of an origin."""
    lines = break_lines(origin.origin, WIDTH - 2 * PAD - _LETTER, _MOST_LINES + 1)
    reports = len({told.report.id for told in origin.members})
    note = f"{count(reports, 'report')} on this origin"
    return _stack("origin", lines, letter=origin.letter, notes=[note])


def fill_hand(hand: Hand, origin: Drawn, labels: Labels) -> Content:
    """Return what stands in the box of an outlet: its reports, or where these are."""
    lines = break_lines(hand.name, WIDTH - 2 * PAD, _MOST_LINES)
    if not hand.members:
        own = labels.own_places(hand)
        return _stack("named", lines, notes=_name_places(own))
    shown = hand.members[:MOST_ROWS]
    left = len(hand.members) - len(shown)
    return _stack(
        "report",
        lines,
        rows=[(told, labels.word_member(origin, told).how) for told in shown],
        notes=[f"and {count(left, 'further place')}"] if left else [],
    )


def fill_rest(reports: int) -> Content:
    """Return what stands where there is no room for further boxes."""
    return _stack("more", [f"and {count(reports, 'further outlet')}"])


def _name_places(own: Sequence[int] | None) -> list[str]:
    if own is None:
        return []
    if not own:
        return ["its own report is not here"]
    return [f"see {', '.join(map(str, own[:MOST_ROWS]))}"]


def _stack(
    kind: BoxKind,
    lines: Sequence[str],
    *,
    letter: str = "",
    rows: Sequence[tuple[Told, str]] = (),
    notes: Sequence[str] = (),
) -> Content:
    """Return lines, rows and notes below each other."""
    rows_at = PAD + LINE * len(lines)
    notes_at = rows_at + ROW * len(rows)
    return Content(
        kind=kind,
        letter=letter,
        lines=_below(PAD, lines),
        rows=tuple(
            Row(
                rows_at + ROW * place,
                told,
                published(told.report) or "",
                shorten(how, (WIDTH - 2 * PAD - NUMBER - 8) / SMALL),
            )
            for place, (told, how) in enumerate(rows)
        ),
        notes=_below(notes_at, notes),
        height=notes_at + LINE * len(notes) + PAD,
    )


def _below(top: int, texts: Sequence[str]) -> tuple[Line, ...]:
    return tuple(
        Line(top + LINE * place + _RISE, text) for place, text in enumerate(texts)
    )
