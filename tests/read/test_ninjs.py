import json
from typing import Any

import pytest

from reading import SAID, read_bytes, reasons_in, report_in, reports_in
from sayso.records import Report

HTML = f"<p>{SAID}</p><p>And more.</p>"
TEXT = f"{SAID}\n\nAnd more."
FIRST: dict[str, Any] = {  # as agencies wrote 1.x
    "uri": "urn:newsml:wire.example:1",
    "type": "text",
    "versioncreated": "2024-10-09T10:00:00Z",
    "byline": "By Ana Ruiz, Reuters",
    "headline": "Ferry stays",
    "body_xhtml": HTML,
    "copyrightholder": "Wire Ltd",
    "pubstatus": "usable",
    "located": "Port Elza",
}
THIRD: dict[str, Any] = {
    "uri": "https://wire.example/2",
    "type": "text",
    "versionCreated": "2024-10-09T10:00:00Z",
    "firstCreated": "2024-10-08T09:00:00+02:00",
    "provider": {"name": "Lakeland Wire"},
    "copyrightHolder": "Wire Ltd",
    "by": "Ana Ruiz",
    "headlines": [
        {"role": "short", "value": "Ferry"},
        {"role": "main", "value": "F 2"},
    ],
    "bodies": [
        {"role": "main", "contentType": "text/plain", "value": SAID + " And more."},
        {"role": "rich", "contentType": "application/xhtml+xml", "value": HTML},
    ],
}


def ninjs(base: dict[str, Any], **changed: object) -> bytes:
    return json.dumps({**base, **changed}, indent=1).encode()


def test_item_of_version_1_is_read() -> None:
    report = report_in(ninjs(FIRST))

    assert report.text == TEXT
    assert (report.key, report.title) == ("urn:newsml:wire.example:1", "Ferry stays")
    assert (report.publisher, report.owner) == ("Wire Ltd", "Wire Ltd")
    assert (report.byline, report.agency) == (("Ana Ruiz",), "Reuters")
    assert report.dateline is not None
    assert (report.dateline.place, report.dateline.span) == ("Port Elza", None)
    assert report.url is None  # a name, no address


def test_item_of_version_3_is_read() -> None:
    report = report_in(ninjs(THIRD))

    assert (report.text, report.title) == (TEXT, "F 2")
    assert (report.publisher, report.owner) == ("Lakeland Wire", "Wire Ltd")
    assert report.url == "https://wire.example/2"
    assert report.published_at is not None
    assert report.published_at.value == "2024-10-08T09:00:00+02:00"
    assert report.modified_at is not None
    assert report.modified_at.value == "2024-10-09T10:00:00+00:00"


def test_item_of_a_newsroom_system_is_read() -> None:
    report = report_in(
        json.dumps(
            {
                "guid": "urn:newsml:room.example:9",
                "body_html": HTML,
                "headline": "Ferry stays",
                "source": "Tarn Newsroom",
                "copyrightholder": "",
                "firstcreated": "2024-10-09T08:00:00+0000",
                "firstpublished": "2024-10-09T09:00:00+0000",
                "versioncreated": "2024-10-09T09:30:00+0000",
            }
        ).encode()
    )

    assert (report.text, report.key) == (TEXT, "urn:newsml:room.example:9")
    assert (report.publisher, report.owner) == ("Tarn Newsroom", None)
    assert report.published_at is not None
    assert report.published_at.value == "2024-10-09T09:00:00+00:00"


def test_item_of_an_agency_without_uri_is_read() -> None:
    data = {"altids": {"itemid": "a1"}, "headline": "Ferry", "body_nitf": HTML}

    report = report_in(json.dumps(data).encode())

    assert (report.text, report.key, report.title) == (TEXT, "a1", "Ferry")


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        pytest.param({"body_xhtml": None, "body_text": SAID}, SAID, id="plain body"),
        pytest.param(
            {
                "body_xhtml": None,
                "body_nitf": f"<nitf><body><p>{SAID}</p></body></nitf>",
            },
            SAID,
            id="nitf body",
        ),
        pytest.param(
            {"body_xhtml": " ", "description_text": SAID}, SAID, id="description only"
        ),
        pytest.param(
            {
                "body_xhtml": None,
                "bodies": [{"contenttype": "text/html", "value": HTML}],
            },
            TEXT,
            id="version 2",
        ),
        pytest.param({"body_html": [1, 2], "bodies": 7}, TEXT, id="odd types"),
    ],
)
def test_best_body_is_the_text(changed: dict[str, object], text: str) -> None:
    assert report_in(ninjs(FIRST, **changed)).text == text


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        pytest.param("canceled", "canceled", id="canceled"),
        pytest.param("cancelled", "canceled", id="other spelling"),
        pytest.param("stat:canceled", "canceled", id="as a code"),
        pytest.param("withheld", "withholds", id="withheld"),
    ],
)
def test_item_that_must_not_be_used_is_skipped(status: str, reason: str) -> None:
    assert reason in reasons_in(ninjs(FIRST, pubstatus=status))


def test_embargo_is_kept() -> None:
    report = report_in(ninjs(FIRST, embargoed="2024-10-10T06:00:00+02:00"))

    assert report.embargo == "2024-10-10T06:00:00+02:00"


def test_picture_is_no_report() -> None:
    data = ninjs({"uri": "x", "type": "picture", "renditions": {}, "headline": "H"})

    assert "'picture' has no text" in reasons_in(data)


def test_items_may_stand_one_a_line_beside_plain_reports() -> None:
    lines = [json.dumps(FIRST), json.dumps({"text": "Plain."}), json.dumps(THIRD)]

    found = reports_in("\n".join(lines).encode())

    assert [report.text for report in found] == [TEXT, "Plain.", TEXT]


def test_list_of_items_is_read() -> None:
    data = json.dumps([FIRST, {**THIRD, "pubStatus": "canceled"}, THIRD]).encode()

    first, canceled, third = read_bytes(data)

    assert isinstance(first, Report)
    assert not isinstance(canceled, Report)
    assert canceled.where == "input, object 2"
    assert isinstance(third, Report)


def test_plain_report_with_an_uri_is_no_ninjs() -> None:
    assert (
        report_in(b'{"uri": "x", "text": "Plain.", "headline": "H"}').text == "Plain."
    )
