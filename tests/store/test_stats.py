from dataclasses import replace

from asked import PRODUCER, Line, analysis, keep
from sayso.store import Ledger
from sayso.store.stats import count_ledger
from sayso.store.totals import refresh_totals


def test_numbers_of_a_ledger(ledger: Ledger) -> None:
    # given
    url = "https://example.org/pay"
    held = (Line("Ana Ruiz", "we will pay"), Line("an aide", "they will not"))
    newer = replace(PRODUCER, version="2")
    keep(ledger, analysis(*held, published="2024-01-01"))
    keep(ledger, analysis(*held, published="2024-01-01", producer=newer), again=True)
    keep(ledger, analysis(held[0], url=url), analysis(held[1], held[0], url=url))
    refresh_totals(ledger, lambda _: None)
    # when
    with ledger.read() as connection:
        found = count_ledger(connection)
    # then
    assert (found.reports, found.versions, found.analyses) == (3, 1, 4)
    assert (found.statements, found.named, found.sourced) == (4, 2, 4)
    assert (found.sources, found.unnamed_sources, found.publishers) == (1, 2, 1)
    assert found.first_published == "2024-01-01T00:00:00Z"
    assert found.last_published == "2024-10-09T00:00:00Z"
    assert found.size_bytes > 10_000
    assert [(kind.version, kind.analyses) for kind in found.run_kinds] == [
        ("1", 3),
        ("2", 1),
    ]


def test_numbers_of_an_empty_ledger(ledger: Ledger) -> None:
    with ledger.read() as connection:
        found = count_ledger(connection)
    assert (found.reports, found.statements, found.named) == (0, 0, 0)
    assert found.first_published is None
    assert found.run_kinds == ()
