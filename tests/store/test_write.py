import pytest
from sqlalchemy import func, select

from harbour import HARBOUR
from sayso.store import Ledger, Outcome, Run, begin_run, store_analysis
from sayso.store.schema import metadata


@pytest.fixture
def run(ledger: Ledger) -> Run:
    return begin_run(ledger, "sayso add harbour.txt", HARBOUR.producer)


def counts(ledger: Ledger) -> dict[str, int]:
    """Return the number of rows of each table."""
    with ledger.read() as connection:
        return {
            name: connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in metadata.tables.items()
        }


def test_every_statement_and_party_has_a_row(ledger: Ledger, run: Run) -> None:
    assert store_analysis(ledger, run, HARBOUR) is Outcome.ADDED
    assert counts(ledger) == {
        "runs": 1,
        "reports": 1,
        "analyses": 1,
        "parties": len(HARBOUR.parties),
        "statements": len(HARBOUR.attributions),
        "judgements": 0,
    }


def test_same_report_twice_changes_nothing(ledger: Ledger, run: Run) -> None:
    store_analysis(ledger, run, HARBOUR)
    before = counts(ledger)
    assert store_analysis(ledger, run, HARBOUR) is Outcome.THERE
    assert counts(ledger) == before
