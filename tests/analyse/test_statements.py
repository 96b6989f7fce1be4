import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.spans import overlap
from sayso.analyse.parties.cast import Cast, gather_parties
from sayso.analyse.parties.names import Name
from sayso.analyse.phrases.scene import make_scene
from sayso.analyse.statements import (
    form_of,
    make_attributions,
    read_loose_roles,
    read_roles,
)
from sayso.analyse.text.parse import parse_text
from sayso.models.names import NameKind
from sayso.records import Attribution, Span

PERSONS: dict[str, NameKind] = {"Lee": "person", "Ana Ruiz": "person"}
Row = tuple[str | None, str, tuple[str, ...]]  # source, cue, content


def finding(text: str, source: str | None, cue: str, *content: str) -> Finding:
    return Finding(
        cue=(span_of_words(text, cue),),
        source=span_of_words(text, source) if source else None,
        content=tuple(span_of_words(text, part) for part in content),
        features=(),
    )


def attribute(
    text: str, findings: Sequence[Finding], names: Sequence[Name] = ()
) -> tuple[Cast, tuple[Attribution, ...]]:
    """Return the parties and attributions of findings that are all as sure."""
    parse = parse_text(text)
    statements = read_roles(parse, [(each, 0.9) for each in findings])
    cast = gather_parties(
        parse, [w for s in statements for w in s.roles], make_scene(text, names)
    )
    return cast, make_attributions(parse, statements, cast)


def names_of(cast: Cast, *keys: str | None) -> list[str]:
    names = {party.id: party.name for party in cast.parties}
    return [names[key or ""] for key in keys]


def attributions_of(
    text: str, *rows: Row, names: dict[str, NameKind] = PERSONS
) -> tuple[Cast, tuple[Attribution, ...]]:
    """Return the parties and attributions of `rows`; each name is in `names`."""
    named = [
        Name(Span(*found.span()), kind)
        for words, kind in names.items()
        for found in re.finditer(rf"\b{words}\b", text)
    ]
    named.sort(key=lambda name: name.span)
    return attribute(text, [finding(text, s, c, *parts) for s, c, parts in rows], named)


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
    cast, found = attributions_of(
        text, ("Lee", "said", ("they pay",)), ("Lee", "added", ("that it rains",))
    )
    # then
    assert [party.name for party in cast.parties] == ["Lee"]
    assert [a.source.party for a in found] == [cast.parties[0].id] * 2


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


def test_source_that_fits_several_parties_is_left_open() -> None:
    # given
    text = "Leo Lund left. Ana Ruiz met Max Hall. He said it rains."
    names: dict[str, NameKind] = dict.fromkeys(["Leo Lund", "Max Hall"], "person")
    # when
    cast, (only,) = attributions_of(
        text, ("He", "said", ("it rains",)), names=PERSONS | names
    )
    # then
    assert (only.source.party, only.source.text) == (None, "He")
    assert only.source.rule == "ambiguous"
    assert names_of(cast, *only.source.candidates) == ["Leo Lund", "Max Hall"]


def test_addressee_that_fits_several_parties_is_left_open() -> None:
    # given
    text = "Leo Lund left. Ana Ruiz met Max Hall. Lee told him that it rains."
    names: dict[str, NameKind] = dict.fromkeys(["Leo Lund", "Max Hall"], "person")
    # when
    _, (only,) = attributions_of(
        text, ("Lee", "told", ("that it rains",)), names=PERSONS | names
    )
    # then
    assert only.addressee
    assert (only.addressee.party, only.addressee.text) == (None, "him")


def test_roles_of_a_statement_name_their_parties() -> None:
    # given
    text = "A lawyer for Ana Ruiz told Reuters and reporters that it rains."
    names: dict[str, NameKind] = {"Reuters": "organization"}
    # when
    cast, (only,) = attributions_of(
        text,
        ("A lawyer for Ana Ruiz", "told", ("that it rains",)),
        names=PERSONS | names,
    )
    # then
    assert names_of(cast, only.source.party) == ["A lawyer for Ana Ruiz"]
    assert names_of(cast, only.on_behalf_of) == ["Ana Ruiz"]
    assert [hop.rule for hop in only.via] == ["told-outlet"]
    assert names_of(cast, *[hop.party for hop in only.via]) == ["Reuters"]


def test_outlet_named_outside_of_statements_has_words_too() -> None:
    # given
    text = "The Associated Press interviewed 20 guards. It was shut, Lee said."
    parse = parse_text(text)
    said = (finding(text, "Lee", "said", "It was shut"), 0.9)
    statements = read_roles(parse, [said])
    # when
    (words,) = read_loose_roles(parse, statements)
    # then
    assert words.role == "relay"
    assert text[words.span.start : words.span.end] == "The Associated Press"


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
    _, made = attribute(text, found)
    # then
    assert [a.id for a in made] == [f"a{n + 1}" for n in range(len(found))]
    assert all(a.inside != a.id for a in made)
    holders = {a.id: a.inside for a in made}
    for holder in holders.values():
        at, steps = holder, 0
        while at is not None and steps <= len(holders):
            at, steps = holders[at], steps + 1
        assert at is None, "statements hold each other in a circle"
