"""Say what went wrong with a database, and what can be done about it."""

from sqlalchemy.exc import DBAPIError

from sayso.errors import LedgerError

# Words of the driver's message; what we say; what to do.
_KNOWN = (
    (
        "unable to open database file",
        "cannot be opened",
        "check that its folder exists and that you may write there",
    ),
    (
        "file is not a database",
        "is not a ledger: it is some other file",
        "give another path to --ledger",
    ),
    (
        "database is locked",
        "is locked by another program, which did not let go of it",
        "wait until that program has finished, and give the same command again",
    ),
    (
        "disk is full",
        "cannot grow: the disk is full",
        "make room and give the same command again; nothing that was added is lost",
    ),
    (
        "readonly database",
        "may not be written",
        "change the permissions of the file and its folder",
    ),
    (
        "malformed",
        "is damaged",
        "restore it from a backup, or rescue it with `sqlite3 LEDGER .recover`",
    ),
    (
        "password authentication failed",
        "refuses the user or password",
        "check both in the address, or put the password into ~/.pgpass",
    ),
    (
        "does not exist",
        "does not exist on the server, or its user does not",
        "make it with `createdb NAME`, or correct the address",
    ),
    (
        "permission denied",
        "does not let this user do that",
        "ask for the right to create and write tables in it",
    ),
    (
        "connection failed",
        "cannot be reached",
        "check that the server runs, and host and port in the address",
    ),
    (
        "server closed the connection",
        "cannot be reached any more: the server ended the connection",
        "start the server and give the same command again",
    ),
    (
        "terminating connection",
        "cannot be reached any more: the server ended the connection",
        "start the server and give the same command again",
    ),
)


def explain_failure(error: DBAPIError, name: str) -> LedgerError:
    """Return the error to show for one of a database driver.

    Args:
        error: What SQLAlchemy raised; its statement and parameters are not shown.
        name: The ledger's name, without a password.
    """
    words = " ".join(str(error.orig).split())
    for sign, what, fix in _KNOWN:
        if sign in words:
            return LedgerError(f"The ledger {name} {what} ({words}).", fix=fix)
    return LedgerError(
        f"The ledger {name} reports an error: {words}.",
        fix="see whether the message says what to do; `sayso --debug ...` shows more",
    )
