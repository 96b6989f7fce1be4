"""The attribution network in torch: a small BERT encoder and a reader of one cue.

References: Devlin et al. (2019), N19-1423, for the layers; Wang et al. (2020),
arXiv:2002.10957, for the weights (MiniLM). We add embeddings of layout features, a
head that tags cues, and one more layer that reads a window with one cue marked.
"""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from sayso.analyse.find.crops import BUCKETS

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
QUOTES, PLACES, SHAPES = 4, 4, 5  # values of the features in sayso.analyse.text.pieces
LOWER = 1  # names are read after the second layer
DROPPED = 0.1
TAGS, ROLES, UNIONS = 3, 3, 2  # cue: out, begin, in; role: neither, source, content


class LockedDropout(nn.Module):
    """Dropout that keeps one mask for all pieces of a sequence: far cheaper on a CPU.

    References: Gal and Ghahramani (2016), arXiv:1512.05287.
    """

    def forward(self, x: Tensor) -> Tensor:
        """Return `x`, (batch, pieces, WIDTH), with a tenth of its width silenced."""
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= DROPPED
        return x * (kept / (1 - DROPPED))


class Layer(nn.Module):
    """One post-norm transformer layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mixed = (
            nn.Linear(WIDTH, WIDTH) for _ in range(4)
        )
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = LockedDropout()

    def forward(self, x: Tensor, seen: Tensor | None) -> Tensor:
        """Return hidden states of the shape of `x`, (batch, pieces, WIDTH).

        `seen` is added to the attention scores, (batch, 1, 1, pieces): 0 where there
        is a piece, very low at padding; None where there is no padding.
        """
        shape = (x.shape[0], x.shape[1], HEADS, WIDTH // HEADS)
        q, k, v = (
            f(x).view(shape).transpose(1, 2) for f in (self.query, self.key, self.value)
        )
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=seen)
        return self.finish(x, mixed.transpose(1, 2).reshape(x.shape))

    def finish(self, x: Tensor, mixed: Tensor) -> Tensor:
        """Return the layer's output for its input and what its attention mixed."""
        x = self.attention_norm(x + self.drop(self.mixed(mixed)))
        inner = self.narrow(functional.gelu(self.widen(x)))
        return self.output_norm(x + self.drop(inner))


class Encoder(nn.Module):
    """Pieces and features to hidden states and cue tags."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.quote = nn.Embedding(QUOTES, WIDTH)
        self.place = nn.Embedding(PLACES, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.tags = nn.Linear(WIDTH, TAGS)
        self.unions = nn.Linear(WIDTH, UNIONS)  # in any source, in any content
        self.drop = LockedDropout()
        for features in (self.quote, self.place, self.shape):
            nn.init.normal_(features.weight, std=0.01)

    def hidden(self, pieces: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return (batch, pieces, WIDTH) for `pieces`, int64 (batch, 4, pieces)."""
        return self.states(pieces, mask)[-1]

    def states(self, pieces: Tensor, mask: Tensor | None = None) -> list[Tensor]:
        """Return what `hidden` returns, after each layer."""
        ids, quote, place, shape = pieces.unbind(1)
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(at)[None]
        x = x + self.quote(quote) + self.place(place) + self.shape(shape)
        x = self.drop(self.norm(x))
        seen = None if mask is None else _seen(mask)
        states = []
        for layer in self.layers:
            x = layer(x, seen)
            states.append(x)
        return states

    def forward(self, pieces: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return hidden states, cue tag probabilities and the states of a low layer.

        The batch is not padded. Names are read from the low layer, see
        `training.names`.
        """
        states = self.states(pieces)
        return states[-1], self.tags(states[-1]).softmax(-1), states[LOWER]


class Reader(nn.Module):
    """Hidden states around one marked cue to roles, and whether it is one at all."""

    def __init__(self) -> None:
        super().__init__()
        self.flag = nn.Embedding(2, WIDTH)
        self.distance = nn.Embedding(BUCKETS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.layer = Layer()
        self.roles = nn.Linear(WIDTH, ROLES)
        self.valid = nn.Linear(WIDTH, 1)
        self.drop = LockedDropout()
        nn.init.normal_(self.flag.weight, std=0.05)
        nn.init.normal_(self.distance.weight, std=0.02)

    def logits(
        self, hidden: Tensor, flags: Tensor, distances: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return role logits (rows, pieces, ROLES) and validity logits (rows,)."""
        x = self.norm(hidden + self.flag(flags) + self.distance(distances))
        x = self.drop(self.layer(x, _seen(mask)))
        share = flags / flags.sum(1, keepdim=True)
        return self.roles(x), self.valid((x * share[..., None]).sum(1))[:, 0]

    def forward(
        self, hidden: Tensor, flags: Tensor, distances: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return role probabilities and the probability that the cue is one."""
        roles, valid = self.logits(hidden, flags, distances, mask)
        return roles.softmax(-1), valid.sigmoid()


class Network(nn.Module):
    """Encoder and reader, trained together, exported apart."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder, self.reader = Encoder(), Reader()

    @classmethod
    def from_minilm(cls, folder: Path) -> "Network":
        """Return a network that starts from the MiniLM weights in `folder`."""
        net, weights = cls(), load_file(folder / "model.safetensors")
        encoder = net.encoder
        _copy(encoder.words, weights, "embeddings.word_embeddings")
        _copy(encoder.positions, weights, "embeddings.position_embeddings")
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        encoder.positions.weight.data += kind  # the only segment there is
        _copy(encoder.norm, weights, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            _copy_layer(layer, weights, number)
        _copy_layer(net.reader.layer, weights, LAYERS - 1)
        return net


def _seen(mask: Tensor) -> Tensor:
    """Return attention scores to add for a bool mask (batch, pieces)."""
    return (mask.float()[:, None, None, :] - 1) * 1e4


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    for kind, parameter in module.named_parameters():
        parameter.data.copy_(weights[f"{name}.{kind}"])


def _copy_layer(layer: nn.Module, weights: dict[str, Tensor], number: int) -> None:
    names = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "mixed": "attention.output.dense",
        "attention_norm": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "output_norm": "output.LayerNorm",
    }
    for ours, theirs in names.items():
        prefix = f"encoder.layer.{number}.{theirs}"
        _copy(layer.get_submodule(ours), weights, prefix)
