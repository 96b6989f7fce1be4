import io
import struct
import zipfile

import pytest

from hostile import many_bombs
from madeinputs import make_page, make_response, make_wacz, make_zip, pack
from reading import LONG, Pipe, read_bytes, reasons_in, reports_in
from sayso.records import Report, Skipped

GOOD = make_response(make_page(LONG))
PACKAGE = {"datapackage.json": b"{}"}


def test_pages_of_all_archives_are_read() -> None:
    data = make_zip(
        {**PACKAGE, "archive/a.warc.gz": pack(GOOD, GOOD), "archive/b.warc": GOOD}
    )

    found = reports_in(data)

    assert len(found) == 3
    assert found[0].captured_at == "2024-10-09T12:00:00+00:00"


def test_packed_members_are_read() -> None:
    assert (
        len(reports_in(make_zip({**PACKAGE, "archive/a.warc": GOOD}, packed=True))) == 1
    )


def test_pipe_is_refused() -> None:
    assert "from a pipe" in reasons_in(Pipe(make_wacz(GOOD)))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("../archive/b.warc", "leads out", id="parent"),
        pytest.param("archive/../../b.warc", "leads out", id="parent inside"),
        pytest.param("/archive/b.warc", "leads out", id="absolute"),
        pytest.param("C:/archive/b.warc", "leads out", id="drive"),
        pytest.param("archive\\b.warc", "leads out", id="backslash"),
        pytest.param("archive/deep/b.warc", "outside of the folder", id="too deep"),
        pytest.param("b.warc", "outside of the folder", id="beside the folder"),
        pytest.param("archive/\x1b[2J.warc", "damaged", id="escape sequence"),
    ],
)
def test_name_with_a_trick_is_skipped_and_the_others_are_read(
    name: str, reason: str
) -> None:
    data = make_zip({**PACKAGE, name: b"junk", "archive/z.warc": GOOD})

    *skipped, report = read_bytes(data)

    assert isinstance(report, Report)
    assert reason in " ".join(s.reason for s in skipped if isinstance(s, Skipped))


def test_link_is_skipped() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        link = zipfile.ZipInfo("archive/a.warc")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("archive/b.warc", GOOD)

    skipped, report = read_bytes(stream.getvalue())

    assert isinstance(skipped, Skipped)
    assert "link" in skipped.reason
    assert isinstance(report, Report)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_second_member_of_one_name_is_skipped() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("archive/a.warc", GOOD)
        archive.writestr("archive/a.warc", GOOD)

    report, skipped = read_bytes(stream.getvalue())

    assert isinstance(report, Report)
    assert isinstance(skipped, Skipped)
    assert "stands twice" in skipped.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(make_wacz(GOOD)[:-40], "damaged", id="cut"),
        pytest.param(make_zip({"word/document.xml": b"<w/>"}), "Word", id="Word"),
        pytest.param(make_zip({}), "not a WACZ", id="empty"),
        pytest.param(make_zip(PACKAGE), "no web archive", id="no archive in it"),
        pytest.param(
            make_zip({**PACKAGE, "archive/a.warc": make_wacz(GOOD)}),
            "damaged",
            id="ZIP in it",
        ),
        pytest.param(
            make_zip({**PACKAGE, "archive/a.warc.gz": pack(GOOD)[:-20]}),
            "ends in the middle",
            id="member cut",
        ),
        pytest.param(
            make_wacz(GOOD).replace(b"PK\x03\x04\x14", b"PK\x03\x04\x14", 1)[:60]
            + b"\xff" * 40
            + make_wacz(GOOD)[100:],
            "damaged",
            id="member damaged",
        ),
    ],
)
def test_broken_archive_is_told(data: bytes, reason: str) -> None:
    assert reason in reasons_in(data)


def test_archive_of_bombs_is_left_at_the_first_that_is_too_much() -> None:
    assert reasons_in(many_bombs()).count("times its size") == 1


def test_directory_that_lists_too_many_files_is_refused() -> None:
    data = bytearray(make_wacz(GOOD))
    end = data.rfind(b"PK\x05\x06")
    data[end + 12 : end + 16] = struct.pack("<I", 0xFFFFFFF0)

    assert "directory of the archive" in reasons_in(bytes(data))
