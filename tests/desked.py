"""A desk to ask, on a ledger of invented reports."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import html
from starlette.testclient import TestClient

from asked import Line, analysis, keep
from hexed import STORY
from sayso.store import Ledger
from sayso.web import Settings, make_app

HERE = "http://127.0.0.1:8420"
LEAK = analysis(
    Line("Dagny Holmqvist", "there was no leak", "denied", "2024-10-08"),
    Line("Holmqvist", "the leak is closed", "promised"),
    Line("an aide", "the leak was known"),
    title="Minister denies",
    url="https://courier.example/leak",
)
LEAK_EDITED = analysis(
    Line("Dagny Holmqvist", "there was a small leak", "asserted", "2024-10-08"),
    Line("an aide", "the leak was known"),
    title="Minister concedes",
    url="https://courier.example/leak",
)
BELL = analysis(
    Line("Dagny Holmqvist", "the locks stay open"),
    publisher="Evening Bell",
    published="2024-10-20",
    title="Locks",
)
REPORTS = (LEAK, LEAK_EDITED, BELL, *STORY)


def fill(ledger: Ledger) -> None:
    """Put the invented reports into a ledger."""
    keep(ledger, *REPORTS)


def ask(ledger: Ledger, settings: Settings | None = None) -> TestClient:
    """Return a client of a desk that is up to date, as a browser on this machine."""
    app = make_app(ledger, settings or Settings())
    app.state.desk.background.refresh()
    return TestClient(app, base_url=HERE, follow_redirects=False)


def short(report: str) -> str:
    """Return the id of a report as addresses have it."""
    return report[:12]


def links_of(page: str) -> Iterator[str]:
    """Yield the addresses on this desk that a page leads to, without fragments."""
    for href in html.document_fromstring(page).xpath("//a/@href | //link/@href"):
        where = urlsplit(str(href))
        if not where.netloc and where.path:
            yield where.path + (f"?{where.query}" if where.query else "")


def token_of(client: TestClient) -> str:
    """Return the token that stands in every form."""
    found = re.search(r'name="form_token" value="([^"]+)"', client.get("/add").text)
    assert found
    return found[1]


def send(client: TestClient, address: str, **fields: str) -> int:
    """Send a form as a page of the desk does, and return the status of the answer."""
    fields = {"form_token": token_of(client), **fields}
    headers = {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}
    return client.post(address, data=fields, headers=headers).status_code
