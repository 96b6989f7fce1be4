from dataclasses import replace

import pytest

from builders import known_party, told
from sayso.analyse.profiles.speaking import is_speech, keep_speakers
from sayso.records import Party

TEXT = "Ana Ruiz CUE the port is shut."


def _typed(key: str, name: str) -> Party:
    return replace(known_party(key, name), source_type="named person")


@pytest.mark.parametrize(
    "cue",
    [
        pytest.param("said", id="said"),
        pytest.param("says", id="says"),
        pytest.param("has repeatedly denied", id="denied"),
        pytest.param("wrote", id="writing"),
        pytest.param("shows", id="showing"),
        pytest.param("believes", id="believing"),
        pytest.param("according to", id="according-to"),
        pytest.param("tweeted", id="tweeted"),
        pytest.param("Asked […] replied", id="capital"),
        pytest.param("declined to comment", id="declined"),
        pytest.param(":", id="layout-alone"),
    ],
)
def test_words_are_attributed(cue: str) -> None:
    text = TEXT.replace("CUE", cue)
    assert is_speech(told(1, text, "p1", "Ana Ruiz", cue, "the port is shut"))


@pytest.mark.parametrize(
    "cue",
    [
        pytest.param("approved", id="deed"),
        pytest.param("decided", id="decision"),
        pytest.param("plans", id="intention"),
        pytest.param("wants", id="wish"),
        pytest.param("voted", id="vote"),
    ],
)
def test_deeds_and_intentions_are_no_speech(cue: str) -> None:
    text = TEXT.replace("CUE", cue)
    assert not is_speech(told(1, text, "p1", "Ana Ruiz", cue, "the port is shut"))


def test_quoted_words_are_speech_whatever_the_cue() -> None:
    # given
    text = "“We pay.” Ana Ruiz waved."
    waved = told(1, text, "p1", "Ana Ruiz", "waved", "“We pay.”")
    # then
    assert not is_speech(waved)
    assert is_speech(replace(waved, form="direct"))


def test_statement_without_a_cue_is_speech() -> None:
    # given
    answer = told(1, "MO We pay.", "p1", "MO", "MO", "We pay.")
    # then
    assert is_speech(replace(answer, cue=None))


def test_only_who_speaks_keeps_a_source_type() -> None:
    # given
    text = "Ana Ruiz said no. The council approved it. Leo Lund was told so."
    parties = [
        _typed("p1", "Ana Ruiz"),
        _typed("p2", "The council"),
        _typed("p3", "Leo Lund"),
    ]
    statements = [
        told(1, text, "p1", "Ana Ruiz", "said", "no"),
        told(2, text, "p2", "The council", "approved", "it"),
        told(3, text, None, None, "told", "so", to=("p3", "Leo Lund")),
    ]
    # when
    kept = keep_speakers(parties, statements)
    # then
    assert [party.source_type for party in kept] == ["named person", None, None]
    assert [party.name for party in kept] == [party.name for party in parties]


def test_who_speaks_once_and_acts_twice_keeps_a_source_type() -> None:
    # given
    text = "Ana Ruiz approved it. Ana Ruiz said no. Ana Ruiz voted for it."
    statements = [
        told(1, text, "p1", "Ana Ruiz", "approved", "it"),
        told(2, text, "p1", "Ana Ruiz", "said", "no"),
        told(3, text, "p1", "Ana Ruiz", "voted", "for it"),
    ]
    # then
    (party,) = keep_speakers([_typed("p1", "Ana Ruiz")], statements)
    assert party.source_type == "named person"
