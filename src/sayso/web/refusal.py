"""What the desk does not do, with the remedy."""


class Refusal(Exception):  # noqa: N818 - it is an answer rather than an error
    """An answer with another status than 200.

    Args:
        status: Of HTTP.
        message: What is the matter, a sentence.
        fix: What the reader can do about it, a sentence.
    """

    def __init__(self, status: int, message: str, fix: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.fix = fix


class Stranger(Refusal):
    """A refusal to somebody who must not learn anything of the ledger."""
