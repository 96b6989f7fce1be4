from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import bare_report
from sayso.analyse import Models, analyse_report
from sayso.read import Overrides, read_text
from sayso.records import Analysis, Attribution, Report, Span
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
        pytest.param("Ruiz said " + "港" * 700, id="word-longer-than-a-window"),
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


def chain_of(analysis: Analysis, item: Attribution) -> list[str]:
    """Return the names from the publisher inwards to the source of a statement."""
    names = {party.id: party.name for party in analysis.parties}
    hops = [names[hop.party] for hop in item.via]
    return [*hops, names.get(item.source.party or "", "?")]


def chains_in(
    text: str, models: Models, publisher: str | None = None
) -> list[tuple[str, list[str]]]:
    """Return the content and the chain of each statement."""
    report = read_text(text, Overrides(publisher=publisher))
    analysis = analyse_report(report, models)
    assert verify_analysis(analysis, text) == ()
    found = analysis.attributions
    return [(item.content.text, chain_of(analysis, item)) for item in found]


@pytest.mark.parametrize(
    ("text", "publisher", "expected"),
    [
        pytest.param(
            "The harbour was closed overnight, Mayor Ana Ruiz told Reuters on Monday. "
            "She said that the cranes were unsafe.",
            None,
            [
                ("The harbour was closed overnight", ["Reuters", "Ana Ruiz"]),
                ("that the cranes were unsafe", ["Reuters", "Ana Ruiz"]),
            ],
            id="told-outlet-and-on-the-same-occasion",
        ),
        pytest.param(
            "The harbour was closed overnight, Mayor Ana Ruiz told Reuters on Monday.",
            "Reuters",
            [("The harbour was closed overnight", ["Ana Ruiz"])],
            id="told-the-publisher",
        ),
        pytest.param(
            "The Harbor Gazette reported on Tuesday, citing two officials, that the "
            "port would be sold.\n\nThe officials said that the buyer was a bank.",
            None,
            [
                ("that the port would be sold", ["Harbor Gazette", "two officials"]),
                ("that the buyer was a bank", ["Harbor Gazette", "two officials"]),
            ],
            id="citing-and-what-they-said-too",
        ),
        pytest.param(
            "NBC News reported that two officials said that the port would be sold.",
            None,
            [
                (
                    "that two officials said that the port would be sold",
                    ["NBC News"],
                ),
                ("that the port would be sold", ["NBC News", "two officials"]),
            ],
            id="nested-in-a-report",
        ),
        pytest.param(
            "Port director Tom Lee said that Ana Ruiz told him that the cranes were "
            "unsafe.",
            None,
            [
                ("that Ana Ruiz told him that the cranes were unsafe", ["Tom Lee"]),
                ("that the cranes were unsafe", ["Tom Lee", "Ana Ruiz"]),
            ],
            id="nested-in-a-statement",
        ),
        pytest.param(
            "“We will pay,” Ana Ruiz said in an interview with the Harbor Gazette.",
            None,
            [("“We will pay,”", ["Harbor Gazette", "Ana Ruiz"])],
            id="interview",
        ),
        pytest.param(
            "Ana Ruiz wrote on Twitter that the port was closed.",
            None,
            [("that the port was closed", ["Twitter", "Ana Ruiz"])],
            id="posted",
        ),
        pytest.param(
            "Mayor Ana Ruiz resigned on Monday. The mayor said that she was tired.",
            None,
            [("that she was tired", ["Ana Ruiz"])],
            id="description",
        ),
    ],
)
def test_chain_leads_from_the_publisher_to_the_source(
    text: str,
    publisher: str | None,
    expected: list[tuple[str, list[str]]],
    models: Models,
) -> None:
    assert chains_in(text, models, publisher) == expected


def test_statement_in_another_is_inside_it(models: Models) -> None:
    # when
    outer, inner = analyse_report(
        read_text("NBC News reported that two aides said that the port would be sold."),
        models,
    ).attributions
    # then
    assert (outer.inside, inner.inside) == (None, outer.id)
    assert [hop.rule for hop in inner.via] == ["told-by-holder"]


def test_addressee_is_a_party(models: Models) -> None:
    # given
    text = "“We will appeal the ruling,” Ana Ruiz told reporters on Monday."
    # when
    analysis = analyse_report(read_text(text), models)
    # then
    (only,) = analysis.attributions
    assert only.addressee
    assert only.addressee.text == "reporters"
    (party,) = [p for p in analysis.parties if p.id == only.addressee.party]
    assert (party.kind, party.source_type) == ("group", None)


@pytest.mark.parametrize(
    ("text", "spoken_for"),
    [
        pytest.param(
            "“We will appeal the ruling,” a spokesman for Ana Ruiz said on Monday.",
            "Ana Ruiz",
            id="spokesman",
        ),
        pytest.param(
            "“The judge was wrong,” said Peter Lund, a lawyer for the Harbour Council.",
            "Harbour Council",
            id="named-lawyer",
        ),
        pytest.param(
            "“The judge was wrong,” said Peter Lund, a friend of Ana Ruiz.",
            None,
            id="friend",
        ),
    ],
)
def test_spokespeople_speak_for_somebody(
    text: str, spoken_for: str | None, models: Models
) -> None:
    # when
    analysis = analyse_report(read_text(text), models)
    # then
    (only,) = analysis.attributions
    names = {party.id: party.name for party in analysis.parties}
    assert names.get(only.on_behalf_of or "") == spoken_for


def test_unnamed_source_comes_with_the_reason(models: Models) -> None:
    # given
    reason = "who spoke on condition of anonymity because the report is not public"
    text = (
        "The tanker was never inspected, according to a person familiar with the "
        f"inquiry, {reason}."
    )
    # when
    analysis = analyse_report(read_text(text), models)
    # then
    (only,) = analysis.attributions
    assert only.anonymity
    assert only.anonymity.named is False
    assert only.anonymity.descriptor == "a person familiar with the inquiry"
    assert only.anonymity.justification
    assert only.anonymity.justification.text == reason
    (party,) = analysis.parties
    assert party.source_type == "anonymous source"


def test_source_that_fits_two_people_is_left_open(models: Models) -> None:
    # given
    text = (
        "Peter Lund left the council last year. Maria Petrakis met Thomas Keller on "
        "Monday. He said that the port would be sold."
    )
    # when
    analysis = analyse_report(read_text(text), models)
    # then
    (only,) = analysis.attributions
    names = {party.id: party.name for party in analysis.parties}
    assert (only.source.party, only.source.rule) == (None, "ambiguous")
    assert sorted(names[key] for key in only.source.candidates) == [
        "Peter Lund",
        "Thomas Keller",
    ]


def test_country_that_speaks_stands_for_its_government(models: Models) -> None:
    # given
    text = "Norway said on Monday that it would close the port. Ana Ruiz left Oslo."
    # when
    (party,) = analyse_report(read_text(text), models).parties
    # then
    assert party.name == "Norway"
    assert party.ids.iso3166 == "NO"
    assert party.stands_for
    assert party.stands_for.name == "Government of Norway"
    assert party.stands_for.rule == "country-speaks"


def test_only_who_is_said_to_say_something_has_a_source_type(models: Models) -> None:
    # given
    text = "Ana Ruiz told Reuters that the port was closed."
    # when
    parties = analyse_report(read_text(text), models).parties
    # then
    assert {party.name: party.source_type for party in parties} == {
        "Ana Ruiz": "named person",
        "Reuters": None,
    }


def test_every_party_of_an_example_has_a_part(example_analysis: Analysis) -> None:
    # given
    used = set[str | None]()
    for item in example_analysis.attributions:
        used |= {item.source.party, *item.source.candidates, item.on_behalf_of}
        used |= {hop.party for hop in item.via}
        used |= {item.addressee.party} if item.addressee else set()
    # then: no party is said to say something without a statement
    for party in example_analysis.parties:
        assert party.id in used or party.source_type is None
