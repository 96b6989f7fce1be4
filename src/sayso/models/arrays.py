"""Read the arrays of a small model from its checked .npz file."""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelError
from sayso.models.manifest import REINSTALL, Manifest, read_checked

WEIGHTS = "weights.npz"

Floats = NDArray[np.float32]


Nets = tuple[Floats, Floats, Floats, Floats]  # inner, its bias, outer, its bias


def read_nets(folder: Path, manifest: Manifest) -> Nets:
    """Return the arrays of small networks that stand side by side, as float32.

    Raises:
        ModelError: the file is missing or damaged.
    """
    with open_arrays(folder, manifest) as arrays:
        inner, inner_bias, outer, outer_bias = (
            np.ascontiguousarray(arrays[name], dtype=np.float32)
            for name in ("inner", "inner_bias", "outer", "outer_bias")
        )
    return inner, inner_bias, outer, outer_bias


@contextmanager
def open_arrays(folder: Path, manifest: Manifest) -> Iterator[Mapping[str, Floats]]:
    """Open the weights in `folder`; what is wrong with them is told as one error.

    Raises:
        ModelError: the file is missing or damaged, or lacks what the caller asks for.
    """
    content = read_checked(folder, manifest, WEIGHTS)
    try:
        with np.load(io.BytesIO(content)) as arrays:
            yield arrays
    except (KeyError, ValueError, EOFError, OSError, BadZipFile) as error:
        raise ModelError(f"{folder / WEIGHTS} is damaged.", fix=REINSTALL) from error
