from dataclasses import replace
from typing import Any

import pytest

from asked import PRODUCER, Line, analysis, keep
from sayso.errors import LedgerError
from sayso.store import Ledger
from sayso.store.filters import Filters, find_publishers
from sayso.store.judged import read_judged
from sayso.store.query import parse_query
from sayso.store.search import search_page, search_statements
from sayso.store.totals import refresh_totals

HOLM = Line("Dagny Holmqvist", "there was a leak", "denied", "2024-10-08")
AIDE = Line("an aide", "the leak was known for weeks")
KOST = Line("Mirela Kost", "the minister will stay", "promised")
MONDAY = analysis(HOLM, KOST, title="Minister under fire")
LATER = analysis(
    AIDE, publisher="Evening Bell", published="2024-10-20", title="Weeks of silence"
)
HOSTILE = (
    "' OR 1=1 --", '"; DROP TABLE statements; --', "leak' UNION SELECT 1", "NEAR(leak)",
    "search_text:leak", "{leak}", "leak AND", "(leak", 'leak"', "^leak", "leak:*", "!",
    "&|!()<->", "\\", "%", "_", "*", "\x00", "🛢", "İ", "ﬁ", "ß" * 300, "a " * 900, "-",
)  # fmt: skip


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    keep(ledger, MONDAY, LATER)
    return ledger


def contents(ledger: Ledger, typed: str = "", **filters: Any) -> list[str]:  # noqa: ANN401
    """Return the contents that are found, in order."""
    wanted = replace(Filters(query=parse_query(typed)), **filters)
    with ledger.read() as connection:
        found = search_statements(connection, wanted, read_judged(connection))
        return [each.content for each in found]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("leak", [AIDE, HOLM], id="newest-first"),
        pytest.param("LEAK known", [AIDE], id="all-words"),
        pytest.param('"was known"', [AIDE], id="phrase"),
        pytest.param('"known was"', [], id="phrase-in-order"),
        pytest.param("leak -known", [HOLM], id="without"),
        pytest.param("-leak", [KOST], id="without-alone"),
        pytest.param('leak -"was known"', [HOLM], id="without-a-phrase"),
        pytest.param("min*", [KOST, HOLM], id="content-before-title"),
        pytest.param("min* -known", [KOST, HOLM], id="beginning-and-without"),
        pytest.param("holmqvist", [HOLM], id="source"),
        pytest.param("silence", [AIDE], id="title"),
        pytest.param("nowhere", [], id="nothing"),
    ],
)
def test_words_find(filled: Ledger, typed: str, found: list[Line]) -> None:
    assert contents(filled, typed) == [line.content for line in found]


def test_nothing_typed_is_an_error_or_changes_anything(filled: Ledger) -> None:
    before = contents(filled)
    for typed in HOSTILE:
        contents(filled, typed)
    assert contents(filled) == before


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        pytest.param({"status": "denied"}, [HOLM], id="status"),
        pytest.param({"named": False}, [AIDE], id="unnamed"),
        pytest.param({"named": True}, [KOST, HOLM], id="named"),
        pytest.param({"since": "2024-10-09T00:00:00Z"}, [AIDE, KOST], id="since"),
        pytest.param({"until": "2024-10-09T00:00:00Z"}, [HOLM], id="until-by-said"),
        pytest.param({"publishers": frozenset({"Evening Bell"})}, [AIDE], id="outlet"),
        pytest.param(
            {"source_keys": frozenset({"person:mirela kost"})}, [KOST], id="source"
        ),
    ],
)
def test_filters_keep(
    filled: Ledger, filters: dict[str, Any], found: list[Line]
) -> None:
    assert contents(filled, "", **filters) == [line.content for line in found]


def test_words_and_filters_both_count(filled: Ledger) -> None:
    assert contents(filled, "leak", status="denied") == [HOLM.content]


def test_pages_follow_each_other_without_gap(ledger: Ledger) -> None:
    lines = [Line("Ana Ruiz", f"ship {number} sank") for number in range(7)]
    keep(ledger, analysis(*lines))
    with ledger.read() as connection:
        judged, wanted = read_judged(connection), Filters(query=parse_query("ship"))
        pages = [
            search_page(connection, wanted, judged, skip=skip, limit=3)
            for skip in (0, 3, 6)
        ]
    assert [page.more for page in pages] == [True, True, False]
    found = [each.content for page in pages for each in page.found]
    assert found == [line.content for line in reversed(lines)]


def test_more_than_a_block_is_found_once_each(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.store.search.BLOCK", 2)
    monkeypatch.setattr("sayso.store.words._WINDOW", 1)
    lines = [Line("Ana Ruiz", f"ship {number} sank") for number in range(9)]
    keep(ledger, analysis(*lines))
    found = contents(ledger, "ship")
    assert sorted(found) == sorted(line.content for line in lines)


def test_newest_analysis_and_newest_version_count(ledger: Ledger) -> None:
    url = "https://example.org/leak"
    keep(ledger, analysis(HOLM, KOST, url=url))
    newer = replace(PRODUCER, version="2")
    keep(ledger, analysis(HOLM, KOST, url=url, producer=newer), again=True)
    assert contents(ledger, "leak") == [HOLM.content]
    edited = replace(HOLM, content="there was a small leak")
    keep(ledger, analysis(edited, KOST, url=url))
    assert contents(ledger, "leak") == [edited.content]
    both = contents(ledger, "leak", versions=True)
    assert both == [edited.content, HOLM.content]


def test_publisher_is_found_by_name_or_by_words_of_it(filled: Ledger) -> None:
    with filled.read() as connection:
        assert find_publishers(connection, "evening bell") == {"Evening Bell"}
        assert find_publishers(connection, "courier") == {"Northgate Courier"}
        with pytest.raises(LedgerError, match="No report") as raised:
            find_publishers(connection, "Gazette")
    assert "Evening Bell, Northgate Courier" in raised.value.fix


def test_searching_changes_nothing(filled: Ledger) -> None:
    refresh_totals(filled, lambda _: None)
    assert contents(filled, "leak") == contents(filled, "leak")
