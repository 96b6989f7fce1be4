"""Why a page was not fetched."""

from sayso.errors import SaysoError


class FetchError(SaysoError):
    """A page cannot be fetched; the rest of a batch can."""
