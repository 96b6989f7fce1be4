"""Write the model card: what the model is, how right it is and how well it knows."""

from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.models.manifest import Manifest
from sayso.score import Scores, render_scores

BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)

CARD = """# Model card: {name}, version {version}

**What it does.** Reads English news text and finds attributions: the words that
announce a statement (cue), whose it is (source) and what is said (content).

**What it is.** {base}, fine-tuned with layout features (quotation marks, paragraphs,
sentences, capitals), a head that tags cues, and one more layer that reads the
surroundings of one cue. 8-bit weights per channel, for onnxruntime. Licence: {licence}.

**Trained on** PolNeAR 1.0.0 train (840 US political reports of 2015 and 2016; SHA-256
`{train}`), **chosen on** its dev part (84 reports; `{dev}`). Only weights are shipped.
Recipe: {recipe}.

**Meant for** reading who said what in news reports, with the words to check it by.
**Not meant for** judging truth, guessing who an unnamed source is, or other languages.
Reports unlike US political news (sport, markets, court records, transcripts) have not
been measured.

## How right it is

PolNeAR dev, percent, punctuation ignored; threshold {threshold:.2f} chosen on the same
reports. One person measured against another reaches 75.3 (all), 94.2 (quoted) and 67.0
(indirect) end_to_end F1.

```
{table}
```

## How well it knows

Confidence against the share that is right (end_to_end), on dev, each half rated by
weights fitted on the other half.

| confidence | findings | mean confidence | right |
|---|--:|--:|--:|
{reliability}

Expected calibration error: {error:.3f}.
"""


def write_card(
    path: Path,
    manifest: Manifest,
    scores: Scores,
    rated: tuple[NDArray[np.float64], NDArray[np.bool_]],
) -> None:
    """Write the card; `rated` holds the confidence of findings and which are right."""
    rows, error = reliability_rows(*rated)
    recipe = ", ".join(f"{key} {value}" for key, value in manifest.recipe.items())
    card = CARD.format(
        name=manifest.name,
        version=manifest.version,
        base=manifest.base,
        licence=manifest.licence,
        train=manifest.data["train"],
        dev=manifest.data["dev"],
        recipe=recipe,
        threshold=manifest.calibration.threshold,
        table=render_scores(scores),
        reliability="\n".join(rows),
        error=error,
    )
    path.write_text(card, encoding="utf-8")


def reliability_rows(
    sure: NDArray[np.float64], right: NDArray[np.bool_]
) -> tuple[list[str], float]:
    """Return the rows of the reliability table, and the expected calibration error."""
    rows, error = [], 0.0
    for low, high in pairwise(BINS):
        inside = (sure >= low) & ((sure < high) | (high == BINS[-1]))
        if not inside.any():
            continue
        mean, share = sure[inside].mean(), right[inside].mean()
        error += inside.mean() * abs(mean - share)
        rows.append(
            f"| {low:.1f} to {high:.1f} | {inside.sum()} | {mean:.2f} | {share:.2f} |"
        )
    return rows, float(error)
