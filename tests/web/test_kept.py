"""Answers that are kept for a moment."""

import threading
import time

import pytest
from starlette.responses import RedirectResponse, Response
from starlette.testclient import TestClient

from asked import Line, analysis, keep
from desked import HERE, ask
from sayso.store import Ledger
from sayso.web import Settings, kept
from sayso.web.kept import Kept


class Counter:
    """Makes answers, and counts them."""

    def __init__(self, answer: Response | None = None) -> None:
        self.made = 0
        self._answer = answer

    def __call__(self) -> Response:
        self.made += 1
        return self._answer or Response(str(self.made), media_type="text/plain")


def test_an_answer_is_made_once_until_something_changes() -> None:
    answers, make = Kept(60), Counter()
    bodies = [answers.get("/", changes, make).body for changes in (1, 1, 1, 2, 2)]
    assert bodies == [b"1", b"1", b"1", b"2", b"2"]
    assert answers.get("/other", 2, make).body == b"3"


def test_an_answer_is_good_for_some_seconds_only() -> None:
    answers, make = Kept(0.05), Counter()
    answers.get("/", 1, make)
    time.sleep(0.1)
    assert answers.get("/", 1, make).body == b"2"
    assert Kept(0).get("/", 1, make).body == b"3"


@pytest.mark.parametrize(
    "answer", [RedirectResponse("/"), Response("no", 404), Response("x" * 1_000_001)]
)
def test_what_leads_on_fails_or_is_large_is_not_kept(answer: Response) -> None:
    answers, make = Kept(60), Counter(answer)
    for _ in range(3):
        assert answers.get("/", 1, make) is answer
    assert make.made == 3


def test_old_answers_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_BYTES", 300)
    answers, make = Kept(60), Counter(Response("x" * 100))
    for n in range(5):
        answers.get(f"/{n}", 1, make)
    answers.get("/4", 1, make)
    assert make.made == 5
    answers.get("/0", 1, make)
    assert make.made == 6


def test_many_readers_at_once_have_it_made_once() -> None:
    answers, counter = Kept(60), Counter()

    def slow() -> Response:
        time.sleep(0.05)
        return counter()

    threads = [
        threading.Thread(target=answers.get, args=("/", 1, slow)) for _ in range(20)
    ]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert counter.made == 1


def test_a_failure_is_not_kept() -> None:
    answers = Kept(60)

    def fail() -> Response:
        raise ValueError

    for _ in range(2):
        with pytest.raises(ValueError):  # noqa: PT011
            answers.get("/", 1, fail)
    assert answers.get("/", 1, Counter()).body == b"1"


def test_pages_follow_the_ledger(ledger: Ledger) -> None:
    client: TestClient = ask(ledger, Settings(kept_s=60))
    assert "Nothing is in this ledger yet" in client.get("/").text
    keep(ledger, analysis(Line("Ana Ruiz", "it leaks"), title="Leak"))
    assert "Leak" not in client.get("/").text  # another program added it just now

    client.app.state.desk.background.wake()  # type: ignore[attr-defined]

    assert "Leak" in client.get("/").text
    assert client.get("/.json").headers["content-type"] == "application/json"
    twice = [client.get("/") for _ in range(2)]
    assert twice[0].headers["content-type"] == twice[1].headers["content-type"]
    assert str(client.base_url) == HERE
