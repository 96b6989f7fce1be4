"""Texts that try to break out of the page that shows them."""

from dataclasses import replace

import pytest
from lxml import html
from starlette.testclient import TestClient

from asked import Line, analysis, keep
from desked import HERE, ask, links_of, send, short
from sayso.records import Analysis
from sayso.store import Ledger
from sayso.web import Settings, make_app

MARKUP = "</script></title><script>alert(1)</script><img src=x onerror=alert(1)>"
QUOTES = "\"'><svg onload=alert(1)> &lt; {{ 7 * 7 }} {% raw %}"
STEERING = "red\u202etxt\u2066 bell\x07 nul\x00 esc\x1b[31m"
LONG = "x" * 1_000_000
HIDDEN = set("\u202e\u2066\x07\x00\x1b")


def hostile(words: str) -> Analysis:
    """Return an analysis whose every field holds these words."""
    made = analysis(
        Line(f"Ana Ruiz {words}", f"the leak {words} is closed", said="2024-10-08"),
        Line(f"an aide {words}", "nobody knew"),
        publisher=f"Bell {words}",
        title=f"Title {words}",
    )
    report = replace(made.report, key=words, url=f"javascript:alert('{words}')")
    return replace(made, report=report)


def pages_of(report: Analysis) -> list[str]:
    name = short(report.report.id)
    return [
        "/",
        f"/reports/{name}",
        f"/reports/{name}/versions",
        f"/reports/{name}/statements/1",
        "/search?q=leak",
        "/sources",
        "/timeline?about=leak",
        "/judgements",
    ]


@pytest.mark.parametrize("words", [MARKUP, QUOTES, STEERING], ids=["a", "b", "c"])
def test_words_of_reports_are_text_on_every_page(ledger: Ledger, words: str) -> None:
    report = hostile(words)
    keep(ledger, report)
    client = ask(ledger)
    name = short(report.report.id)
    assert send(client, f"/reports/{name}/statements/1/confirm",
                who=f"ana {words}", why=words) == 303  # fmt: skip
    _check(client, pages_of(report))
    sources = [e for e in links_of(client.get("/sources").text) if "/sources/" in e]
    assert len(sources) >= 2
    _check(client, sources)


def _check(client: TestClient, addresses: list[str]) -> None:
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert not HIDDEN & set(answer.text)
        tree = html.document_fromstring(answer.text)
        assert not tree.xpath("//img | //*[@onerror] | //*[@onload] | //script[text()]")
        assert not tree.xpath("//a[starts-with(@href, 'java')]")
        assert "49" not in tree.text_content()
        path, _, query = address.partition("?")
        twin = client.get(f"{path.removesuffix('.json')}.json?{query}")
        assert not HIDDEN & set(twin.text)
        assert twin.json()


@pytest.mark.parametrize("words", [MARKUP, QUOTES, STEERING], ids=["a", "b", "c"])
def test_words_of_an_address_are_text_too(client: TestClient, words: str) -> None:
    for path in ("/search", "/sources", "/timeline"):
        fields = ("q", "about", "source", "publisher", "from", "to", "named", "page")
        for name in fields:
            answer = client.get(path, params={name: words, "least": "1"})
            assert answer.status_code in {200, 400, 404}
            assert not HIDDEN & set(answer.text)
            tree = html.document_fromstring(answer.text)
            assert not tree.xpath("//img | //svg[@onload] | //script")


def test_a_word_of_a_million_letters_is_cut_in_lists(ledger: Ledger) -> None:
    report = analysis(
        Line("Ana Ruiz", f"the leak {LONG} is closed"),
        Line(f"an aide {LONG}", "nobody knew"),
        title=f"Title {LONG}",
    )
    keep(ledger, report)
    client = ask(ledger)
    name = short(report.report.id)
    for address in pages_of(report):
        if address != f"/reports/{name}":  # which shows the whole text
            assert len(client.get(address).content) < 200_000, address
    assert client.get(f"/reports/{name}").status_code == 200


def test_a_report_of_thousands_of_statements_is_a_page(ledger: Ledger) -> None:
    lines = [Line("Ana Ruiz", f"pier {n} leaks") for n in range(5_000)]
    report = analysis(*lines)
    keep(ledger, report)
    client = TestClient(make_app(ledger, Settings()), base_url=HERE)
    page = client.get(f"/reports/{short(report.report.id)}").text
    assert 'id="s5000"' in page
