from dataclasses import replace

from sayso.show.asked.sources import render_sources
from sayso.store.sourceline import SourceLine

ANA = SourceLine(
    source_key="person:ana ruiz",
    name="Ana Ruiz",
    title="Mayor",
    source_type="named person",
    known=True,
    statements=4,
    named=3,
    reports=2,
    publishers=2,
    first="2024-10-08T00:00:00Z",
    last="2024-11-01T00:00:00Z",
    alike=("person:ruiz",),
)


def shown(*lines: SourceLine) -> list[str]:
    return [line for block in render_sources(lines, 80) for line in block.split("\n")]


def test_line_of_a_named_source() -> None:
    assert shown(ANA) == [
        "SOURCE                    said reports outlets   named  FIRST AND LAST",
        f"{'Ana Ruiz':22}       4       2       2     75%  2024-10-08 to 2024-11-01",
        "  Mayor · person:ana ruiz",
        '  perhaps also person:ruiz: if so, sayso judge merge "person:ana ruiz"',
        '    "person:ruiz"',
    ]


def test_line_of_an_unnamed_source_says_how_it_is_described() -> None:
    unnamed = replace(
        ANA, source_key="report:0d3f:4-9", name="an aide", known=False, alike=(),
        source_type="anonymous source", first=None, last=None,
    )  # fmt: skip
    assert shown(unnamed)[1:] == [
        "an aide                      4       2       2       -",
        "  anonymous source, in one report · report:0d3f:4-9",
    ]


def test_merged_sources_are_named() -> None:
    merged = replace(ANA, merged=("person:ruiz",), alike=())
    assert "  [joined by a person with person:ruiz]" in shown(merged)


def test_no_line_is_wider_than_the_terminal_or_steers_it() -> None:
    long = replace(ANA, name="x\x1b[2J " * 60, title="y\u202e " * 60)
    for line in shown(long):
        assert len(line) <= 80
        assert line.isprintable()
