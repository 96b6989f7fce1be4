"""Comparing in a process of its own."""

from collections.abc import Iterator
from multiprocessing import active_children

import pytest

from newsroom import denial, journal
from sayso.link.compare import compare_reports
from sayso.web.comparing import Comparing


@pytest.fixture
def comparing() -> Iterator[Comparing]:
    begun = Comparing(apart=True)
    begun.start()
    yield begun
    begun.close()


def test_what_is_found_is_the_same(comparing: Comparing) -> None:
    expected = compare_reports(journal(), denial())

    assert comparing.compare(journal(), denial()) == expected
    assert Comparing(apart=False).compare(journal(), denial()) == expected


def test_process_that_somebody_ends_costs_no_answer(comparing: Comparing) -> None:
    comparing.compare(journal(), denial())
    for process in active_children():
        process.kill()

    for _ in range(2):
        assert comparing.compare(journal(), denial()).shared is not None
