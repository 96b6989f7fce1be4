"""What a new user does on the desk: by mouse, by keyboard, without scripts."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import serve

STORY = Path(__file__).parents[2] / "examples" / "story"
ADDING_MS = 60_000
REPORT = "/reports/0db0f4fc5da7"


@pytest.fixture
def empty_desk(empty_file: Path, tmp_path: Path) -> Iterator[str]:
    """Return the address of a desk of an empty ledger."""
    with serve(str(shutil.copy(empty_file, tmp_path / "empty.db"))) as address:
        yield address


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_three_reports_are_added_and_the_claim_that_they_share_is_seen_through(
    browser: Browser,
    empty_desk: str,
    scripts: bool,  # noqa: FBT001 - a parameter
) -> None:
    page = browser.new_context(java_script_enabled=scripts).new_page()
    page.goto(empty_desk)
    page.get_by_role("link", name="Add the first reports").click()
    files = [STORY / name for name in ("1-courier.txt", "2-mail.txt", "3-tessaly.txt")]
    page.get_by_label("Choose files").set_input_files(files)
    page.get_by_role("button", name="Add files").click()

    added = page.get_by_role("heading", name="Reports added")
    expect(added).to_be_visible(timeout=ADDING_MS)
    told = page.get_by_role("status").filter(has_text="reports so far")
    expect(told).to_contain_text("3 reports so far: 3 added")

    page.get_by_role("link", name="Claims").click()
    linked = page.get_by_text("3 reports, 1 origin: all 3 reports rest on it")
    for _ in range(ADDING_MS // 500):
        if linked.first.is_visible():
            break
        page.wait_for_timeout(500)
        page.reload()
    listed = page.locator("ol.claims > li").filter(has=linked)
    claim = listed.filter(has_text="Port Amaro expects")
    claim.get_by_role("link").first.click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Port Amaro expects")
    why = page.get_by_role("region", name="Why they count as one")
    expect(why.get_by_role("heading", name="certain A is one origin")).to_be_visible()
    expect(why).to_contain_text("Both")
    page.context.close()


def test_a_pasted_text_becomes_a_report(page: Page, empty_desk: str) -> None:
    page.goto(f"{empty_desk}/add")
    paste = page.get_by_role("group", name="Or paste one report")
    paste.get_by_label("Title").fill("Locks close")
    paste.get_by_label("Text").fill('"The locks will close," Ana Ruiz said.')
    paste.get_by_role("button", name="Add text").click()
    expect(page.get_by_role("heading", name="Reports added")).to_be_visible(
        timeout=ADDING_MS
    )
    page.get_by_role("main").get_by_role("link", name="Locks close").click()

    expect(page.locator("#s1")).to_contain_text("Ana Ruiz")


def test_search_heeds_its_filters(page: Page, story_desk: str) -> None:
    page.goto(story_desk)
    page.get_by_label("Search statements").fill("holmqvist")
    page.get_by_role("search").get_by_role("button").click()
    all_found = page.locator("li.statement").count()
    page.get_by_text("Filters: source").click()
    page.get_by_label("How it is put").select_option("denied")
    page.get_by_label("Publisher").fill("Northgate Courier")
    page.get_by_role("main").get_by_role("button", name="Search").click()

    assert "status=denied" in page.url
    found = page.locator("li.statement")
    assert 0 < found.count() < all_found
    for each in found.all():
        expect(each).to_contain_text("Northgate Courier")
        expect(each).to_contain_text("denied")


def test_words_and_margin_follow_each_other(page: Page, story_desk: str) -> None:
    page.goto(story_desk + REPORT)
    words = page.locator("[data-s='4'].content").first
    words.click()
    expect(page.locator("#s4")).to_have_class(re.compile(r"\bon\b"))
    expect(words).to_have_class(re.compile(r"\bon\b"))

    page.locator("#s6 .hands").click()
    expect(page.locator("[data-s~='6']").first).to_have_class(re.compile(r"\bon\b"))
    expect(page.locator("#s4")).not_to_have_class(re.compile(r"\bon\b"))

    page.keyboard.press("Escape")
    expect(page.locator(".on")).to_have_count(0)


def test_words_and_margin_lead_to_each_other_without_scripts(
    browser: Browser, story_desk: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(story_desk + REPORT)
    page.get_by_role("link", name="Statement 4", exact=True).click()
    assert page.url.endswith("#s4")
    page.get_by_role("link", name="Words of statement 4", exact=True).click()
    assert page.url.endswith("#t4")
    page.go_back()
    assert page.url.endswith("#s4")
    page.context.close()


def press_until(page: Page, key: str, selector: str, most: int = 60) -> None:
    """Press a key until what has the focus fits a selector."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"{key} does not lead to {selector}")


def test_a_claim_is_found_and_judged_by_keyboard_alone(
    page: Page, own_desk: str
) -> None:
    page.goto(own_desk)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_in_viewport()
    press_until(page, "Tab", "a[href='/claims']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims")
    press_until(page, "Tab", "#about")
    page.keyboard.type("stopped answering")
    page.keyboard.press("Enter")
    page.wait_for_url("**about=stopped**")
    press_until(page, "Tab", "ol.claims .words a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/*:*")
    press_until(page, "Tab", "svg a.goto")
    shown = page.evaluate(
        "getComputedStyle(document.activeElement).outlineStyle != 'none' ||"
        "getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth"
        " != '1px'"
    )
    assert shown
    press_until(page, "Tab", "input[name='place']")
    page.keyboard.press("Space")
    press_until(page, "Tab", "input[name='place']")
    page.keyboard.press("Space")
    press_until(page, "Tab", "#why-different")
    page.keyboard.type("another letter")
    press_until(page, "Tab", "#who-different")
    page.keyboard.type("Ana")
    page.keyboard.press("Enter")

    expect(page.get_by_role("status")).to_contain_text("Judgement 1 is recorded")


def test_pages_leave_the_navigation_and_forms_out_on_paper(
    page: Page, story_desk: str
) -> None:
    page.goto(f"{story_desk}/claims/0db0f4fc5da7:500")
    page.emulate_media(media="print")

    expect(page.get_by_role("navigation", name="Desk")).to_be_hidden()
    expect(page.get_by_role("button", name="Not the same claim")).to_be_hidden()
    expect(page.locator("svg").first).to_be_visible()
    expect(page.locator("table.places")).to_be_visible()
