"""The name model: which words are names, and of what kind of thing.

It reads what the attribution encoder has made of each word piece after its second
layer, where names still stand out (the upper layers turn to who says what), so that
finding names costs two small matrix products.
"""

from importlib.resources import files
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from sayso.models.arrays import Floats, open_arrays
from sayso.models.manifest import Manifest, read_manifest

NameKind = Literal["person", "organization", "place", "people", "work"]
KINDS: tuple[NameKind, ...] = ("person", "organization", "place", "people", "work")
SHAPES = 5  # values of the shape feature, see `sayso.analyse.text.pieces`
_ARRAYS = ("mean", "scale", "inner", "inner_bias", "outer", "outer_bias")

Ints = NDArray[np.int64]


class NameModel:
    """A convolution over three pieces and one layer; safe to use from threads."""

    def __init__(self, folder: Path) -> None:
        """Load the model in `folder`.

        Raises:
            ModelError: a file is missing or damaged.
        """
        self.manifest: Manifest = read_manifest(folder)
        with open_arrays(folder, self.manifest) as arrays:
            self._prepare({name: arrays[name] for name in _ARRAYS})

    def _prepare(self, arrays: dict[str, Floats]) -> None:
        """Fold the scaling of the states into the weights, once for all texts.

        The weights for the piece before, the piece itself and the piece after then
        stand side by side, so that one product serves all three.
        """
        weights = {name: array.astype(np.float32) for name, array in arrays.items()}
        mean, inner = weights["mean"], weights["inner"]
        states = inner[:, : len(mean)] * weights["scale"][:, None]
        shapes = inner[:, len(mean) :] - (mean @ states)[:, None]
        self._states = np.concatenate(list(states), axis=1)
        self._shapes = np.concatenate(list(shapes), axis=1)
        self._inner_bias = weights["inner_bias"]
        self._outer, self._outer_bias = weights["outer"], weights["outer_bias"]

    def read(self, lower: Floats, shapes: Ints) -> Ints:
        """Return the tag of each piece, (pieces,): 0 none, odd begins, even goes on.

        Tags 2k + 1 and 2k + 2 are of `KINDS[k]`.

        Args:
            lower: float32 (pieces, width), states after the encoder's second layer.
            shapes: int64 (pieces,), the shape feature.
        """
        each = lower @ self._states + self._shapes[shapes]
        before, here, after = np.split(each, 3, axis=1)
        x = here + self._inner_bias
        x[1:] += before[:-1]
        x[:-1] += after[1:]
        tags: Ints = (np.maximum(x, 0) @ self._outer + self._outer_bias).argmax(1)
        return tags


def load_name_model(folder: Path | None = None) -> NameModel:
    """Return the English name model, the shipped one unless told otherwise.

    Raises:
        ModelError: a file is missing or damaged.
    """
    return NameModel(folder or Path(str(files("sayso.models"))) / "names_en")
