import pytest

from telling import tellings_in


@pytest.mark.parametrize(
    ("marked", "plover", "cameo", "rule"),
    [
        pytest.param(
            "{Veldra/l} bombed {Tessaly/l}.", "ASSAULT", "19", "attack", id="attack"
        ),
        pytest.param("Police arrested {Leo Lund}.", "COERCE", "17", "arrest"),
        pytest.param("{Ana Ruiz} visited {Leo Lund}.", "CONSULT", "04", "meet"),
        pytest.param("{Ana Ruiz} resigned.", "CONCEDE", "08", "yield"),
        pytest.param(
            "{Veldra/l} withdrew its troops from {Tessaly/l}.",
            "RETREAT",
            "08",
            "withdraw",
        ),
        pytest.param(
            "{Veldra/l} expelled two diplomats of {Tessaly/l}.",
            "SANCTION",
            "16",
            "sanction",
        ),
        pytest.param(
            "{Veldra/l} accused {Tessaly/l} of fraud.", "ACCUSE", "11", "accuse"
        ),
        pytest.param(
            "{Veldra/l} refused to free the prisoners.", "REJECT", "12", "reject"
        ),
        pytest.param("Students marched in {Lisbon/l}.", "PROTEST", "14", "protest"),
        pytest.param(
            "{Veldra/l} and {Tessaly/l} signed a treaty.", "SUPPORT", "05", "sign"
        ),
        pytest.param(
            "{Veldra/l} said it would send aid to {Tessaly/l}.",
            "AGREE",
            "03",
            "offered",
            id="aid-to-come",
        ),
        pytest.param(
            "{Veldra/l} will bomb {Tessaly/l}.",
            "THREATEN",
            "13",
            "threatened",
            id="attack-to-come",
        ),
        pytest.param(
            "{Veldra/l} will not send aid to {Tessaly/l}.",
            "REJECT",
            "12",
            "refused",
            id="aid-refused",
        ),
        pytest.param(
            "{Ana Ruiz} did not meet {Leo Lund}.", None, None, "meet", id="not-done"
        ),
        pytest.param("{Ana Ruiz} died.", None, None, "die", id="outside-the-codebook"),
        pytest.param(
            "The planned visit of {Leo Lund} pleased her.",
            "CONSULT",
            "04",
            "meet",
            id="noun-keeps-its-code",
        ),
    ],
)
def test_codes(marked: str, plover: str | None, cameo: str | None, rule: str) -> None:
    _, tellings = tellings_in(marked)
    assert tellings[0].code == (plover, cameo, f"event-{rule}")


def test_what_is_asked_for_has_no_code_of_its_own() -> None:
    # given: a vow, and the strike that it is about
    _, tellings = tellings_in("{Veldra/l} vowed revenge with a planned strike.")
    # then
    assert [t.code.plover for t in tellings][:1] == ["THREATEN"]
    assert all(t.code.plover is None for t in tellings[1:])
