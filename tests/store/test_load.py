from dataclasses import replace

import pytest

from harbour import HARBOUR, TEXT
from sayso.errors import LedgerError
from sayso.store import (
    Ledger,
    begin_run,
    find_report,
    find_versions,
    load_report,
    store_analysis,
)

URL = "https://example.org/strike"
IDS = ("abcd" + "0" * 60, "abcd" + "1" * 60, "1234" + "2" * 60, "5678" + "3" * 60)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Return a ledger with two versions of a report, and two other reports."""
    run = begin_run(ledger, "sayso add", HARBOUR.producer)
    for number, (identity, url, key) in enumerate(
        zip(IDS, (URL, URL, None, None), (None, None, "5678", "7"), strict=True)
    ):
        report = replace(
            HARBOUR.report, id=identity, url=url, key=key, text=f"{TEXT} {number}"
        )
        store_analysis(ledger, run, replace(HARBOUR, report=report))
    return ledger


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param(IDS[0], 0, id="id"),
        pytest.param("abcd0", 0, id="beginning-of-the-id-of-an-old-version"),
        pytest.param("abcd", 1, id="beginning-of-two-versions"),
        pytest.param(URL, 1, id="address-of-two-versions"),
        pytest.param("7", 3, id="key"),
        pytest.param("5678", 2, id="key-before-id"),
        pytest.param("56783", 3, id="more-of-the-id"),
    ],
)
def test_report_is_found_as_people_name_it(
    filled: Ledger, words: str, found: int
) -> None:
    with filled.read() as connection:
        analysis = load_report(connection, find_report(connection, words)).analysis
    assert analysis.report.id == IDS[found]


@pytest.mark.parametrize("words", ["abc", "ABCD", "ffff", "%", "", "x' OR 1=1 --", "é"])
def test_unknown_report_is_an_error_that_says_what_to_give(
    filled: Ledger, words: str
) -> None:
    with filled.read() as connection, pytest.raises(LedgerError) as caught:
        find_report(connection, words)
    assert repr(words) in caught.value.message
    assert "first characters of its id" in caught.value.fix


def test_beginning_of_several_reports_is_an_error_that_lists_them(
    ledger: Ledger,
) -> None:
    run = begin_run(ledger, "sayso add", HARBOUR.producer)
    for number in range(7):
        report = replace(HARBOUR.report, id=f"abcd{number:060x}")
        store_analysis(ledger, run, replace(HARBOUR, report=report))
    with ledger.read() as connection, pytest.raises(LedgerError) as caught:
        find_report(connection, "abcd")
    assert caught.value.message.count("abcd00000000") == 5
    assert caught.value.message.endswith(", ...")


def test_versions_are_found_from_each_of_them(filled: Ledger) -> None:
    with filled.read() as connection:
        first, second = (find_report(connection, identity) for identity in IDS[:2])
        assert find_versions(connection, first) == (first, second)
        assert find_versions(connection, second) == (first, second)
        alone = find_report(connection, IDS[2])
        assert find_versions(connection, alone) == (alone,)
