from dataclasses import replace

import pytest

from claimed import BELL, HERALD, JOURNAL, MIRROR, STORY, Voice, claim_of
from sayso.records import Span
from sayso.show.linked.told import Told, cut_of, held, tell


def told_by(voice: Voice) -> Told:
    stored = claim_of((voice,), groups=((1,),))
    (found,) = tell(stored.claim, stored.reports)
    return found


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        pytest.param(
            HERALD, "said by officials (unnamed) -> the Journal -> Herald", id="relay"
        ),
        pytest.param(MIRROR, "denied by Ana Ruiz -> Mirror", id="denied"),
        pytest.param(
            Voice(publisher="Bell"), "told by Bell in its own voice", id="own-voice"
        ),
        pytest.param(
            Voice(publisher="Bell", source="The Bell", kind="media"),
            "said by The Bell",
            id="outlet-that-cites-itself",
        ),
        pytest.param(
            Voice(publisher="Bell", source="A guard", named=False),
            "said by a guard (unnamed) -> Bell",
            id="article-inside-a-line",
        ),
        pytest.param(
            Voice(publisher=None, source="Ana Ruiz"),
            "said by Ana Ruiz -> report 010101010101",
            id="no-publisher",
        ),
    ],
)
def test_stand_is_told_with_its_chain(voice: Voice, said: str) -> None:
    assert held(told_by(voice)) == said


def test_source_that_is_not_resolved_is_no_own_voice() -> None:
    told = told_by(JOURNAL)
    open_source = replace(told, holder=replace(told.holder, party=None))
    assert held(open_source) == "said by a source not made out -> Journal"


def test_members_are_numbered_by_day() -> None:
    stored = claim_of((BELL, HERALD, JOURNAL), groups=((1, 2, 3),))
    members = tell(stored.claim, stored.reports)
    assert [told.report.publisher for told in members] == ["Journal", "Herald", "Bell"]
    assert [told.number for told in members] == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "words", "cut"),
    [
        pytest.param("It leaked. The lock closed.", "The lock closed", (0, 0), id="no"),
        pytest.param(
            "He said the lock closed.", "the lock closed", (1, 0), id="before"
        ),
        pytest.param(
            "“The lock closed,” he said.", "The lock closed", (0, 1), id="cue"
        ),
        pytest.param(
            "It leaked.\nThe lock closed\n", "The lock closed", (0, 0), id="line"
        ),
        pytest.param("The lock closed", "The lock closed", (0, 0), id="whole"),
        pytest.param(
            "It leaked.” The lock closed.", "The lock closed", (0, 0), id="end"
        ),
    ],
)
def test_words_cut_from_a_sentence_are_marked(
    text: str, words: str, cut: tuple[bool, bool]
) -> None:
    report = replace(next(iter(STORY.reports.values())), text=text)
    start = text.index(words)
    assert cut_of(report, Span(start, start + len(words))) == cut
