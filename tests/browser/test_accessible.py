"""Every page of the desk, checked by axe: light and dark, wide and narrow."""

from importlib.resources import files
from typing import Literal

import pytest
from playwright.sync_api import Browser

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (1280, 390)
PAGES = {
    "front": "/",
    "claims": "/claims",
    "contested claims": "/claims?contested=yes",
    "no claim": "/claims?about=zeppelin",
    "claim": "/claims/0db0f4fc5da7:500",
    "choose": "/compare?a=0db0f4fc5da7",
    "compare": "/compare?a=0db0f4fc5da7&b=afbd5df2fd34",
    "report": "/reports/0db0f4fc5da7",
    "search": "/search?q=tanker",
    "sources": "/sources",
    "source": "/sources/person:reuben%20achterberg",
    "timeline": "/timeline?about=tanker",
    "not found": "/claims/nothing",
}


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(browser: Browser, story_desk: str, name: str) -> None:
    page = browser.new_page()
    page.goto(story_desk + PAGES[name])
    page.evaluate(AXE)
    found = {}
    for scheme in SCHEMES:
        for width in WIDTHS:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            violations = page.evaluate("axe.run().then(all => all.violations)")
            found.update(
                {
                    f"{scheme} {width} {each['id']}": [
                        f"{node['html'][:200]}: {node['failureSummary']}"
                        for node in each["nodes"]
                    ]
                    for each in violations
                }
            )
    page.close()
    assert found == {}
