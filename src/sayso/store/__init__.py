"""Keep analyses in a ledger: a SQLite file or a PostgreSQL database."""

from sayso.store.ledger import Ledger, default_ledger, open_ledger
from sayso.store.write import Outcome, Run, begin_run, is_known, store_analysis

__all__ = [
    "Ledger",
    "Outcome",
    "Run",
    "begin_run",
    "default_ledger",
    "is_known",
    "open_ledger",
    "store_analysis",
]
