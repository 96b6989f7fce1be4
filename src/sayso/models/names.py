"""The name model: which words are names, and of what kind of thing.

It reads what the attribution encoder has made of each word piece after its second
layer, where names still stand out (the upper layers turn to who says what), so that
finding names costs two small matrix products.
"""

import io
from importlib.resources import files
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelError
from sayso.models.manifest import REINSTALL, Manifest, read_checked, read_manifest

WEIGHTS = "weights.npz"
NameKind = Literal["person", "organization", "place", "people", "work"]
KINDS: tuple[NameKind, ...] = ("person", "organization", "place", "people", "work")
SHAPES = 5  # values of the shape feature, see `sayso.analyse.text.pieces`
_ARRAYS = ("mean", "scale", "inner", "inner_bias", "outer", "outer_bias")

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class NameModel:
    """A convolution over three pieces and one layer; safe to use from threads."""

    def __init__(self, folder: Path) -> None:
        """Load the model in `folder`.

        Raises:
            ModelError: a file is missing or damaged.
        """
        self.manifest: Manifest = read_manifest(folder)
        content = read_checked(folder, self.manifest, WEIGHTS)
        try:
            with np.load(io.BytesIO(content)) as arrays:
                self._arrays = [arrays[name].astype(np.float32) for name in _ARRAYS]
        except (KeyError, ValueError, OSError) as error:
            raise ModelError(
                f"{folder / WEIGHTS} is damaged.", fix=REINSTALL
            ) from error

    def read(self, lower: Floats, shapes: Ints) -> Ints:
        """Return the tag of each piece, (pieces,): 0 none, odd begins, even goes on.

        Tags 2k + 1 and 2k + 2 are of `KINDS[k]`.

        Args:
            lower: float32 (pieces, width), states after the encoder's second layer.
            shapes: int64 (pieces,), the shape feature.
        """
        mean, scale, inner, inner_bias, outer, outer_bias = self._arrays
        own = np.concatenate(
            [(lower - mean) * scale, np.eye(SHAPES, dtype=np.float32)[shapes]], axis=1
        )
        padded = np.pad(own, ((1, 1), (0, 0)))
        # One product for each of the three places is cheaper than one long row.
        x = sum(
            (padded[at : at + len(own)] @ inner[at] for at in range(len(inner))),
            start=inner_bias,
        )
        tags: Ints = (np.maximum(x, 0) @ outer + outer_bias).argmax(1)
        return tags


def load_name_model(folder: Path | None = None) -> NameModel:
    """Return the English name model, the shipped one unless told otherwise.

    Raises:
        ModelError: a file is missing or damaged.
    """
    return NameModel(folder or Path(str(files("sayso.models"))) / "names_en")
