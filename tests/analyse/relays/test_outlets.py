import pytest
from hypothesis import given

from sayso.analyse.relays.media import (
    MediumKind,
    find_hosts,
    find_media,
    is_outlet_name,
)
from sayso.analyse.relays.outlets import (
    DOUBTFUL,
    OUTLETS,
    PLATFORMS,
    PROGRAMMES,
    is_same_outlet,
)
from strategies import texts


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("the Journal", "Wall Street Journal", True, id="last-word"),
        pytest.param("WSJ", "The Wall Street Journal", True, id="initials"),
        pytest.param("HuffPost", "Huffington Post", True, id="short-name"),
        pytest.param("JNS", "Jewish News Syndicate", True, id="agency"),
        pytest.param("NBC News", "NBC", True, id="news-division"),
        pytest.param("Meet the Press", "NBC", True, id="programme"),
        pytest.param("The Post", "Washington Post", True, id="may-be-the-same"),
        pytest.param("New York Post", "Washington Post", False, id="two-posts"),
        pytest.param("CNN", "MSNBC", False, id="others"),
        pytest.param("Fox Business", "Fox News", False, id="sisters"),
        pytest.param("", "CNN", False, id="empty"),
    ],
)
def test_same_outlet(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert is_same_outlet(one, other) is same
    assert is_same_outlet(other, one) is same


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "He told the Wall Street Journal.", ["the Wall Street Journal"], id="the"
        ),
        pytest.param("Later the Journal reported it.", ["the Journal"], id="short"),
        pytest.param("on ABC’s “This Week”", ["ABC", "This Week"], id="programme"),
        pytest.param(
            "told Channel 12 and WKLM-TV", ["Channel 12", "WKLM-TV"], id="station"
        ),
        pytest.param("The Harbor Gazette said", ["The Harbor Gazette"], id="last-word"),
        pytest.param(
            "according to Hebrew media reports", ["Hebrew media reports"], id="generic"
        ),
        pytest.param("on Twitter", ["Twitter"], id="platform"),
        pytest.param("The journal lay on his post.", [], id="common-words"),
        pytest.param("Postal workers of the Timesheet union", [], id="longer-words"),
    ],
)
def test_media_in_text(text: str, expected: list[str]) -> None:
    assert [text[m.span.start : m.span.end] for m in find_media(text)] == expected


def test_programme_names_its_outlet() -> None:
    (medium,) = find_media("on “Meet the Press”")
    assert (medium.kind, medium.name) == (MediumKind.PROGRAMME, "NBC")


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        pytest.param("CNN’s Nora Lindqvist asked", "Lindqvist", id="genitive"),
        pytest.param("Nora Lindqvist of NBC News asked", "Lindqvist", id="of"),
        pytest.param("Fox News host Nora Lindqvist asked", "Lindqvist", id="host"),
        pytest.param("on The Nora Lindqvist Show on Monday", "Lindqvist", id="show"),
    ],
)
def test_hosts_are_known_from_the_text(text: str, surname: str) -> None:
    assert surname in find_hosts(text)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        pytest.param("Harbor Gazette", True, id="by-last-word"),
        pytest.param("the Reuters", True, id="article"),
        pytest.param("Ana Ruiz", False, id="person"),
        pytest.param("Twitter", False, id="platform"),
        pytest.param("Time", False, id="doubtful"),
    ],
)
def test_outlet_names(name: str, known: bool) -> None:  # noqa: FBT001
    assert is_outlet_name(name) is known


def test_lists_hold_together() -> None:
    assert set(PROGRAMMES.values()) <= set(OUTLETS.values()) | {"NPR"}
    assert set(OUTLETS) | set(PROGRAMMES) | PLATFORMS >= DOUBTFUL


@given(texts)
def test_media_lie_in_order_inside_any_text(text: str) -> None:
    spans = [medium.span for medium in find_media(text)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
