"""Link the reports of gold stories, and write what the scorer of stories reads.

python benchmarks/stories.py GOLD.jsonl OUT.jsonl --analyses FOLDER
"""

import argparse
import json
from pathlib import Path
from typing import Any

import msgspec

from sayso.analyse.report import Models, analyse_report
from sayso.link import link_claims
from sayso.link.members import find_members
from sayso.models.wordweights import load_word_weights
from sayso.pipeline import load_models
from sayso.read.assemble import Facts, make_report
from sayso.records import Analysis


def main() -> None:
    """Analyse once, link every story by itself."""
    parser = argparse.ArgumentParser(description="Link the reports of gold stories.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--analyses", type=Path, required=True)
    options = parser.parse_args()
    options.analyses.mkdir(exist_ok=True, parents=True)
    E
