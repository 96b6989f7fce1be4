"""What the terminal of the user can show."""

import locale
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.show.linked.strokes import Strokes

LEAST_WIDTH = 40  # columns; in fewer, chains cannot be drawn


def find_width() -> int:
    """Return the columns to write into: those of the terminal, 80 at most.

    COLUMNS says otherwise; what is no terminal has 80.
    """
    from sayso.show.lines import WIDTH

    columns = shutil.get_terminal_size((WIDTH, 24)).columns
    return min(WIDTH, max(LEAST_WIDTH, columns))


def find_strokes() -> "Strokes":
    """Return lines to draw with, or letters where the user's locale has no lines."""
    from sayso.show.linked.strokes import LETTERS, LINES

    return LINES if "utf" in locale.getencoding().casefold() else LETTERS
