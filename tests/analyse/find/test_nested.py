"""Statements inside statements, and the verbs of saying that announce them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.innercues import find_inner_cues
from sayso.analyse.find.nested import CONFIDENCE, find_nested
from sayso.analyse.text.parse import parse_text
from sayso.records import Span
from strategies import texts

Found = tuple[str, str, str]  # source, cue, content


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " […] ".join(text[span.start : span.end] for span in spans)


def holder(text: str, source: str | None, cue: str, *content: str) -> Finding:
    return Finding(
        cue=(span_of_words(text, cue),),
        source=span_of_words(text, source) if source else None,
        content=tuple(span_of_words(text, part) for part in content),
        features=None,
    )


def nested(text: str, *holders: Finding) -> list[Found]:
    found = find_nested(parse_text(text), [(each, 0.9) for each in holders])
    assert all(sure == CONFIDENCE for _, sure in found)
    return [
        (
            words(text, (finding.source,) if finding.source else ()),
            words(text, finding.cue),
            words(text, finding.content),
        )
        for finding, _ in found
    ]


def inside(source: str, cue: str, content: str) -> list[Found]:
    """Return what is nested in "SOURCE CUE CONTENT."."""
    text = f"{source} {cue} {content}."
    return nested(text, holder(text, source, cue, content))


@pytest.mark.parametrize(
    ("source", "content", "expected"),
    [
        pytest.param(
            "Lee",
            "Jones told him that the bridge was safe",
            [("Jones", "told", "that the bridge was safe")],
            id="told-him-that",
        ),
        pytest.param(
            "Lee",
            "Jones told the council on Monday that the bridge was safe",
            [("Jones", "told", "that the bridge was safe")],
            id="told-whom-and-when",
        ),
        pytest.param(
            "Radio Amaro",
            "that the government does not believe that the port has made a decision",
            [
                (
                    "the government",
                    "does not believe",
                    "that the port has made a decision",
                )
            ],
            id="not-believed",
        ),
        pytest.param(
            "The union",
            "the minister had denied that the road was closed",
            [("the minister", "had denied", "that the road was closed")],
            id="subject-right-after-the-cue",
        ),
        pytest.param(
            "The lawsuit",
            "that managers claimed the bridge was safe",
            [("managers", "claimed", "the bridge was safe")],
            id="no-that",
        ),
        pytest.param(
            "The mayor",
            "that, in May, the engineers, a team of six, warned that it would fall",
            [("the engineers", "warned", "that it would fall")],
            id="subject-with-apposition",
        ),
        pytest.param(
            "Officials",
            "the mayor was told by engineers that the bridge would fall",
            [("engineers", "was told by", "that the bridge would fall")],
            id="passive",
        ),
        pytest.param(
            "Lee",
            "the company promised to pay all of the workers and said it was sorry",
            [
                ("the company", "promised", "to pay all of the workers"),
            ],
            id="promised-to",
        ),
        pytest.param(
            "The poll",
            "that 60 percent of voters said the mayor should resign",
            [("60 percent of voters", "said", "the mayor should resign")],
            id="share-of-people",
        ),
        pytest.param(
            "Lee",
            "the agency announced late Friday that the road would be closed",
            [("the agency", "announced", "that the road would be closed")],
            id="day-before-that",
        ),
        pytest.param(
            "The Herald",
            "that Ruiz said Lee believes the bridge will fall",
            [
                ("Ruiz", "said", "Lee believes the bridge will fall"),
                ("Lee", "believes", "the bridge will fall"),
            ],
            id="any-depth",
        ),
        pytest.param(
            "Lee",
            "that Ruiz said the road was closed, but the ferry sailed",
            [("Ruiz", "said", "the road was closed")],
            id="ends-before-but",
        ),
        pytest.param(
            "Lee",
            "that Ruiz said the road was closed and that the ferry sailed",
            [("Ruiz", "said", "the road was closed")],
            id="ends-where-the-outer-content-goes-on",
        ),
        pytest.param(
            "Lee",
            "Ruiz said the road was closed and that the ferry sailed",
            [("Ruiz", "said", "the road was closed and that the ferry sailed")],
            id="goes-on-where-nothing-outer-does",
        ),
    ],
)
def test_statement_inside_a_statement_is_found(
    source: str, content: str, expected: list[Found]
) -> None:
    assert inside(source, "said", content) == expected


@pytest.mark.parametrize(
    ("source", "content"),
    [
        pytest.param("Lee", "he believes the bridge is safe", id="own-belief"),
        pytest.param("Anna Lee", "that Lee believed it was safe", id="own-name"),
        pytest.param("Lee", "he told the police that it was safe", id="own-words"),
        pytest.param("The letter", "that she said it was safe", id="writer"),
        pytest.param(
            "Some people in a CNN poll", "they believe it is safe", id="those-asked"
        ),
        pytest.param("Lee", "that nobody said the bridge was safe", id="nobody"),
        pytest.param("Lee", "that people say the bridge was safe", id="people"),
        pytest.param("Lee", "that if Ruiz said it was safe, it was", id="condition"),
        pytest.param(
            "Lee", "that if I ask and Ruiz says it was safe, I will pay", id="in-if"
        ),
        pytest.param("Lee", "that Ruiz will say the bridge was safe", id="future"),
        pytest.param("Lee", "that the police calls were about it", id="noun"),
        pytest.param("Lee", "what Ruiz said was safe at the time", id="what"),
        pytest.param("Lee", "the letters that Ruiz said she sent", id="relative"),
        pytest.param("Lee", "Ruiz said that very clearly in June", id="said-that"),
        pytest.param("Lee", "Ruiz tells so many lies that it hurts", id="lies"),
        pytest.param("Lee", "the Bible tells us that it is so", id="everybody"),
        pytest.param("Lee", "Ruiz defended people accused of it", id="participle"),
        pytest.param("Lee", "Ruiz said it", id="too-short"),
        pytest.param("Lee", "the State Department closed the road", id="capital"),
    ],
)
def test_noise_is_no_statement(source: str, content: str) -> None:
    assert inside(source, "said", content) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            "“The mayor told me that the bridge was safe,”",
            [("The mayor", "told", "that the bridge was safe")],
            id="told-me",
        ),
        pytest.param(
            "“He told me, ‘We will pay for it.’ But I waited.”",
            [("He", "told", "‘We will pay for it.’")],
            id="quotation-in-quotation",
        ),
        pytest.param("“They said it would be safe,”", [], id="they"),
        pytest.param("“The mayor thinks it is a game for us,”", [], id="accusation"),
        pytest.param("“I think it is safe to go there,”", [], id="speaker"),
    ],
)
def test_inside_a_quotation_only_plain_retelling_counts(
    content: str, expected: list[Found]
) -> None:
    text = f"{content} Lee recalled."
    assert nested(text, holder(text, "Lee", "recalled", content)) == expected


def test_pronoun_is_somebody_else_than_an_outlet_or_several_people() -> None:
    he = [("he", "has said", "the bridge was safe")]
    for source in ("The Harbour Herald", "Two officials"):
        assert inside(source, "said", "that he has said the bridge was safe") == he


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            "that, according to the police, two people had died",
            "two people had died",
            id="after-that",
        ),
        pytest.param(
            "options, which according to the police could include a strike",
            "could include a strike",
            id="after-which",
        ),
        pytest.param(
            "two people, according to the police, had died",
            "two people […] had died",
            id="in-the-middle",
        ),
    ],
)
def test_according_to_somebody_inside(content: str, expected: str) -> None:
    assert inside("Lee", "reported", content) == [
        ("the police", "according to", expected)
    ]


def test_whoever_comes_last_after_according_to_is_not_inside() -> None:
    assert not inside("Lee", "said", "it would close, according to the Herald")


def test_a_cue_that_is_a_statement_already_is_left_alone() -> None:
    text = "Lee said Ruiz said the bridge was safe."
    outer = holder(text, "Lee", "said", "Ruiz said the bridge was safe")
    inner = Finding(
        cue=(Span(14, 18),),
        source=span_of_words(text, "Ruiz"),
        content=(span_of_words(text, "the bridge was safe"),),
        features=None,
    )
    assert nested(text, outer, inner) == []


def test_nothing_outside_statements_is_found() -> None:
    assert nested("Lee said Ruiz said the bridge was safe.") == []


@given(texts, st.data())
def test_what_is_found_stands_within_its_holder(text: str, data: st.DataObject) -> None:
    # given: one statement that holds any part of a text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    outer = Finding((Span(0, 0),), None, (Span(start, end),), None)
    # when
    found = find_nested(parse_text(text), [(outer, 0.9)])
    # then
    for finding, _ in found:
        assert finding.source is not None
        for span in (*finding.cue, finding.source, *finding.content):
            assert start <= span.start < span.end <= end
            assert text[span.start : span.end].strip()


@given(texts)
def test_inner_cues_come_in_text_order_with_a_source(text: str) -> None:
    cues = list(find_inner_cues(parse_text(text)))
    assert [cue.span for cue in cues] == sorted(cue.span for cue in cues)
    for cue in cues:
        assert text[cue.source.start : cue.source.end].strip()
        assert cue.then >= min(cue.span.end, cue.source.end)
