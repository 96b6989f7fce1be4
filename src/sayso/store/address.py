"""Tell the address of a PostgreSQL database from the path of a SQLite file."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from sayso.errors import LedgerError

_POSTGRESQL = frozenset({"postgresql", "postgres", "postgresql+psycopg"})
_FIX = (
    "give the path of a SQLite file, or an address such as "
    "postgresql://user@host/database"
)


def is_address(target: str) -> bool:
    """Say whether a ledger is given by an address, and not by the path of a file."""
    return "://" in target


def postgres_url(target: str) -> URL:
    """Return the address of a PostgreSQL database.

    Raises:
        LedgerError: it is of another kind, or no address; it is not repeated in the
            message, because it may hold a password.
    """
    try:
        url = make_url(target)
    except (ArgumentError, ValueError) as error:  # a port that is no number
        raise LedgerError(
            "The address of the ledger is not valid.", fix=_FIX
        ) from error
    if url.drivername not in _POSTGRESQL:
        raise LedgerError(
            f"A ledger cannot be kept in {url.drivername}.",
            fix=_FIX,
        )
    return url.set(drivername="postgresql+psycopg")


def shown_url(url: URL) -> str:
    """Return an address for people, without its password."""
    public = url.set(
        drivername="postgresql",
        query={name: value for name, value in url.query.items() if name != "password"},
    )
    return public.render_as_string(hide_password=True)
