"""Who may ask the desk for what."""

import pytest
from starlette.testclient import TestClient

from desked import HERE, ask, send, token_of
from hexed import STORY
from sayso.store import Ledger
from sayso.web import Settings
from sayso.web.tokens import prove

TOKEN = "harbour-lamp-seven"  # noqa: S105 - it opens nothing
STATEMENT = f"/reports/{STORY[0].report.id[:12]}/statements/1"
WHY = {"who": "ana", "why": "I asked"}


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8420", 200),
        ("localhost", 200),
        ("LOCALHOST:9999", 200),
        ("[::1]:8420", 200),
        ("evil.example", 400),
        ("127.0.0.1.evil.example", 400),
        ("localhost.evil.example:8420", 400),
        ("192.0.2.7", 400),
        ("", 400),
    ],
)
def test_only_its_own_names_are_answered(
    ledger: Ledger, host: str, status: int
) -> None:
    client = ask(ledger)
    for path in ("/", "/.json", "/static/page.css", "/nothing"):
        found = client.get(path, headers={"Host": host}).status_code
        assert found == status or (path == "/nothing" and status == 200)


def test_every_answer_carries_the_headers_that_hold_a_browser_back(
    ledger: Ledger,
) -> None:
    client = ask(ledger)
    for path in ("/", "/.json", "/nothing", "/static/desk.js", "/add"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert policy.startswith("default-src 'none';")
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert ("no-store" in headers["cache-control"]) is (not path.startswith("/sta"))


def test_files_may_be_kept_for_good_because_their_address_has_a_digest(
    ledger: Ledger,
) -> None:
    client = ask(ledger)
    page = client.get("/").text
    for name in ("page.css", "desk.css"):
        assert f'href="/static/{name}?v=' in page
        assert "immutable" in client.get(f"/static/{name}").headers["cache-control"]


FOREIGN = [
    pytest.param({"Origin": "https://evil.example"}, id="other-site"),
    pytest.param({"Origin": "http://127.0.0.1:9999"}, id="other-port"),
    pytest.param({"Origin": "null"}, id="no-site"),
    pytest.param({"Sec-Fetch-Site": "cross-site"}, id="cross-site"),
    pytest.param({"Sec-Fetch-Site": "same-site"}, id="sister-site"),
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_pages_of_others_change_nothing(
    filled: Ledger, headers: dict[str, str]
) -> None:
    client = ask(filled)
    fields = {"form_token": token_of(client), **WHY}

    answer = client.post(f"{STATEMENT}/confirm", data=fields, headers=headers)

    assert answer.status_code == 403
    assert client.get("/judgements.json").json()["judgements"] == []


@pytest.mark.parametrize("token", ["", "guess", "é"])
def test_a_form_without_the_token_of_the_desk_changes_nothing(
    filled: Ledger, token: str
) -> None:
    client = ask(filled)
    for address in (f"{STATEMENT}/confirm", f"{STATEMENT}/correct", "/add",
                    "/judgements/1/undo"):  # fmt: skip
        fields = {"form_token": token, **WHY, "text": "The mayor left."}
        assert client.post(address, data=fields).status_code == 403
    assert client.get("/judgements.json").json()["judgements"] == []


def test_a_form_of_the_desk_changes_something(filled: Ledger) -> None:
    client = ask(filled)
    assert send(client, f"{STATEMENT}/confirm", **WHY) == 303
    assert len(client.get("/judgements.json").json()["judgements"]) == 1


def test_reading_only_refuses_every_change(filled: Ledger) -> None:
    token = token_of(ask(filled))
    client = ask(filled, Settings(read_only=True))
    for address in (f"{STATEMENT}/confirm", "/add", "/judgements/1/undo"):
        fields = {"form_token": token, **WHY, "text": "The mayor left."}
        assert client.post(address, data=fields).status_code == 403
    assert "for reading only" in client.get("/").text
    assert "<form method" not in client.get("/add").text + client.get(STATEMENT).text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(ledger: Ledger, method: str) -> None:
    assert ask(ledger).request(method, "/").status_code == 405


def test_a_change_is_never_made_by_reading(filled: Ledger) -> None:
    client = ask(filled)
    assert client.get(f"{STATEMENT}/confirm").status_code in {404, 405}


def test_who_does_not_know_the_token_sees_nothing(filled: Ledger) -> None:
    client = ask(filled, Settings(token=TOKEN))
    for path in ("/", "/.json", "/search?q=pier", "/static/page.css", "/nothing",
                 "/?token=wrong", "/?token="):  # fmt: skip
        answer = client.get(path)
        assert answer.status_code == 403
        assert "pier" not in answer.text
        assert ".db" not in answer.text
    assert client.post("/", data={"token": TOKEN}).status_code == 403


def test_the_token_is_shown_once_and_kept_by_the_browser(filled: Ledger) -> None:
    client = ask(filled, Settings(token=TOKEN))

    first = client.get(f"/search?q=pier&token={TOKEN}")

    assert first.status_code == 200
    assert TOKEN not in first.text
    assert 'url=/search?q=pier"' in first.text
    cookie = first.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert TOKEN not in cookie
    assert client.get("/search?q=pier").status_code == 200
    assert send(client, f"{STATEMENT}/confirm", **WHY) == 303


def test_the_proof_of_another_token_is_none(filled: Ledger) -> None:
    client = ask(filled, Settings(token=TOKEN))
    client.get(f"/?token={TOKEN}")
    (name,) = client.cookies.keys()
    client.cookies.set(name, prove("another token"), domain="127.0.0.1")
    client.cookies.delete(name, domain="127.0.0.1", path="/")
    client.cookies.set(name, prove("another token"))
    assert client.get("/").status_code == 403


@pytest.mark.parametrize("path", ["//evil.example/", "////evil.example/", "/\\\\evil/"])
def test_what_leads_on_stays_on_the_desk(ledger: Ledger, path: str) -> None:
    client = ask(ledger, Settings(token=TOKEN))
    page = client.get(f"{HERE}{path}?token={TOKEN}&x=%22%3E%3Cscript%3E").text
    assert "url=/evil" in page or "url=/%5C" in page
    assert "<script" not in page


def test_too_much_is_refused(ledger: Ledger) -> None:
    client = ask(ledger, Settings(max_upload_bytes=50_000))
    token = token_of(client)
    files = {"files": ("a.txt", b"x" * 60_000)}

    answer = client.post("/add", data={"form_token": token}, files=files)

    assert answer.status_code == 413
    assert "What to do:" in answer.text
    long = client.post("/add", data={"form_token": token, "text": "x" * 200_000})
    assert long.status_code == 413  # a form that is no upload


def test_too_much_without_a_length_is_refused_as_it_comes(ledger: Ledger) -> None:
    client = ask(ledger, Settings(max_upload_bytes=50_000))
    body = (b"x" * 10_000 for _ in range(10))
    headers = {"Content-Type": "multipart/form-data; boundary=b"}
    assert client.post("/add", content=body, headers=headers).status_code == 413


@pytest.mark.parametrize("length", ["-1", "many", "9" * 30])
def test_a_length_that_is_none_is_refused(ledger: Ledger, length: str) -> None:
    client = ask(ledger)
    headers = {"Content-Length": length, "Content-Type": "text/plain"}
    assert client.post("/add", content=b"", headers=headers).status_code == 413


def test_a_fault_shows_no_trace(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = ask(ledger)

    def fail(*_: object, **__: object) -> None:
        raise ValueError("secret words")

    monkeypatch.setattr("sayso.web.pages.front.newest_reports", fail)
    answer = client.get("/")

    assert answer.status_code == 500
    assert "secret words" not in answer.text
    assert "Traceback" not in answer.text
    assert "What to do:" in answer.text
    assert "content-security-policy" in answer.headers


def test_the_clients_of_tests_are_browsers_on_this_machine(client: TestClient) -> None:
    assert str(client.base_url) == HERE
