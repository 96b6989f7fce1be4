import hashlib
import io
import shutil
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sayso.models
from builders import span_of_words
from sayso.analyse.text.parse import parse_text
from sayso.analyse.text.pieces import cut_pieces
from sayso.errors import ModelError
from sayso.models import AttributionModel, load_attribution_model
from sayso.models.arrays import WEIGHTS
from sayso.models.metonymy import (
    REACH,
    MetonymyModel,
    load_metonymy_model,
    read_around,
)

SHIPPED = Path(sayso.models.__file__).parent / "metonymy_en"
WIDTH = 384


@pytest.fixture(scope="module")
def encoder() -> AttributionModel:
    return load_attribution_model()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "model"))


def put_weights(folder: Path, content: bytes) -> None:
    """Replace the weights and their checksum."""
    (folder / WEIGHTS).write_bytes(content)
    path = folder / "manifest.json"
    manifest = msgspec.json.decode(path.read_bytes())
    manifest["files"][WEIGHTS] = hashlib.sha256(content).hexdigest()
    path.write_bytes(msgspec.json.encode(manifest))


@pytest.mark.parametrize(
    ("text", "name", "acts"),
    [
        pytest.param("Norway has rejected the offer.", "Norway", True, id="rejects"),
        pytest.param(
            "The treaty was signed by Brazil and two others.", "Brazil", True, id="by"
        ),
        pytest.param(
            "Relations between Kenya and its neighbours are tense.",
            "Kenya",
            True,
            id="relations",
        ),
        pytest.param(
            "Poland beat its hosts by three goals.", "Poland", True, id="beats"
        ),
        pytest.param(
            "Heavy rain fell in Norway overnight.", "Norway", False, id="rain"
        ),
        pytest.param("She was born in Brazil.", "Brazil", False, id="birth"),
        pytest.param("The village lies in northern Kenya.", "Kenya", False, id="lies"),
        pytest.param("They flew to Poland on Monday.", "Poland", False, id="flight"),
    ],
)
def test_shipped_model_reads_clear_cases(
    encoder: AttributionModel, text: str, name: str, *, acts: bool
) -> None:
    # given
    pieces = cut_pieces(parse_text(text), encoder.tokenizer)
    hidden, *_ = encoder.encode(pieces.features)
    at = pieces.covering(span_of_words(text, name))
    # when
    probability = load_metonymy_model().read(hidden, at.start, at.stop - 1)
    # then
    assert (probability >= 0.5) is acts


def test_manifest_says_how_right_the_model_is() -> None:
    manifest = load_metonymy_model().manifest
    assert manifest.name == "metonymy-en"
    assert manifest.scores["cv/accuracy"] >= 86


def test_model_is_loaded_once() -> None:
    assert load_metonymy_model() is load_metonymy_model()


def test_changed_weights_are_refused_by_their_checksum(folder: Path) -> None:
    (folder / WEIGHTS).write_bytes(b"")
    with pytest.raises(ModelError, match="has checksum"):
        MetonymyModel(folder)


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="No model in"):
        MetonymyModel(tmp_path / "nowhere")


def _without_outer() -> bytes:
    content = io.BytesIO()
    np.savez(content, inner=np.zeros((5, 2)), inner_bias=np.zeros(2))
    return content.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"no archive", id="no-archive"),
        pytest.param(b"", id="empty"),
        pytest.param(_without_outer(), id="arrays-missing"),
        pytest.param((SHIPPED / WEIGHTS).read_bytes()[:5000], id="cut-off"),
    ],
)
def test_damaged_weights_are_named(folder: Path, content: bytes) -> None:
    put_weights(folder, content)
    with pytest.raises(ModelError, match="is damaged"):
        MetonymyModel(folder)


def test_around_a_name_stands_what_is_near_it() -> None:
    # given
    hidden = np.arange(12, dtype=np.float32)[:, None]
    # when
    around = read_around(hidden, 5, 6)
    # then: the name, four before, four after, one before, one after
    assert around.tolist() == [5.5, 2.5, 8.5, 4, 7]


def test_past_the_edges_of_a_window_stand_zeros() -> None:
    around = read_around(np.ones((1, 1), dtype=np.float32), 0, 0)
    assert around.tolist() == [1, 0, 0, 0, 0]


@given(st.integers(1, 20), st.data())
def test_probability_depends_on_nothing_far_away(
    count: int, data: st.DataObject
) -> None:
    # given
    first = data.draw(st.integers(0, count - 1))
    last = data.draw(st.integers(first, count - 1))
    chance = np.random.default_rng(count)
    hidden = chance.normal(size=(count, WIDTH)).astype(np.float32)
    model = load_metonymy_model()
    # when
    probability = model.read(hidden, first, last)
    hidden[: max(0, first - REACH)] = 9
    hidden[last + 1 + REACH :] = 9
    # then
    assert 0 <= probability <= 1
    assert model.read(hidden, first, last) == pytest.approx(probability)
