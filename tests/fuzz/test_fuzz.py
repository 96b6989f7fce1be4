"""Many random and mutated inputs; `just fuzz` runs them, the fast suite does not."""

import gzip
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reading import read_bytes
from sayso.analyse import Models, analyse_report
from sayso.errors import SaysoError
from sayso.pipeline import load_models
from sayso.read import read_html, read_text
from sayso.records import Report
from sayso.show import encode_jsonl, render_analysis
from sayso.verify import verify_analysis

pytestmark = pytest.mark.fuzz

EXAMPLES = settings(
    max_examples=int(os.environ.get("SAYSO_FUZZ", "1000")),
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
FOLDER = Path(__file__).parents[2] / "examples"
SENTENCES = tuple(
    line
    for path in sorted(FOLDER.glob("*.txt"))
    for line in path.read_text("utf-8").split("\n")
    if line.strip()
)
MARKS = "\"“”„«»'‘’`.,:;!?—–-()[]{}\n\r\t \u00a0\u00ad\u200b\u202e\ufeff"
FILES = tuple(
    gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
    for data in map(Path.read_bytes, sorted((FOLDER / "inputs").iterdir()))
    if not data.startswith(b"%PDF")  # whose reader is a process of its own
)
BREAKERS = (
    *(b"<", b"&", b"]]>", b"<![CDATA[", b"<!--", b"<!DOCTYPE a [", b"&#x0;"),
    *(b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\r\n\r\n", b"9" * 20, b"-1"),
    *(b'"', b"{", b"[", b"\\ud800", b"<item>", b"</p>"),
)
JUNK = st.text(
    st.one_of(
        st.sampled_from(MARKS), st.characters(exclude_categories=["Cs"]), st.just("a")
    ),
    max_size=40,
)


@st.composite
def mutated_texts(draw: st.DrawFn) -> str:
    """Draw a few lines of the examples, cut, joined and sprinkled with junk."""
    parts = []
    for _ in range(draw(st.integers(1, 2))):
        line = draw(st.sampled_from(SENTENCES))
        start = draw(st.integers(0, len(line)))
        parts.append(line[start : start + draw(st.integers(0, 100))])
        parts.append(draw(st.one_of(st.sampled_from(MARKS), JUNK)))
    return "".join(parts)


@st.composite
def mutated_files(draw: st.DrawFn) -> bytes:
    """Draw an example of any kind of input, cut, doubled and sprinkled with junk."""
    data = draw(st.sampled_from(FILES))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.integers(0, 100))
        junk = draw(st.one_of(st.sampled_from(BREAKERS), st.binary(max_size=9)))
        kept = draw(st.sampled_from([data[end:], data[start:], b""]))
        data = data[:start] + junk + kept
    return data


@pytest.fixture(scope="module")
def models() -> Models:
    return load_models()


@EXAMPLES
@given(text=st.one_of(mutated_texts(), mutated_texts(), JUNK))
def test_any_text_is_analysed_with_valid_spans(models: Models, text: str) -> None:
    report = Report(id="0", text=text)

    analysis = analyse_report(report, models)

    assert verify_analysis(analysis) == ()
    assert encode_jsonl(analysis)
    assert all(len(line) <= 80 for line in render_analysis(analysis).split("\n"))


@settings(parent=EXAMPLES, max_examples=max(10, EXAMPLES.max_examples // 10))
@given(text=st.one_of(mutated_texts(), JUNK), page=st.booleans())
def test_any_input_is_read_or_refused_with_a_remedy(text: str, *, page: bool) -> None:
    try:
        report = read_html(f"<html><body><p>{text}") if page else read_text(text)
    except SaysoError as refusal:
        error = refusal
    else:
        assert all(report.text[s.start : s.end] for s in report.furniture)
        return
    assert error.fix


@EXAMPLES
@given(data=mutated_files())
def test_any_file_is_read_or_refused_with_a_remedy(data: bytes) -> None:
    for found in read_bytes(data):
        if isinstance(found, Report):
            assert all(found.text[s.start : s.end] for s in found.furniture)
        else:
            assert found.reason
            assert found.fix
