"""The metonymy model: does a place name mean the place, or those who act for it?

It reads the hidden states that the attribution encoder has made anyway, so that a name
costs a few small matrix products.
"""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import numpy as np

from sayso.models.arrays import Floats, read_nets
from sayso.models.manifest import Manifest, read_manifest

REACH = 4  # pieces on each side whose mean is read


class MetonymyModel:
    """A few small networks whose opinions are averaged; safe to use from threads."""

    def __init__(self, folder: Path) -> None:
        """Load the model in `folder`.

        Raises:
            ModelError: a file is missing or damaged.
        """
        self.manifest: Manifest = read_manifest(folder)
        self._inner, self._inner_bias, self._outer, self._outer_bias = read_nets(
            folder, self.manifest
        )

    def read(self, hidden: Floats, first_piece: int, last_piece: int) -> float:
        """Return the probability that a name is used for those who act for it.

        Args:
            hidden: float32 (pieces, width), of the window that the name stands in.
            first_piece: Index in `hidden` of the first piece of the name.
            last_piece: Index of its last piece, `first_piece` or more.
        """
        around = read_around(hidden, first_piece, last_piece)
        inner = np.maximum(around @ self._inner + self._inner_bias, 0)
        nets = inner.reshape(len(self._outer_bias), -1)
        logits = (nets * self._outer).sum(1) + self._outer_bias
        calibration = self.manifest.calibration
        logit = calibration.weights[0] * float(logits.mean()) + calibration.bias
        return float(1 / (1 + np.exp(-logit)))


def read_around(hidden: Floats, first_piece: int, last_piece: int) -> Floats:
    """Return what stands at and around a name, (5 * width,), zeros past the edges.

    The means of the name, of `REACH` pieces before and of `REACH` pieces after it;
    the piece before and the piece after.
    """
    after = last_piece + 1
    before = hidden[max(0, first_piece - REACH) : first_piece]
    behind = hidden[after : after + REACH]
    none = np.zeros(hidden.shape[1], dtype=np.float32)
    return np.concatenate(
        [
            hidden[first_piece:after].mean(0),
            before.mean(0) if len(before) else none,
            behind.mean(0) if len(behind) else none,
            before[-1] if len(before) else none,
            behind[0] if len(behind) else none,
        ]
    )


@lru_cache(maxsize=1)
def load_metonymy_model(folder: Path | None = None) -> MetonymyModel:
    """Return the English metonymy model, the shipped one unless told otherwise.

    Raises:
        ModelError: a file is missing or damaged.
    """
    shipped = Path(str(files("sayso.models"))) / "metonymy_en"
    return MetonymyModel(folder or shipped)
