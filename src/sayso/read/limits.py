"""How much is read as one report; beyond it a report is skipped, never cut."""

from sayso.errors import InputError

MAX_TEXT_CHARACTERS = 2_000_000  # about 300,000 words: a book, not a report
MAX_FILE_BYTES = 20_000_000  # a web page with its styles and pictures inside it
SPLIT_FIX = "Split it into reports, or write them one a line into a .jsonl file."


def too_large(what: str, size_bytes: int | None) -> InputError:
    """Return the error for `what` whose size is over the limit, or None: unknown."""
    limit = f"the limit for one report is {MAX_FILE_BYTES / 1e6:.0f} MB"
    size = f"is {size_bytes / 1e6:.1f} MB" if size_bytes else "is too large"
    return InputError(f"{what} {size}; {limit}.", fix=SPLIT_FIX)
