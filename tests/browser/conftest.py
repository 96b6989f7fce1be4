"""A real browser, and a desk that it can reach."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browsing import serve
from sayso.store import open_ledger

CHROMIUM = os.environ.get("SAYSO_CHROMIUM") or shutil.which("chromium")
# Nothing of it may ask the network: pages are on loopback only.
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
PATIENCE_MS = 20_000  # two slow cores


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests of this folder; skip them where there is no browser."""
    missing = pytest.mark.skip(
        reason="no chromium: `just chromium` installs it, or SAYSO_CHROMIUM names it"
    )
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM:
                item.add_marker(missing)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a browser, started once."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def story_desk(story_ledger: Path) -> Iterator[str]:
    """Return the address of a desk of the story, for tests that change nothing."""
    with serve(str(story_ledger)) as address:
        yield address


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty ledger, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    open_ledger(str(path), create=True).close()
    return path


@pytest.fixture
def own_desk(story_ledger: Path, tmp_path: Path) -> Iterator[str]:
    """Return the address of a desk of the story that a test may change."""
    with serve(str(shutil.copy(story_ledger, tmp_path / "own.db"))) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return an empty page, wide and light; it must not complain of anything."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE_MS)
    shown = context.new_page()
    complaints: list[str] = []
    shown.on("pageerror", lambda error: complaints.append(str(error)))
    shown.on(
        "console",
        lambda each: complaints.append(each.text) if each.type == "error" else None,
    )
    yield shown
    context.close()
    assert complaints == []
