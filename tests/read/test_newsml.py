import pytest

from reading import SAID, read_bytes, reasons_in, report_in
from sayso.records import Report, Skipped

G2 = "http://iptc.org/std/nar/2006-10-01/"
XHTML = (
    "<inlineXML contenttype='application/xhtml+xml'>"
    "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>No text</title></head>"
    f"<body><p>{SAID}</p><p>And more.</p></body></html></inlineXML>"
)
NITF = (
    "<inlineXML contenttype='application/nitf+xml'>"
    "<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><body><body.head><hedline>"
    "<hl1>Ferry stays</hl1></hedline><byline>By Ana Ruiz, <byttl>Staff</byttl></byline>"
    "<dateline><location>Port Elza</location></dateline></body.head><body.content>"
    f"<p>{SAID}</p><media><media-caption>A ship.</media-caption></media>"
    "<p>And more.</p></body.content></body></nitf></inlineXML>"
)
TEXT = f"{SAID}\n\nAnd more."
HEADER = "<?xml version='1.0' encoding='UTF-8'?>\n<!-- from the wire -->\n"


def item(meta: str = "", content: str = "", body: str = XHTML, more: str = "") -> str:
    return (
        f"<newsItem xmlns='{G2}' guid='urn:newsml:wire.example:1' version='1'>{more}"
        f"<itemMeta><itemClass qcode='ninat:text'/>{meta}</itemMeta>"
        f"<contentMeta>{content}</contentMeta><contentSet>{body}</contentSet></newsItem>"
    )


def read_item(**parts: str) -> Report:
    return report_in((HEADER + item(**parts)).encode())


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(XHTML, id="xhtml"),
        pytest.param(NITF, id="nitf"),
        pytest.param(
            "<inlineData contenttype='text/html'>&lt;p>"
            f"{SAID}&lt;/p>&lt;p>And more.&lt;/p></inlineData>",
            id="html as data",
        ),
        pytest.param(
            f"<inlineData contenttype='text/plain'>{SAID}\n\nAnd more.</inlineData>",
            id="plain as data",
        ),
    ],
)
def test_body_of_each_type_is_the_text(body: str) -> None:
    assert read_item(body=body).text == TEXT


def test_what_an_item_says_of_itself_is_kept() -> None:
    report = read_item(
        more="<rightsInfo><copyrightHolder><name>Wire Ltd</name></copyrightHolder>"
        "</rightsInfo>",
        meta="<provider literal='x'><name>Lakeland Wire</name></provider>"
        "<firstCreated>2024-10-09T10:00:00+02:00</firstCreated>"
        "<versionCreated>2024-10-09T11:00:00+02:00</versionCreated>",
        content="<headline role='hl:sub'>Deck</headline>"
        "<headline role='hl:main'>Ferry stays</headline>"
        "<dateline>PORT ELZA (AP) -</dateline><by>By Ana Ruiz</by>"
        "<creditline>AP/Wire</creditline>",
    )

    assert (report.key, report.title) == ("urn:newsml:wire.example:1", "Ferry stays")
    assert (report.publisher, report.owner) == ("Lakeland Wire", "Wire Ltd")
    assert (report.byline, report.agency) == (("Ana Ruiz",), "Associated Press")
    assert report.dateline is not None
    assert report.dateline.place == "PORT ELZA"
    assert report.published_at is not None
    assert report.published_at.value == "2024-10-09T10:00:00+02:00"
    assert report.modified_at is not None
    assert report.modified_at.value == "2024-10-09T11:00:00+02:00"


def test_credit_line_that_is_no_known_agency_is_kept_as_it_is() -> None:
    report = read_item(content="<creditline>Tarn Newsroom</creditline>")

    assert report.agency == "Tarn Newsroom"


@pytest.mark.parametrize(
    ("source", "agency"),
    [
        pytest.param(
            "<infoSource role='isrol:originfo'><name>DPA</name></infoSource>",
            "Deutsche Presse-Agentur",
            id="origin of the information",
        ),
        pytest.param("<infoSource literal='Reuters'/>", "Reuters", id="without a role"),
        pytest.param(
            "<infoSource role='isrol:sup'><name>Reuters</name></infoSource>",
            None,
            id="supplier of a part",
        ),
    ],
)
def test_information_source_is_an_agency(source: str, agency: str | None) -> None:
    assert read_item(content=source).agency == agency


def test_nitf_gives_title_and_byline() -> None:
    report = read_item(body=NITF)

    assert report.title == "Ferry stays"
    assert report.byline == ("Ana Ruiz",)


def test_nitf_document_is_read_by_itself() -> None:
    nitf = NITF.partition(">")[2].removesuffix("</inlineXML>")

    assert report_in(f"<?xml version='1.0'?>{nitf}".encode()).text == TEXT


@pytest.mark.parametrize(
    ("meta", "embargo"),
    [
        pytest.param(
            "<embargoed>2024-10-10T06:00:00+02:00</embargoed>",
            "2024-10-10T06:00:00+02:00",
            id="time",
        ),
        pytest.param("<embargoed/>", "open", id="until it is lifted"),
        pytest.param("", None, id="none"),
    ],
)
def test_embargo_is_kept(meta: str, embargo: str | None) -> None:
    assert read_item(meta=meta).embargo == embargo


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        pytest.param("stat:canceled", "canceled", id="canceled"),
        pytest.param("stat:withheld", "withholds", id="withheld"),
        pytest.param("http://cv.iptc.org/pubstatusg2/canceled", "canceled", id="uri"),
    ],
)
def test_item_that_must_not_be_used_is_skipped(status: str, reason: str) -> None:
    data = HEADER + item(meta=f"<pubStatus qcode='{status}'/>")

    assert reason in reasons_in(data.encode())


def test_message_gives_each_of_its_items() -> None:
    bad = item(meta="<pubStatus qcode='stat:canceled'/>")
    data = (
        f"{HEADER}<newsMessage xmlns='{G2}'><header/><itemSet>"
        f"{item()}{bad}{item()}</itemSet></newsMessage>"
    )

    first, canceled, third = read_bytes(data.encode())

    assert isinstance(first, Report)
    assert isinstance(canceled, Skipped)
    assert canceled.where == "input, item 2"
    assert isinstance(third, Report)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(item(body=""), "has no text", id="no body"),
        pytest.param(
            item(body="<remoteContent href='x.jpg'/>").replace(
                "ninat:text", "ninat:picture"
            ),
            "'picture' has no text",
            id="picture",
        ),
        pytest.param(f"<newsMessage xmlns='{G2}'/>", "no news item", id="no item"),
        pytest.param(f"<packageItem xmlns='{G2}'/>", "packageItem", id="package"),
        pytest.param(item()[:-30], "not well-formed", id="cut"),
        pytest.param(item(body="&nbsp;"), "not well-formed", id="HTML entity"),
    ],
)
def test_what_holds_no_report_is_told(data: str, reason: str) -> None:
    assert reason in reasons_in((HEADER + data).encode())


def test_prefixed_names_are_read() -> None:
    data = item().replace("newsItem xmlns=", "n:newsItem xmlns:n=")
    data = data.replace("</newsItem", "</n:newsItem")

    assert report_in((HEADER + data).encode()).text == TEXT
