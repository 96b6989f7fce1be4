import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import span_of_words
from sayso.analyse.phrases.scene import make_scene
from sayso.analyse.phrases.titles import Title, find_titles, longest_title
from sayso.records import Span
from strategies import texts

NAME = "Ana Ruiz"


def found(text: str) -> list[tuple[str | None, str | None]]:
    """Return title and affiliation around the name, as words."""

    def quoted(span: Span | None) -> str | None:
        return text[span.start : span.end] if span else None

    titles = find_titles(make_scene(text, []), span_of_words(text, NAME))
    return [(quoted(t.span), quoted(t.affiliation)) for t in titles]


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        pytest.param("Gov. Ana Ruiz", "Gov.", None, id="short-title"),
        pytest.param(
            "New Norland Gov. Ana Ruiz", "New Norland Gov.", "New Norland", id="place"
        ),
        pytest.param(
            "Labor presidential nominee Ana Ruiz",
            "Labor presidential nominee",
            "Labor",
            id="lower-case-role",
        ),
        pytest.param(
            "urged House Speaker Ana Ruiz", "House Speaker", "House", id="verb-before"
        ),
        pytest.param("when President Ana Ruiz", "President", None, id="when"),
        pytest.param("former actor Mrs. Ana Ruiz", "former actor", None, id="courtesy"),
        pytest.param(
            "GOP candidate Dr. Ana Ruiz", "GOP candidate", None, id="doctor-too"
        ),
        pytest.param(
            "Bo Lund’s fired campaign manager Ana Ruiz",
            "Bo Lund’s fired campaign manager",
            "Bo Lund",
            id="possessor",
        ),
        pytest.param(
            "Secretary of State Ana Ruiz", "Secretary of State", "State", id="office-of"
        ),
        pytest.param(
            "the actor and author Ana Ruiz", "actor and author", None, id="two-roles"
        ),
        pytest.param(
            "Roe, Okla., police officer Ana Ruiz",
            "police officer",
            None,
            id="after-comma",
        ),
        pytest.param(
            "longtime friend Ana Ruiz", "longtime friend", None, id="relation"
        ),
        pytest.param("CNN’s Ana Ruiz", None, "CNN", id="outlet"),
    ],
)
def test_title_before_the_name(
    text: str, title: str | None, affiliation: str | None
) -> None:
    assert found(text) == [(title, affiliation)]


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        pytest.param("The mayor, Ana Ruiz, said", "mayor", None, id="role"),
        pytest.param(
            "One of the family’s lawyers, Ana Ruiz, said",
            "One of the family’s lawyers",
            None,
            id="one-of-several",
        ),
        pytest.param(
            "the Norland envoy at the time, Ana Ruiz.",
            "Norland envoy at the time",
            "Norland",
            id="with-a-complement",
        ),
    ],
)
def test_title_in_apposition_before(
    text: str, title: str, affiliation: str | None
) -> None:
    assert found(text) == [(title, affiliation)]


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        pytest.param(
            "Ana Ruiz, vice president for policy at the Center for Fair Work, said",
            "vice president for policy at the Center for Fair Work",
            "Center for Fair Work",
            id="no-article",
        ),
        pytest.param(
            "Ana Ruiz, a fellow at the Roe Institute and a former envoy to Norland.",
            "fellow at the Roe Institute and a former envoy to Norland",
            "Roe Institute",
            id="two-roles",
        ),
        pytest.param(
            "Ana Ruiz, the Roe Fund’s policy director.",
            "Roe Fund’s policy director",
            "Roe Fund",
            id="possessor",
        ),
        pytest.param(
            "Ana Ruiz, research and policy director of the Roe Fund",
            "research and policy director of the Roe Fund",
            "Roe Fund",
            id="two-fields",
        ),
        pytest.param("Ana Ruiz (R), a co-author,", "co-author", None, id="party"),
        pytest.param("Ana Ruiz, 46, a plumber,", "plumber", None, id="age"),
        pytest.param("Ana Ruiz, D-Ohio, chairman,", "chairman", None, id="party-place"),
        pytest.param("Ana Ruiz, now the dean,", "dean", None, id="adverb"),
        pytest.param(
            "Ana Ruiz -- editor of Hurry, a book -- said",
            "editor of Hurry",
            "Hurry",
            id="dashes",
        ),
        pytest.param(
            "Ana Ruiz, the top Republican on the Roads Committee, said",
            "top Republican on the Roads Committee",
            "Roads Committee",
            id="rank",
        ),
        pytest.param(
            "Ana Ruiz, a lawyer who represents Bo", "lawyer", None, id="relative-clause"
        ),
        pytest.param(
            "Ana Ruiz, a lawyer representing Bo", "lawyer", None, id="participle"
        ),
        pytest.param("Ana Ruiz, her rival,", "rival", None, id="relation"),
        pytest.param("Ana Ruiz of the Roe Fund said", None, "Roe Fund", id="of"),
        pytest.param("Ana Ruiz, with the Roe Fund,", None, "Roe Fund", id="with"),
    ],
)
def test_title_after_the_name(
    text: str, title: str | None, affiliation: str | None
) -> None:
    assert found(text) == [(title, affiliation)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ana Ruiz said", id="nothing"),
        pytest.param("Mrs. Ana Ruiz", id="courtesy"),
        pytest.param("Ana Ruiz, 46, said", id="age"),
        pytest.param("Ana Ruiz, who was the mayor, said", id="past"),
        pytest.param("Ana Ruiz is elected mayor", id="passive"),
        pytest.param("Ana Ruiz is tired", id="adjective"),
        pytest.param("Aides and Ana Ruiz", id="no-title-to-share"),
        pytest.param("A lawyer said it, Ana Ruiz won", id="verb-between"),
        pytest.param("For Ana Ruiz, the mayor said, it was late.", id="new-clause"),
        pytest.param("Ana Ruiz, lawyers said, left.", id="plural"),
        pytest.param("He said Ana Ruiz left.", id="verb-before"),
        pytest.param("She met Ana Ruiz, citing officials", id="citing"),
        pytest.param("the mayor.\nAna Ruiz\na lawyer", id="other-lines"),
        pytest.param("Ana Ruiz (see the governor of the other town), left", id="aside"),
    ],
)
def test_no_title(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        pytest.param(
            "Ana Ruiz, who is now deputy mayor of Roe, said",
            "deputy mayor of Roe",
            "Roe",
            id="who-is",
        ),
        pytest.param("Ana Ruiz is a lawyer.", "lawyer", None, id="is"),
        pytest.param(
            "Ana Ruiz is the director of the Roe Fund.",
            "director of the Roe Fund",
            "Roe Fund",
            id="is-the",
        ),
        pytest.param(
            "He left. A former worker with the Roe Fund, Ana Ruiz came home.",
            "former worker with the Roe Fund",
            "Roe Fund",
            id="fronted",
        ),
        pytest.param(
            "“We won,” Norland’s Labor secretary of state, Ana Ruiz, said.",
            "Norland’s Labor secretary of state",
            "Norland",
            id="owner",
        ),
        pytest.param("Sens. Bo Lund and Ana Ruiz", "Sens.", None, id="shared"),
        pytest.param(
            "Sens. Bo Lund (R-Roe), Al Roe (R-Va.) and Ana Ruiz",
            "Sens.",
            None,
            id="shared-by-three",
        ),
        pytest.param(
            "Ana Ruiz, communications and policy director for the Roe Fund",
            "communications and policy director for the Roe Fund",
            "Roe Fund",
            id="two-fields",
        ),
    ],
)
def test_title_in_the_sentence(text: str, title: str, affiliation: str | None) -> None:
    assert found(text) == [(title, affiliation)]


def test_titles_on_both_sides() -> None:
    text = "Rep. Ana Ruiz (R-Norland), a panel member, said"
    assert found(text) == [("Rep.", None), ("panel member", None)]


def test_longest_title_prefers_an_office_to_a_relation() -> None:
    office = Title(span=Span(0, 3), affiliation=None)
    longer = Title(span=Span(5, 12), affiliation=None)
    relation = Title(span=Span(20, 60), affiliation=None, relation=True)
    only_for_whom = Title(span=None, affiliation=Span(70, 80))
    titles = [office, longer, relation, only_for_whom]
    assert longest_title(titles) == longer
    assert longest_title([relation, only_for_whom]) == relation
    assert longest_title([only_for_whom]) is None


@given(texts, st.data())
def test_titles_lie_beside_the_name(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for title in find_titles(make_scene(text, []), Span(start, end)):
        for span in (title.span, title.affiliation):
            assert span is None or 0 <= span.start < span.end <= len(text)
            assert span is None or span.end <= start or end <= span.start
