from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asked import FOUND
from sayso.show.asked.statements import LONG, announce, chain, facts, mark, render_found
from sayso.store.found import Decision
from sayso.store.query import Query, parse_query


def test_block_of_a_statement() -> None:
    (block,) = render_found([FOUND], parse_query("leak"), first=3, width=80)
    assert block.splitlines() == [
        "  3  Dagny Holmqvist, Energy Minister -> VNA -> Northgate Courier",
        "       said: there was no *leak* in Lake Orsa",
        "     denied, 8 Oct 2024 · published 9 Oct 2024 · Minister knew of *leak* ·",
        "       0d3f8a6c91be:a4",
    ]


def test_words_that_announce_are_shown_where_there_are_some() -> None:
    unsaid = replace(FOUND, cue="has  not\nendorsed", content="the plan")
    assert announce(unsaid) == "has not endorsed: "
    assert announce(replace(FOUND, cue="—")) == ""
    assert announce(replace(FOUND, cue=None)) == ""


def test_decision_of_a_person_is_shown() -> None:
    decision = Decision(
        judgement=2, kind="correct", field="said_at", value="2024-10-08", who="ana",
        why="3",
    )  # fmt: skip
    decided = replace(FOUND, decisions=(decision,))
    (block,) = render_found([decided], Query(), first=1, width=80)
    assert block.splitlines()[-1:] == [
        "     [said at corrected to 2024-10-08 (was not given) by ana: 3; judgement 2]",
    ]


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        pytest.param({"via": ()}, "-> Northgate Courier", id="no-relay"),
        pytest.param(
            {"source": "officials", "named": False, "title": None},
            "officials (unnamed) -> VNA",
            id="unnamed",
        ),
        pytest.param({"source": None}, "no source given", id="no-source"),
        pytest.param({"publisher": None}, "publisher not given", id="no-publisher"),
        pytest.param(
            {"source": "VNA", "title": None}, "VNA -> Northgate Courier", id="itself"
        ),
        pytest.param({"on_behalf_of": "Aalto"}, "speaking for Aalto", id="for-whom"),
        pytest.param({"title": "Holmqvist"}, "Dagny Holmqvist -> VNA", id="known"),
    ],
)
def test_chain(change: dict[str, object], shown: str) -> None:
    assert shown in chain(replace(FOUND, **change))  # type: ignore[arg-type]


def test_day_that_is_not_known_is_left_out() -> None:
    bare = replace(FOUND, said_at=None, published_at=None, report_title=None)
    assert list(facts(bare, Query())) == ["denied", "0d3f8a6c91be:a4"]


@pytest.mark.parametrize(
    ("content", "typed", "shown"),
    [
        pytest.param("a “leak,” he", "leak", "a “*leak*,” he", id="punctuation"),
        pytest.param("the U.S. Senate", "us", "the *U.S*. Senate", id="initials"),
        pytest.param("Zürich’s lake", "zurich", "*Zürich’s* lake", id="folded"),
        pytest.param("tanker leak", '"tanker leak"', "*tanker* *leak*", id="phrase"),
        pytest.param("leak tanker", '"tanker leak"', "leak tanker", id="no-phrase"),
        pytest.param("leaks leaked", "leak*", "*leaks* *leaked*", id="beginning"),
        pytest.param("a leak", "-leak", "a leak", id="excluded"),
        pytest.param("", "leak", "", id="no-words"),
    ],
)
def test_what_was_looked_for_is_marked(content: str, typed: str, shown: str) -> None:
    assert mark(content, parse_query(typed)) == shown


def test_long_content_is_cut_around_what_was_looked_for() -> None:
    words = ["word"] * 200
    words[150] = "leak"
    shown = mark(" ".join(words), parse_query("leak"))
    assert "*leak*" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < LONG + 10


@given(content=st.text(), typed=st.text(max_size=20))
def test_nothing_of_a_content_steers_the_terminal(content: str, typed: str) -> None:
    hostile = replace(FOUND, content=content, source=content, publisher=content)
    (block,) = render_found([hostile], parse_query(typed), first=1, width=80)
    assert all(line.isprintable() or line.isspace() for line in block.split("\n")) or (
        not set(block) & set("\x1b\x9b\r\u202e\u2066\x00\x07")
    )
