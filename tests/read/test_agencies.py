import pytest

from sayso.read.agencies import AGENCIES, LINE_SIGNATURES, find_agency


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        pytest.param("AP", "Associated Press", id="letters"),
        pytest.param("Associated Press", "Associated Press", id="name"),
        pytest.param("The Associated Press", "Associated Press", id="article"),
        pytest.param("THE ASSOCIATED PRESS", "Associated Press", id="capitals"),
        pytest.param("Associated Press writers", "Associated Press", id="writers"),
        pytest.param("Reuters.", "Reuters", id="full stop"),
        pytest.param(" dpa ", "Deutsche Presse-Agentur", id="white space"),
        pytest.param("reuters", "Reuters", id="small letters"),
        pytest.param("ap", None, id="small letters of a short one"),
        pytest.param("Press", None, id="part of a name"),
        pytest.param("Valley Post", None, id="outlet"),
        pytest.param("", None, id="empty"),
    ],
)
def test_agency_is_known_by_its_signatures(signature: str, name: str | None) -> None:
    assert find_agency(signature) == name


@pytest.mark.parametrize("signature", sorted(AGENCIES))
def test_every_signature_leads_to_a_full_name(signature: str) -> None:
    name = find_agency(signature)

    assert name is not None
    assert find_agency(name) == name


def test_two_letters_alone_sign_no_line_but_for_one_agency() -> None:
    assert {s for s in LINE_SIGNATURES if len(s) == 2} == {"AP"}
