import pytest

from sayso.analyse.phrases.describe import describe_phrase
from sayso.analyse.phrases.scene import make_scene
from sayso.records import Span


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        pytest.param("the coast guard", "government", id="coast guard"),
        pytest.param("The National Guard", "government", id="capitals"),
        pytest.param("the border patrol", "government", id="patrol"),
        pytest.param("a prison guard", "person", id="one guard"),
        pytest.param("two prison guards", "group", id="guards"),
    ],
)
def test_corps_is_no_person_though_its_last_word_may_be(words: str, kind: str) -> None:
    text = f"{words} said so."
    phrase = describe_phrase(make_scene(text, ()), Span(0, len(words)))
    assert phrase.kind == kind
