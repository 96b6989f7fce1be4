from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import bare_report
from sayso.analyse import Models, analyse_report
from sayso.read import read_text
from sayso.records import Analysis, Report, Span
from sayso.verify import verify_analysis
from strategies import MARKS, texts

EXAMPLES = Path(__file__).parents[2] / "examples"
LEAK = (EXAMPLES / "ministry-leak.txt").read_text("utf-8")
SHORT = (
    "The harbour reopened on Monday.\n\n"
    "“We will pay every worker,” Mayor Ana Ruiz said on Monday. "
    "Port director Tom Lee said that the cranes were safe."
)


def test_same_report_twice_gives_equal_analyses(models: Models) -> None:
    report = read_text(SHORT)
    assert analyse_report(report, models) == analyse_report(report, models)


def test_statements_of_one_report_do_not_depend_on_reports_before(
    models: Models,
) -> None:
    # given
    report = read_text(SHORT)
    before = analyse_report(report, models)
    # when
    analyse_report(read_text(LEAK[:1500]), models)
    # then
    assert analyse_report(report, models) == before


def test_analysis_of_each_example_holds(example_analysis: Analysis) -> None:
    text = example_analysis.report.text
    assert verify_analysis(example_analysis, text) == ()
    assert len(example_analysis.attributions) >= 5


def test_analysis_keeps_the_report_and_names_its_producer(models: Models) -> None:
    # given
    report = read_text(SHORT)
    # when
    analysis = analyse_report(report, models)
    # then
    assert analysis.report is report
    assert analysis.producer.name == "sayso"
    assert analysis.producer.models == models.infos
    assert [info.name for info in models.infos] == [
        "attribution-en",
        "names-en",
        "metonymy-en",
    ]


def test_quoted_and_unquoted_statements_are_found(models: Models) -> None:
    analysis = analyse_report(read_text(SHORT), models)
    assert {a.form for a in analysis.attributions} == {"direct", "indirect"}


def test_findings_are_as_sure_as_the_threshold_asks(
    example_analysis: Analysis, models: Models
) -> None:
    threshold = models.attribution.manifest.calibration.threshold
    sureness = [a.confidence for a in example_analysis.attributions]
    assert threshold <= min(sureness) <= max(sureness) <= 1


def test_furniture_is_no_statement(models: Models) -> None:
    # given
    report = read_text(SHORT)
    found = analyse_report(report, models).attributions
    boilerplate = Span(report.text.index("“We"), report.text.index("Port director"))
    marked = bare_report(report.text)
    marked = Report(id=marked.id, text=marked.text, furniture=(boilerplate,))
    # when
    rest = analyse_report(marked, models).attributions
    # then
    cues = [span for a in rest if a.cue for span in a.cue.spans]
    assert len(rest) < len(found)
    assert all(c.end <= boilerplate.start or boilerplate.end <= c.start for c in cues)


def test_broken_marks_are_warned_of(models: Models) -> None:
    # when
    analysis = analyse_report(read_text(SHORT.replace("”", "")), models)
    # then
    assert [w.code for w in analysis.warnings] == ["unclosed-quotation"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n\n ", id="white-space"),
        pytest.param("Weather", id="one-word"),
        pytest.param("said", id="only-a-cue"),
        pytest.param("“" * 300, id="only-marks"),
        pytest.param("said " * 700, id="only-cues"),
        pytest.param("a" * 5000, id="one-endless-word"),
        pytest.param("\u202eRuiz said\u202c \x00\x1b[31m it rains.", id="controls"),
    ],
)
def test_odd_text_is_analysed_without_a_crash(text: str, models: Models) -> None:
    analysis = analyse_report(bare_report(text), models)
    assert verify_analysis(analysis) == ()


def test_text_beyond_the_basic_plane_keeps_code_point_offsets(models: Models) -> None:
    # given: an emoji is one code point but two units of UTF-16
    text = "👍🏽 " * 10 + SHORT
    # when
    analysis = analyse_report(bare_report(text), models)
    # then
    assert verify_analysis(analysis) == ()
    assert any("every worker" in a.content.text for a in analysis.attributions)


@st.composite
def mutated_examples(draw: st.DrawFn) -> str:
    """Draw an example with words cut, said twice, or with marks lost or put in."""
    text = draw(st.sampled_from([LEAK, SHORT]))
    start = draw(st.integers(0, max(0, len(text) - 600)))
    text = text[start : start + draw(st.integers(200, 1200))]
    places = st.integers(0, len(text))
    for _ in range(draw(st.integers(1, 4))):
        a, b = sorted((draw(places), draw(places)))
        change = draw(st.sampled_from(["cut", "double", "lose", "insert"]))
        if change == "cut":
            text = text[:a] + text[min(b, a + 80) :]
        elif change == "double":
            text = text[:b] + text[max(a, b - 300) :]
        elif change == "lose":
            text = text.replace(draw(st.sampled_from("“”\n,. ")), "")
        else:
            text = text[:a] + draw(st.sampled_from([*MARKS, "\n\n", "👍"])) + text[a:]
    return text


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(text=mutated_examples())
def test_damaged_report_gives_valid_spans(text: str, models: Models) -> None:
    analysis = analyse_report(bare_report(text), models)
    assert verify_analysis(analysis, text) == ()


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts)
def test_any_text_gives_valid_spans(text: str, models: Models) -> None:
    assert verify_analysis(analyse_report(bare_report(text), models), text) == ()


def test_dateline_is_cut_from_the_quotation_after_it(models: Models) -> None:
    text = (
        "WASHINGTON (AP) — “We will pay,” Ana Ruiz told reporters.\n\n"
        "She said the city had waited too long."
    )

    found = analyse_report(read_text(text), models).attributions

    assert [item.content.text for item in found][:1] == ["“We will pay,”"]
