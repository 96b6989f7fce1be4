from dataclasses import replace

import pytest

from asked import Line, analysis, keep
from sayso.store import Ledger
from sayso.store.course import follow
from sayso.store.decide import Person, correct_statement
from sayso.store.filters import Filters
from sayso.store.judged import read_judged
from sayso.store.query import parse_query

OLD = analysis(
    Line("Ana Ruiz", "we will pay", said="2024-10-08"), published="2024-10-20"
)
MIDDLE = analysis(Line("Ana Ruiz", "we may pay"), published="2024-10-10")
NEW = analysis(
    Line("Ana Ruiz", "we will never pay", said="2024-10-30"),
    published="2024-10-31",
)


def course(ledger: Ledger, *, skip: int = 0, limit: int | None = None) -> list[str]:
    wanted = replace(Filters(), source_keys=frozenset({"person:ana ruiz"}))
    with ledger.read() as connection:
        judged = read_judged(connection)
        found = follow(connection, wanted, judged, skip=skip, limit=limit)
    return [*(each.content for each in found.found), *(["more"] if found.more else [])]


def test_statements_stand_at_the_day_they_were_said_or_else_published(
    ledger: Ledger,
) -> None:
    keep(ledger, NEW, MIDDLE, OLD)
    assert course(ledger) == ["we will pay", "we may pay", "we will never pay"]


def test_pages_of_a_course_follow_each_other(ledger: Ledger) -> None:
    keep(ledger, NEW, MIDDLE, OLD)
    assert course(ledger, limit=2) == ["we will pay", "we may pay", "more"]
    assert course(ledger, skip=2, limit=2) == ["we will never pay"]


def test_corrected_day_moves_a_statement(ledger: Ledger) -> None:
    keep(ledger, NEW, MIDDLE, OLD)
    name = f"{NEW.report.id[:12]}:a1"
    correct_statement(ledger, name, "said_at", "2024-01-01", Person("ana", "no"))
    assert course(ledger) == ["we will never pay", "we will pay", "we may pay"]
    assert course(ledger, limit=1) == ["we will never pay", "more"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("pay", ["we will pay", "we may pay", "we will never pay"]),
        ('"will pay"', ["we will pay"]),
        ("nev*", ["we will never pay"]),
        ("ruiz -never", ["we will pay", "we may pay"]),
        ("-may", ["we will pay", "we will never pay"]),
        ("nobody", []),
    ],
)
@pytest.mark.parametrize("few", [0, 2_000])
def test_words_are_found_in_the_order_of_days_whether_few_or_many(
    ledger: Ledger,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    found: list[str],
    few: int,
) -> None:
    monkeypatch.setattr("sayso.store.words._FEW", few)
    monkeypatch.setattr("sayso.store.words._FEW_POSTGRESQL", few)
    keep(ledger, NEW, MIDDLE, OLD)
    wanted = Filters(query=parse_query(typed))
    with ledger.read() as connection:
        judged = read_judged(connection)
        course = follow(connection, wanted, judged, skip=0, limit=5)
    assert [each.content for each in course.found] == found
