import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.spans import overlap
from sayso.analyse.statements import form_of, make_attributions, make_parties
from sayso.analyse.text.parse import parse_text
from sayso.records import Attribution, Party, Span

Row = tuple[str | None, str, tuple[str, ...]]  # source, cue, content


def finding(text: str, source: str | None, cue: str, *content: str) -> Finding:
    return Finding(
        cue=(span_of_words(text, cue),),
        source=span_of_words(text, source) if source else None,
        content=tuple(span_of_words(text, part) for part in content),
        features=(),
    )


def attributions_of(
    text: str, *rows: Row
) -> tuple[tuple[Party, ...], tuple[Attribution, ...]]:
    found = [finding(text, source, cue, *content) for source, cue, content in rows]
    parties = make_parties(text, found)
    rated = [(each, 0.9) for each in found]
    return parties, make_attributions(parse_text(text), rated, parties)


@pytest.mark.parametrize(
    ("text", "sources", "expected"),
    [
        pytest.param("Ruiz came.", ["Ruiz"], [("Ruiz", 1)], id="one"),
        pytest.param(
            "Ruiz met Lee.", ["Lee", "Ruiz"], [("Ruiz", 1), ("Lee", 1)], id="text-order"
        ),
        pytest.param(
            "The mayor left. the mayor won.",
            ["The mayor", "the mayor"],
            [("The mayor", 2)],
            id="article-and-case",
        ),
        pytest.param(
            "the mayor’s aide. Mayor won",
            ["the mayor’s", "Mayor"],
            [("the mayor", 2)],
            id="possessive",
        ),
        pytest.param(
            "Ana\nRuiz met Ana Ruiz.",
            ["Ana\nRuiz", "Ana Ruiz"],
            [("Ana Ruiz", 2)],
            id="line-end",
        ),
        pytest.param(
            "Ruiz. Ana Ruiz.",
            ["Ruiz", "Ana Ruiz"],
            [("Ruiz", 1), ("Ana Ruiz", 1)],
            id="other-words",
        ),
        pytest.param(
            "Ruiz came.", ["Ruiz", "Ruiz"], [("Ruiz", 1)], id="same-place-once"
        ),
        pytest.param("Nobody.", [None], [], id="no-source"),
    ],
)
def test_parties_are_the_distinct_wordings(
    text: str, sources: list[str | None], expected: list[tuple[str, int]]
) -> None:
    parties = make_parties(text, [finding(text, s, "", "") for s in sources])
    assert [(p.name, len(p.mentions)) for p in parties] == expected
    assert [p.id for p in parties] == [f"p{n + 1}" for n in range(len(parties))]


@pytest.mark.parametrize(
    ("text", "content", "form"),
    [
        pytest.param("“We pay,” she said.", ["“We pay,”"], "direct", id="quoted"),
        pytest.param("“We pay,” she said.", ["We pay"], "direct", id="inside-marks"),
        pytest.param(
            "“We pay,” she said. “Now.”", ["“We pay,”", "“Now.”"], "direct", id="split"
        ),
        pytest.param(
            "He said they “pay” now.", ["they “pay” now"], "mixed", id="some-words"
        ),
        pytest.param(
            "“We pay,” she said, at last.",
            ["“We pay,”", "at last"],
            "mixed",
            id="parts",
        ),
        pytest.param("He said they pay.", ["they pay"], "indirect", id="no-marks"),
        pytest.param(
            "He said “no” and they pay.", ["they pay"], "indirect", id="marks-elsewhere"
        ),
        pytest.param(
            "He met Jim “Bo” Reed.", ["Jim “Bo” Reed"], "indirect", id="nickname"
        ),
        pytest.param(
            "“He told me, ‘Pay,’” she said.",
            ["“He told me, ‘Pay,’”"],
            "direct",
            id="nested",
        ),
        pytest.param(
            "''We pay,'' he said.", ["''We pay,''"], "direct", id="apostrophes"
        ),
    ],
)
def test_form_tells_how_much_is_quoted(
    text: str, content: list[str], form: str
) -> None:
    spans = [span_of_words(text, part) for part in content]
    assert form_of(parse_text(text), spans) == form


def test_attributions_are_numbered_in_text_order() -> None:
    # given
    text = "Lee said they pay. “We do,” Ruiz said."
    # when
    _, found = attributions_of(
        text, ("Ruiz", "said.", ("“We do,”",)), ("Lee", "said", ("they pay",))
    )
    # then
    assert [a.id for a in found] == ["a1", "a2"]
    assert [a.source.text for a in found] == ["Lee", "Ruiz"]


def test_source_names_its_party() -> None:
    # given
    text = "Lee said they pay. Lee added that it rains."
    # when
    parties, found = attributions_of(
        text, ("Lee", "said", ("they pay",)), ("Lee", "added", ("that it rains",))
    )
    # then
    assert [a.source.party for a in found] == [parties[0].id] * 2


def test_missing_source_is_unstated_by_rule() -> None:
    # when
    _, (only,) = attributions_of("It was said they pay.", (None, "said", ("they pay",)))
    # then
    assert only.source.span is None
    assert only.source.text is None
    assert only.source.party is None
    assert only.source.rule == "unstated"


def test_parts_of_a_content_are_joined_by_dots() -> None:
    # when
    _, (only,) = attributions_of(
        "“We pay,” Lee said. “Now.”", ("Lee", "said", ("“We pay,”", "“Now.”"))
    )
    # then
    assert only.content.text == "“We pay,” […] “Now.”"
    assert only.form == "direct"


def test_statement_whole_inside_a_content_names_its_holder() -> None:
    # given
    text = "NBC reported that Lee said that aides claimed it rains."
    # when
    _, (outer, middle, inner) = attributions_of(
        text,
        ("NBC", "reported", ("that Lee said that aides claimed it rains",)),
        ("Lee", "said", ("that aides claimed it rains",)),
        ("aides", "claimed", ("it rains",)),
    )
    # then: the smallest holder
    assert outer.inside is None
    assert middle.inside == outer.id
    assert inner.inside == middle.id


def test_statement_partly_inside_a_content_has_no_holder() -> None:
    # given
    text = "Lee said it rains, aides claimed."
    # when
    _, found = attributions_of(
        text, ("Lee", "said", ("it rains",)), ("aides", "claimed", ("it rains",))
    )
    # then
    assert [a.inside for a in found] == [None, None]


@settings(max_examples=50)
@given(
    st.lists(
        st.tuples(*[st.integers(0, 29)] * 3, st.integers(1, 10), st.booleans()),
        max_size=8,
    )
)
def test_ids_are_unique_and_no_statement_holds_itself(
    drawn: list[tuple[int, int, int, int, bool]],
) -> None:
    # given
    text = "Lee said that aides of Ruiz claimed it rains."
    found = [
        Finding(
            cue=(Span(cue, cue + size),),
            source=Span(source, source + size) if sourced else None,
            content=(Span(content, content + size),),
            features=(),
        )
        for cue, source, content, size, sourced in drawn
        if not overlap(Span(cue, cue + size), Span(content, content + size))
    ]
    # when
    parties = make_parties(text, found)
    made = make_attributions(parse_text(text), [(f, 0.5) for f in found], parties)
    # then
    assert [a.id for a in made] == [f"a{n + 1}" for n in range(len(found))]
    assert all(a.inside != a.id for a in made)
    holders = {a.id: a.inside for a in made}
    for holder in holders.values():
        at, steps = holder, 0
        while at is not None and steps <= len(holders):
            at, steps = holders[at], steps + 1
        assert at is None, "statements hold each other in a circle"
