"""Adding reports on the desk: files, a pasted text, and what becomes of each."""

import json
import time
from collections.abc import Sequence
from typing import Any

import pytest
from starlette.testclient import TestClient

from desked import ask, token_of
from sayso.analyse import Models
from sayso.errors import LedgerError
from sayso.store import Ledger
from sayso.web.incoming import name_upload

TEXT = b"Ana Ruiz said the pier was safe. Engineers told reporters it had cracks.\n"


@pytest.fixture
def adding(ledger: Ledger, models: Models) -> TestClient:
    """Return a client of an empty desk whose models are loaded already."""
    client = ask(ledger)
    client.app.state.desk.jobs._load = lambda: models  # type: ignore[attr-defined]  # noqa: SLF001
    return client


def add(client: TestClient, *files: tuple[str, bytes], **fields: str) -> dict[str, Any]:
    """Send files as the form does, and return what became of them in the end."""
    sent: Sequence[Any] = [("files", file) for file in files or (("", b""),)]
    data = {"form_token": token_of(client), **fields}
    answer = client.post("/add", data=data, files=sent)
    assert answer.status_code == 303, answer.text
    where = answer.headers["location"]
    for _ in range(300):
        job: dict[str, Any] = client.get(f"{where}.json").json()
        assert client.get(where).status_code == 200
        if job["state"] in {"done", "failed"}:
            return job
        time.sleep(0.1)
    raise AssertionError(job)


def test_files_become_reports_and_what_is_skipped_has_a_remedy(
    adding: TestClient,
) -> None:
    lines = [json.dumps({"id": str(n), "text": f"Ana Ruiz said pier {n} was safe."})
             for n in range(3)]  # fmt: skip
    job = add(
        adding,
        ("pier.txt", TEXT),
        ("many.jsonl", "\n".join(lines).encode()),
        ("ship.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50),
        publisher="Evening Bell",
        published="2026-03-01",
    )

    assert job["state"] == "done"
    assert job["counts"] == {"added": 4, "skipped": 1}
    assert [each["where"] for each in job["skipped"]] == ["ship.png"]
    assert job["skipped"][0]["fix"].endswith(".")
    page = adding.get(f"/add/{job['id']}").text
    assert "ship.png" in page
    assert job["skipped"][0]["fix"] in page
    for each in job["done"]:
        twin = adding.get(f"/reports/{each['report'][:12]}.json").json()
        assert twin["analysis"]["report"]["publisher"] == "Evening Bell"
        assert twin["analysis"]["report"]["published_at"]["value"] == "2026-03-01"


def test_the_same_again_changes_nothing(adding: TestClient) -> None:
    add(adding, ("pier.txt", TEXT))
    assert add(adding, ("other.txt", TEXT))["counts"] == {"already there": 1}


def test_a_pasted_text_is_read_as_it_was_typed(adding: TestClient) -> None:
    text = "<b>Ana Ruiz</b> said the pier was safe.\r\n\r\n“No,” Ivo Maas said."
    job = add(adding, text=text, title="Pier", publisher="Bell")

    (done,) = job["done"]
    assert done["title"] == "Pier"
    found = adding.get(f"/reports/{done['report'][:12]}.json").json()
    assert found["analysis"]["report"]["text"] == text.replace("\r\n", "\n")
    assert "&lt;b&gt;" in adding.get(f"/reports/{done['report'][:12]}").text


def test_a_pasted_text_that_cannot_be_read_is_skipped(adding: TestClient) -> None:
    job = add(adding, text="Der Hafen bleibt nach Angaben der Stadt geschlossen. " * 20)
    assert job["counts"] == {"skipped": 1}
    assert job["skipped"][0]["where"] == "the pasted text"


def test_what_was_added_is_linked_in_the_background(adding: TestClient) -> None:
    add(adding, ("pier.txt", TEXT))
    desk = adding.app.state.desk  # type: ignore[attr-defined]
    assert desk.background._woken.is_set()  # noqa: SLF001
    assert "1 new report being linked" in adding.get("/").text.replace("\n", " ") or (
        desk.background.standing.left == 0
    )
    desk.background.refresh()
    assert "1 report of 1 publisher" in adding.get("/").text or (
        "1 report of 0 publishers" in adding.get("/").text
    )


def test_after_a_restart_the_address_says_what_was_added(
    adding: TestClient, ledger: Ledger
) -> None:
    first = add(adding, ("pier.txt", TEXT))
    again = add(adding, ("pier.txt", TEXT))
    restarted = ask(ledger)

    page = restarted.get(f"/add/{first['id']}")
    assert page.status_code == 200
    assert "The desk was started again" in page.text
    assert "1 report had been added" in page.text
    assert "send its file again" in page.text
    twin = restarted.get(f"/add/{first['id']}.json").json()
    assert twin["schema"] == "sayso.forgotten-page/1"
    assert [each["report"] for each in twin["reports"]] == [
        each["report"] for each in first["done"]
    ]
    for nothing in (again["id"], "never"):
        lost = restarted.get(f"/add/{nothing}")
        assert lost.status_code == 404
        assert "nothing of it was added" in lost.text
        assert "send the files again" in lost.text


def test_nothing_or_no_day_is_refused(ledger: Ledger) -> None:
    client = ask(ledger)
    token = token_of(client)
    for fields in ({}, {"text": "  "}, {"text": "x", "published": "banana"}):
        data = {"form_token": token, **fields}
        assert client.post("/add", data=data).status_code == 400


def test_a_ledger_that_fails_ends_the_job_with_a_remedy(
    adding: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise LedgerError("The disk is full.", fix="make room")

    monkeypatch.setattr("sayso.web.jobs.ingest", fail)
    job = add(adding, ("pier.txt", TEXT))
    assert job["state"] == "failed"
    assert job["failure"] == ["The disk is full.", "make room"]
    assert "make room" in adding.get(f"/add/{job['id']}").text


def test_too_many_heaps_have_to_wait(
    adding: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = adding.app.state.desk.jobs  # type: ignore[attr-defined]
    monkeypatch.setattr(jobs, "_thread", object())  # nobody works
    data = {"form_token": token_of(adding), "text": "The mayor left."}
    answers = [adding.post("/add", data=data).status_code for _ in range(25)]
    assert answers == [303] * 20 + [503] * 5


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("report.txt", "report.txt"),
        ("../../etc/passwd", "passwd"),
        (r"C:\reports\a.txt", "a.txt"),
        ("/", "a file without a name"),
        ("", "a file without a name"),
        (None, "a file without a name"),
        ("x" * 500, "x" * 200),
    ],
)
def test_a_file_keeps_its_name_without_folders(name: str | None, shown: str) -> None:
    assert name_upload(name) == shown
