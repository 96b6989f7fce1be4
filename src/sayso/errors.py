"""Every error that Sayso raises.

SaysoError
├── InputError      a report cannot be read: missing, empty, binary, not English
├── OptionError     an argument makes no sense: an impossible date
├── ModelError      a shipped model is missing or is not the file it should be
├── ContractError   a file that should be an analysis or a gold file is not one
└── LedgerError     a ledger cannot be opened, read or written
"""


class SaysoError(Exception):
    """An error with its remedy.

    Args:
        message: What happened and where.
        fix: What the user can do about it, as an imperative sentence.
    """

    def __init__(self, message: str, *, fix: str) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix


class InputError(SaysoError):
    """A report cannot be read; the rest of a batch can."""


class OptionError(SaysoError):
    """An argument or option makes no sense."""


class ModelError(SaysoError):
    """A model file is missing, damaged or from another release."""


class ContractError(SaysoError):
    """A file does not follow the format that it should follow."""


class LedgerError(SaysoError):
    """A ledger is missing, locked, damaged, out of reach or of another version."""
