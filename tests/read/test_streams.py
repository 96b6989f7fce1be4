import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading import LONG, Pipe, reasons_in, report_in, reports_in
from sayso.errors import InputError
from sayso.read.streams import ForwardStream, Growth, rejoin, unpack_gzip

LINES = b'{"text": "One."}\n{"text": "Two."}\n'


@given(st.lists(st.binary(max_size=300), max_size=5), st.integers(1, 200))
def test_members_are_unpacked_one_after_the_other(
    parts: list[bytes], size: int
) -> None:
    stream = unpack_gzip(io.BytesIO(b"".join(map(gzip.compress, parts))))

    read = b"".join(iter(lambda: stream.read(size), b""))

    assert read == b"".join(parts)


@given(st.binary(min_size=1, max_size=3000), st.data())
def test_cut_data_is_never_taken_for_whole(data: bytes, draw: st.DataObject) -> None:
    packed = gzip.compress(data)
    cut = draw.draw(st.integers(1, len(packed) - 1))

    with pytest.raises(InputError):
        unpack_gzip(io.BytesIO(packed[:cut])).read()


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_start_and_rest_are_joined(start: bytes, rest: bytes) -> None:
    assert rejoin(start, io.BytesIO(rest)).read() == start + rest


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(LONG.encode(), id="text"),
        pytest.param(f"<p>{LONG}</p>".encode() * 9, id="html"),
    ],
)
def test_packed_file_of_each_kind_is_read(data: bytes) -> None:
    assert LONG in report_in(gzip.compress(data)).text
    assert LONG in report_in(Pipe(gzip.compress(data))).text


def test_packed_lines_are_read() -> None:
    assert [r.text for r in reports_in(gzip.compress(LINES))] == ["One.", "Two."]


def test_gzip_in_gzip_is_refused() -> None:
    assert "inside a gzip" in reasons_in(gzip.compress(gzip.compress(LINES)))


@pytest.mark.parametrize(
    ("packed", "grown", "is_bomb"),
    [
        pytest.param(1_000, 24_000_000, False, id="small, however packed"),
        pytest.param(1_000_000, 150_000_000, False, id="150 times"),
        pytest.param(1_000_000, 201_000_000, True, id="201 times"),
        pytest.param(1_000, 26_000_000, True, id="over what any report needs"),
    ],
)
def test_growth_beyond_that_of_text_is_refused(
    packed: int, grown: int, *, is_bomb: bool
) -> None:
    growth = Growth(packed_bytes=packed)
    growth.add(grown // 2)
    if is_bomb:
        with pytest.raises(InputError, match="times its size"):
            growth.add(grown // 2)
    else:
        growth.add(grown // 2)


def test_forward_stream_knows_its_place_and_keeps_a_fault() -> None:
    packed = gzip.compress(b"words " * 20_000)
    stream = ForwardStream(unpack_gzip(io.BytesIO(packed[:-30])))

    read = b"".join(iter(lambda: stream.read(1000), b""))

    assert stream.tell() == len(read) > 0
    assert stream.seek(0, io.SEEK_CUR) == len(read)
    assert stream.fault is not None
    with pytest.raises(io.UnsupportedOperation):
        stream.seek(0)
