"""A desk on each kind of database."""

import pytest
from starlette.testclient import TestClient

from desked import ask, fill
from sayso.store import Ledger


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Return a ledger of invented reports, on each kind of database in turn."""
    fill(ledger)
    return ledger


@pytest.fixture
def client(filled: Ledger) -> TestClient:
    """Return a client of a desk on a ledger of invented reports."""
    return ask(filled)
