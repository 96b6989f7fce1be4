from pathlib import Path

import pytest

from sayso.errors import ModelError
from sayso.models.frames import (
    IDIOM,
    FrameKind,
    index_frames,
    load_classes,
    load_frames,
    parse_frames,
    read_frames,
)
from sayso.rules import RULES

LINES = """\
# words
set BOATS boat ferry
[sink] ASSAULT 19
v: sink ~ BOATS raft, go under < BOATS
n: sea battle, loss of BOATS
[asks] REQUEST 10 holds
v: beg, plead with
a: keen to
[idiom] - -
v: sink ~ teeth
""".split("\n")


def test_a_set_stands_for_its_nouns() -> None:
    found = index_frames(parse_frames(LINES))["sank"]
    assert [(r.frame.of.name, sorted(r.frame.objects)) for r in found] == [
        ("idiom", ["teeth"]),
        ("sink", ["boat", "ferry", "raft"]),
    ]


def test_what_stands_in_front_of_a_verb_is_marked() -> None:
    (reading,) = index_frames(parse_frames(LINES))["went"]
    assert reading.frame.leads
    assert reading.frame.after == ("under",)


def test_a_noun_keeps_the_words_before_it() -> None:
    (reading,) = index_frames(parse_frames(LINES))["battles"]
    assert reading.frame.kind is FrameKind.NOUN
    assert reading.frame.before == ("sea",)


def test_a_noun_with_of_needs_its_object() -> None:
    (reading,) = index_frames(parse_frames(LINES))["loss"]
    assert reading.frame.objects == {"boat", "ferry"}


def test_a_class_has_its_codes_and_flags() -> None:
    (reading,) = index_frames(parse_frames(LINES))["keen"]
    assert reading.frame.of.plover == "REQUEST"
    assert reading.frame.of.holds
    assert reading.frame.after == ("to",)


def test_what_is_no_event_has_no_code() -> None:
    first = index_frames(parse_frames(LINES))["sink"][0]
    assert first.frame.of.name == IDIOM
    assert first.frame.of.plover is None


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["v: sink"], id="no-class"),
        pytest.param(["[sink] ASSAULT 19", "x: sink"], id="unknown-kind"),
        pytest.param(["[sink] ASSAULT 19", "v: "], id="no-word"),
    ],
)
def test_a_damaged_file_is_an_error(lines: list[str], tmp_path: Path) -> None:
    path = tmp_path / "frames.txt"
    path.write_text("\n".join(lines), "utf-8")
    with pytest.raises(ModelError, match="cannot be read"):
        read_frames(path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        read_frames(tmp_path / "none.txt")


def test_the_most_exacting_frame_comes_first() -> None:
    for readings in load_frames().values():
        ranks = [reading.frame.rank for reading in readings]
        assert ranks == sorted(ranks, reverse=True)


def test_every_class_that_ships_is_a_known_rule() -> None:
    names = {name for name in load_classes() if name != IDIOM}
    assert {f"event-{name}" for name in names} <= RULES.keys()


def test_every_code_that_ships_is_one_of_the_codebook() -> None:
    plover = """
    AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN
    PROTEST SANCTION MOBILIZE COERCE ASSAULT
    """.split()
    codes = {c.plover for c in load_classes().values() if c.plover}
    assert codes == set(plover)
