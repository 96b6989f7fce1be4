"""Statements that report a deed are no words of anybody."""

import pytest

from newsroom import report_of, say
from sayso.link.deeds import tells_deed
from sayso.link.members import find_members
from sayso.models.wordweights import load_word_weights


@pytest.mark.parametrize(
    ("cue", "content", "deed"),
    [
        pytest.param("endorsed", "the bid of the harbour master", True, id="thing"),
        pytest.param("has yet to back", "Ivo Maas", True, id="name"),
        pytest.param("refused", "to release the minutes", True, id="refusal"),
        pytest.param("said", "the bid of the harbour master", False, id="saying"),
        pytest.param("made clear", "the bid is dead", False, id="proposition"),
        pytest.param("scorned", "the “dead” bid", False, id="quoted-words"),
        pytest.param("made clear", "that nobody bids", False, id="that"),
    ],
)
def test_a_thing_behind_no_verb_of_saying_is_a_deed(
    cue: str, content: str, *, deed: bool
) -> None:
    report = report_of("Herald", f"Ana Ruiz {cue} {content}.")

    (statement,) = say(report, "Ana Ruiz", cue, content).attributions

    assert tells_deed(statement) is deed


def test_the_clause_of_a_deed_is_whole_and_the_reports_own() -> None:
    sentence = "Mayor Ana Ruiz has yet to endorse the bid of the harbour master"
    report = report_of("Herald", f"{sentence}.")
    report = say(report, "Ana Ruiz", "has yet to endorse", "the bid of the harbour")

    member = find_members(report, load_word_weights())[0]

    assert (member.text, member.attribution) == (sentence, None)
