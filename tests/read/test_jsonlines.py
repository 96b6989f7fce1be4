import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read import Overrides, parse_published
from sayso.read.jsonlines import read_json_lines
from sayso.read.limits import MAX_FILE_BYTES
from sayso.records import Report, Skipped

PLAIN = Overrides()


def read(data: bytes, overrides: Overrides = PLAIN) -> list[Report | Skipped]:
    return list(read_json_lines(io.BytesIO(data), "wire.jsonl", overrides))


def read_one(**fields: object) -> Report | Skipped:
    (found,) = read(json.dumps(fields).encode())
    return found


def test_line_gives_a_report_with_all_that_it_says() -> None:
    report = read_one(
        id="a-1",
        text="The mayor left.",
        title="Mayor quits",
        publisher="Valley Post",
        published="2024-10-09T12:30:00+02:00",
        url="https://valley.example/1",
        score=3,
    )

    assert isinstance(report, Report)
    assert (report.key, report.title) == ("a-1", "Mayor quits")
    assert (report.publisher, report.url) == ("Valley Post", "https://valley.example/1")
    assert report.published_at is not None
    assert (report.published_at.value, report.published_at.how) == (
        "2024-10-09T12:30:00+02:00",
        "metadata",
    )


@pytest.mark.parametrize(
    ("given_id", "key"),
    [
        pytest.param("7", "7", id="string"),
        pytest.param(7, "7", id="integer"),
        pytest.param(10**30, str(10**30), id="long integer"),
        pytest.param(" ä ", " ä ", id="kept as it is"),
        pytest.param("", "", id="empty"),
        pytest.param(None, None, id="none"),
    ],
)
def test_id_comes_back_as_the_key(given_id: object, key: str | None) -> None:
    report = read_one(id=given_id, text="The mayor left.")

    assert isinstance(report, Report)
    assert report.key == key


@given(st.text(max_size=200).filter(lambda text: text.strip().isascii()))
def test_text_is_kept_exactly(text: str) -> None:
    found = read_one(text=text)

    assert isinstance(found, Skipped) or found.text == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("  The mayor\r\nleft.\t\r\n", id="white space and line ends"),
        pytest.param("\ufeffThe mayor left.", id="mark inside the text"),
        pytest.param("The mayor\0 left.", id="nul"),
        pytest.param("Cafe\u0301 👩‍🚀", id="not normalised"),
    ],
)
def test_odd_characters_are_kept(text: str) -> None:
    found = read_one(text=text)

    assert isinstance(found, Report)
    assert found.text == text


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param(b"{", "not valid JSON", id="cut"),
        pytest.param(b"The mayor left.", "not valid JSON", id="no JSON"),
        pytest.param(b"[1]", "array", id="array"),
        pytest.param(b"{}", "text", id="no text"),
        pytest.param(b'{"text": 1}', "text", id="text is a number"),
        pytest.param(b'{"text": null}', "text", id="text is null"),
        pytest.param(b'{"text": " "}', "no text", id="white space"),
        pytest.param(b'{"text": "a", "id": 1.5}', "id", id="id is a fraction"),
        pytest.param(b'{"text": "a", "published": 2024}', "published", id="number"),
        pytest.param(b'{"text": "a", "published": "soon"}', "published", id="no date"),
        pytest.param(b'{"text": "\xff"}', "UTF-8 at byte", id="not UTF-8"),
        pytest.param(rb'{"text": "a \ud800 b"}', "surrogate", id="first half only"),
        pytest.param(rb'{"text": "a \udc00 b"}', "surrogate", id="second half only"),
        pytest.param(
            b'{"text": "a", "z": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
            "not valid JSON",
            id="deep",
        ),
    ],
)
def test_bad_line_is_skipped_by_number_and_the_next_is_read(
    line: bytes, reason: str
) -> None:
    good = b'{"text": "The mayor left."}'

    before, bad, after = read(good + b"\n" + line + b"\n" + good)

    assert isinstance(before, Report)
    assert isinstance(bad, Skipped)
    assert bad.where == "wire.jsonl, line 2"
    assert reason in bad.reason
    assert bad.fix
    assert isinstance(after, Report)


def test_whole_surrogate_pair_is_one_character() -> None:
    (report,) = read(rb'{"text": "\ud83d\ude00 left."}')

    assert isinstance(report, Report)
    assert report.text == "😀 left."


def test_blank_lines_mark_and_missing_last_newline_do_no_harm() -> None:
    data = b'\xef\xbb\xbf{"text": "One."}\r\n\n  \n{"text": "Two."}'

    assert [r.text for r in read(data) if isinstance(r, Report)] == ["One.", "Two."]


def test_line_over_the_limit_is_skipped_and_the_next_is_read() -> None:
    long = b'{"text": "' + b"a" * MAX_FILE_BYTES + b'"}\n'

    skipped, report = read(long + b'{"text": "Two."}')

    assert isinstance(skipped, Skipped)
    assert skipped.where == "wire.jsonl, line 1"
    assert "20 MB" in skipped.reason
    assert isinstance(report, Report)


def test_packed_file_is_skipped_once() -> None:
    (skipped,) = read(b"\x1f\x8b\x08\n\n\n\xff\n")

    assert isinstance(skipped, Skipped)
    assert "gzip" in skipped.reason


def test_users_word_wins() -> None:
    said = Overrides(publisher="Herald", published=parse_published("2024"))
    line = b'{"text": "The mayor left.", "publisher": "Post", "published": "2023"}'

    (report,) = read(line, said)

    assert isinstance(report, Report)
    assert (report.publisher, report.published_at) == ("Herald", said.published)


def test_lines_are_read_one_at_a_time() -> None:
    stream = io.BytesIO(b'{"text": "One."}\n{"text": "Two."}\n')

    next(read_json_lines(stream, "wire.jsonl", PLAIN))

    assert stream.tell() < len(stream.getvalue())
