"""Keep analyses in a ledger: a SQLite file or a PostgreSQL database."""

from sayso.store.ledger import Ledger, open_ledger
from sayso.store.load import Stored, find_report, find_versions, load_report
from sayso.store.write import Outcome, Run, begin_run, is_known, store_analysis

__all__ = [
    "Ledger",
    "Outcome",
    "Run",
    "Stored",
    "begin_run",
    "find_report",
    "find_versions",
    "is_known",
    "load_report",
    "open_ledger",
    "store_analysis",
]
