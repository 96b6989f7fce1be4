import io
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import sayso.models
from sayso.errors import ModelError
from sayso.models import load_attribution_model, load_event_status_model
from sayso.models.arrays import WEIGHTS
from sayso.models.eventstatus import EventStatusModel, read_states

SHIPPED = Path(sayso.models.__file__).parent / "eventstatus_en"


def test_manifest_says_how_right_the_model_is() -> None:
    manifest = load_event_status_model().manifest
    assert manifest.name == "eventstatus-en"
    assert manifest.scores["cv/timebank/macro"] >= 70


def test_model_was_trained_on_the_shipped_encoder() -> None:
    encoder = load_attribution_model().manifest.info.sha256
    assert encoder in load_event_status_model().manifest.base


def test_model_is_loaded_once() -> None:
    assert load_event_status_model() is load_event_status_model()


def test_model_is_small() -> None:
    assert (SHIPPED / WEIGHTS).stat().st_size < 600_000


def test_changed_weights_are_refused_by_their_checksum(tmp_path: Path) -> None:
    # given
    folder = Path(shutil.copytree(SHIPPED, tmp_path / "model"))
    content = io.BytesIO()
    np.savez(content, inner=np.zeros((5, 2)))
    # when
    (folder / WEIGHTS).write_bytes(content.getvalue())
    # then
    with pytest.raises(ModelError, match="has checksum"):
        EventStatusModel(folder)


def test_around_an_event_stand_its_own_states_and_those_beside_it() -> None:
    # given: states and cue tags that say which piece they are of
    hidden = np.arange(9, dtype=np.float32)[:, None]
    tags = np.zeros((9, 3), dtype=np.float32)
    tags[2, 1], tags[8, 2] = 0.9, 0.4
    # when
    seen = read_states(hidden, hidden + 10, tags, 4, 5)
    # then: event, three before; event, one before, one after; its tag; cues
    assert seen[:5].tolist() == [4.5, 2, 14.5, 13, 16]
    assert seen[5:8].tolist() == [0, 0, 0]
    assert seen[8:].tolist() == pytest.approx([0.9, 0.4])


def test_past_the_edges_of_a_window_stand_zeros() -> None:
    ones = np.ones((1, 1), dtype=np.float32)
    seen = read_states(ones, ones, np.ones((1, 3), dtype=np.float32), 0, 0)
    assert seen.tolist() == [1, 0, 1, 0, 0, 1, 1, 1, 0, 0]


@given(st.integers(0, 2**32 - 1))
@example(296807)  # chances so small that their logits overflowed
def test_shares_of_statuses_sum_to_one(seed: int) -> None:
    # given
    model = load_event_status_model()
    features = np.random.default_rng(seed).normal(0, 3, model.width)
    # when
    reading = model.read(features.astype(np.float32))
    # then
    assert sum(reading.statuses) == pytest.approx(1, abs=1e-4)
    assert 0 <= reading.reported <= 1
