"""Write the small networks of a head, and the manifest with their checksum."""

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from sayso.models.arrays import WEIGHTS
from sayso.models.manifest import Manifest
from training.calibrate import digest

Floats = NDArray[np.float32]


def pack_nets(nets: Sequence[tuple[Floats, Floats, Floats, Floats | float]]) -> bytes:
    """Return networks of one hidden layer side by side as the bytes of an .npz file.

    Each is its inner weights and bias, its outer weights and bias.
    """
    inner, inner_bias, outer, outer_bias = zip(*nets, strict=True)
    content = io.BytesIO()
    np.savez(
        content,
        inner=np.concatenate(inner, axis=1).astype(np.float16),
        inner_bias=np.concatenate(inner_bias).astype(np.float32),
        outer=np.stack(outer).astype(np.float32),
        outer_bias=np.array(outer_bias, dtype=np.float32),
    )
    return content.getvalue()


def write_model(folder: Path, weights: bytes, manifest: Manifest) -> None:
    """Write the weights and the manifest with their checksum."""
    folder.mkdir(exist_ok=True)
    (folder / WEIGHTS).write_bytes(weights)
    manifest = replace(manifest, files={WEIGHTS: digest(folder / WEIGHTS)})
    encoded = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
    (folder / "manifest.json").write_bytes(encoded + b"\n")
