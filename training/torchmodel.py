"""The trained network behind the interface of the shipped model, in 32 bits."""

from pathlib import Path

import numpy as np
import torch

from sayso.analyse.find.cues import Floats
from sayso.analyse.text.pieces import Ints
from sayso.models.attribution import CLS, SEP
from training.network import Network


class TorchModel:
    """Weights of one checkpoint, to score before export."""

    def __init__(self, path: Path) -> None:
        self._net = Network()
        self._net.load_state_dict(torch.load(path, weights_only=True))
        self._net.eval()

    @torch.no_grad()
    def encode(self, features: Ints) -> tuple[Floats, Floats, Floats]:
        """Return all states and cue tags, as `find.candidates.Network` does."""
        framed = np.pad(features, ((0, 0), (1, 1)))
        framed[0, 0], framed[0, -1] = CLS, SEP
        outputs = self._net.encoder(torch.from_numpy(framed)[None])
        hidden, tags, lower = (x[0, 1:-1].numpy() for x in outputs)
        return hidden, tags, lower

    @torch.no_grad()
    def read(
        self, hidden: Floats, flags: Ints, distances: Ints, mask: Ints
    ) -> tuple[Floats, Floats]:
        """Return roles and validity, as `sayso.analyse.find.candidates.Network`."""
        parts = (torch.from_numpy(x) for x in (hidden, flags, distances))
        roles, valid = self._net.reader(*parts, torch.from_numpy(mask).bool())
        return roles.numpy(), valid.numpy()
