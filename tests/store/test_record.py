import zlib
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harbour import HARBOUR, TEXT
from sayso.errors import LedgerError
from sayso.records import Analysis
from sayso.store import record
from sayso.store.record import pack_analysis, pack_text, unpack_analysis, unpack_text


def with_text(text: str) -> Analysis:
    return replace(HARBOUR, report=replace(HARBOUR.report, text=text))


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    assert unpack_text(pack_text(text)) == text
    assert unpack_analysis(pack_analysis(with_text(text)), text) == with_text(text)


def test_text_longer_than_what_zlib_knows_comes_back() -> None:
    long = with_text(TEXT * 40)
    assert unpack_analysis(pack_analysis(long), TEXT * 40) == long


def test_every_field_of_an_analysis_comes_back(example_analysis: Analysis) -> None:
    text = example_analysis.report.text
    assert unpack_analysis(pack_analysis(example_analysis), text) == example_analysis


@pytest.mark.parametrize(
    ("packed", "text"),
    [
        pytest.param(b"", TEXT, id="empty"),
        pytest.param(b"not compressed", TEXT, id="not-compressed"),
        pytest.param(pack_analysis(HARBOUR)[:-9], TEXT, id="cut"),
        pytest.param(pack_analysis(HARBOUR), TEXT + "!", id="another-text"),
        pytest.param(zlib.compress(b"{}"), TEXT, id="no-analysis"),
    ],
)
def test_damaged_record_is_an_error(packed: bytes, text: str) -> None:
    with pytest.raises(LedgerError, match="cannot be read"):
        unpack_analysis(packed, text)


def test_preset_never_changes() -> None:
    """Without it, no record that was made with it can be read."""
    preset = record._preset()  # noqa: SLF001
    assert sha256(preset).hexdigest() == PRESET


PRESET = "ac4903468796b1a4cabf24e2704a6d56e17fbb601a7431683c6acb721704e731"
