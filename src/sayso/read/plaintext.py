"""Read one plain text."""

from sayso.read.assemble import make_report
from sayso.read.overrides import NO_OVERRIDES, Overrides
from sayso.records import Report


def read_text(text: str, overrides: Overrides = NO_OVERRIDES) -> Report:
    """Return the report with this text, unchanged: not a space is taken away.

    Title, byline, dateline, agency and date are those that the text prints; the lines
    that hold them stay in it, and `furniture` tells where they are.

    Raises:
        InputError: If the text is empty, too long, not valid Unicode or not English.
    """
    return make_report(text, overrides=overrides)
