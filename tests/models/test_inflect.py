import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.models.inflect import Form, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        pytest.param("attack", "attack attacks attacked attacking", id="regular"),
        pytest.param("urge", "urge urges urged urging", id="silent-e"),
        pytest.param("free", "free frees freed freeing", id="double-e"),
        pytest.param("ban", "ban bans banned banning", id="doubled"),
        pytest.param(
            "cancel",
            "cancel cancels canceled cancelled canceling cancelling",
            id="both-sides-of-the-sea",
        ),
        pytest.param("visit", "visit visits visited visiting", id="not-doubled"),
        pytest.param("deny", "deny denies denied denying", id="y"),
        pytest.param("deploy", "deploy deploys deployed deploying", id="vowel-y"),
        pytest.param("impeach", "impeach impeaches impeached impeaching", id="ch"),
        pytest.param("veto", "veto vetoes vetoed vetoing", id="o"),
        pytest.param("die", "die dies died dying", id="ie"),
        pytest.param("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
        pytest.param("strike", "strike strikes struck striking", id="same-participle"),
        pytest.param("test-fire", "test-fire test-fires test-fired test-firing"),
    ],
)
def test_forms_of_verbs(base: str, forms: str) -> None:
    assert set(verb_forms(base)) == set(forms.split())


def test_each_form_is_what_it_is_in_a_sentence() -> None:
    forms = verb_forms("fly")
    assert forms == {
        "fly": Form.BASE,
        "flies": Form.THIRD,
        "flew": Form.PAST,
        "flown": Form.PARTICIPLE,
        "flying": Form.ING,
    }


def test_one_word_can_be_several_forms() -> None:
    assert verb_forms("cut")["cut"] == Form.BASE | Form.PAST | Form.PARTICIPLE


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        pytest.param("raid", {"raid", "raids"}, id="regular"),
        pytest.param("embassy", {"embassy", "embassies"}, id="y"),
        pytest.param("clash", {"clash", "clashes"}, id="sh"),
        pytest.param("man", {"man", "men"}, id="irregular"),
        pytest.param("talk+", {"talks"}, id="plural-only"),
    ],
)
def test_forms_of_nouns(noun: str, forms: set[str]) -> None:
    assert set(noun_forms(noun)) == forms


@given(st.from_regex(r"[a-z]{2,12}", fullmatch=True))
def test_any_word_has_its_base_and_a_form_in_ing(word: str) -> None:
    forms = verb_forms(word)
    assert Form.BASE in forms[word]
    assert any(form.endswith("ing") for form in forms)
