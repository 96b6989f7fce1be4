from dataclasses import replace

import pytest
from sqlalchemy import func, select, text

from harbour import HARBOUR, TEXT
from sayso.records import Analysis, Producer
from sayso.store import (
    Ledger,
    Outcome,
    Run,
    begin_run,
    find_report,
    is_known,
    load_report,
    store_analysis,
)
from sayso.store.found import counting
from sayso.store.names import NAMING
from sayso.store.schema import (
    claim_members,
    claims,
    linked_judgements,
    member_links,
    metadata,
    parties,
    report_terms,
    reports,
    runs,
    source_totals,
    statements,
    summed_analyses,
    unlinked_analyses,
)

# Made again from the others.
DERIVED = (
    claim_members,
    claims,
    linked_judgements,
    member_links,
    report_terms,
    source_totals,
    summed_analyses,
    unlinked_analyses,
)
NEWER = replace(HARBOUR.producer, version="9")


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


def published(
    number: int,
    *,
    url: str | None = None,
    key: str | None = None,
    publisher: str | None = "JNS",
    words: str = TEXT,
) -> Analysis:
    """Return the analysis of a report at an address; `number` makes its id."""
    report = replace(
        HARBOUR.report,
        id=f"{number:064x}",
        url=url,
        key=key,
        publisher=publisher,
        text=words,
    )
    return replace(HARBOUR, report=report)


def test_every_statement_and_party_has_a_row(ledger: Ledger, run: Run) -> None:
    assert store_analysis(ledger, run, HARBOUR) is Outcome.ADDED
    assert counts(ledger) == {
        "runs": 1,
        "reports": 1,
        "analyses": 1,
        "parties": len(HARBOUR.parties),
        "statements": len(HARBOUR.attributions),
        "judgements": 0,
        **{table.name: 0 for table in DERIVED},
        "unlinked_analyses": 1,
    }


def test_every_row_says_when_it_was_recorded(ledger: Ledger, run: Run) -> None:
    store_analysis(ledger, run, HARBOUR)
    with ledger.read() as connection:
        for table in metadata.tables.values():
            if table in DERIVED:
                continue
            for at in connection.scalars(select(table.c.recorded_at)):
                assert at.startswith("20")
                assert at.endswith("Z")


def test_run_says_what_produced_its_rows(ledger: Ledger, run: Run) -> None:
    store_analysis(ledger, run, HARBOUR)
    with ledger.read() as connection:
        row = connection.execute(
            select(runs).join(reports, reports.c.run == runs.c.number)
        ).one()
    assert row.command == "sayso add harbour.txt"
    assert row.version == HARBOUR.producer.version
    assert row.models == [{"name": "tiny", "version": "1", "sha256": "0" * 64}]
    assert row.naming == NAMING
    assert len(row.rules) == 64


def test_statement_refers_to_the_row_of_its_source(ledger: Ledger, run: Run) -> None:
    store_analysis(ledger, run, HARBOUR)
    with ledger.read() as connection:
        name = connection.scalar(
            select(parties.c.name)
            .join(
                statements,
                (statements.c.analysis == parties.c.analysis)
                & (statements.c.party == parties.c.local),
            )
            .where(statements.c.local == "a1")
        )
    assert name == "two U.S. officials"


def test_same_report_twice_changes_nothing(ledger: Ledger, run: Run) -> None:
    store_analysis(ledger, run, HARBOUR)
    before = counts(ledger)
    assert store_analysis(ledger, run, HARBOUR) is Outcome.THERE
    assert counts(ledger) == before


@pytest.mark.parametrize(
    ("producer", "again", "known"),
    [
        pytest.param(HARBOUR.producer, False, True, id="same"),
        pytest.param(HARBOUR.producer, True, True, id="same-again"),
        pytest.param(NEWER, False, True, id="newer"),
        pytest.param(NEWER, True, False, id="newer-again"),
    ],
)
def test_newer_version_analyses_anew_only_when_asked(
    ledger: Ledger, run: Run, producer: Producer, *, again: bool, known: bool
) -> None:
    store_analysis(ledger, run, HARBOUR)
    with ledger.read() as connection:
        report = HARBOUR.report.id
        assert is_known(connection, report, producer, again=again) is known
        assert not is_known(connection, "f" * 64, producer, again=again)


def test_new_analysis_stands_beside_the_old_and_counts(
    ledger: Ledger, run: Run
) -> None:
    store_analysis(ledger, run, HARBOUR)
    fewer = replace(HARBOUR, attributions=HARBOUR.attributions[:2], producer=NEWER)
    newer_run = begin_run(ledger, "sayso add --again", NEWER)
    assert store_analysis(ledger, newer_run, fewer, again=True) is Outcome.AGAIN
    assert counts(ledger)["reports"] == 1
    assert counts(ledger)["analyses"] == 2
    assert counts(ledger)["statements"] == len(HARBOUR.attributions) + 2
    with ledger.read() as connection:
        assert len(connection.execute(counting()).all()) == 2
        number = find_report(connection, HARBOUR.report.id)
        assert load_report(connection, number).analysis == fewer


EDITED = TEXT.replace("Monday", "Sunday")
ELSE = "The council met on Thursday to talk about the price of fish and of bread."
URL = "https://example.org/strike"


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        pytest.param(
            published(1, url=URL),
            published(2, url=URL, words=EDITED),
            Outcome.VERSION,
            id="same-url",
        ),
        pytest.param(
            published(1, url=URL),
            published(2, url=URL, words=ELSE),
            Outcome.VERSION,
            id="same-url-all-new-text",
        ),
        pytest.param(
            published(1, url=URL, publisher=None),
            published(2, url=URL, publisher=None, words=EDITED),
            Outcome.VERSION,
            id="no-publisher",
        ),
        pytest.param(
            published(1, url=URL),
            published(2, url=URL, publisher="Bell", words=EDITED),
            Outcome.ADDED,
            id="other-publisher",
        ),
        pytest.param(
            published(1, url=URL),
            published(2, url=URL + "/2", words=EDITED),
            Outcome.ADDED,
            id="other-url",
        ),
        pytest.param(
            published(1, key="7"),
            published(2, key="7", words=EDITED),
            Outcome.VERSION,
            id="same-key",
        ),
        pytest.param(
            published(1, key="7"),
            published(2, key="7", words=ELSE),
            Outcome.ADDED,
            id="same-key-of-another-day",
        ),
        pytest.param(
            published(1, key="7", url=URL),
            published(2, key="7", words=EDITED),
            Outcome.ADDED,
            id="same-key-but-an-url",
        ),
        pytest.param(
            published(1), published(2, words=EDITED), Outcome.ADDED, id="no-address"
        ),
        pytest.param(
            published(1, url="https://example.org/" + "x" * 9000),
            published(2, url="https://example.org/" + "x" * 9000, words=EDITED),
            Outcome.VERSION,
            id="url-longer-than-an-index-holds",
        ),
        pytest.param(
            published(1, key="a\x00b", publisher="J\x00"),
            published(2, key="a\x00b", publisher="J\x00", words=EDITED),
            Outcome.VERSION,
            id="nul",
        ),
    ],
)
def test_changed_text_at_the_same_address_is_a_new_version(
    ledger: Ledger, run: Run, first: Analysis, second: Analysis, outcome: Outcome
) -> None:
    assert store_analysis(ledger, run, first) is Outcome.ADDED
    assert store_analysis(ledger, run, second) is outcome
    with ledger.read() as connection:
        old, new = connection.execute(select(reports).order_by("number")).all()
    assert old.earlier is None
    assert new.earlier == (old.number if outcome is Outcome.VERSION else None)


def test_third_version_follows_the_second(ledger: Ledger, run: Run) -> None:
    for number in range(3):
        store_analysis(
            ledger, run, published(number, url=URL, words=f"{TEXT} {number}")
        )
    with ledger.read() as connection:
        rows = connection.execute(select(reports).order_by("number")).all()
    assert [row.earlier for row in rows] == [None, rows[0].number, rows[1].number]


def test_text_with_nul_and_long_words_is_stored_as_it_is(
    ledger: Ledger, run: Run
) -> None:
    hostile = published(1, key="\x00", words=f"{TEXT}\x00\u202e{'x' * 3_000_000}")
    store_analysis(ledger, run, hostile)
    with ledger.read() as connection:
        number = find_report(connection, hostile.report.id)
        assert load_report(connection, number).analysis == hostile


def test_statement_longer_than_an_index_takes_is_stored(
    ledger: Ledger, run: Run
) -> None:
    words = " ".join(f"word{n}" for n in range(300_000))
    item = HARBOUR.attributions[0]
    long = replace(item, content=replace(item.content, text=words))
    assert store_analysis(ledger, run, replace(HARBOUR, attributions=(long,)))
    assert counts(ledger)["statements"] == 1


def test_report_without_statements_is_stored(ledger: Ledger, run: Run) -> None:
    empty = replace(HARBOUR, parties=(), attributions=())
    assert store_analysis(ledger, run, empty) is Outcome.ADDED
    assert store_analysis(ledger, run, empty) is Outcome.THERE


@pytest.mark.parametrize("word", ["pilots", "salvi", "port"])
def test_words_of_content_source_and_title_are_indexed(
    ledger: Ledger, run: Run, word: str
) -> None:
    store_analysis(ledger, run, HARBOUR)
    index = {
        "sqlite": "SELECT count(*) FROM statement_words WHERE statement_words MATCH :w",
        "postgresql": "SELECT count(*) FROM statements"
        " WHERE to_tsvector('simple', search_text) @@ to_tsquery('simple', :w)",
    }
    with ledger.read() as connection:
        found = connection.scalar(text(index[connection.dialect.name]), {"w": word})
    assert found
