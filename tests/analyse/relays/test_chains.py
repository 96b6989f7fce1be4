from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse.find.attributions import Finding
from sayso.analyse.relays.addressee import find_addressee
from sayso.analyse.relays.chains import settle_relays
from sayso.analyse.relays.relay import find_loose_relays, find_relays
from sayso.analyse.text.parse import parse_text
from sayso.records import (
    Attribution,
    Hop,
    Mention,
    Party,
    Source,
    Span,
    Words,
)
from strategies import texts

Said = tuple[str, str, str, str]  # party, source words, cue, content

LEAK = (
    "The Harbor Gazette reports that the port is closed.\n\n"
    "It was shut overnight, sources said.\n\n"
    "A guard fell, the source added.\n\n"
    "Ana Ruiz told a rally that she knew. Rain fell. Aides said she was tired."
)
TALK = (
    "Ana Ruiz blames the board.\n\n"
    "“They sleep,” Ruiz told Reuters on Monday.\n\n"
    "“We do not,” Tom Lee said.\n\n"
    "Ruiz also said that she will pay.\n\n"
    "At a rally on Tuesday, Ruiz said that it was over.\n\n"
    "“Well over,” she added."
)


def chains_in(
    text: str, said: list[Said], publisher: str | None = None
) -> list[list[str]]:
    """Return the names in `via` of each statement, as settled."""
    parse, people = parse_text(text), dict[str, list[Mention]]()
    media, attributions, at = dict[str, list[Mention]](), list[Attribution](), 0

    def span_of(words: str) -> Span:
        start = text.index(words, at)
        return Span(start, start + len(words))

    def mention(of: dict[str, list[Mention]], name: str, span: Span) -> str:
        words = text[span.start : span.end]
        of.setdefault(name, []).append(Mention(span=span, text=words))
        return name

    for number, (party, source, cue, content) in enumerate(said, 1):
        spans = span_of(source), span_of(cue), span_of(content)
        finding = Finding((spans[1],), spans[0], (spans[2],), None)
        via = [
            Hop(
                party=mention(media, _bare(text, w.span, w.name), w.span),
                role=w.role,
                span=w.span,
                rule=w.rule,
            )
            for w in find_relays(parse, finding, find_addressee(parse, finding))
        ]
        attributions.append(
            Attribution(
                id=f"a{number}",
                form="indirect",
                source=Source(
                    party=mention(people, party, spans[0]), span=spans[0], text=source
                ),
                cue=Words(spans=(spans[1],), text=cue),
                content=Words(spans=(spans[2],), text=content),
                via=tuple(via),
                confidence=0.9,
            )
        )
        at = max(span.end for span in spans)
    taken = [hop.span for a in attributions for hop in a.via if hop.span]
    for words in find_loose_relays(parse, taken):
        mention(media, _bare(text, words.span, words.name), words.span)
    parties = [
        Party(
            id=name, name=name, mentions=(*people.get(name, ()), *media.get(name, ()))
        )
        for name in people | media
    ]
    settled = settle_relays(parse, attributions, parties, publisher)
    return [[hop.party for hop in a.via] for a in settled]


def _bare(text: str, span: Span, name: str | None) -> str:
    words = name or text[span.start : span.end]
    return words.removeprefix("the ").removeprefix("The ")


def test_unnamed_sources_of_a_retold_report_come_through_its_outlet() -> None:
    said = [
        ("Harbor Gazette", "The Harbor Gazette", "reports", "that the port is closed"),
        ("some sources", "sources", "said", "It was shut overnight"),
        ("one source", "the source", "added", "A guard fell"),
        ("Ana Ruiz", "Ana Ruiz", "told a rally", "that she knew"),
        ("aides", "Aides", "said", "she was tired"),
    ]
    gazette = ["Harbor Gazette"]
    assert chains_in(LEAK, said) == [[], gazette, gazette, [], []]


def test_an_occasion_lasts_until_another_is_named() -> None:
    said = [
        ("Ana Ruiz", "Ana Ruiz", "blames", "the board"),
        ("Ana Ruiz", "Ruiz", "told", "“They sleep,”"),
        ("Tom Lee", "Tom Lee", "said", "“We do not,”"),
        ("Ana Ruiz", "Ruiz", "also said", "that she will pay"),
        ("Ana Ruiz", "Ruiz", "said", "that it was over"),
        ("Ana Ruiz", "she", "added", "“Well over,”"),
    ]
    assert chains_in(TALK, said) == [[], ["Reuters"], [], ["Reuters"], [], []]


@pytest.mark.parametrize(
    ("publisher", "expected"),
    [
        pytest.param("The Lantern", [["Washington Post"]], id="another"),
        pytest.param("Washington Post", [[]], id="the-publisher"),
        pytest.param("wapo", [[]], id="the-publisher-by-another-name"),
    ],
)
def test_the_publisher_is_no_relay(publisher: str, expected: list[list[str]]) -> None:
    text = "Ana Ruiz told the Washington Post that it was over."
    said = [("Ana Ruiz", "Ana Ruiz", "told", "that it was over")]
    assert chains_in(text, said, publisher) == expected


def test_one_who_spoke_to_the_publisher_goes_back_to_it() -> None:
    text = (
        "Ana Ruiz told CNN that it was over. In May she told Reuters that it was not. "
        "Ruiz said she was wrong."
    )
    said = [
        ("Ana Ruiz", "Ana Ruiz", "told", "that it was over"),
        ("Ana Ruiz", "she", "told", "that it was not"),
        ("Ana Ruiz", "Ruiz", "said", "she was wrong"),
    ]
    assert chains_in(text, said, "CNN") == [[], ["Reuters"], []]


def test_the_lead_comes_from_the_occasion_that_is_named_next() -> None:
    text = "Ana Ruiz called on Lee to go. “He must,” Ruiz told Reuters."
    said = [
        ("Ana Ruiz", "Ana Ruiz", "called on", "Lee to go"),
        ("Ana Ruiz", "Ruiz", "told", "“He must,”"),
    ]
    assert chains_in(text, said) == [["Reuters"], ["Reuters"]]


def test_an_appearance_told_of_before_counts() -> None:
    text = "Ana Ruiz then appeared on MSNBC on Monday. Soon she said that it was over."
    said = [("Ana Ruiz", "she", "said", "that it was over")]
    assert chains_in(text, said) == [["MSNBC"]]


def test_interviews_with_unnamed_people_count_before_and_after() -> None:
    text = (
        "He shouted, insiders said. The Associated Press interviewed 20 former guards. "
        "They said that he slept."
    )
    said = [
        ("insiders", "insiders", "said", "He shouted"),
        ("guards", "They", "said", "that he slept"),
    ]
    assert chains_in(text, said) == [["Associated Press"], ["Associated Press"]]


def test_a_report_that_was_first_with_it_is_not_retold() -> None:
    text = "The Harbor Gazette first reported the fire. Officials say it was small."
    said = [
        ("Harbor Gazette", "The Harbor Gazette", "first reported", "the fire"),
        ("officials", "Officials", "say", "it was small"),
    ]
    assert chains_in(text, said) == [[], []]


def test_a_week_later_is_another_occasion() -> None:
    text = "Ruiz told Reuters that it was over. A week later, Ruiz said it was not."
    said = [
        ("Ruiz", "Ruiz", "told", "that it was over"),
        ("Ruiz", "Ruiz", "said", "it was not"),
    ]
    assert chains_in(text, said) == [["Reuters"], []]


def test_posts_do_not_last() -> None:
    text = "Ruiz tweeted that it was over. Ruiz said that she was glad."
    said = [
        ("Ruiz", "Ruiz", "tweeted", "that it was over"),
        ("Ruiz", "Ruiz", "said", "that she was glad"),
    ]
    assert chains_in(text, said) == [["Twitter"], []]


def _statement(number: int, party: str, words: list[Span], text: str) -> Attribution:
    source, cue, content = words
    return Attribution(
        id=f"a{number}",
        form="indirect",
        source=Source(party=party, span=source, text=text[source.start : source.end]),
        cue=Words(spans=(cue,), text=text[cue.start : cue.end]),
        content=Words(spans=(content,), text=text[content.start : content.end]),
        confidence=0.9,
    )


def test_what_is_told_inside_a_statement_came_through_its_source() -> None:
    text = "Ruiz said that Lee told her that it was over."
    spans = [
        [Span(0, 4), Span(5, 9), Span(10, 44)],
        [Span(15, 18), Span(19, 23), Span(28, 44)],
    ]
    outer = _statement(1, "p1", spans[0], text)
    inner = replace(_statement(2, "p2", spans[1], text), inside="a1")
    parties = [
        Party(id="p1", name="Ruiz", mentions=()),
        Party(id="p2", name="Lee", mentions=()),
    ]
    settled = settle_relays(parse_text(text), [outer, inner], parties, None)
    assert [[(h.party, h.rule) for h in a.via] for a in settled] == [
        [],
        [("p1", "told-by-holder")],
    ]


@given(texts, st.data())
def test_settling_any_text_keeps_order_and_ids(text: str, data: st.DataObject) -> None:
    if not text:
        return
    places = st.lists(st.integers(0, len(text)), min_size=6, max_size=6)
    attributions = []
    for number in range(3):
        a, b, c, d, e, f = sorted(data.draw(places))
        words = [Span(a, b), Span(c, d), Span(e, f)]
        party = data.draw(st.sampled_from(["p1", "p2"]))
        attributions.append(_statement(number, party, words, text))
    parties = [
        Party(id="p1", name="Ana Ruiz", mentions=()),
        Party(id="p2", name="Reuters", kind="media", mentions=()),
    ]
    settled = settle_relays(parse_text(text), attributions, parties, "CNN")
    assert [replace(a, via=()) for a in settled] == attributions
