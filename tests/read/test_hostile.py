import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hostile import ATTACKS, WORST
from reading import read_bytes
from sayso.records import Report, Skipped

MOST_LAUGHS = 300_000
LONGEST_S = 20  # on a busy machine; most take a tenth of a second
MOST_BYTES = 230_000_000  # of addresses; reading all examples takes 80 MB
GIGABYTE = 1_000_000_000
SCRIPT = """
import sys
from sayso.read import read_inputs
for found in read_inputs(sys.argv[1:]):
    print(getattr(found, "reason", None) or f"read {len(found.text)}")
"""


def read_held(path: Path, most_bytes: int = MOST_BYTES) -> str:
    """Return what a process of its own says of an input, with its memory held back."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_AS, (most_bytes, most_bytes)
        ),
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "panicked" not in done.stderr
    return done.stdout


@pytest.mark.parametrize("name", [name for name in ATTACKS if name not in WORST])
def test_hostile_input_is_read_or_refused_with_a_remedy(name: str) -> None:
    attack = ATTACKS[name]
    data = attack.make()
    start = time.perf_counter()

    found = read_bytes(data, attack.named)

    assert time.perf_counter() - start < LONGEST_S
    skipped = [item for item in found if isinstance(item, Skipped)]
    assert found
    assert all(item.reason and item.fix for item in skipped)
    assert attack.said in " / ".join(item.reason for item in skipped)
    texts = "".join(item.text for item in found if isinstance(item, Report))
    assert "root:" not in texts
    assert texts.count("lol") < MOST_LAUGHS


@pytest.mark.parametrize("name", WORST)
def test_worst_inputs_do_not_fill_the_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / "input"
    path.write_bytes(ATTACKS[name].make())

    assert ATTACKS[name].said in read_held(path)


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        pytest.param("txt", "1000.0 MB", id="text"),
        pytest.param("jsonl", "The line is too large", id="lines"),
        pytest.param("json", "too large", id="json"),
        pytest.param("html", "1000.0 MB", id="page"),
        pytest.param("rss", "1000.0 MB", id="feed"),
        pytest.param("pdf", "1000.0 MB", id="pdf"),
        pytest.param("warc", "damaged", id="web archive"),
        pytest.param("wacz", "damaged", id="zip"),
    ],
)
def test_file_of_a_gigabyte_is_refused_in_bounded_memory(
    ending: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / f"input.{ending}"
    with path.open("wb") as stream:
        stream.write(b"a")
        stream.truncate(GIGABYTE)

    assert said in read_held(path)
