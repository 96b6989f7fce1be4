"""Pages of claims: what they say, what they lead to, and what can be judged there."""

import re
from dataclasses import replace
from itertools import pairwise

import msgspec
import pytest
from lxml import html
from starlette.testclient import TestClient

from asked import keep
from claimed import JOURNAL as VOICE
from claimed import Voice, claim_of
from desked import BELL, HERE, ask, short, token_of
from hexed import STORY, with_id
from newsroom import officials
from sayso.link.compare import Comparison
from sayso.records import Claim, Holder, Span
from sayso.show.linked.told import Told, tell
from sayso.store import Ledger
from sayso.web import Settings
from sayso.web.rendering import told_at

JOURNAL, COURIER, GAZETTE, MIRROR = (short(each.report.id) for each in STORY)
CLAIM = f"/claims/{JOURNAL}:0"
PAIR = f"/compare?a={JOURNAL}&b={MIRROR}"
CHOICE = f"/compare?a={JOURNAL}"
PAGES = ("/claims", "/claims?contested=yes", CLAIM, PAIR, "/compare", CHOICE)
REFUSED = [
    ("/claims?min_reports=many", 400),
    ("/claims?page=0", 400),
    ("/claims?origins=-1", 400),
    (f"{CLAIM}?page=2", 404),
    ("/claims/nothing", 404),
    (f"/claims/{JOURNAL}:7", 404),
    ("/claims/0000:99999999999999", 404),
    (f"/compare?a={JOURNAL}&b={JOURNAL}", 400),
    (f"/compare?a={JOURNAL}&b=nothing", 404),
]


def page_of(client: TestClient, address: str) -> html.HtmlElement:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return html.document_fromstring(answer.text)


def send(client: TestClient, address: str, **fields: str | list[str]) -> str:
    """Send a form, and return where it leads on to."""
    headers = {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}
    by = {"form_token": token_of(client), "who": "ana", "why": "I asked"}
    answer = client.post(address, data={**by, **fields}, headers=headers)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def names_of(client: TestClient, address: str = CLAIM) -> list[str]:
    found = page_of(client, address).xpath("//input[@type='checkbox']/@value")
    return [str(each) for each in found]


def test_pages_of_claims_can_be_read_aloud(client: TestClient) -> None:
    for address in PAGES:
        tree = page_of(client, address)
        levels = [int(each.tag[1]) for each in tree.xpath("//h1|//h2|//h3")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(b - a <= 1 for a, b in pairwise(levels))
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        labelled = {each.get("for") for each in tree.xpath("//label")}
        for each in tree.xpath("//input[not(@type='hidden')]"):
            assert each.get("id") in labelled or each.get("aria-label")
        assert not tree.xpath("//@style | //style | //script[not(@src)]")


def test_what_is_not_there_says_what_to_do(client: TestClient) -> None:
    for address, status in REFUSED:
        path, _, query = address.partition("?")
        assert client.get(address).status_code == status, address
        assert "What to do:" in client.get(address).text
        assert client.get(f"{path}.json?{query}").status_code in {status, 200}


def test_twins_are_records(client: TestClient) -> None:
    claim = msgspec.json.decode(client.get(f"{CLAIM}.json").content, type=Claim)
    twin = client.get(f"/compare.json?a={JOURNAL}&b={MIRROR}").content
    found = msgspec.json.decode(twin, type=Comparison)

    assert claim.reports == 3
    assert [each.type for each in claim.contradictions] == ["denial"]
    assert [each.type for each in found.contradictions] == ["denial"]
    assert client.get("/compare.json").json()["near"] == []


def test_list_says_how_well_each_is_reported_and_what_opposes_it(
    client: TestClient,
) -> None:
    twin = client.get("/claims.json?about=pillars").json()

    (first,) = twin["claims"]
    assert client.get(f"/claims/{first['claim']}.json").json()["reports"] == 3
    assert first["support"] == "3 reports, 2 origins: 2 of the reports rest on one"
    assert "said by Ana Ruiz -> Gazette" in first["stands"]
    assert [each["who"] for each in first["contradicted_by"]] == [
        "said by Ivo Maas -> Mirror"
    ]
    words = page_of(client, "/claims").find(".//main").text_content()
    assert first["support"] in words
    assert "said by Ana Ruiz → Gazette" in words


@pytest.mark.parametrize(
    ("query", "number"),
    [
        pytest.param("about=pillars", 1, id="words"),
        pytest.param("about=zeppelin", 0, id="no-such-words"),
        pytest.param("about=pillars&min_reports=4", 0, id="reports"),
        pytest.param("about=pillars&contested=yes", 2, id="contested"),
        pytest.param("about=pillars&origins=1", 0, id="origins"),
        pytest.param("about=pillars&page=2", 0, id="page"),
    ],
)
def test_list_heeds_what_the_address_asks_for(
    client: TestClient, query: str, number: int
) -> None:
    assert len(client.get(f"/claims.json?{query}").json()["claims"]) == number
    tree = page_of(client, f"/claims?{query}")
    assert len(tree.xpath("//ol[contains(@class, 'claims')]/li")) == number


def test_a_claim_shows_origins_reasons_and_what_opposes_it(client: TestClient) -> None:
    tree = page_of(client, CLAIM)

    words = " ".join(tree.find(".//main").text_content().split())
    assert "2 of the reports rest on one" in words
    assert "certain A is one origin" in words
    assert "One rests on what the other's publisher reported." in words
    assert "Denied: One says it is so, the other that it is not." in words
    assert "reporting corroboration, not truth" in words
    drawn = tree.xpath("//svg//a/@href")
    listed = tree.xpath("//table[@class='places']//td[1]/a/@href")
    assert (
        drawn
        == listed
        == [
            f"/reports/{JOURNAL}#s1",
            f"/reports/{COURIER}#s1",
            f"/reports/{GAZETTE}#s1",
        ]
    )
    assert f"/compare?a={JOURNAL}&b={COURIER}" in tree.xpath("//a/@href")


def test_any_member_leads_to_its_claim(client: TestClient) -> None:
    assert "3 reports" in client.get(f"/claims/{GAZETTE}:0").text


def test_two_reports_show_what_they_contradict_each_other_in(
    client: TestClient,
) -> None:
    words = page_of(client, PAIR).find(".//main").text_content()
    assert "They contradict each other" in words
    assert "Engineers never found cracks" in words
    both = page_of(client, f"/compare?a={JOURNAL}&b={GAZETTE}")
    name = client.get(f"{CLAIM}.json").json()["id"]
    assert f"/claims/{name}" in both.xpath("//a/@href")


def test_reports_that_share_claims_are_offered(client: TestClient) -> None:
    offered = page_of(client, CHOICE).xpath("//main//li/a/@href")
    assert f"/compare?a={JOURNAL}&b={COURIER}" in offered
    assert not [each for each in offered if short(BELL.report.id) in each]


def test_places_are_parted_and_joined_again(filled: Ledger) -> None:
    client = ask(filled)
    where = send(client, f"{CLAIM}/different", place=names_of(client)[::2])

    tree = page_of(client, where)
    assert tree.xpath("//*[@id='done']")[0].text_content().startswith("Judgement 1")
    assert len(names_of(client)) == 2
    assert "ana decided on" in tree.find(".//main").text_content()
    (undo,) = tree.xpath("//form[contains(@action, '/undo')]/@action")
    assert send(client, undo, back=CLAIM) == CLAIM
    assert len(names_of(client)) == 3


def test_one_place_is_told_from_the_clearest_wording(filled: Ledger) -> None:
    client = ask(filled)
    tree = page_of(client, CLAIM)
    (clearest,) = tree.xpath("//input[@name='clearest']/@value")
    other = next(each for each in names_of(client) if each != clearest)
    send(client, f"{CLAIM}/different", place=other, clearest=clearest)

    assert other not in names_of(client, f"/claims/{clearest}")


def _pressed(tree: html.HtmlElement, summary: str) -> tuple[str, list[str]]:
    """Return where the form below a summary is sent to, and the places in it."""
    (form,) = tree.xpath(f"//details[summary[text()='{summary}']]/form")
    places = form.xpath("./input[@name='place']/@value")
    return str(form.get("action")), [str(each) for each in places]


def test_a_merge_is_taken_back_beside_its_reason_and_stays_one_claim(
    filled: Ledger,
) -> None:
    client = ask(filled)
    where, places = _pressed(
        page_of(client, CLAIM), "Wrong: 1 and 2 rest on two origins"
    )
    after = send(client, where, place=places)

    assert after.endswith("?done=1#done")
    tree = page_of(client, after)
    words = " ".join(tree.find(".//main").text_content().split())
    assert "3 reports, 3 origins" in words
    assert "judged A and B are two origins" in words
    assert re.search(r"ana judged on .* that 1 and \d rest on two origins", words)
    assert "that these rest on two origins" in words
    assert len(names_of(client)) == 3
    twin = client.get(f"{CLAIM}.json").json()
    assert [each["verdict"] for each in twin["judged"]] == ["two-origins"]
    undos = tree.xpath("//form[contains(@action, '/undo')]/@action")
    assert undos == ["/judgements/1/undo"] * 2  # beside the reason and at the end
    send(client, undos[0], back=CLAIM)
    assert "3 reports, 2 origins" in client.get(CLAIM).text


def test_two_ticked_places_are_put_on_one_origin(filled: Ledger) -> None:
    client = ask(filled)
    (where,) = page_of(client, CLAIM).xpath("//button[text()='One origin']/@formaction")
    send(client, str(where), place=[f"{JOURNAL}:0", f"{GAZETTE}:0"])

    assert "3 reports, 1 origin" in client.get(CLAIM).text


def test_what_may_be_one_is_judged_either_way(ledger: Ledger) -> None:
    keep(ledger, STORY[0], with_id(officials("Bell", "2026-03-03")))
    client = ask(ledger)
    assert "2 reports, 1 to 2 origins" in client.get(CLAIM).text
    for number, (words, origins) in enumerate(
        (
            ("Right: 1 and 2 rest on one origin", "1 origin"),
            ("Wrong: 1 and 2 rest on two origins", "2 origins"),
        )
    ):
        where, places = _pressed(page_of(client, CLAIM), words)
        send(client, where, place=places)
        assert f"2 reports, {origins}" in client.get(CLAIM).text
        send(client, f"/judgements/{2 * number + 1}/undo", back=CLAIM)


def test_claims_are_joined_by_the_address_of_the_other(filled: Ledger) -> None:
    client = ask(filled)
    send(client, f"{CLAIM}/same", other=f"{HERE}/claims/{MIRROR}:0?page=1")

    assert len(names_of(client)) == 4


def test_words_that_are_left_alone_tell_who_parted_them(filled: Ledger) -> None:
    client = ask(filled)
    own = f"{JOURNAL}:{STORY[0].report.text.find('Ferries')}"
    while names := set(names_of(client, f"/claims/{own}")) - {own}:
        send(client, f"/claims/{own}/different", place=[own, min(names)])

    assert page_of(client, f"/claims/{own}").findtext(".//h1") == (
        "Nothing else states this any more"
    )
    assert client.get(f"/claims/{own}.json").status_code == 404


@pytest.mark.parametrize(
    ("action", "fields", "status"),
    [
        pytest.param("different", {}, 400, id="nothing-ticked"),
        pytest.param("different", {"place": ["a", "b", "c"]}, 400, id="three"),
        pytest.param("different", {"place": ["a", "b"]}, 409, id="no-names"),
        pytest.param("one-origin", {}, 400, id="no-origins"),
        pytest.param(
            "two-origins", {"place": [f"{JOURNAL}:0", f"{MIRROR}:0"]}, 409, id="two"
        ),
        pytest.param("two-origins", {"form_token": "x"}, 403, id="foreign"),
        pytest.param("same", {"other": f"{JOURNAL}:0"}, 409, id="itself"),
        pytest.param("same", {"other": "nothing"}, 409, id="no-claim"),
        pytest.param("same", {"other": f"{MIRROR}:0", "why": " "}, 400, id="no-why"),
        pytest.param("same", {"other": f"{MIRROR}:0", "who": ""}, 400, id="nobody"),
        pytest.param("same", {"form_token": "x"}, 403, id="other-desk"),
    ],
)
def test_a_judgement_that_means_nothing_is_refused(
    filled: Ledger, action: str, fields: dict[str, str | list[str]], status: int
) -> None:
    client = ask(filled)
    by = {"form_token": token_of(client), "who": "ana", "why": "I asked"}
    answer = client.post(
        f"{CLAIM}/{action}", data={**by, **fields}, headers={"Origin": HERE}
    )

    assert answer.status_code == status
    assert "What to do:" in answer.text
    assert "Nobody has judged this claim" in client.get(CLAIM).text


def test_a_desk_for_reading_only_offers_no_judgement(filled: Ledger) -> None:
    ask(filled)  # links the reports
    client = ask(filled, Settings(read_only=True))
    tree = page_of(client, CLAIM)

    assert not tree.xpath("//main//form[@method='post']//button")
    assert not tree.xpath("//input[@type='checkbox']")
    token = client.app.state.desk.form_token  # type: ignore[attr-defined]
    sent = {"form_token": token, "other": f"{MIRROR}:0", "who": "a", "why": "b"}
    for action in ("same", "one-origin", "two-origins"):
        assert client.post(f"{CLAIM}/{action}", data=sent).status_code == 403


def told_in(voice: Voice) -> Told:
    stored = claim_of([voice], groups=[[1]])
    (told,) = tell(stored.claim, stored.reports)
    return told


@pytest.mark.parametrize(
    ("voice", "address"),
    [
        pytest.param(VOICE, "/reports/010101010101#s1", id="statement"),
        pytest.param(
            Voice(publisher="Bell", words="Locks close"),
            "/reports/010101010101#:~:text=Locks%20close",
            id="own-voice",
        ),
        pytest.param(
            Voice(publisher="Bell", words="a, b-c & d e f g h i j"),
            "/reports/010101010101#:~:text=a%2C%20b%2Dc%20%26%20d,g%20h%20i%20j",
            id="long",
        ),
    ],
)
def test_every_place_has_an_address(voice: Voice, address: str) -> None:
    assert told_at(told_in(voice)) == address


def test_a_place_is_found_where_it_breaks_over_lines() -> None:
    told = told_in(Voice(publisher="Bell", words="Locks\n close"))
    moved = replace(
        told,
        span=Span(0, 12),
        holder=Holder(party=None, status=None, said_at=None, report=told.report.id),
    )
    assert told_at(moved).endswith("text=Locks%20close")
