import re
import subprocess

import pytest

from madeinputs import make_pdf
from reading import reasons_in, report_in
from sayso.read.pdflines import join_pages
from sayso.read.pdfpages import HYPHEN, MAX_PAGES, PrintedLine, extract_pages

WORDS = "The board of the lake said on Monday that the water is low."
PAGE = ((72, 700, WORDS),)


def lines(
    *rows: tuple[float, str], left: float = 72, height: float = 12
) -> list[PrintedLine]:
    """Return lines at heights, each as wide as its words."""
    return [
        PrintedLine(text, left, left + 5 * len(text), y, height) for y, text in rows
    ]


@pytest.mark.parametrize(
    ("rows", "paragraphs"),
    [
        pytest.param(
            [(700, "The water of the lake is"), (686, "low, she said.")],
            ["The water of the lake is low, she said."],
            id="lines of one paragraph",
        ),
        pytest.param(
            [(700, "One line here"), (686, "goes on."), (660, "Two.")],
            ["One line here goes on.", "Two."],
            id="wider gap",
        ),
        pytest.param(
            [
                (700, "A long line of the first one"),
                (686, "ends."),
                (672, "Next one is here now"),
            ],
            ["A long line of the first one ends.", "Next one is here now"],
            id="short last line",
        ),
        pytest.param(
            [(700, "We will re\x02"), (686, "open the port.")],
            ["We will reopen the port."],
            id="divided word",
        ),
        pytest.param(
            [(700, "A long-term plan and a long\x02"), (686, "term view.")],
            ["A long-term plan and a long-term view."],
            id="hyphen of the word itself",
        ),
        pytest.param(
            [(700, "From the Anglo\x02"), (686, "American side.")],
            ["From the Anglo-American side."],
            id="hyphen before a capital",
        ),
        pytest.param(
            [(700, "The demands:"), (686, "• more water"), (672, "• less noise")],
            ["The demands:", "• more water", "• less noise"],
            id="list",
        ),
        pytest.param([(700, "Ends in a\x02")], ["Ends in a-"], id="nothing after"),
        pytest.param([], [""], id="nothing"),
    ],
)
def test_lines_become_paragraphs(
    rows: list[tuple[float, str]], paragraphs: list[str]
) -> None:
    assert join_pages([lines(*rows)]).split("\n\n") == paragraphs


def test_heading_in_a_larger_font_stands_alone() -> None:
    page = [
        *lines((700, "Low water at"), height=18),
        *lines((684, "the lake of Orsa.")),
    ]

    assert join_pages([page]) == "Low water at\n\nthe lake of Orsa."


@pytest.mark.parametrize(
    ("first", "text"),
    [
        pytest.param("• less noise at", "• less noise at night", id="below a bullet"),
        pytest.param("It ends here", "It ends here\n\nnight", id="first line indented"),
    ],
)
def test_indented_line_goes_on_with_an_item_of_a_list(first: str, text: str) -> None:
    page = [*lines((700, first)), *lines((686, "night"), left=90)]

    assert join_pages([page]) == text


def test_what_pages_repeat_is_dropped() -> None:
    pages = [
        lines((800, "Press release | Orsa"), (700, words), (40, f"Page {n} of 3"))
        for n, words in enumerate(("One goes", "on and", "ends."), 1)
    ]

    assert join_pages(pages) == "One goes on and ends."


def test_sentence_goes_on_in_the_next_column() -> None:
    page = [*lines((700, "It will not rain"), (686, "before"))]
    page += lines((700, "November."), left=300)

    assert join_pages([page]) == "It will not rain before November."


def test_pdf_is_a_report() -> None:
    info = "/Title (Low lake) /CreationDate (D:20241009123000+02'00')"
    report = report_in(make_pdf([PAGE], info))

    assert (report.text, report.title) == (WORDS, "Low lake")
    assert report.published_at is not None
    assert report.published_at.value == "2024-10-09T12:30:00+02:00"
    assert report.input_sha256


def test_lines_of_a_page_have_words_and_place() -> None:
    page = ((72, 700, "The water is re-"), (72, 686, "stored “now” (see)."))

    found = extract_pages(make_pdf([page], "/Title (T)"))

    (first, second), *_ = found.pages
    assert (found.title, found.count, found.fault) == ("T", 1, None)
    assert (first.text, second.text) == (
        f"The water is re{HYPHEN}",
        "stored “now” (see).",
    )
    assert 72 <= first.left < first.right < 200
    assert first.bottom - second.bottom == pytest.approx(14)
    assert 9 < first.height < 16


def test_scan_is_told_from_an_empty_page() -> None:
    picture = b"q 200 0 0 200 72 500 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"
    text = re.compile(rb"<< /Length \d+ >>\nstream\n.*?\nendstream", re.DOTALL)
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(picture), picture)

    assert "only pictures" in reasons_in(text.sub(stream, make_pdf([()])))
    assert extract_pages(text.sub(stream, make_pdf([()]))).pictures


def test_printed_day_wins_over_that_of_the_file() -> None:
    page = ((72, 700, f"TARN, 8 October 2024 — {WORDS}"),)
    report = report_in(make_pdf([page], "/CreationDate (D:20250101000000Z)"))

    assert report.published_at is not None
    assert (report.published_at.value, report.published_at.how) == (
        "2024-10-08",
        "dateline",
    )


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param("D:20241009123000Z", "2024-10-09T12:30:00+00:00", id="utc"),
        pytest.param("D:20241009123000-05'30", "2024-10-09T12:30:00-05:30", id="west"),
        pytest.param("D:20241009123000", "2024-10-09", id="no zone"),
        pytest.param("20241009", "2024-10-09", id="day"),
        pytest.param("D:20249999", None, id="no such day"),
        pytest.param("yesterday", None, id="words"),
    ],
)
def test_date_of_the_file_is_read(written: str, value: str | None) -> None:
    published = report_in(make_pdf([PAGE], f"/CreationDate ({written})")).published_at

    assert (published.value if published else None) == value


@pytest.mark.parametrize(
    "title",
    ["Microsoft Word - release_v3.doc", "untitled", "release.pdf", "", "Document1"],
)
def test_name_of_a_file_is_no_title(title: str) -> None:
    assert report_in(make_pdf([PAGE], f"/Title ({title})")).title is None


def locked() -> bytes:
    lock = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <"
        b"" + b"42" * 32 + b"> >> /ID [(a)(b)] >>\nstartxref"
    )
    return make_pdf([PAGE]).replace(b">>\nstartxref", lock)


def page_loop() -> bytes:
    return re.sub(rb"/Kids \[\d+ 0 R\]", b"/Kids [2 0 R]", make_pdf([PAGE]))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(locked(), "locked with a password", id="encrypted"),
        pytest.param(b"%PDF-1.7\n", "broken", id="nothing in it"),
        pytest.param(make_pdf([PAGE])[:300], "broken", id="cut"),
        pytest.param(page_loop(), "broken", id="page tree loop"),
        pytest.param(make_pdf([()]), "holds no text", id="empty page"),
        pytest.param(
            make_pdf([()] * (MAX_PAGES + 1)), f"{MAX_PAGES + 1} pages", id="too long"
        ),
    ],
)
def test_pdf_that_cannot_be_read_is_told(data: bytes, reason: str) -> None:
    assert reason in reasons_in(data)


def test_crash_of_the_reader_costs_only_its_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(-11, "pdfpages")

    monkeypatch.setattr(subprocess, "run", crash)

    assert "too tangled" in reasons_in(make_pdf([PAGE]))
