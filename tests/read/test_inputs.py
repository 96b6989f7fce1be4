import gzip
import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from sayso.read import Overrides, read_inputs
from sayso.read.limits import MAX_FILE_BYTES
from sayso.records import Report, Skipped

TEXT = "The mayor of the town said on Monday that she would leave."
PAGE = f"<!doctype html><html><body><article><p>{TEXT * 9}</p></article></body></html>"
LINES = '{"id": 1, "text": "One."}\n{"id": 2, "text": "Two."}\n'


def outcome(found: Report | Skipped) -> str:
    return found.text[:9] if isinstance(found, Report) else found.reason


def read(*arguments: object) -> list[Report | Skipped]:
    return list(read_inputs([str(argument) for argument in arguments]))


def read_stdin(data: bytes, monkeypatch: pytest.MonkeyPatch) -> list[Report | Skipped]:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    return read("-")


def test_inputs_are_read_in_order_and_bad_ones_do_not_stop_the_rest(
    tmp_path: Path,
) -> None:
    (tmp_path / "b.txt").write_text("Second.")
    (tmp_path / "a.txt").write_text("First.")

    found = read(tmp_path / "b.txt", tmp_path / "none.txt", tmp_path / "a.txt")

    assert [outcome(f) for f in found] == ["Second.", "It does not exist.", "First."]


@pytest.mark.parametrize(
    ("name", "content", "texts"),
    [
        pytest.param("a.txt", TEXT, ["The mayor"], id="txt"),
        pytest.param("a.MD", TEXT, ["The mayor"], id="md"),
        pytest.param("a.text", TEXT, ["The mayor"], id="text"),
        pytest.param("a.html", PAGE, ["The mayor"], id="html"),
        pytest.param("a.htm", PAGE, ["The mayor"], id="htm"),
        pytest.param("a.xhtml", PAGE, ["The mayor"], id="xhtml"),
        pytest.param("a.jsonl", LINES, ["One.", "Two."], id="jsonl"),
        pytest.param("a.ndjson", LINES, ["One.", "Two."], id="ndjson"),
        pytest.param("a", PAGE, ["The mayor"], id="html without ending"),
        pytest.param("a.news", LINES, ["One.", "Two."], id="lines, other ending"),
        pytest.param("a.dat", TEXT, ["The mayor"], id="text, other ending"),
    ],
)
def test_file_is_read_by_its_kind(
    tmp_path: Path, name: str, content: str, texts: list[str]
) -> None:
    (tmp_path / name).write_text(content)

    assert [outcome(found) for found in read(tmp_path / name)] == texts


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        pytest.param(TEXT.encode(), ["The mayor"], id="text"),
        pytest.param(TEXT.encode("utf-16"), ["The mayor"], id="utf-16"),
        pytest.param(PAGE.encode(), ["The mayor"], id="html"),
        pytest.param(
            b"\n  <!-- x -->\n" + PAGE.encode(), [], id="html after a comment"
        ),
        pytest.param(LINES.encode(), ["One.", "Two."], id="lines"),
        pytest.param(b"\xef\xbb\xbf" + LINES.encode(), ["One.", "Two."], id="marked"),
        pytest.param(b"", ["It is empty."], id="empty"),
        pytest.param(b" \n\n", ["It is empty."], id="white space"),
        pytest.param(b"<?xml version='1.0'?><svg/>", ["It is an XML"], id="xml"),
        pytest.param(b"<?xml version='1.0'?><rss/>", ["It has no items"], id="rss"),
        pytest.param(b"%PDF-1.7", ["It is a broken PDF"], id="pdf"),
    ],
)
def test_standard_input_is_told_by_its_content(
    data: bytes, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = read_stdin(data, monkeypatch)

    for one, text in zip(found, texts, strict=bool(texts)):
        assert outcome(one).startswith(text)
    assert found


def test_skipped_input_says_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    (skipped,) = read_stdin(b"", monkeypatch)

    assert isinstance(skipped, Skipped)
    assert skipped.where == "standard input"
    assert skipped.fix


def test_folder_is_walked_in_order_and_leaves_nothing_out_silently(
    tmp_path: Path,
) -> None:
    for name in ["b.txt", "a/z.txt", "a/b/c.md", "c.csv", ".hidden.txt", ".git/x.txt"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"It was {name}.")

    found = read(tmp_path)

    assert [f.text if isinstance(f, Report) else Path(f.where).name for f in found] == [
        "It was a/b/c.md.",
        "It was a/z.txt.",
        "It was b.txt.",
        "c.csv",
    ]


def test_folder_without_reports_is_skipped(tmp_path: Path) -> None:
    (skipped,) = read(tmp_path)

    assert isinstance(skipped, Skipped)
    assert "no reports" in skipped.reason


def test_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")

    report, *skipped = read(tmp_path)

    assert isinstance(report, Report)
    assert len(skipped) == 2
    assert all(isinstance(found, Skipped) for found in skipped)


def test_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")

    (skipped,) = read(tmp_path)

    assert isinstance(skipped, Skipped)
    assert "pipe" in skipped.reason


def test_deep_folders_do_not_overflow(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(400):
        deep /= "d"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(TEXT)

    assert [outcome(found) for found in read(tmp_path)] == ["The mayor"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt").chmod(0)

    assert "permission" in outcome(read(tmp_path / "a.txt")[0])


@pytest.mark.parametrize(
    "argument",
    [
        pytest.param("a\0b.txt", id="nul"),
        pytest.param("a" * 5000, id="too long"),
        pytest.param("a\udcff.txt", id="bytes that are no text"),
        pytest.param("", id="empty, the present folder is a folder"),
    ],
)
def test_impossible_name_is_skipped(
    argument: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    (skipped,) = read(argument)

    assert isinstance(skipped, Skipped)
    assert skipped.where.encode() is not None


def test_file_over_the_limit_is_skipped_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(MAX_FILE_BYTES + 5_000_000)

    (skipped,) = read(path)

    assert isinstance(skipped, Skipped)
    assert "25.0 MB" in skipped.reason
    assert "20 MB" in skipped.reason
    assert ".jsonl" in skipped.fix


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        pytest.param("*.txt", ["First.", "Second."], id="star"),
        pytest.param("?.txt", ["First.", "Second."], id="question mark"),
        pytest.param("[b-z].txt", ["Second."], id="range"),
        pytest.param("**/*.txt", ["First.", "Second.", "Third."], id="any depth"),
        pytest.param("s*", ["Third."], id="folder"),
        pytest.param("*.md", ["No file matches it."], id="nothing"),
        pytest.param("[.txt", ["No file matches it."], id="open bracket"),
    ],
)
def test_pattern_that_the_shell_left_is_expanded(
    pattern: str, texts: list[str], tmp_path: Path
) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "b.txt").write_text("Second.")
    (tmp_path / "a.txt").write_text("First.")
    (tmp_path / "s/c.txt").write_text("Third.")
    (tmp_path / "a.csv").write_text("No report.")

    assert [outcome(found) for found in read(tmp_path / pattern)] == texts


def test_file_whose_name_looks_like_a_pattern_is_read(tmp_path: Path) -> None:
    (tmp_path / "[draft] a*.txt").write_text("First.")
    (tmp_path / "d a.txt").write_text("Second.")

    assert [outcome(f) for f in read(tmp_path / "[draft] a*.txt")] == ["First."]


def test_packed_files_in_a_folder_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"First."))
    (tmp_path / "b.JSONL.GZ").write_bytes(gzip.compress(LINES.encode()))
    (tmp_path / "c.csv.gz").write_bytes(gzip.compress(b"1;2"))

    assert [outcome(found) for found in read(tmp_path)] == [
        "First.",
        "One.",
        "Two.",
        "Its name has the ending of no kind of report that is read.",
    ]


def test_reports_come_one_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("First.")

    found = read_inputs([str(tmp_path / "a.txt"), "-"])

    assert outcome(next(found)) == "First."  # standard input is not touched yet


def test_users_word_goes_to_every_report(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.jsonl").write_text(LINES)

    found = read_inputs([str(tmp_path)], Overrides(publisher="Post"))

    assert [r.publisher for r in found if isinstance(r, Report)] == ["Post"] * 3


@pytest.mark.parametrize("content", [TEXT, PAGE], ids=["text", "html"])
def test_hash_is_that_of_the_bytes_and_no_part_of_the_id(
    content: str, tmp_path: Path
) -> None:
    (tmp_path / "a").write_bytes(content.encode())
    (tmp_path / "b").write_bytes(b"\xef\xbb\xbf" + content.encode())

    first, second = read(tmp_path / "a", tmp_path / "b")

    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert first.input_sha256 == hashlib.sha256(content.encode()).hexdigest()
    assert first.input_sha256 != second.input_sha256
    assert first.id == second.id


def test_same_file_gives_the_same_report(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)

    assert read(tmp_path) == read(tmp_path)


@pytest.mark.parametrize(
    ("script", "unwanted"),
    [
        pytest.param(
            "import sayso.read", "trafilatura lxml resiliparse htmldate", id="import"
        ),
        pytest.param(
            "from sayso.read import read_text; read_text('The mayor said so. ' * 50)",
            "trafilatura lxml htmldate feedparser fastwarc pypdfium2 zipfile",
            id="plain text",
        ),
    ],
)
def test_start_up_loads_no_heavy_library(script: str, unwanted: str) -> None:
    check = (
        f"import sys; {script}; print(*set('{unwanted}'.split()) & set(sys.modules))"
    )

    done = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == ""
