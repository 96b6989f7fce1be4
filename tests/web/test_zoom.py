"""Looking closer at a timeline, and wider."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from sayso.web.zoom import PARTS, make_zoom


def test_a_month_is_cut_into_parts_without_gaps() -> None:
    found = make_zoom(date(2026, 3, 1), date(2026, 3, 31), is_chosen=True)

    assert [(each.since, each.until) for each in found.closer] == [
        ("2026-03-01", "2026-03-07"),
        ("2026-03-08", "2026-03-15"),
        ("2026-03-16", "2026-03-23"),
        ("2026-03-24", "2026-03-31"),
    ]
    assert found.closer[0].name == "1 Mar 2026 to 7 Mar 2026"
    assert [(each.name, each.since, each.until) for each in found.beside] == [
        ("Earlier", "2026-01-29", "2026-02-28"),
        ("Later", "2026-04-01", "2026-05-01"),
        ("Wider", "2026-01-29", "2026-05-01"),
    ]


@pytest.mark.parametrize(
    ("last", "names"),
    [
        pytest.param(date(2026, 3, 1), [], id="one-day"),
        pytest.param(date(2026, 3, 2), ["1 Mar 2026", "2 Mar 2026"], id="two-days"),
    ],
)
def test_a_day_is_the_smallest_part(last: date, names: list[str]) -> None:
    found = make_zoom(date(2026, 3, 1), last, is_chosen=False)

    assert [each.name for each in found.closer] == names
    assert not found.beside


@given(st.dates(), st.dates())
def test_any_days_can_be_looked_at(one: date, other: date) -> None:
    first, last = sorted((one, other))
    found = make_zoom(first, last, is_chosen=True)

    days = [
        (date.fromisoformat(p.since), date.fromisoformat(p.until)) for p in found.closer
    ]
    assert len(days) <= PARTS
    assert all(since <= until for since, until in days)
    assert not days or (days[0][0], days[-1][1]) == (first, last) or last == date.max


def test_the_timeline_leads_to_its_parts_and_back(client: TestClient) -> None:
    page = client.get("/timeline?about=pier&from=2026-03-01&to=2026-03-04&page=2").text

    assert "about=pier&amp;from=2026-03-01&amp;to=2026-03-01" in page
    assert "about=pier&amp;from=2026-03-05&amp;to=2026-03-08" in page
    assert 'href="/timeline?about=pier">All days' in page
