"""Export trained weights to quantised ONNX files.

    python -m training.export CHECKPOINT.pt MINILM_DIR OUT_DIR

Weights become 8-bit integers per channel in a reduced range, which cannot overflow on
processors without VNNI. The calibration is made afterwards by `training.calibrate`.
"""

import argparse
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import Tensor, nn
from torch.export import Dim

from training.examples import load_tokenizer
from training.network import HEADS, WIDTH, Layer, Network


class FusedLayer(nn.Module):
    """A trained layer as onnxruntime computes it best: one product, one attention."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.layer = layer
        parts = (layer.query, layer.key, layer.value)
        self.joint = nn.Linear(WIDTH, 3 * WIDTH)
        self.joint.weight.data = torch.cat([part.weight.data for part in parts])
        self.joint.bias.data = torch.cat([part.bias.data for part in parts])

    def forward(self, x: Tensor, seen: Tensor | None) -> Tensor:
        """Return what `Layer.forward` returns."""
        inputs: list[Tensor | None] = [*self.joint(x).chunk(3, dim=-1)]
        if seen is not None:
            inputs += [None, None, seen.expand(-1, 1, x.shape[1], -1)]
        mixed = torch.onnx.ops.symbolic(
            "com.microsoft::MultiHeadAttention",
            inputs,
            {"num_heads": HEADS},
            dtype=x.dtype,
            shape=x.shape,
            version=1,
        )
        return self.layer.finish(x, mixed)


def export_graph(module: nn.Module, args: tuple, names: dict, out: Path) -> None:
    """Write one module as quantised ONNX; `names` holds inputs, outputs and shapes."""
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        program = torch.onnx.export(
            module,
            args,
            dynamo=True,
            input_names=names["inputs"],
            output_names=names["outputs"],
            dynamic_shapes=names["shapes"],
            opset_version=18,
        )
        program.save(plain)
        options = FusionOptions("bert")
        options.enable_skip_layer_norm = False  # four times slower than its parts
        fused = optimize_model(
            str(plain),
            model_type="bert",
            num_heads=HEADS,
            hidden_size=WIDTH,
            optimization_options=options,
            opt_level=0,
        )
        fused.save_model_to_file(str(ready))
        quantize_dynamic(
            ready, out, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8
        )


def export_network(net: Network, folder: Path) -> None:
    """Write encoder.onnx and reader.onnx."""
    net.eval()
    net.encoder.layers = nn.ModuleList(map(FusedLayer, net.encoder.layers))
    net.reader.layer = FusedLayer(net.reader.layer)
    length, rows = Dim("pieces", min=3, max=512), Dim("rows", min=1, max=64)
    pieces = torch.ones(1, 4, 40, dtype=torch.long)
    export_graph(
        net.encoder,
        (pieces,),
        {
            "inputs": ["pieces"],
            "outputs": ["hidden", "tags", "lower"],
            "shapes": ({2: length},),
        },
        folder / "encoder.onnx",
    )
    shape = {0: rows, 1: length}
    marks = torch.ones(3, 40, dtype=torch.long)
    export_graph(
        net.reader,
        (torch.zeros(3, 40, WIDTH), marks, marks.clone(), marks.bool()),
        {
            "inputs": ["hidden", "flags", "distances", "mask"],
            "outputs": ["roles", "valid"],
            "shapes": (shape, shape, shape, shape),
        },
        folder / "reader.onnx",
    )


def main() -> None:
    """Read the arguments and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("minilm", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    net = Network()
    net.load_state_dict(torch.load(args.checkpoint, weights_only=True))
    export_network(net, args.out)
    load_tokenizer(args.minilm).save(str(args.out / "tokenizer.json"))


if __name__ == "__main__":
    main()
