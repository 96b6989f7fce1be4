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
from sayso.errors import ModelError
from sayso.models import NameModel, load_name_model
from sayso.models.arrays import WEIGHTS
from sayso.models.names import KINDS, SHAPES

SHIPPED = Path(sayso.models.__file__).parent / "names_en"
WIDTH = 384
TAGS = 2 * len(KINDS) + 1


@pytest.fixture(scope="module")
def model() -> NameModel:
    return load_name_model()


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


def test_shipped_model_says_what_it_is(model: NameModel) -> None:
    assert model.manifest.info.name == "names-en"
    assert set(model.manifest.info.sha256) <= set("0123456789abcdef")


def test_model_is_read_from_the_folder_given(folder: Path, model: NameModel) -> None:
    # given
    lower = np.ones((4, WIDTH), dtype=np.float32)
    shapes = np.arange(4)
    # when
    copy = load_name_model(folder)
    # then
    assert copy.manifest == model.manifest
    assert copy.read(lower, shapes).tolist() == model.read(lower, shapes).tolist()


def test_changed_weights_are_refused_by_their_checksum(folder: Path) -> None:
    (folder / WEIGHTS).write_bytes(b"")
    with pytest.raises(ModelError, match="has checksum"):
        NameModel(folder)


def test_missing_weights_are_named(folder: Path) -> None:
    (folder / WEIGHTS).unlink()
    with pytest.raises(ModelError, match=WEIGHTS):
        NameModel(folder)


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="No model in"):
        load_name_model(tmp_path / "nowhere")


def _without_outer() -> bytes:
    content = io.BytesIO()
    np.savez(content, mean=np.zeros(2), scale=np.ones(2), inner=np.zeros((3, 7, 2)))
    return content.getvalue()


def _with_objects() -> bytes:
    content = io.BytesIO()
    np.savez(content, mean=np.array([{"no": "numbers"}], dtype=object))
    return content.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"no archive", id="no-archive"),
        pytest.param(b"", id="empty"),
        pytest.param(_without_outer(), id="arrays-missing"),
        pytest.param(_with_objects(), id="objects"),
        pytest.param((SHIPPED / WEIGHTS).read_bytes()[:5000], id="cut-off"),
    ],
)
def test_damaged_weights_are_named(folder: Path, content: bytes) -> None:
    put_weights(folder, content)
    with pytest.raises(ModelError, match="is damaged"):
        NameModel(folder)


@given(count=st.integers(0, 40), seed=st.integers(0, 99))
def test_each_piece_gets_one_tag(count: int, seed: int, model: NameModel) -> None:
    # given
    chance = np.random.default_rng(seed)
    lower = chance.normal(size=(count, WIDTH)).astype(np.float32)
    shapes = chance.integers(0, SHAPES, size=count)
    # when
    tags = model.read(lower, shapes)
    # then
    assert tags.shape == (count,)
    assert all(0 <= tag < TAGS for tag in tags)


@given(at=st.integers(0, 19), seed=st.integers(0, 99))
def test_tag_depends_on_the_pieces_next_to_it_only(
    at: int, seed: int, model: NameModel
) -> None:
    # given
    chance = np.random.default_rng(seed)
    lower = chance.normal(size=(20, WIDTH)).astype(np.float32)
    shapes = chance.integers(0, SHAPES, size=20)
    # when
    before = model.read(lower, shapes)
    lower[: max(0, at - 1)] = 9
    lower[at + 2 :] = 9
    # then
    assert model.read(lower, shapes)[at] == before[at]
