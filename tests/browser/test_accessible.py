"""Every page of the desk, checked by axe: light and dark, wide and narrow."""

from importlib.resources import files
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from browsing import serve
from sayso.linking import heed_judgements
from sayso.store import open_ledger
from sayso.store.decide import Person, confirm_statement
from sayso.store.decideclaims import judge_different, judge_origins

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (1280, 390)
REPORT = "/reports/0db0f4fc5da7"
ONE, OTHER = "0db0f4fc5da7:2419", "dc5254dd8085:1363"  # all places of one claim
PAGES = {
    "front": "/",
    "claims": "/claims",
    "contested claims": "/claims?contested=yes",
    "no claim": "/claims?about=zeppelin",
    "claim": "/claims/0db0f4fc5da7:500",
    "choose": "/compare?a=0db0f4fc5da7",
    "compare": "/compare?a=0db0f4fc5da7&b=afbd5df2fd34",
    "report": REPORT,
    "versions": f"{REPORT}/versions",
    "statement": f"{REPORT}/statements/1",
    "search": "/search?q=tanker",
    "search, filters": "/search?q=tanker&status=denied",
    "nothing found": "/search?q=zeppelin",
    "sources": "/sources",
    "source": "/sources/person:reuben%20achterberg",
    "timeline": "/timeline?about=tanker",
    "judgements": "/judgements",
    "add": "/add",
    "not found": "/claims/nothing",
}
JUDGED = {
    "claim": "/claims/0db0f4fc5da7:500",
    "parted claim": f"/claims/{ONE}",
    "statement": f"{REPORT}/statements/1",
    "report": REPORT,
    "judgements": "/judgements",
}


def look(page: Page, address: str) -> dict[str, list[str]]:
    """Return what axe finds on a page, by scheme, width and rule."""
    page.goto(address)
    page.evaluate(AXE)
    for folded in page.locator("details").all():
        folded.evaluate("each => each.open = true")
    found = {}
    for scheme in SCHEMES:
        for width in WIDTHS:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            for each in page.evaluate("axe.run().then(all => all.violations)"):
                found[f"{scheme} {width} {each['id']}"] = [
                    f"{node['html'][:200]}: {node['failureSummary']}"
                    for node in each["nodes"]
                ]
    return found


@pytest.fixture(scope="session")
def judged_ledger(story_ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the ledger of the story with some judgements."""
    path = tmp_path_factory.mktemp("judged") / "judged.db"
    path.write_bytes(story_ledger.read_bytes())
    ledger, by = open_ledger(str(path)), Person("Ana", "I asked")
    judge_different(ledger, ONE, OTHER, by)
    judge_different(ledger, "0db0f4fc5da7:500", "05413d06662b:93", by)
    judge_origins(ledger, "0db0f4fc5da7:500", "d937ecd41b03:254", "two-origins", by)
    judge_origins(ledger, "0db0f4fc5da7:500", "dc5254dd8085:441", "one-origin", by)
    confirm_statement(ledger, "0db0f4fc5da7:a1", by)
    heed_judgements(ledger)
    ledger.close()
    return path


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(browser: Browser, story_desk: str, name: str) -> None:
    page = browser.new_page()
    found = look(page, story_desk + PAGES[name])
    page.close()
    assert found == {}


def test_axe_finds_nothing_where_people_judged(
    browser: Browser, judged_ledger: Path
) -> None:
    page = browser.new_page()
    with serve(str(judged_ledger)) as address:
        found = {name: look(page, address + path) for name, path in JUDGED.items()}
    page.close()
    assert not {name: each for name, each in found.items() if each}
