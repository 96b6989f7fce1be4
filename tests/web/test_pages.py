"""Every page of the desk: it answers, so does its twin, and its links lead on."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from lxml import html
from starlette.testclient import TestClient

from asked import Line, analysis, keep
from desked import BELL, LEAK, LEAK_EDITED, ask, links_of, short
from hexed import STORY
from sayso.store import Ledger, open_ledger
from sayso.store.decide import Person, merge_sources

JOURNAL = short(STORY[0].report.id)
OLD, NEW = short(LEAK.report.id), short(LEAK_EDITED.report.id)
MOST_BYTES = 200_000
PAGES = {
    "/": "front",
    f"/reports/{NEW}": "report",
    f"/reports/{OLD}/versions": "versions",
    f"/reports/{NEW}/statements/1": "statement",
    "/search": "search",
    "/search?q=leak": "search",
    "/sources": "sources",
    "/sources/person:dagny%20holmqvist": "source",
    "/timeline": "timeline",
    "/timeline?about=leak": "timeline",
    "/judgements": "judgements",
    "/add": "add",
}


def test_pages_and_their_twins_answer(client: TestClient) -> None:
    for address, kind in PAGES.items():
        path, _, query = address.partition("?")
        page = client.get(address)
        twin = client.get(f"{path}.json?{query}")

        assert page.status_code == twin.status_code == 200, address
        assert len(page.content) < MOST_BYTES
        assert twin.headers["content-type"] == "application/json"
        assert twin.json()["schema"] == f"sayso.{kind}-page/1".replace(
            "front-page", "front"
        )
        assert f'href="{path}.json' in page.text


def test_pages_can_be_read_aloud_and_used_with_a_keyboard(client: TestClient) -> None:
    for address in PAGES:
        tree = html.document_fromstring(client.get(address).text)

        levels = [int(each.tag[1]) for each in tree.xpath("//h1|//h2|//h3")]
        assert levels.count(1) == 1
        assert all(b - a <= 1 for a, b in pairwise(levels))
        assert levels[0] == 1
        assert tree.xpath("//a")[0].get("href") == "#main"
        assert tree.xpath("//main[@id='main']")
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        labelled = {each.get("for") for each in tree.xpath("//label")}
        for each in tree.xpath("//input[not(@type='hidden')]|//select|//textarea"):
            assert each.get("id") in labelled or each.get("aria-label")
        for each in tree.xpath("//@aria-labelledby | //@aria-describedby"):
            assert set(str(each).split()) <= set(ids)
        assert not tree.xpath("//@style | //style | //script[not(@src)] | //@onclick")
        assert re.search(r"<html lang=", client.get(address).text)


def test_a_part_of_the_desk_knows_that_it_is_shown(client: TestClient) -> None:
    for path in ("/", "/sources", "/search", "/timeline", "/add"):
        tree = html.document_fromstring(client.get(path).text)
        (here,) = tree.xpath("//nav//a[@aria-current='page']/@href")
        assert here == path


def test_every_link_leads_to_a_page(client: TestClient) -> None:
    seen: set[str] = set()
    open_links = {"/"}
    while open_links:
        address = open_links.pop()
        seen.add(address)
        answer = client.get(address)
        assert answer.status_code == 200, address
        if answer.headers["content-type"].startswith("text/html"):
            open_links |= set(links_of(answer.text)) - seen

    assert {f"/reports/{NEW}", f"/reports/{OLD}/versions"} <= seen
    assert "/sources/person:ana%20ruiz" in seen
    assert len(seen) > 40


def test_front_page_shows_what_is_new_contested_and_on_one_origin(
    client: TestClient,
) -> None:
    front = client.get("/.json").json()

    titles = [each["title"] for each in front["reports"]]
    assert "Minister concedes" in titles
    assert "Minister denies" not in titles  # it is replaced
    (contested,) = front["contested"]  # the claim that contradicts it is not another
    assert [each["who"] for each in contested["contradicted_by"]] == [
        "said by Ivo Maas -> Mirror"
    ]
    for line in front["one_origin"]:
        assert line["origins"]["most"] == 1
        assert line["reports"] > 1
    page = client.get("/").text
    assert "This ledger holds 7 reports (1 replaced by newer versions)" in page


def test_an_empty_ledger_says_what_to_do(ledger: Ledger) -> None:
    client = ask(ledger)
    for path in ("/", "/sources", "/search?q=leak", "/timeline?about=leak"):
        assert client.get(path).status_code == 200
    assert "Add the first reports" in client.get("/").text


def test_report_leads_to_its_claims_sources_and_words(client: TestClient) -> None:
    page = client.get(f"/reports/{JOURNAL}").text
    twin = client.get(f"/reports/{JOURNAL}.json").json()

    (claim,) = (each for each in twin["claims"] if each["statement"] == 1)
    assert (claim["reports"], claim["contested"]) == (3, True)
    assert f'href="/claims/{claim["name"]}"' in page
    assert 'href="#s1"' in page
    assert 'id="s1"' in page
    (found,) = twin["statements"]
    assert f'href="/sources/{found["source_key"]}"' in page
    assert "number" not in found  # that of a row is no news to anybody


def test_a_report_is_found_by_the_beginning_of_its_id_alone(ledger: Ledger) -> None:
    """A key that looks like the id of another report leads nowhere."""
    liar = replace(BELL, report=replace(BELL.report, key=OLD))
    keep(ledger, liar, LEAK)
    client = ask(ledger)

    found = client.get(f"/reports/{OLD}.json").json()
    assert found["analysis"]["report"]["id"] == LEAK.report.id
    assert client.get(f"/reports/{'0' * 12}").status_code == 404
    assert client.get("/reports/not-an-id").status_code == 404


def test_versions_show_what_was_edited(client: TestClient) -> None:
    page = client.get(f"/reports/{NEW}/versions").text
    compared = client.get(f"/reports/{OLD}/versions.json").json()["compared"]

    assert (compared["before"], compared["after"]) == (1, 2)
    assert "Minister denies" in page
    assert "Minister concedes" in page
    assert "A statement went" in page
    assert client.get(f"/reports/{NEW}/versions?before=2&after=1").status_code == 400
    assert client.get(f"/reports/{NEW}/versions?after=3").status_code == 400
    assert "There is one version" in client.get(f"/reports/{JOURNAL}/versions").text
    old = client.get(f"/reports/{OLD}").text
    assert "Version 1 of 2" in old
    assert f'href="/reports/{NEW}">newest version' in old


FOUND = [
    ("q=leak", 2),
    ("q=leak&versions=yes", 5),
    ("q=leak+-known", 1),
    ("source=Dagny+Holmqvist", 2),
    ("publisher=Evening+Bell", 1),
    ("q=leak&from=2024-10-09", 1),
    ("q=leak&to=2024-10-08", 1),
    ("status=denied&versions=yes", 1),
    ("q=leak&named=no", 1),
    ("q=leak&named=yes", 1),
    ("q=nothing+of+this", 0),
]


def test_search_heeds_what_the_address_asks_for(client: TestClient) -> None:
    for query, number in FOUND:
        twin = client.get(f"/search.json?{query}").json()
        assert len(twin["found"]) == number, query
        page = html.document_fromstring(client.get(f"/search?{query}").text)
        assert len(page.xpath("//li[@class='statement']")) == number


def test_found_words_are_marked(client: TestClient) -> None:
    page = client.get('/search?q="small leak"').text
    assert "there was a <mark>small</mark> <mark>leak</mark>" in page


REFUSED = [
    ("/search?from=banana", 400),
    ("/search?status=shouted", 400),
    ("/search?q=leak&page=0", 400),
    ("/search?q=leak&page=99999999999999999999", 400),
    ("/search?source=nobody", 404),
    ("/search?publisher=nobody", 404),
    ("/sources?publisher=nobody", 404),
    ("/sources?least=many", 400),
    ("/sources/person:nobody", 404),
    ("/timeline?to=2024-13-45", 400),
    (f"/reports/{NEW}/statements/99", 404),
    (f"/reports/{NEW}/statements/0", 404),
    ("/nothing", 404),
    ("/static/nothing.css", 404),
    ("/add/nothing", 404),
]


def test_what_cannot_be_answered_says_what_to_do(client: TestClient) -> None:
    for address, status in REFUSED:
        path, _, query = address.partition("?")
        page = client.get(address)
        twin = client.get(f"{path}.json?{query}")

        assert page.status_code == status, address
        assert "What to do:" in page.text
        assert "Traceback" not in page.text
        assert twin.status_code == status or path.startswith("/static")
        if not path.startswith("/static"):
            assert twin.json()["fix"].endswith(".")


def test_lists_go_on_on_further_pages(ledger: Ledger) -> None:
    lines = [Line("Ana Ruiz", f"pier {n} leaks") for n in range(45)]
    keep(ledger, analysis(*lines))
    client = ask(ledger)

    for path in (
        "/search?q=leaks",
        "/sources/person:ana%20ruiz",
        "/timeline?about=pier",
    ):
        address: str | None = path
        contents: list[str] = []
        pages = 0
        while address:
            page = html.document_fromstring(client.get(address).text)
            contents += page.xpath("//li[@class='statement']/p[@class='words']/a/@href")
            address = next(iter(page.xpath("//a[@rel='next']/@href")), None)
            pages += 1
        assert pages == 3
        assert len(contents) == len(set(contents)) == 45


def test_a_source_that_people_merged_leads_to_where_it_is_kept(
    filled: Ledger,
) -> None:
    client = ask(filled)
    one, other = "person:dagny holmqvist", "person:ana ruiz"
    merge_sources(filled, one, other, Person("ana", "the same"))

    answer = client.get("/sources/person:ana%20ruiz")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/sources/person:dagny%20holmqvist"
    twin = client.get("/sources/person:dagny%20holmqvist.json").json()
    assert twin["source"]["statements"] == 3


def test_a_source_page_tells_through_whom_and_how_its_line_changed(
    client: TestClient,
) -> None:
    twin = client.get("/sources/person:dagny%20holmqvist.json").json()

    assert twin["hands"]["publishers"] == [
        {"name": "Evening Bell", "statements": 1},
        {"name": "Northgate Courier", "statements": 1},
    ]
    assert [day["value"] for day in twin["days"]] == ["2024-10-08", "2024-10-20"]
    assert [day["how"] for day in twin["days"]] == ["said", "published"]
    assert twin["turns"] == []


def test_timeline_draws_its_days_and_lists_them_too(client: TestClient) -> None:
    page = client.get("/timeline?source=Dagny+Holmqvist").text

    assert page.count("<circle") == 2
    assert "<title>1 said, 8 Oct 2024</title>" in page
    tree = html.document_fromstring(page)
    days = [each.text_content() for each in tree.xpath("//h3[@class='day']")]
    assert days[0] == "8 Oct 2024"
    assert days[1].startswith("20 Oct 2024 published; the report does not say")


def test_a_timeline_is_limited_to_what_was_said_happened_or_is_planned(
    story_ledger: Path,
) -> None:
    ledger = open_ledger(str(story_ledger))
    client = ask(ledger)

    def headings(show: str) -> list[str]:
        page = client.get(f"/timeline?about=Aalto&show={show}").text
        found = html.document_fromstring(page).xpath("//section/h2/@id")
        return [str(each) for each in found]

    assert headings("all") == ["events", "said"]
    assert headings("said") == ["said"]
    assert headings("planned") == headings("happened") == ["events"]
    assert client.get("/timeline?about=Aalto&show=lost").status_code == 400
    ledger.close()
