import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sayso.errors import ModelError
from sayso.models import load_attribution_model
from sayso.models.manifest import Manifest, read_checked, read_manifest

SHIPPED = Path(str(files("sayso.models"))) / "attribution_en"
FILES = ("encoder.onnx", "reader.onnx", "tokenizer.json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the shipped model, free to be damaged."""
    for path in SHIPPED.iterdir():
        (tmp_path / path.name).symlink_to(path)
    return tmp_path


def replace(path: Path, content: bytes) -> None:
    path.unlink()
    path.write_bytes(content)


def change_manifest(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = folder / "manifest.json"
    manifest = json.loads(path.read_bytes())
    change(manifest)
    replace(path, json.dumps(manifest).encode())


def load_error(folder: Path) -> ModelError:
    with pytest.raises(ModelError) as caught:
        load_attribution_model(folder)
    assert "reinstall Sayso" in caught.value.fix
    return caught.value


def test_shipped_model_is_loaded_from_any_folder(folder: Path) -> None:
    model = load_attribution_model(folder)
    assert model.manifest == read_manifest(SHIPPED)


def test_shipped_manifest_names_every_file_with_its_checksum() -> None:
    manifest = read_manifest(SHIPPED)
    assert sorted(manifest.files) == sorted(FILES)
    for name in FILES:
        assert read_checked(SHIPPED, manifest, name)


def test_shipped_manifest_states_licence_and_scores() -> None:
    manifest = read_manifest(SHIPPED)
    assert manifest.licence == "Apache-2.0"
    assert all(0 <= score <= 100 for score in manifest.scores.values())
    assert manifest.scores["all/end_to_end/f1"] > 50


@pytest.mark.parametrize("name", FILES)
def test_changed_file_is_refused_by_its_checksum(folder: Path, name: str) -> None:
    # given
    content = (folder / name).read_bytes()
    replace(folder / name, content[:-1] + bytes([content[-1] ^ 1]))
    # then
    assert f"{name} has checksum" in load_error(folder).message


@pytest.mark.parametrize("name", FILES)
def test_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert f"{name} cannot be read" in load_error(folder).message


def test_checksum_of_another_release_is_refused(folder: Path) -> None:
    change_manifest(folder, lambda m: m["files"].update({"tokenizer.json": "0" * 64}))
    error = load_error(folder)
    assert "tokenizer.json has checksum" in error.message
    assert "000000000000…" in error.message


def test_missing_folder_is_named(tmp_path: Path) -> None:
    error = load_error(tmp_path / "nowhere")
    assert str(tmp_path / "nowhere") in error.message


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b'{"name": "attribution-en"', id="cut-off"),
        pytest.param(b"[]", id="another-type"),
        pytest.param(b'{"name": "attribution-en"}', id="fields-missing"),
        pytest.param(b'{"name": "\xff\xfe"}', id="not-unicode"),
        pytest.param(b"version https://git-lfs.github.com/spec/v1\n", id="lfs-pointer"),
    ],
)
def test_damaged_manifest_is_named(folder: Path, content: bytes) -> None:
    replace(folder / "manifest.json", content)
    error = load_error(folder)
    assert "manifest.json is damaged" in error.message


def test_manifest_without_one_of_the_files_is_refused(folder: Path) -> None:
    change_manifest(folder, lambda m: m["files"].pop("tokenizer.json"))
    assert "tokenizer.json" in load_error(folder).message


def test_manifest_that_cannot_be_read_is_named(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    (folder / "manifest.json").mkdir()
    assert "manifest.json" in load_error(folder).message


def manifest_with(**changes: Any) -> Manifest:  # noqa: ANN401 - any field
    shipped = msgspec.to_builtins(read_manifest(SHIPPED))
    return msgspec.convert({**shipped, **changes}, Manifest)


def test_info_names_the_model() -> None:
    info = manifest_with(name="tiny", version="7").info
    assert (info.name, info.version) == ("tiny", "7")
    assert len(info.sha256) == 64


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"a": "1" * 64, "b": "3" * 64}, id="another-checksum"),
        pytest.param({"a": "1" * 64}, id="file-gone"),
        pytest.param({"a": "1" * 64, "c": "2" * 64}, id="another-name"),
        pytest.param({"b": "1" * 64, "a": "2" * 64}, id="names-swapped"),
    ],
)
def test_info_checksum_changes_with_the_files(files: dict[str, str]) -> None:
    before = manifest_with(files={"a": "1" * 64, "b": "2" * 64}).info
    assert manifest_with(files=files).info.sha256 != before.sha256


def test_info_checksum_does_not_depend_on_order() -> None:
    one = manifest_with(files={"a": "1" * 64, "b": "2" * 64}).info
    other = manifest_with(files={"b": "2" * 64, "a": "1" * 64}).info
    assert one == other
