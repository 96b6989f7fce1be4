import pytest

from telling import tellings_in


@pytest.mark.parametrize(
    ("marked", "actors", "targets"),
    [
        pytest.param("{Ana Ruiz} met {Leo Lund}.", ["Ana Ruiz"], ["Leo Lund"]),
        pytest.param(
            "{Ana Ruiz} was shot by {Leo Lund}.",
            ["Leo Lund"],
            ["Ana Ruiz"],
            id="passive",
        ),
        pytest.param(
            "The ships sunk by {Veldra/l} were old.",
            ["Veldra"],
            [],
            id="reduced-passive",
        ),
        pytest.param(
            "{Veldra/l} and {Tessaly/l} signed a treaty.",
            ["Veldra", "Tessaly"],
            [],
            id="joined",
        ),
        pytest.param(
            "{Ana Ruiz} met {Leo Lund} and {Bo Dray}.",
            ["Ana Ruiz"],
            ["Leo Lund", "Bo Dray"],
            id="joined-targets",
        ),
        pytest.param(
            "The mayor, a former judge, visited {Leo Lund}.",
            ["The mayor"],
            ["Leo Lund"],
            id="apposition",
        ),
        pytest.param(
            "{Ana Ruiz}, who visited {Leo Lund}, left.",
            ["Ana Ruiz"],
            ["Leo Lund"],
            id="relative",
        ),
        pytest.param(
            "{Ana Ruiz} released the tapes on Oct. 7 there.",
            ["Ana Ruiz"],
            [],
            id="no-month",
        ),
        pytest.param(
            "{Ana Ruiz} on Tuesday visited {Leo Lund}.",
            ["Ana Ruiz"],
            ["Leo Lund"],
            id="day-between",
        ),
        pytest.param(
            "{Veldra/l} said it bombed {Tessaly/l}.",
            ["Veldra"],
            ["Tessaly"],
            id="it-goes-back",
        ),
        pytest.param(
            "{Veldra/l} fell. It was bombed.", [], [], id="it-is-nobody-known"
        ),
        pytest.param(
            "{Veldra/l} bombed {Tessaly/l}’s envoy {Leo Lund}.",
            ["Veldra"],
            ["envoy Leo Lund"],
            id="whose-he-is",
        ),
        pytest.param(
            "Later he visited {Leo Lund}.", ["he"], ["Leo Lund"], id="pronoun"
        ),
        pytest.param(
            "In {Lisbon/l}, {Veldra/l} bombed a quay.",
            ["Veldra"],
            [],
            id="where-is-nobody",
        ),
        pytest.param(
            "{Veldra/l} demanded that {Tessaly/l} pay.",
            ["Veldra"],
            ["Tessaly"],
            id="whom-that-asks",
        ),
        pytest.param(
            "{Ana Ruiz} expressed outrage, {Leo Lund} sang.",
            ["Ana Ruiz"],
            [],
            id="nobody-behind-a-comma",
        ),
        pytest.param(
            "{Veldra/l} planes bombed a quay.", ["Veldra planes"], [], id="by-its-name"
        ),
        pytest.param(
            "The attack on {Veldra/l} by {Tessaly/l} ended.",
            ["Tessaly"],
            ["Veldra"],
            id="noun-by-and-on",
        ),
        pytest.param(
            "{Ana Ruiz}’s planned trip pleased {Leo Lund}.",
            ["Ana Ruiz"],
            [],
            id="noun-of-an-owner",
        ),
        pytest.param(
            "The {Ruiz}-{Lund} call is expected in May.",
            ["Ruiz", "Lund"],
            [],
            id="two-names-in-one",
        ),
        pytest.param(
            "The planned meeting between {Ana Ruiz} and {Leo Lund} is secret.",
            ["Ana Ruiz"],
            ["Leo Lund"],
            id="between",
        ),
        pytest.param(
            "{Ana Ruiz} vowed revenge on {Leo Lund}.",
            ["Ana Ruiz"],
            ["Leo Lund"],
            id="with-an-object",
        ),
        pytest.param(
            "{Veldra/l} announced its plans to attack {Tessaly/l}.",
            ["Veldra"],
            ["Tessaly"],
            id="whose-plans",
        ),
        pytest.param(
            "{Ana Ruiz} planned a trip to {Lisbon/l}.",
            ["Ana Ruiz"],
            ["Lisbon"],
            id="who-plans-it",
        ),
        pytest.param(
            "{Ana Ruiz} cancelled the trip to {Lisbon/l}.",
            [],
            ["Lisbon"],
            id="who-cancels-does-not-travel",
        ),
    ],
)
def test_who_and_whom(marked: str, actors: list[str], targets: list[str]) -> None:
    text, tellings = tellings_in(marked)
    sides = tellings[-1].sides
    assert [text[slice(*s)] for s in sides.actors] == actors
    assert [text[slice(*s)] for s in sides.targets] == targets


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        pytest.param("{Ana Ruiz} met {Leo Lund} in {Lisbon/l}.", "Lisbon", id="in"),
        pytest.param("{Ana Ruiz} visited {Leo Lund}.", None, id="none"),
        pytest.param(
            "In {Lisbon/l} {Ana Ruiz} met {Leo Lund}.", "Lisbon", id="in-front"
        ),
        pytest.param("{Ana Ruiz} flew to {Lisbon/l}.", "Lisbon", id="to"),
        pytest.param("{Ana Ruiz} sent aid to {Veldra/l}.", None, id="to-whom"),
    ],
)
def test_where(marked: str, place: str | None) -> None:
    text, (telling,) = tellings_in(marked)
    span = telling.place
    assert (text[slice(*span)] if span else None) == place
