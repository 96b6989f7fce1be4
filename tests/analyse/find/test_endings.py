import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from marked import read_marked
from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.endings import widen_endings
from sayso.analyse.find.spans import trim_span
from sayso.analyse.text.parse import parse_text
from sayso.records import Span
from strategies import texts


def contents_after(*marked: str) -> list[list[str]]:
    """Return the contents of findings marked each in its own copy of one text."""
    texts_and_findings = [read_marked(each) for each in marked]
    (text,) = {text for text, _ in texts_and_findings}
    chosen = [(finding, 0.9) for _, finding in texts_and_findings]
    widened = widen_endings(parse_text(text), chosen)
    return [[text[s.start : s.end] for s in found.content] for found, _ in widened]


@pytest.mark.parametrize(
    ("inner", "ending", "widened"),
    [
        pytest.param(
            "[Ruiz] {complained} <that the port was shut>, according to two aides.",
            "Ruiz complained <that the port was shut>, {according to} [two aides].",
            "Ruiz complained that the port was shut",
            id="according-to",
        ),
        pytest.param(
            "[Ruiz] {warned} <the port would shut>, said two aides briefed on it.",
            "Ruiz warned <the port would shut>, {said} [two aides] briefed on it.",
            "Ruiz warned the port would shut",
            id="said",
        ),
        pytest.param(
            "It rained. [Ruiz] {feared} <floods>, says an aide.",
            "It rained. Ruiz feared <floods>, {says} [an aide].",
            "Ruiz feared floods",
            id="not-the-sentence-before",
        ),
    ],
)
def test_statement_named_at_the_end_has_all_before_it(
    inner: str, ending: str, widened: str
) -> None:
    # when
    first, second = contents_after(inner, ending)
    # then: who complained keeps what was complained of
    assert first == [inner[inner.index("<") + 1 : inner.index(">")]]
    assert second == [widened]


@pytest.mark.parametrize(
    ("inner", "ending"),
    [
        pytest.param(
            None, "Ruiz left <as it rained>, {according to} [two aides].", id="alone"
        ),
        pytest.param(
            "[Ruiz] {feared} <floods>. It rained, said an aide.",
            "Ruiz feared floods. <It rained>, {said} [an aide].",
            id="other-statement-in-another-sentence",
        ),
        pytest.param(
            "[Ruiz] {feared} <floods>, an aide said.",
            "Ruiz feared <floods>, [an aide] {said}.",
            id="source-before-the-cue",
        ),
        pytest.param(
            "[Ruiz] {feared} <floods>, complained an aide.",
            "Ruiz feared <floods>, {complained} [an aide].",
            id="other-cue",
        ),
        pytest.param(
            "[Ruiz] {feared} <floods>, said an aide, but nobody listened.",
            "Ruiz feared <floods>, {said} [an aide], but nobody listened.",
            id="sentence-goes-on",
        ),
        pytest.param(
            "[Ruiz] {feared} <floods> said an aide.",
            "Ruiz feared <floods> {said} [an aide].",
            id="no-comma",
        ),
        pytest.param(
            "It rained. [Ruiz] {feared} <floods>, said an aide.",
            "<It rained.> Ruiz feared <floods>, {said} [an aide].",
            id="content-from-before",
        ),
        pytest.param(
            "[Ruiz] {feared} <floods>, it was said.",
            "Ruiz feared <floods>, it was {said}.",
            id="no-source",
        ),
    ],
)
def test_other_statements_stay_as_found(inner: str | None, ending: str) -> None:
    # given
    _, finding = read_marked(ending)
    text, _ = read_marked(ending)
    expected = [text[s.start : s.end] for s in finding.content]
    # when
    marked = [inner, ending] if inner else [ending]
    # then
    assert contents_after(*marked)[-1] == expected


def test_how_sure_a_finding_is_stays() -> None:
    # given
    text, finding = read_marked("Ruiz feared <floods>, {said} [an aide].")
    _, inner = read_marked("[Ruiz] {feared} <floods>, said an aide.")
    # when
    found = widen_endings(parse_text(text), [(finding, 0.7), (inner, 0.6)])
    # then
    assert [sure for _, sure in found] == [0.7, 0.6]


@given(text=texts, data=st.data())
def test_widened_contents_lie_in_the_text(text: str, data: st.DataObject) -> None:
    # given: a finding needs a sentence
    parse = parse_text(text)
    assume(parse.sentences)
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(lambda pair: Span(*sorted(pair)))
    findings = st.builds(
        Finding,
        cue=st.tuples(spans),
        source=st.none() | spans,
        content=st.tuples(spans),
        features=st.none(),
    )
    chosen = [(each, 0.5) for each in data.draw(st.lists(findings, max_size=4))]
    # when
    found = widen_endings(parse, chosen)
    # then
    assert len(found) == len(chosen)
    for (before, _), (after, _) in zip(chosen, found, strict=True):
        assert (after.cue, after.source) == (before.cue, before.source)
        if after.content != before.content:
            (whole,) = after.content
            assert 0 <= whole.start < whole.end <= before.cue[0].start
            assert trim_span(text, whole) == whole
