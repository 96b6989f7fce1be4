import pytest

from reading import LONG, SAID, read_bytes, reasons_in, report_in, reports_in
from sayso.records import Report, Skipped

CONTENT = "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
DC = "xmlns:dc='http://purl.org/dc/elements/1.1/'"


def rss(items: str, channel: str = "") -> bytes:
    return (
        f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0' {CONTENT} {DC}>"
        "<channel><title>World &amp;amp; wire</title><link>https://wire.example/</link>"
        f"{channel}{items}</channel></rss>"
    ).encode()


def item(fields: str = "", text: str = SAID) -> bytes:
    return rss(
        f"<item><title>T</title>{fields}<description>{text}</description></item>"
    )


def atom(entry: str, feed: str = "") -> bytes:
    return (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Watch</title>"
        f"<link href='https://watch.example/'/>{feed}<entry><title>T</title>{entry}"
        "</entry></feed>"
    ).encode()


@pytest.mark.parametrize(
    ("fields", "feed", "publisher"),
    [
        pytest.param(
            "<link>https://post.example/1</link>"
            "<source url='https://post.example/rss'>Valley Post</source>",
            "World & wire",
            "Valley Post",
            id="source",
        ),
        pytest.param(
            "<link>https://www.wire.example/1</link>",
            "World & wire",
            "World & wire",
            id="on the feed's own site",
        ),
        pytest.param(
            "<link>https://post.example/1</link>",
            "World & wire",
            None,
            id="on another site, without source",
        ),
        pytest.param(
            "<source url='https://www.post.example/rss'/>",
            "World & wire",
            "post.example",
            id="source with an address only",
        ),
        pytest.param(
            "<dc:publisher>Herald</dc:publisher>",
            "World & wire",
            "Herald",
            id="publisher of the item",
        ),
        pytest.param(
            "<source url='x'>A &lt;b&gt;B&lt;/b&gt;</source>",
            "World & wire",
            "A B",
            id="markup in the source",
        ),
    ],
)
def test_feed_and_publisher_stay_apart(
    fields: str, feed: str, publisher: str | None
) -> None:
    report = report_in(item(fields))

    assert (report.feed, report.publisher, report.owner) == (feed, publisher, None)


def test_title_of_a_section_names_no_publisher() -> None:
    data = item("<link>https://wire.example/1</link>").replace(
        b"World &amp;amp; wire", b"Wire &gt; Business"
    )

    report = report_in(data)

    assert (report.feed, report.publisher) == ("Wire > Business", "wire.example")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param("Ferry stays", "Ferry stays", id="title again"),
        pytest.param(
            "Ferry stays - Valley Post",
            "&lt;a href='x'>Ferry stays&lt;/a>&amp;nbsp;&lt;font>Valley Post&lt;/font>",
            id="with the outlet, as news searches give it",
        ),
    ],
)
def test_title_is_no_text(title: str, text: str) -> None:
    data = rss(
        f"<item><title>{title}</title><description>{text}</description>"
        "<source url='https://post.example'>Valley Post</source></item>"
    )

    assert "only a link" in reasons_in(data)


def test_publisher_of_the_feed_holds_for_its_items() -> None:
    data = rss(
        f"<item><description>{SAID}</description></item>",
        "<dc:publisher>Herald Group</dc:publisher>",
    )

    assert report_in(data).publisher == "Herald Group"


def test_source_of_an_atom_entry_is_its_publisher() -> None:
    data = atom(
        f"<summary>{SAID}</summary><source><id>x</id><title>Planet</title></source>"
    )

    assert (report_in(data).feed, report_in(data).publisher) == ("Watch", "Planet")


def test_full_content_is_preferred_to_the_summary() -> None:
    full = (
        f"<content:encoded><![CDATA[<p>{SAID}</p><p>And more.</p>]]></content:encoded>"
    )

    assert report_in(item(full, "Short.")).text == f"{SAID}\n\nAnd more."


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(f"<content type='text'>{SAID}</content>", id="text"),
        pytest.param(
            f"<content type='html'>&lt;p&gt;{SAID}&lt;/p&gt;</content>", id="html"
        ),
        pytest.param(
            "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
            f"<p>{SAID}</p></div></content>",
            id="xhtml",
        ),
        pytest.param(f"<summary>{SAID}</summary>", id="summary only"),
    ],
)
def test_atom_content_of_each_type_is_read(content: str) -> None:
    assert report_in(atom(content)).text == SAID


def test_markup_that_is_no_text_is_left_out() -> None:
    text = (
        f"<![CDATA[<p>{SAID}</p><script>alert(1)</script><style>p{{}}</style>"
        "<figure><img src='x'><figcaption>A ship.</figcaption></figure>"
        "<iframe src='https://evil.example'></iframe><p onclick='x()'>End.</p>]]>"
    )

    assert report_in(item(text=text)).text == f"{SAID}\n\nEnd."


@pytest.mark.parametrize(
    ("written", "value", "precision"),
    [
        pytest.param(
            "Wed, 09 Oct 2024 12:30:00 +0200",
            "2024-10-09T12:30:00+02:00",
            "second",
            id="offset",
        ),
        pytest.param(
            "Wed, 09 Oct 2024 12:30:00 EST",
            "2024-10-09T12:30:00-05:00",
            "second",
            id="name of a zone",
        ),
        pytest.param("Wed, 09 Oct 2024 12:30:00", "2024-10-09", "day", id="no zone"),
        pytest.param(
            "Wed, 09 Oct 2024 12:30:00 -0000", "2024-10-09", "day", id="unknown zone"
        ),
        pytest.param(
            "2024-10-09T12:30:00Z", "2024-10-09T12:30:00+00:00", "second", id="iso"
        ),
        pytest.param("Wed, 9 Oct 2024", "2024-10-09", "day", id="day"),
    ],
)
def test_time_keeps_its_zone(written: str, value: str, precision: str) -> None:
    published = report_in(item(f"<pubDate>{written}</pubDate>")).published_at

    assert published is not None
    assert (published.value, published.precision) == (value, precision)


def test_time_that_cannot_be_read_is_none() -> None:
    assert report_in(item("<pubDate>yesterday</pubDate>")).published_at is None


def test_update_is_the_publication_where_there_is_no_other() -> None:
    report = report_in(
        atom(f"<updated>2024-10-09T12:00:00Z</updated><summary>{SAID}</summary>")
    )

    assert report.published_at is not None
    assert report.modified_at is None


@pytest.mark.parametrize(
    ("author", "byline", "agency"),
    [
        pytest.param("Ana Ruiz", ("Ana Ruiz",), None, id="name"),
        pytest.param("ed@post.example (Tom Hall)", ("Tom Hall",), None, id="mail"),
        pytest.param("ed@post.example", (), None, id="mail only"),
        pytest.param("Ana Ruiz, Reuters", ("Ana Ruiz",), None, id="with agency"),
        pytest.param("Reuters", (), "Reuters", id="agency"),
        pytest.param(
            "By Ana Ruiz and Tom Hall", ("Ana Ruiz", "Tom Hall"), None, id="2"
        ),
    ],
)
def test_author_is_a_byline_or_an_agency(
    author: str, byline: tuple[str, ...], agency: str | None
) -> None:
    report = report_in(item(f"<author>{author}</author>"))

    assert (report.byline, report.agency) == (byline, agency)


def test_guid_is_the_key_and_link_the_address() -> None:
    report = report_in(item("<guid>g-1</guid><link>https://post.example/1</link>"))

    assert (report.key, report.url) == ("g-1", "https://post.example/1")


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "/1"])
def test_link_that_is_no_web_address_is_dropped(link: str) -> None:
    assert report_in(item(f"<link>{link}</link>")).url is None


def test_item_without_text_is_skipped_and_the_others_are_read() -> None:
    data = rss(
        "<item><title>Only a link</title><link>https://post.example/1</link></item>"
        f"<item><description>{SAID}</description></item>"
    )

    skipped, report = read_bytes(data)

    assert isinstance(skipped, Skipped)
    assert skipped.where == "input, item 1"
    assert "Only a link" in skipped.reason
    assert isinstance(report, Report)


def test_rdf_feed_is_read() -> None:
    data = (
        "<?xml version='1.0'?><rdf:RDF xmlns='http://purl.org/rss/1.0/' "
        "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        "<channel rdf:about='x'><title>Old wire</title></channel>"
        "<item rdf:about='y'><title>T</title>"
        f"<description>{SAID}</description></item></rdf:RDF>"
    )

    assert report_in(data.encode()).feed == "Old wire"


def test_broken_feed_gives_what_was_read_and_tells_the_fault() -> None:
    data = rss(f"<item><description>{LONG}</description></item>" * 3)

    *found, last = read_bytes(data[:-60])

    assert [item.text for item in found if isinstance(item, Report)][:2] == [LONG] * 2
    assert isinstance(last, Skipped)
    assert "not well-formed" in last.reason


def test_feed_without_items_is_told() -> None:
    assert "no items" in reasons_in(rss(""))


def test_items_share_the_hash_of_the_feed() -> None:
    first, second = reports_in(
        rss(f"<item><description>{SAID}</description></item>" * 2)
    )

    assert first.input_sha256 == second.input_sha256
    assert first.input_sha256 is not None


def test_latin_feed_is_decoded() -> None:
    data = item(text="The café’s owner said so.").replace(b"utf-8", b"windows-1252")

    text = report_in(data.decode().encode("cp1252")).text

    assert text == "The café’s owner said so."
