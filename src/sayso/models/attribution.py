"""The attribution model: tokenizer, encoder and reader, as quantised ONNX files."""

from importlib.resources import files
from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.models.arrays import Floats
from sayso.models.manifest import Manifest, read_checked, read_manifest

ENCODER, READER, TOKENIZER = "encoder.onnx", "reader.onnx", "tokenizer.json"
OUTPUTS = ("hidden", "tags", "lower")
CLS, SEP = 101, 102

Ints = NDArray[np.int64]


class AttributionModel:
    """A loaded attribution model; safe to use again and again, and from threads."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        """Load the model in `folder` to run on `threads` threads.

        Raises:
            ModelError: a file is missing or damaged.
        """
        self.manifest: Manifest = read_manifest(folder)
        self.tokenizer: Tokenizer = Tokenizer.from_buffer(self._read(folder, TOKENIZER))
        self._encoder = _session(self._read(folder, ENCODER), threads)
        self._reader = _session(self._read(folder, READER), threads)

    def _read(self, folder: Path, name: str) -> bytes:
        return read_checked(folder, self.manifest, name)

    def encode(self, features: Ints) -> tuple[Floats, Floats, Floats]:
        """Return hidden states, cue tags (pieces, 3) and lower states.

        Hidden states are those of the last layer, lower ones of the second, both
        (pieces, width).

        Args:
            features: int64 (4, pieces): ids, quote, place and shape of each piece.
        """
        framed = np.pad(features, ((0, 0), (1, 1)))
        framed[0, 0], framed[0, -1] = CLS, SEP
        hidden, tags, lower = self._encoder.run(OUTPUTS, {"pieces": framed[None]})
        return hidden[0, 1:-1], tags[0, 1:-1], lower[0, 1:-1]

    def read(
        self, hidden: Floats, flags: Ints, distances: Ints, mask: Ints
    ) -> tuple[Floats, Floats]:
        """Return role probabilities (rows, pieces, 3) and validity (rows,).

        Args:
            hidden: float32 (rows, pieces, width), around one cue in each row.
            flags: int64 (rows, pieces), 1 at the cue.
            distances: int64 (rows, pieces), bucket of the distance from the cue.
            mask: int64 (rows, pieces), 0 at padding.
        """
        roles, valid = self._reader.run(
            None,
            {
                "hidden": hidden,
                "flags": flags,
                "distances": distances,
                "mask": mask.astype(np.bool_),
            },
        )
        return roles, valid


def load_attribution_model(
    folder: Path | None = None, *, threads: int = 1
) -> AttributionModel:
    """Return the English attribution model, the shipped one unless told otherwise.

    Raises:
        ModelError: a file is missing or damaged.
    """
    shipped = Path(str(files("sayso.models"))) / "attribution_en"
    return AttributionModel(folder or shipped, threads=threads)


def _session(model: bytes, threads: int) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(
        model,
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # slower than its parts in 1.32
    )
