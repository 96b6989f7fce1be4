"""Score an analysis against annotated reports."""

from sayso.score.attributions import (
    Scores,
    right_attributions,
    score_attributions,
)
from sayso.score.gold import GoldReport, Spans, read_gold
from sayso.score.table import render_scores

__all__ = [
    "GoldReport",
    "Scores",
    "Spans",
    "read_gold",
    "render_scores",
    "right_attributions",
    "score_attributions",
]
