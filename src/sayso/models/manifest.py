"""What a shipped model says of itself, and the check that its files are the ones."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import msgspec

from sayso.errors import ModelError
from sayso.records import ModelInfo

REINSTALL = "reinstall Sayso: `pip install --force-reinstall sayso`"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """Logistic regression from raw scores to the probability of being right.

    `weights` go with the features of `sayso.analyse.find.confidence`, in their order.
    """

    weights: tuple[float, ...]
    bias: float
    threshold: float  # candidates with a lower confidence are not reported


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The manifest.json beside a model's files."""

    name: str
    version: str
    base: str
    licence: str
    recipe: dict[str, str | int | float]
    data: dict[str, str]  # name of a data file: its SHA-256
    files: dict[str, str]  # name of a model file: its SHA-256
    calibration: Calibration
    scores: dict[str, float]  # on PolNeAR dev, percent

    @property
    def info(self) -> ModelInfo:
        """Name, version and one checksum over all files, for the producer record."""
        joined = "\n".join(f"{name} {self.files[name]}" for name in sorted(self.files))
        digest = hashlib.sha256(joined.encode()).hexdigest()
        return ModelInfo(name=self.name, version=self.version, sha256=digest)


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest in `folder`.

    Raises:
        ModelError: it is missing or is no manifest.
    """
    path = folder / "manifest.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except FileNotFoundError as error:
        raise ModelError(f"No model in {folder}.", fix=REINSTALL) from error
    except OSError as error:
        raise ModelError(
            f"{path} cannot be read: {error.strerror}.", fix=REINSTALL
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ModelError(f"{path} is damaged: {error}.", fix=REINSTALL) from error


def read_checked(folder: Path, manifest: Manifest, name: str) -> bytes:
    """Return the bytes of one model file after comparing its checksum.

    Raises:
        ModelError: the file is missing, or is not the one that the manifest names.
    """
    path = folder / name
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(f"Model file {path} cannot be read.", fix=REINSTALL) from error
    found, expected = hashlib.sha256(content).hexdigest(), manifest.files.get(name, "")
    if found != expected:
        raise ModelError(
            f"Model file {path} has checksum {found[:12]}…, "
            f"its manifest says {expected[:12] or 'nothing'}….",
            fix=REINSTALL,
        )
    return content
