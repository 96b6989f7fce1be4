from dataclasses import replace

from asked import FOUND
from sayso.show.asked.course import render_course
from sayso.store.query import Query

PUBLISHED = replace(
    FOUND, said_at=None, statement="0d3f8a6c91be:a5", content="nothing leaked"
)


def test_day_of_saying_and_of_publication_are_told_apart() -> None:
    blocks = list(render_course([FOUND, PUBLISHED], Query(), 80))
    assert [block.splitlines() for block in blocks] == [
        [
            "8 Oct 2024 (said)",
            "  Dagny Holmqvist, Energy Minister -> VNA -> Northgate Courier",
            "      said: there was no leak in Lake Orsa",
            "    denied · published 9 Oct 2024 · 0d3f8a6c91be:a4",
        ],
        [
            "9 Oct 2024 (published; the report does not say when it was said)",
            "  Dagny Holmqvist, Energy Minister -> VNA -> Northgate Courier",
            "      said: nothing leaked",
            "    denied · 0d3f8a6c91be:a5",
        ],
    ]


def test_same_words_of_a_day_stand_once_with_all_places() -> None:
    again = replace(FOUND, statement="ffff:a1", publisher="Evening Bell", via=())
    (block,) = render_course([FOUND, again], Query(), 80)
    assert block.count("Lake Orsa") == 1
    assert "denied · also Evening Bell · published 9 Oct 2024 · ffff:a1" in block


def test_statement_without_any_day_is_shown() -> None:
    bare = replace(PUBLISHED, published_at=None)
    (block,) = render_course([bare], Query(), 80)
    assert block.startswith("no day known\n")
