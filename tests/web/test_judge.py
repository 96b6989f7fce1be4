"""Judging statements on the desk, and taking it back."""

import pytest
from lxml import html
from starlette.testclient import TestClient

from desked import LEAK_EDITED, ask, send, short
from sayso.store import Ledger
from sayso.web.pages.judgements import _safe

REPORT = f"/reports/{short(LEAK_EDITED.report.id)}"
STATEMENT = f"{REPORT}/statements/1"
WHY = {"who": "Zoë Ó Dálaigh", "why": "I asked her"}


def found(client: TestClient) -> dict[str, object]:
    """Return the statement as the desk shows it now."""
    shown: dict[str, object] = client.get(f"{STATEMENT}.json").json()["statement"]
    return shown


CORRECTIONS: list[tuple[str, str, str, object]] = [
    ("status", "denied", "status", "denied"),
    ("certainty", "possible", "certainty", "possible"),
    ("polarity", "negative", "polarity", "negative"),
    ("named", "no", "named", False),
    ("said_at", "2024-09", "said_at", "2024-09"),
    ("source", "person:ana ruiz", "source_key", "person:ana ruiz"),
]


def test_each_field_can_be_corrected_and_taken_back(filled: Ledger) -> None:
    client = ask(filled)
    for what, value, field, wanted in CORRECTIONS:
        before = found(client)[field]
        fields = {**WHY, "field": what, what: value}

        assert send(client, f"{STATEMENT}/correct", **fields) == 303
        assert found(client)[field] == wanted
        assert "I asked her" in client.get(REPORT).text
        number = found(client)["decisions"][0]["judgement"]  # type: ignore[index]
        assert send(client, f"/judgements/{number}/undo", **WHY) == 303
        assert found(client)[field] == before


def test_a_confirmation_stands_on_report_statement_and_list(filled: Ledger) -> None:
    client = ask(filled)
    assert send(client, f"{STATEMENT}/confirm", **WHY) == 303
    for address in (REPORT, STATEMENT, "/judgements", "/search?q=small"):
        page = client.get(address).text
        assert "Zoë Ó Dálaigh" in page
        assert "I asked her" in page


def test_what_is_rejected_shows_in_its_report_and_not_in_a_search(
    filled: Ledger,
) -> None:
    client = ask(filled)
    search = "/search.json?q=small"
    assert client.get(search).json()["found"]
    assert send(client, f"{STATEMENT}/reject", **WHY) == 303
    for address in (REPORT, STATEMENT, "/judgements"):
        assert "no statement" in client.get(address).text
    assert not client.get(search).json()["found"]
    assert send(client, "/judgements/1/undo", **WHY) == 303
    assert client.get(search).json()["found"]


def test_the_name_is_remembered(filled: Ledger) -> None:
    client = ask(filled)
    send(client, f"{STATEMENT}/confirm", **WHY)
    tree = html.document_fromstring(client.get(STATEMENT).text)
    names = tree.xpath("//input[@name='who']/@value")
    assert names
    assert set(names) == {WHY["who"]}


REFUSED: list[tuple[str, dict[str, str], int]] = [
    ("confirm", {"who": "ana", "why": ""}, 400),
    ("confirm", {"who": "", "why": "so"}, 400),
    ("reject", {"who": "", "why": "so"}, 400),
    ("correct", {**WHY, "field": "number"}, 400),
    ("correct", {**WHY, "field": "status", "status": "x"}, 400),
    ("correct", {**WHY, "field": "said_at", "said_at": "soon"}, 400),
    ("correct", {**WHY, "field": "source", "source": "person:x"}, 409),
]


def test_what_means_nothing_is_refused(filled: Ledger) -> None:
    client = ask(filled)
    for what, fields, status in REFUSED:
        assert send(client, f"{STATEMENT}/{what}", **fields) == status, fields
    assert send(client, f"{REPORT}/statements/99/confirm", **WHY) == 409
    assert send(client, "/judgements/7/undo", **WHY) == 409
    assert client.get("/judgements.json").json()["judgements"] == []


def test_the_list_says_what_holds(filled: Ledger) -> None:
    client = ask(filled)
    send(client, f"{STATEMENT}/confirm", **WHY)
    send(client, "/judgements/1/undo", **WHY)

    lines = client.get("/judgements.json").json()["judgements"]

    assert [each["state"] for each in lines] == ["holds", "undone"]
    assert send(client, "/judgements/1/undo", **WHY) == 409
    assert send(client, "/judgements/2/undo", **WHY) == 303  # it holds again
    lines = client.get("/judgements.json").json()["judgements"]
    assert [each["state"] for each in lines] == ["holds", "undone", "holds"]


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("/reports/0d3f/statements/1", True),
        ("//evil.example", False),
        ("/\\evil.example", False),
        ("https://evil.example", False),
        ("/a\r\nSet-Cookie: x", False),
        ("", False),
    ],
)
def test_a_form_leads_on_to_this_desk_only(address: str, safe: bool) -> None:  # noqa: FBT001
    assert _safe(address) == (address if safe else "/judgements")
