import pytest

from telling import tellings_in


@pytest.mark.parametrize(
    ("marked", "rule", "words"),
    [
        pytest.param("{Veldra/l} bombed the port.", "attack", "bombed", id="verb"),
        pytest.param(
            "{Veldra/l} sent troops to the border.",
            "mobilize",
            "sent troops",
            id="object-decides-troops",
        ),
        pytest.param(
            "{Veldra/l} sent food to {Tessaly/l}.",
            "aid",
            "sent food",
            id="object-decides-food",
        ),
        pytest.param(
            "Sanctions on {Tessaly/l} were lifted by {Veldra/l}.",
            "ease",
            "were lifted",
            id="object-before-a-passive",
        ),
        pytest.param(
            "{Ana Ruiz} called on {Leo Lund} to go.",
            "request",
            "called on",
            id="particle",
        ),
        pytest.param(
            "{Veldra/l} pulled its army out.", None, None, id="particle-too-far"
        ),
        pytest.param(
            "A bomb went off in {Lisbon/l}.", "attack", "went off", id="what-leads"
        ),
        pytest.param("{Leo Lund} went off in a huff.", None, None, id="nothing-leads"),
        pytest.param(
            "The attack on {Veldra/l} by {Tessaly/l} ended.",
            "fight",
            "attack on Veldra by Tessaly ended",
            id="noun",
        ),
        pytest.param(
            "{Veldra/l}’s suicide bombing in {Lisbon/l} took place in May.",
            "kill",
            "suicide bombing in Lisbon took",
            id="noun-of-two-words",
        ),
        pytest.param(
            "{Leo Lund} was ready to visit {Lisbon/l}.",
            "agree",
            "was ready to",
            id="adjective",
        ),
        pytest.param("{Ana Ruiz} met the deadline.", None, None, id="idiom"),
        pytest.param("They will organize in March.", None, None, id="month"),
        pytest.param("Attack ads by {Ana Ruiz} ran.", None, None, id="only-qualifies"),
        pytest.param(
            "The Attack by {Bo Dray} is a novel.", None, None, id="noun-in-a-title"
        ),
        pytest.param("{Ana Ruiz} sang in {Lisbon/l}.", None, None, id="no-event"),
    ],
)
def test_words_tell_of_an_event(
    marked: str, rule: str | None, words: str | None
) -> None:
    text, tellings = tellings_in(marked)
    found = [(t.code.rule, text[t.span.start : t.span.end]) for t in tellings]
    held = [(r.removeprefix("event-"), w) for r, w in found]
    told = {"offered": "agree"}
    assert [(told.get(r, r), w) for r, w in held] == ([(rule, words)] if rule else [])


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("{Ana Ruiz} saw the visit of {Bo Dray}.", id="noun-after-the"),
        pytest.param("The detained men of {Veldra/l} sang.", id="participle-after-the"),
        pytest.param("It spoke of hacked letters.", id="participle-after-of"),
        pytest.param("She won 95 retired generals.", id="participle-after-a-number"),
        pytest.param("A strong protest vote hurt them.", id="noun-before-noun"),
        pytest.param("46 percent would back {Leo Lund}.", id="voters"),
        pytest.param("If you attack {Leo Lund}, we go.", id="you"),
    ],
)
def test_words_printed_like_a_verb_are_none(marked: str) -> None:
    _, tellings = tellings_in(marked)
    assert [t for t in tellings if not t.noun] == []


def test_what_is_asked_for_is_part_of_the_asking() -> None:
    _, tellings = tellings_in("{Veldra/l} urged {Tessaly/l} to free the prisoners.")
    assert [t.code.plover for t in tellings] == ["REQUEST"]


def test_a_noun_beside_its_verb_is_the_same_event() -> None:
    # given: a verb and a noun of one topic; the noun knows who did it
    text, (telling,) = tellings_in(
        "Missiles were fired in the attack by {Veldra/l} against {Tessaly/l}."
    )
    # then
    assert [text[slice(*span)] for span in telling.sides.actors] == ["Veldra"]


def test_the_deed_and_what_came_of_it_are_one_event() -> None:
    text, (telling,) = tellings_in("{Ana Ruiz} was shot and killed by {Leo Lund}.")
    assert telling.code.rule == "event-kill"
    assert text[slice(*telling.span)] == "was shot and killed"


def test_the_clause_is_cut_out_of_its_sentence() -> None:
    text, (telling,) = tellings_in(
        "The mayor left, but {Ana Ruiz} visited {Leo Lund} in May, which pleased him."
    )
    assert text[slice(*telling.clause)] == "Ana Ruiz visited Leo Lund in May"


def test_the_clause_goes_on_behind_the_stop_of_an_abbreviation() -> None:
    text, (telling,) = tellings_in("{Ana Ruiz} visited {Leo Lund} on Oct. 7 there.")
    assert text[slice(*telling.clause)] == "Ana Ruiz visited Leo Lund on Oct. 7 there"
