"""Copies, agency copy, lifted passages and common quotations, told apart."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link import ReuseIndex, find_reuse
from sayso.link.runs import find_runs
from sayso.link.wording import MOST_WORDS, Wording
from sayso.records import PublicationTime, Report, Reuse, Span

_STORY = (
    "The harbour board voted on Monday to close the eastern pier for two years. "
    "Engineers had found cracks in eleven of the forty pillars that carry it. "
    "Ferries will leave from the fish market instead, the board decided."
)
_OWN = "Traders on the quay learnt of it from a note that somebody pinned to a lamp."
_SAID = "“Nobody told us that the pier was going to fall into the sea before Easter,”"
_NOTE = "Write to the night desk with your own memories of the harbour in winter."


def _report(
    key: str,
    text: str,
    *,
    publisher: str | None = "Herald",
    day: str | None = None,
    agency: str | None = None,
) -> Report:
    return Report(
        id=key,
        text=text,
        publisher=publisher,
        published_at=_on(day) if day else None,
        agency=agency,
    )


def _on(day: str) -> PublicationTime:
    return PublicationTime(value=day, precision="day", how="argument")


def _index(*reports: Report) -> ReuseIndex:
    index = ReuseIndex()
    for report in reports:
        index.add(Wording(report))
    return index


def _find(a: Report, b: Report) -> tuple[Reuse, ...]:
    return find_reuse(b, _index(a, b))


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        pytest.param(_STORY, _STORY, "copy", id="reprint"),
        pytest.param(_STORY, _STORY.upper(), "copy", id="other-capitals"),
        pytest.param(_STORY, f"{_STORY} {_OWN}", "copy", id="with-more"),
        pytest.param(
            _STORY, _STORY.replace("two years", "some years"), "copy", id="edited"
        ),
        pytest.param(
            f"{_STORY} {_OWN * 5}",
            "Hardly anybody goes there now. " * 20 + _STORY,
            "lifted",
            id="paragraph-in-another-story",
        ),
        pytest.param(
            f"{_OWN} {_SAID} said Ana Ruiz. {_OWN}",
            f"The pier is shut and the cats have left. {_SAID} Ruiz said in the rain, "
            "and went home to cook for the whole of the street, as she often does.",
            "quotations",
            id="one-speaker",
        ),
    ],
)
def test_kinds_of_reuse_are_told_apart(a: str, b: str, kind: str) -> None:
    (reuse,) = _find(_report("a", a), _report("b", b, publisher="Courier"))

    assert reuse.kind == kind
    assert all(passage.words >= 8 for passage in reuse.passages)


def test_copy_that_an_agency_signs_is_agency_copy_under_any_byline() -> None:
    signed = _report("a", _STORY, agency="Reuters")
    unsigned = _report("b", _STORY, publisher="Courier")

    (reuse,) = _find(signed, unsigned)

    assert (reuse.kind, reuse.agency) == ("agency-copy", "Reuters")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(_STORY, _OWN, id="other-words"),
        pytest.param(
            f"{_OWN} He wants to be the next mayor of this town.",
            f"{_STORY} She wants to be the next mayor of this town.",
            id="stock-phrase",
        ),
        pytest.param("", _STORY, id="empty"),
        pytest.param("Short.", "Short.", id="too-short"),
    ],
)
def test_what_says_nothing_is_no_reuse(a: str, b: str) -> None:
    assert _find(_report("a", a), _report("b", b)) == ()


def test_notes_under_many_reports_of_one_publisher_are_left_out() -> None:
    bodies = [
        f"Story {word} of the {word} council told at {word} length. " * 9
        for word in ("north", "south", "east", "west", "upper", "lower")
    ]
    reports = [_report(str(n), f"{body}\n{_NOTE}") for n, body in enumerate(bodies)]

    found = find_reuse(reports[0], _index(*reports))

    assert all(_NOTE[:20] not in _quote(reports[0], reuse) for reuse in found)


def _quote(report: Report, reuse: Reuse) -> str:
    return " ".join(report.text[slice(*passage.a)] for passage in reuse.passages)


def test_the_earlier_report_comes_first() -> None:
    late = _report("a", _STORY, day="2026-03-02")
    early = _report("b", _STORY, day="2026-03-01", publisher="Courier")

    (reuse,) = _find(late, early)

    assert (reuse.a, reuse.b) == ("b", "a")


def test_any_order_of_arrival_gives_the_same_reuse() -> None:
    reports = (
        _report("a", _STORY, day="2026-03-01"),
        _report("b", f"{_OWN} {_STORY}", publisher="Courier"),
        _report("c", f"{_OWN} {_OWN}", publisher="Gazette"),
    )

    found = {
        tuple(find_reuse(report, _index(*order)) for report in reports)
        for order in permutations(reports)
    }

    assert len(found) == 1


def test_a_report_is_not_a_copy_of_itself() -> None:
    assert find_reuse(_report("a", _STORY), _index(_report("a", _STORY))) == ()


def test_furniture_is_not_compared() -> None:
    report = Report(id="a", text=_STORY, furniture=(Span(0, len(_STORY)),))

    assert Wording(report).words == ()


def test_texts_that_repeat_themselves_cost_little() -> None:
    wave = Wording(_report("a", "again and " * MOST_WORDS))

    assert len(wave.words) == MOST_WORDS
    assert len(find_runs(wave, wave)) == 1


@given(
    st.lists(st.sampled_from("pier sea cat rain lamp fish".split()), max_size=40),
    st.lists(st.sampled_from("pier sea cat rain lamp fish".split()), max_size=40),
)
def test_every_shared_run_of_eight_words_is_found(
    before: list[str], after: list[str]
) -> None:
    planted = "eleven of the forty pillars that carry it".split()
    a = Wording(_report("a", " ".join([*before, *planted, *after])))
    b = Wording(_report("b", " ".join([*after, *planted, *before])))

    runs = find_runs(a, b)

    assert any("forty" in a.words[run.a : run.a_end] for run in runs)
    for run in runs:
        assert a.words[run.a] == b.words[run.b]
        assert a.words[run.a_end - 1] == b.words[run.b_end - 1]
