import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.read import Overrides, parse_published, read_html

SENTENCE = "The mayor of the town said on Monday that she would leave in the spring. "


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def article(head: str = "", extra: str = "") -> str:
    return page(
        f"<article><h1>Mayor quits</h1><p>{SENTENCE * 5}</p>{extra}</article>", head
    )


def linked(**fields: object) -> str:
    data = json.dumps({"@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{data}</script>'


FULL = page(
    f"""<nav><a href="/">Home</a> <a href="/b">Sport</a></nav>
    <article><h1>Mayor quits</h1>
    <p>DAYTON, Ohio (AP) &mdash; {SENTENCE * 2}</p>
    <h2>What comes next</h2>
    <blockquote>
      <p>I have given this town twelve years, and it was enough.</p>
    </blockquote>
    <blockquote>Nobody asked me to go, and nobody asked me to stay.</blockquote>
    <p>Caf&eacute; owners &ldquo;were surprised&rdquo;,<br>two <b>people</b> said.</p>
    <script>var tracking = "secret";</script><style>p {{ color: red }}</style>
    <ul><li>She was elected in 2012.</li><li>She was elected in 2016.</li></ul>
    </article><footer>Imprint and contact</footer>""",
    """<title>Mayor quits - Valley Post</title>
    <meta property="og:site_name" content="Valley Post">
    <meta name="author" content="Jane Doe">
    <meta property="article:published_time" content="2024-10-09T12:30:00+02:00">
    <meta property="article:modified_time" content="2024-10-10T08:00Z">
    <link rel="canonical" href="https://valley.example/mayor">""",
)


def test_page_tells_who_published_what_and_when() -> None:
    report = read_html(FULL)

    assert report.title == "Mayor quits"
    assert report.publisher == "Valley Post"
    assert report.byline == ("Jane Doe",)
    assert report.url == "https://valley.example/mayor"
    assert report.agency == "Associated Press"
    assert report.published_at == parse_published(
        "2024-10-09T12:30:00+02:00", how="metadata"
    )
    assert report.modified_at == parse_published("2024-10-10T08:00Z", how="metadata")


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param("What comes next", id="heading"),
        pytest.param(
            "I have given this town twelve years, and it was enough.", id="quote"
        ),
        pytest.param("Nobody asked me to go, and nobody asked me to stay.", id="bare"),
        pytest.param("Café owners “were surprised”, two people said.", id="entities"),
        pytest.param("- She was elected in 2012.", id="list"),
    ],
)
def test_paragraph_of_the_article_is_kept(paragraph: str) -> None:
    assert paragraph in read_html(FULL).text.split("\n\n")


@pytest.mark.parametrize("word", ["tracking", "color", "Imprint", "Sport", "<", "&"])
def test_rest_of_the_page_is_left_out(word: str) -> None:
    assert word not in read_html(FULL).text


def test_dateline_inside_the_page_is_found_in_the_text() -> None:
    report = read_html(FULL)

    assert report.dateline is not None
    span = report.dateline.span
    assert span is not None
    assert report.text[span.start : span.end] == "DAYTON, Ohio (AP) —"


@pytest.mark.parametrize(
    ("head", "extra", "value"),
    [
        pytest.param(
            linked(datePublished="2024-10-09T12:30:05Z"),
            "",
            "2024-10-09T12:30:05+00:00",
            id="JSON-LD",
        ),
        pytest.param(
            linked(datePublished="2024-10-09T12:30-04:00"),
            "",
            "2024-10-09T12:30-04:00",
            id="offset is kept",
        ),
        pytest.param(
            '<script type="application/ld+json">'
            '{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"},'
            '{"@type": "NewsArticle", "datePublished": "2024-10-09"}]}</script>',
            "",
            "2024-10-09",
            id="the article's, not the page's",
        ),
        pytest.param(
            linked(datePublished="soon")
            + '<meta property="article:published_time" content="2024-10-09">',
            "",
            "2024-10-09",
            id="bad one is passed over",
        ),
        pytest.param(
            '<script type="application/ld+json">{broken</script>'
            '<meta name="parsely-pub-date" content="2024-10-09T08:00Z">',
            "",
            "2024-10-09T08:00+00:00",
            id="broken JSON-LD",
        ),
        pytest.param(
            '<meta itemprop="datePublished" content="2024-10-09">',
            "",
            "2024-10-09",
            id="itemprop",
        ),
        pytest.param(
            "",
            '<time datetime="2024-10-09T08:00+01:00">Wednesday</time>',
            "2024-10-09T08:00+01:00",
            id="time in the article",
        ),
        pytest.param(
            '<meta property="article:published_time" content="2024-10-09 08:00">',
            "",
            "2024-10-09",
            id="no offset: only the day",
        ),
        pytest.param("", "", None, id="none"),
    ],
)
def test_publication_time_is_found(head: str, extra: str, value: str | None) -> None:
    found = read_html(article(head, extra)).published_at

    assert (found.value if found else None) == value
    assert found is None or found.how == "metadata"


def test_htmldate_finds_what_our_reader_does_not_know() -> None:
    head = '<meta name="dc.date" content="2024-10-09">'
    found = read_html(article(head)).published_at

    assert found is not None
    assert (found.value, found.precision) == ("2024-10-09", "day")


def test_users_word_wins_over_the_page() -> None:
    said = Overrides(published=parse_published("2024"), publisher="Herald", title="No")

    report = read_html(FULL, said)

    assert (report.title, report.publisher) == ("No", "Herald")
    assert report.published_at == said.published


@pytest.mark.parametrize(
    "head",
    [
        pytest.param('<meta name="author" content="Reuters">', id="meta"),
        pytest.param(linked(author="Reuters"), id="string"),
        pytest.param(linked(author={"name": "Reuters"}), id="object"),
        pytest.param(
            linked(author=[{"name": "Al Poe"}, {"name": "Reuters"}]), id="list"
        ),
    ],
)
def test_agency_as_author_is_no_byline(head: str) -> None:
    report = read_html(article(head))

    assert report.agency == "Reuters"
    assert "Reuters" not in report.byline


def test_table_page_is_read_if_there_is_no_other_text() -> None:
    body = f"<table><tr><td>{SENTENCE * 9}</td></tr></table>"

    assert read_html(page(body)).text.startswith("The mayor")


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="<>/=p div abc\"'&;!-[]", max_size=200))
def test_any_source_is_a_report_or_an_input_error(source: str) -> None:
    try:
        report = read_html(source)
    except InputError:
        return

    assert report.text.strip()


def test_same_page_gives_the_same_report() -> None:
    assert read_html(FULL) == read_html(FULL)


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        pytest.param("", "not a web page", id="empty"),
        pytest.param(page(""), "No article text", id="nothing in it"),
        pytest.param(page("<nav><a href='/'>Home</a></nav>"), "No article", id="menu"),
        pytest.param("<p>" * 40_000, "40,000 tags", id="tags"),
        pytest.param(
            page(
                "<p>Der Bürgermeister sagte am Montag, die Stadt werde im kommenden "
                "Jahr zwei neue Schulen bauen. Eltern hatten seit Monaten darauf "
                "gedrungen, doch im Rathaus fehlte bislang das Geld dafür.</p>"
            ),
            "German",
            id="German",
        ),
    ],
)
def test_page_without_an_english_article_is_an_error(html: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        read_html(html)

    assert caught.value.fix


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(page("<div>" * 5000 + SENTENCE * 9), id="nesting"),
        pytest.param(page("<blockquote>" * 5000 + SENTENCE * 9), id="quotes in quotes"),
        pytest.param(page("<p " + "a=1 " * 90_000 + f">{SENTENCE}"), id="attributes"),
        pytest.param("<" * 100_000, id="brackets"),
        pytest.param(
            '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">'
            f'<!ENTITY c "&b;&b;&b;&b;">]><html><body><p>{SENTENCE * 9}&c;</p></html>',
            id="entities",
        ),
        pytest.param(
            '<!DOCTYPE html SYSTEM "http://localhost:9/x.dtd" [<!ENTITY x SYSTEM '
            f'"file:///etc/passwd">]><html><body><p>{SENTENCE * 9} &x;</p></html>',
            id="outside entity",
        ),
        pytest.param(
            article('<script type="application/ld+json">' + "[" * 50_000),
            id="deep JSON",
        ),
        pytest.param(article("", "\ud800 and \0"), id="invalid characters"),
    ],
)
def test_hostile_page_is_read_or_refused_in_seconds(html: str) -> None:
    start = time.monotonic()

    try:
        text = read_html(html).text
    except InputError:
        text = ""

    assert time.monotonic() - start < 20
    assert "root:" not in text
    assert "aaaaaaaaaa" not in text


@pytest.mark.parametrize(
    "mark", ['class="ad"', 'class="slot advert"', 'aria-label="Advertisement"']
)
def test_advertisement_is_no_part_of_the_article(mark: str) -> None:
    html = article(extra=f"<div {mark}><p>“Best boots ever,” says Greta, 34.</p></div>")

    assert "boots" not in read_html(html).text
