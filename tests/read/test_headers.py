from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from sayso.errors import InputError
from sayso.read import Overrides, parse_published, read_text
from sayso.read.assemble import Facts, make_report, report_id
from sayso.read.headers import Header, find_header
from sayso.read.labels import read_field
from sayso.read.layout import read_layout
from sayso.read.lines import split_lines
from sayso.records import Span

LABELLED = """Headline: Harbour strike enters second week
Subtitle: Dockers reject offer
Date: 2024-08-27
Publisher: Veldra Post
Author: Ana Ruiz
URL: https://post.example/harbour"""
FRAME = "=" * 40
BODY = "VELDRA, Tessaly (AP) — The dockers of the port said that they would go on."
NEXIS = """Veldra Post

SECTION: NEWS; Pg. 1

LENGTH: 812 words

HEADLINE: Harbour strike enters second week as dockers reject the latest
offer from the port

BYLINE: By ANA RUIZ and BO LI, Associated Press

LOAD-DATE: August 28, 2024

DATELINE: VELDRA

BODY:

The dockers said so.
"""
POST = "Veldra Post"


def _find(text: str) -> Header:
    return find_header(split_lines(text))


def _quote(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{LABELLED}\n\n{BODY}", id="bare"),
        pytest.param(f"{FRAME}\n{LABELLED}\n{FRAME}\n\n{BODY}", id="framed"),
        pytest.param(f"{FRAME}\n{LABELLED}\n-----\n{BODY}", id="no blank line"),
        pytest.param(f"{LABELLED}\n{BODY}", id="straight above the prose"),
        pytest.param("\n\n".join([*LABELLED.split("\n"), BODY]), id="blank lines"),
        pytest.param(f"{LABELLED}\n\n{BODY}".replace("\n", "\r\n"), id="Windows"),
        pytest.param(f"\ufeff\n  {LABELLED}\n\n{BODY}", id="white space above"),
        pytest.param(f"{LABELLED}\nLANGUAGE: English\nText: {BODY}", id="text label"),
        pytest.param(f"{LABELLED}\nFull text:\n{BODY}", id="text label alone"),
    ],
)
def test_header_says_what_its_labels_say(text: str) -> None:
    report = read_text(text)

    assert report.text == text
    assert report.title == "Harbour strike enters second week"
    assert report.published_at == parse_published("2024-08-27", how="text")
    assert (report.publisher, report.byline) == (POST, ("Ana Ruiz",))
    assert report.url == "https://post.example/harbour"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{LABELLED}\n\n{BODY}", id="below a blank line"),
        pytest.param(f"{LABELLED}\n{BODY}", id="below the last label"),
        pytest.param(f"{LABELLED}\nText: {BODY}", id="on the last line"),
        pytest.param(
            f"Title: {'Dockers reject the offer of the port' * 2}\nDate: 2024-08-27\n"
            f"{'Dockers reject the offer of the port' * 2}\n{BODY}",
            id="below the title once more",
        ),
    ],
)
def test_dateline_below_the_header_is_found(text: str) -> None:
    report = read_text(text)

    assert report.dateline is not None
    assert report.dateline.place == "VELDRA, Tessaly"
    assert report.agency == "Associated Press"
    assert "VELDRA, Tessaly (AP) —" in _quote(text, report.furniture)


def test_lines_of_the_header_are_furniture_and_no_others() -> None:
    text = f"{FRAME}\n{LABELLED}\n{FRAME}\n\nThe dockers said so.\n\nText: They did."

    assert _quote(text, read_text(text).furniture) == [
        FRAME,
        *LABELLED.split("\n"),
        FRAME,
    ]


def test_label_of_the_text_is_furniture_without_the_text() -> None:
    text = "Title: Mayor quits\nDate: 2024-08-27\nText: The mayor left."

    assert _quote(text, _find(text).spans)[-1] == "Text:"
    assert [line.text for line in _find(text).rest] == ["The mayor left."]


def test_database_prints_an_outlet_blank_lines_and_wrapped_lines() -> None:
    header = _find(NEXIS)

    assert header.title == (
        "Harbour strike enters second week as dockers reject the latest offer from "
        "the port"
    )
    assert header.byline == ("ANA RUIZ", "BO LI")
    assert header.agency == "Associated Press"
    assert header.published_at is None  # the day it was loaded is another
    assert [line.text for line in header.rest] == [POST, "The dockers said so."]
    assert (header.lead, len(header.spans)) == (1, 8)


def test_title_above_the_header_stays_the_title() -> None:
    text = (
        "The mayor was told to go.\n\nBy: Ana Ruiz\nPublished: 27 August 2024 | "
        f"Updated: 28 August 2024\n\n{BODY}"
    )

    report = read_text(text)

    assert report.title == "The mayor was told to go"
    assert report.byline == ("Ana Ruiz",)
    assert report.published_at == parse_published("2024-08-27", how="text")
    assert report.modified_at == parse_published("2024-08-28", how="text")


def test_title_below_a_header_without_one_is_found() -> None:
    text = f"Source: Veldra Post\nDate: 2024-08-27\n\nMayor quits\n\n{BODY}"

    assert read_text(text).title == "Mayor quits"


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        pytest.param("HEADLINE: Mayor quits.", "title", "Mayor quits", id="capitals"),
        pytest.param(
            "Article Title: Mayor quits", "title", "Mayor quits", id="article"
        ),
        pytest.param("**Title:** Mayor quits", "title", "Mayor quits", id="bold"),
        pytest.param("TITLE : Mayor quits", "title", "Mayor quits", id="space"),
        pytest.param("Title: SB 15: yes", "title", "SB 15: yes", id="second colon"),
        pytest.param("Publication: Veldra Post", "publisher", POST, id="publication"),
        pytest.param("Source: Veldra Post", "publisher", POST, id="source"),
        pytest.param("site_name: Veldra Post", "publisher", POST, id="site"),
        pytest.param("Source: post.example", "publisher", "post.example", id="domain"),
        pytest.param("Source: www.p.example/a", "url", "www.p.example/a", id="address"),
        pytest.param("Link: https://p.example", "url", "https://p.example", id="link"),
        pytest.param("By: Ana Ruiz", "byline", ("Ana Ruiz",), id="by"),
        pytest.param("Byline: By Ana Ruiz", "byline", ("Ana Ruiz",), id="by twice"),
        pytest.param(
            "Author: Ana Ruiz; Veldra Post Reporter", "byline", ("Ana Ruiz",), id="post"
        ),
        pytest.param(
            "Author(s): Ana Ruiz, Bo Li", "byline", ("Ana Ruiz", "Bo Li"), id="two"
        ),
        pytest.param("Author: admin", "byline", (), id="no name"),
        pytest.param("Source: Reuters", "agency", "Reuters", id="agency"),
        pytest.param(
            "Author: Ana Ruiz, Reuters", "agency", "Reuters", id="agency of the author"
        ),
    ],
)
def test_label_fills_its_field(line: str, field: str, value: object) -> None:
    header = _find(f"Length: 812 words\n{line}\n\n{BODY}")

    assert len(header.spans) == 2
    assert getattr(header, field) == value


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        pytest.param("Date: 2024-08-27", "2024-08-27", None, id="day"),
        pytest.param("PUBLISHED: Aug. 27, 2024", "2024-08-27", None, id="printed"),
        pytest.param("Date: August 27, 2024 Tuesday", "2024-08-27", None, id="weekday"),
        pytest.param(
            "Published at: 2024-08-27T10:30+02:00",
            "2024-08-27T10:30+02:00",
            None,
            id="clock",
        ),
        pytest.param(
            "Date: 2024-08-27 10:30 AM", "2024-08-27", None, id="clock without zone"
        ),
        pytest.param("Publication date: 2024-08", "2024-08", None, id="month"),
        pytest.param("Last updated: 28 August 2024", None, "2024-08-28", id="updated"),
        pytest.param("Date: 08/09/2024", None, None, id="two readings"),
        pytest.param("Date: 0827", None, None, id="no year"),
        pytest.param("Date: 31 February 2024", None, None, id="no such day"),
        pytest.param("Date: August 27", None, None, id="year missing"),
        pytest.param("LOAD-DATE: August 28, 2024", None, None, id="day of loading"),
    ],
)
def test_label_of_a_date_is_read_without_guessing(
    line: str, published: str | None, modified: str | None
) -> None:
    header = _find(f"Title: Mayor quits\n{line}\n\n{BODY}")

    assert len(header.spans) == 2
    times = (header.published_at, header.modified_at)
    assert tuple(time and time.value for time in times) == (published, modified)
    assert all(time.how == "text" for time in times if time)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Source: we will not pay\n\nThe town said so.", id="one label"),
        pytest.param("Headline: Mayor quits\n\nThe mayor left.", id="one sure label"),
        pytest.param(
            "Source: We will not pay.\n\nReporter: Why not?\n\nAuthor: Nobody asked.",
            id="interview",
        ),
        pytest.param("SOURCE: NO.\n\nREPORTER: WHY WILL YOU NOT PAY", id="transcript"),
        pytest.param(
            "Updated: the list is longer.\n\nSummary: it is long.", id="one of prose"
        ),
        pytest.param("Link: read more\nDate: later\n\nThe mayor left.", id="no values"),
        pytest.param("Date:\nHeadline:\nAuthor:\n\nThe mayor left.", id="empty"),
        pytest.param("Festival\n\nDate: 9 May 2024\nPlace: Town hall", id="event"),
        pytest.param(
            "Title: The Sea\nAuthor: Bo Li\nPublisher: Sea Books\nPrice: $25", id="book"
        ),
        pytest.param("Mayor: I quit\nCouncil: we know", id="other labels"),
        pytest.param(f"{BODY * 3}\n\n{LABELLED}", id="below prose"),
        pytest.param("a\n" * 9 + LABELLED, id="far below"),
        pytest.param(f"{FRAME}\n{FRAME}", id="frames"),
        pytest.param("Text: The mayor left.\nTitle: Mayor quits", id="text first"),
        pytest.param("", id="no text"),
    ],
)
def test_text_without_a_header_keeps_its_lines(text: str) -> None:
    assert _find(text) == Header(rest=split_lines(text))


def test_prose_after_the_header_ends_it() -> None:
    text = f"{LABELLED}\n\nSource: We will not pay.\n\nAuthor: Why not?"

    assert len(_find(text).spans) == 6


def test_users_word_and_the_inputs_win_over_the_header() -> None:
    text = f"{LABELLED}\n\n{BODY}"
    facts = Facts(
        publisher="Tessaly Times",
        url="https://times.example",
        byline=("Bo Li",),
        published_at=parse_published("2024-08-29", how="metadata"),
    )

    from_input = make_report(text, facts)
    from_user = make_report(text, facts, Overrides(publisher="Port News", title="Port"))

    assert (from_input.publisher, from_input.url) == (facts.publisher, facts.url)
    assert (from_input.byline, from_input.published_at) == (
        facts.byline,
        facts.published_at,
    )
    assert (from_user.publisher, from_user.title) == ("Port News", "Port")


def test_id_does_not_hang_on_what_is_read_in_the_text() -> None:
    text = f"{LABELLED}\n\n{BODY}"

    assert read_text(text).id == report_id(None, None, text)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("The mayor left: nobody knew.", id="prose"),
        pytest.param("Title", id="no colon"),
        pytest.param("Author: " + "Ana Ruiz said it again and again " * 9, id="long"),
        pytest.param("Date: " + "2024 " * 30, id="long date"),
        pytest.param("Summary: " + "word " * 90, id="long summary"),
        pytest.param("Headline" + " " * 50_000 + ": a", id="hostile spaces"),
    ],
)
def test_words_that_are_no_label_with_its_value(words: str) -> None:
    assert read_field(words) is None


_lines = st.one_of(
    st.sampled_from([*LABELLED.split("\n"), *NEXIS.split("\n"), FRAME, "Text: we go"]),
    st.text(max_size=30),
)


@given(st.lists(_lines, max_size=12).map("\n".join))
def test_header_and_the_other_lines_lie_apart_in_the_text(text: str) -> None:
    lines = split_lines(text)
    header = find_header(lines)
    spans = sorted([*header.spans, *(line.span for line in header.rest)])

    assert all(text[line.span.start : line.span.end] == line.text for line in lines)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    quoted = "".join(text[span.start : span.end] for span in spans)
    assert "".join(quoted.split()) == "".join(text.split())


@given(strategies.report_like)
def test_header_does_not_change_how_the_text_below_is_read(body: str) -> None:
    above = f"{LABELLED}\n\n"
    alone, below = read_layout(body), read_layout(above + body)

    furniture = [
        Span(s.start - len(above), s.end - len(above)) for s in below.furniture
    ]
    assert tuple(span for span in furniture if span.start >= 0) == alone.furniture
    assert below.agency == alone.agency


@given(strategies.texts)
def test_text_is_kept_below_a_header(body: str) -> None:
    try:
        report = read_text(f"{LABELLED}\n\n{body}")
    except InputError:
        return

    assert report.text == f"{LABELLED}\n\n{body}"
    assert report.title == "Harbour strike enters second week"
