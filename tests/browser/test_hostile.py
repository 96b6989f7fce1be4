"""Reports that try to break out of the pages that show them, in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from asked import Line, analysis, keep
from browsing import serve
from sayso.linking import refresh_claims
from sayso.records import Analysis
from sayso.store import open_ledger
from sayso.store.claims import ClaimFilters, StoredClaim, find_claims
from sayso.store.totals import refresh_totals

ATTACKS = {
    "markup": "</script></title></svg><script>hacked()</script>"
    "<img src=x onerror=hacked()><svg onload=hacked()>",
    "template": "{{ 1234 * 4567 }} {% raw %} ${1234*4567} <%= 1234*4567 %>",
    "steering": "red\u202etxt.exe\u2066 bell\x07 esc\x1b[31m \u200b",
    "quotes": '"\'> onmouseover=hacked() x=" &lt;b&gt; &#x3c;',
}
PAGES = ("/", "/claims", "/sources", "/search?q=leaks", "/timeline?about=leaks")
MANY = 5_000
Reports = dict[str, list[Analysis]]
Made = tuple[Path, Reports, tuple[StoredClaim, ...]]


def tell(words: str, publisher: str) -> Analysis:
    return analysis(
        Line(
            f"Ana Ruiz {words}",
            f"the tanker Veldra leaks {words} fuel into Lake Orsa",
            said="2024-10-08",
        ),
        publisher=f"{publisher} {words}",
        title=f"Title {words}",
    )


@pytest.fixture(scope="session")
def hostile_file(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return a ledger of hostile reports, these, and its claims."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.db"
    ledger = open_ledger(str(shutil.copy(empty_file, path)))
    reports = {
        name: [tell(words, "Bell"), tell(words, "Mirror")]
        for name, words in ATTACKS.items()
    }
    lines = [Line("Ana Ruiz", f"p{n}x q{n}y") for n in range(MANY)]
    reports["statements"] = [analysis(*lines, title="Piers")]
    endless = [Line("Ana Ruiz", f"the locks {'x' * 1_000_000} are closed")]
    reports["line"] = [analysis(*endless, title="Locks")]
    keep(ledger, *(each for some in reports.values() for each in some))
    refresh_totals(ledger, lambda _: None)
    refresh_claims(ledger, lambda _: None)
    with ledger.read() as connection:
        found = find_claims(
            connection, ClaimFilters(least_reports=2), skip=0, limit=9
        ).found
    ledger.close()
    return path, reports, found


@pytest.fixture(scope="session")
def hostile_desk(
    hostile_file: Made,
) -> Iterator[str]:
    with serve(str(hostile_file[0])) as address:
        yield address


def check(page: Page, address: str) -> None:
    """Look at a page: nothing of a report runs, or becomes a part of it."""
    page.add_init_script("window.hacked = () => { window.ran = true; };")
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("window.ran === undefined")
    assert page.evaluate("document.images.length") == 0
    assert page.evaluate("document.querySelectorAll('script:not([src])').length") == 0
    assert page.evaluate("document.querySelectorAll('svg[onload]').length") == 0
    shown = page.locator("body").inner_text()
    assert "5635678" not in shown
    assert not set("\u202e\u2066\x07\x1b\u200b") & set(shown)


def test_lists_show_hostile_words_as_text(page: Page, hostile_desk: str) -> None:
    for path in PAGES:
        check(page, hostile_desk + path)
    page.goto(f"{hostile_desk}/search?q=leaks")
    expect(page.get_by_text("U+202E").first).to_be_visible()


def test_claims_and_comparisons_show_hostile_words_as_text(
    page: Page,
    hostile_desk: str,
    hostile_file: Made,
) -> None:
    _, reports, claims = hostile_file
    stating = {each.report for claim in claims for each in claim.claim.members}
    assert {each.report.id for name in ATTACKS for each in reports[name]} <= stating
    for claim in claims:
        check(page, f"{hostile_desk}/claims/{claim.name}")
        expect(page.locator("svg .origin").first).to_be_visible()
    for attack in ATTACKS:
        a, b = (each.report.id[:12] for each in reports[attack])
        check(page, f"{hostile_desk}/compare?a={a}&b={b}")
        expect(page.get_by_role("heading", name="Both say this")).to_be_visible()


def test_reports_show_hostile_words_as_text(
    page: Page,
    hostile_desk: str,
    hostile_file: Made,
) -> None:
    for attack in ATTACKS:
        for each in hostile_file[1][attack]:
            check(page, f"{hostile_desk}/reports/{each.report.id[:12]}")
            expect(page.locator("#s1")).to_be_visible()


def test_thousands_of_statements_and_an_endless_line_are_pages(
    page: Page,
    hostile_desk: str,
    hostile_file: Made,
) -> None:
    reports = hostile_file[1]
    for name in ("statements", "line"):
        (report,) = reports[name]
        page.goto(f"{hostile_desk}/reports/{report.report.id[:12]}")
        expect(page.locator("#s1")).to_be_visible()
        overflow = "document.documentElement.scrollWidth - innerWidth"
        assert page.evaluate(overflow) == 0
    many, line = (reports[name][0].report.id[:12] for name in ("statements", "line"))
    answer = page.request.get(f"{hostile_desk}/compare?a={many}&b={line}")
    assert answer.status == 413
    assert "too long to be compared" in answer.text()
