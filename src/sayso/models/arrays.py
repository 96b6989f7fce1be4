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
