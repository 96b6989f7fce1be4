from dataclasses import replace

import msgspec

from harbour import HARBOUR, TEXT
from sayso.records import Analysis
from sayso.show.versions import (
    Versions,
    compare_versions,
    encode_versions,
    render_versions,
)

FIRST, SECOND = "2026-11-26", "2026-11-27"


def edited(words: str, title: str | None = None) -> Analysis:
    """Return the analysis of a harbour report that has changed to `words`."""
    report = replace(HARBOUR.report, id="f" * 64, text=words)
    report = replace(report, title=title or report.title)
    return replace(HARBOUR, report=report)


def test_versions_are_listed_with_what_changed() -> None:
    gone = replace(
        edited(
            TEXT.replace("Nobody warned the pilots", "Nobody helped the pilots"),
            "No strike",
        ),
        attributions=tuple(
            a for a in HARBOUR.attributions if "warned" not in a.content.text
        ),
    )
    found = compare_versions([(FIRST, HARBOUR), (SECOND, gone)])
    assert render_versions(found) == (
        "2 versions of No strike\n"
        "  1  000000000000 · JNS · published 2024-10-09 · recorded 2026-11-26 · 17\n"
        "     statements\n"
        "  2  ffffffffffff · JNS · published 2024-10-09 · recorded 2026-11-27 · 16\n"
        "     statements\n"
        "\n"
        "From 1 to 2\n"
        "  title changed\n"
        '    was: "Strike on Port Amaro harbour was ordered weeks ago, officials say"\n'
        '    now: "No strike"\n'
        "  went\n"
        "    4 one of the officials, said: “Nobody warned the pilots,”\n"
    )


def test_only_version_stands_alone() -> None:
    found = compare_versions([(FIRST, HARBOUR)])
    assert found.revisions == ()
    assert render_versions(found).startswith("1 version of Strike on Port Amaro")


def test_new_text_without_edits_is_told() -> None:
    found = compare_versions([(FIRST, HARBOUR), (SECOND, edited(TEXT + " More."))])
    assert render_versions(found).endswith(
        "From 1 to 2\n  no statement came, went or changed\n"
    )
    assert not found.revisions[0].same_text


def test_json_holds_all_versions_and_edits() -> None:
    fewer = replace(edited("Nothing."), attributions=())
    found = compare_versions([(FIRST, HARBOUR), (SECOND, fewer)])
    read = msgspec.json.decode(encode_versions(found), type=Versions)
    assert read == found
    assert read.schema == "sayso.versions/1"
    assert {edit.edit for edit in read.revisions[0].edits} == {"went"}
    assert len(read.revisions[0].edits) == len(HARBOUR.attributions)


def test_words_that_steer_a_terminal_are_shown_harmless() -> None:
    evil = edited(TEXT, "\x1b[2JNo strike\u202e")
    shown = render_versions(compare_versions([(FIRST, HARBOUR), (SECOND, evil)]))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
