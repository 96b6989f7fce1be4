"""Claims in a browser: find one, see why it is one origin, judge, take it back."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

BRIEFED = "Holmqvist was briefed"


def open_claim(page: Page, desk: str, words: str = "holmqvist briefed") -> None:
    page.goto(f"{desk}/claims")
    page.get_by_label("Words").fill(words)
    page.get_by_role("button", name="Show").click()
    page.get_by_role("main").get_by_role("link", name=re.compile("“")).first.click()


def test_a_shared_claim_is_found_by_its_words(page: Page, story_desk: str) -> None:
    open_claim(page, story_desk)

    expect(page.get_by_role("heading", level=1)).to_contain_text(BRIEFED)
    expect(page.get_by_text("5 reports, 2 origins")).to_be_visible()


def test_filters_stand_in_the_address(page: Page, story_desk: str) -> None:
    page.goto(f"{story_desk}/claims")
    page.get_by_label("In so many reports or more").fill("3")
    page.get_by_label("only what something contradicts").check()
    page.get_by_role("button", name="Show").click()

    assert "min_reports=3" in page.url
    assert "contested=yes" in page.url
    entries = page.locator("ol.claims > li")
    assert entries.count() == 2
    for entry in entries.all():
        expect(entry.get_by_text("contradicted", exact=True).first).to_be_visible()


def test_a_number_of_the_drawing_leads_to_the_words(
    page: Page, story_desk: str
) -> None:
    open_claim(page, story_desk)
    drawing = page.get_by_role("region", name="Drawing of the origins")
    drawing.get_by_role("link", name=re.compile("Words of place 2")).click()

    statement = page.locator(page.evaluate("location.hash"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Veldra hid")
    expect(statement).to_contain_text("Courier")


def test_words_that_no_statement_holds_are_found_in_the_text(
    page: Page, story_desk: str
) -> None:
    page.set_viewport_size({"width": 900, "height": 300})
    page.goto(f"{story_desk}/claims/0db0f4fc5da7:158")
    page.locator("svg a.goto[href*='text=that']").click()
    page.wait_for_url("**/reports/**")

    line = page.locator("p", has_text="that a grounded tanker was leaking").last
    expect(line).to_be_in_viewport()


def test_the_drawing_says_what_the_table_says(page: Page, story_desk: str) -> None:
    open_claim(page, story_desk)

    drawn = page.locator("svg a.goto").all()
    rows = page.locator("table.places tbody tr")
    assert len(drawn) == rows.count() == 5
    for link, row in zip(drawn, rows.all(), strict=True):
        number = link.text_content() or ""
        cell = page.locator(f"#m{number.strip()} td a").first
        assert cell.get_attribute("href") == link.get_attribute("href")
        assert row.get_by_role("checkbox").count() == 1


def test_the_drawing_scrolls_in_its_own_box(browser: Browser, story_desk: str) -> None:
    narrow = browser.new_page(viewport={"width": 390, "height": 800})
    open_claim(narrow, story_desk)

    body, box = narrow.evaluate(
        "[document.documentElement, document.querySelector('.flow')]"
        ".map(e => e.scrollWidth - e.clientWidth)"
    )
    narrow.close()
    assert body == 0
    assert box > 100


def test_every_text_of_the_drawing_stays_in_its_box(
    page: Page, story_desk: str
) -> None:
    open_claim(page, story_desk)

    out = page.evaluate(
        """() => [...document.querySelectorAll('svg .box')].flatMap(box => {
          const edge = box.querySelector('.edge').getBoundingClientRect();
          return [...box.querySelectorAll('text')].filter(text => {
            const it = text.getBoundingClientRect();
            return it.right > edge.right || it.bottom > edge.bottom;
          }).map(text => text.textContent);
        })"""
    )
    assert out == []


def test_no_words_of_a_table_run_into_the_next_cell(
    page: Page, story_desk: str
) -> None:
    open_claim(page, story_desk)

    wide = "each => each.filter(e => e.scrollWidth > e.clientWidth).length"
    cells = page.locator("td")
    assert cells.count() > 30
    assert cells.evaluate_all(wide) == 0


def test_each_reason_shows_its_words_and_whether_it_is_certain(
    page: Page, story_desk: str
) -> None:
    open_claim(page, story_desk)

    why = page.get_by_role("region", name="Why they count as one")
    expect(why.get_by_role("heading", name="certain A is one origin")).to_be_visible()
    expect(why).to_contain_text("Both stand in one passage that two reports share")
    expect(why).to_contain_text("“the Northgate Courier”")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_wrong_merge_is_parted_and_joined_again(
    browser: Browser,
    own_desk: str,
    scripts: bool,  # noqa: FBT001 - a parameter
) -> None:
    page = browser.new_context(java_script_enabled=scripts).new_page()
    open_claim(page, own_desk)
    page.get_by_role("link", name="Wrong: 1 and 4 do not state the same").click()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(2)
    part = page.get_by_role("group", name="Not the same claim")
    part.get_by_label("Reason").fill("the Mail did not ask")
    part.get_by_label("Your name").fill("Ana")
    part.get_by_role("button", name="Not the same claim").click()

    expect(page.get_by_role("status")).to_contain_text("Judgement 1 is recorded")
    expect(page.get_by_text("5 reports, 2 origins")).to_have_count(0)
    expect(page.get_by_text("Ana decided on")).to_contain_text("the Mail did not ask")

    page.get_by_text("Take back judgement 1").click()
    undo = page.get_by_role("listitem").filter(has_text="Ana decided")
    assert undo.get_by_label("Your name").input_value() == "Ana"
    undo.get_by_label("Reason").fill("it did")
    undo.get_by_role("button", name="Take back").click()

    expect(page.get_by_text("5 reports, 2 origins")).to_be_visible()
    expect(page.get_by_text("Nobody has judged this claim")).to_be_visible()
    page.context.close()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_wrong_origin_is_judged_beside_its_reason_and_taken_back(
    browser: Browser,
    own_desk: str,
    scripts: bool,  # noqa: FBT001 - a parameter
) -> None:
    page = browser.new_context(java_script_enabled=scripts).new_page()
    open_claim(page, own_desk)
    why = page.get_by_role("region", name="Why they count as one")
    why.get_by_text("Wrong: 1 and 4 rest on two origins").click()
    why.get_by_label("Reason").locator("visible=true").fill("the Mail phoned them")
    why.get_by_label("Your name").locator("visible=true").fill("Ana")
    why.get_by_role("button", name="Two origins").click()  # two clicks, as for a claim

    expect(page.get_by_role("status")).to_contain_text("Judgement 1 is recorded")
    expect(page.get_by_text("5 reports, 3 origins")).to_be_visible()
    expect(why.get_by_text("Ana judged on")).to_contain_text("the Mail phoned them")
    drawing = page.get_by_role("region", name="Drawing of the origins")
    expect(drawing.locator(".origin")).to_have_count(3)

    why.get_by_text("Take back judgement 1").click()
    why.get_by_label("Reason").locator("visible=true").fill("it copied them")
    why.get_by_role("button", name="Take back").click()

    expect(page.get_by_text("5 reports, 2 origins")).to_be_visible()
    expect(page.get_by_text("Nobody has judged this claim")).to_be_visible()
    page.context.close()


def test_two_ticked_places_are_put_on_one_origin(page: Page, own_desk: str) -> None:
    open_claim(page, own_desk)
    page.get_by_role("checkbox", name="Judge place 1").check()
    page.get_by_role("checkbox", name="Judge place 5").check()
    judge = page.get_by_role("group", name="Not the same claim")
    judge.get_by_label("Reason").fill("the minutes were leaked by the same three")
    judge.get_by_label("Your name").fill("Ana")
    judge.get_by_role("button", name="One origin").click()

    expect(page.get_by_text("5 reports, 1 origin")).to_be_visible()


def test_two_claims_are_joined(page: Page, own_desk: str) -> None:
    page.goto(f"{own_desk}/claims?about=stopped+answering")
    page.get_by_role("main").get_by_role("link", name=re.compile("“")).first.click()
    other = page.url
    open_claim(page, own_desk, "letters published")
    join = page.get_by_role("group", name="Same as another claim")
    join.get_by_label("The other claim").fill(other)
    join.get_by_label("Reason").fill("both are of the letters")
    join.get_by_label("Your name").fill("Ana")
    join.get_by_role("button", name="One claim").click()

    expect(page.get_by_role("status")).to_contain_text("Judgement 1 is recorded")
    expect(page.locator("table.places")).to_contain_text("stopped answering")


def test_the_last_place_that_is_left_tells_how_to_take_it_back(
    page: Page, own_desk: str
) -> None:
    open_claim(page, own_desk, "stopped answering")
    page.get_by_role("link", name=re.compile("^Wrong: 1 and 2")).first.click()
    part = page.get_by_role("group", name="Not the same claim")
    part.get_by_label("Reason").fill("I asked")
    part.get_by_label("Your name").fill("Ana")
    part.get_by_role("button", name="Not the same claim").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Nothing else states this any more"
    )
    page.get_by_text("Take back judgement 1").click()
    page.get_by_label("Reason").fill("wrong")
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_text("2 reports, 1 origin")).to_be_visible()


def test_reports_are_compared_from_a_claim(page: Page, story_desk: str) -> None:
    open_claim(page, story_desk)
    against = page.get_by_role("region", name="Contradicted by")
    against.get_by_role("link", name="Compare the two reports").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Two reports side by side"
    )
    opposed = page.get_by_role("region", name="They contradict each other")
    expect(opposed).to_contain_text("was not briefed on Sept. 24")
