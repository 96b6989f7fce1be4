"""Write the examples that no editor can write: `python tests/made_examples.py`."""

from pathlib import Path

from madeinputs import make_page, make_pdf, make_response, make_wacz, pack

FOLDER = Path(__file__).parents[1] / "examples" / "inputs"
_DATES = (
    '<meta property="article:published_time" content="{}">'
    '<meta property="og:site_name" content="Northgate Courier">'
)
_FERRY = make_page(
    "The ferry will sail again on Friday, harbour master Jon Ekdal said. Two members "
    "of the crew said that they had not been told.",
    "Ferry to sail again",
    _DATES.format("2024-10-09T06:30:00+02:00"),
)
_TOLLS = make_page(
    "Tolls on the Tarn road will rise, according to a council paper. The mayor said "
    "that nothing had been decided.",
    "Tolls may rise",
    _DATES.format("2024-10-08T17:00:00+02:00"),
)
_SITE = "https://northgate-courier.example"
_RECORDS = (
    make_response(_FERRY, address=f"{_SITE}/ferry"),
    make_response(b"", address=f"{_SITE}/old", status="301 Moved Permanently"),
    make_response(b"GIF89a", address=f"{_SITE}/logo.gif", content_type="image/gif"),
    make_response(_TOLLS, address=f"{_SITE}/tolls"),
)
_HEAD = "Orsa Water Board | Press release"
_RELEASE = (
    (
        (72, 800, _HEAD),
        (72, 750, "Orsa Water Board warns of low lake"),
        (
            72,
            715,
            "TARN, 9 October 2024 — The level of Lake Orsa has fallen to its low-",
        ),
        (72, 701, "est mark in forty years, the Orsa Water Board said today."),
        (
            72,
            675,
            "“We ask every household to save water,” said Greta Holm, chair of the",
        ),
        (
            72,
            661,
            "board. “If it does not rain by November, we will have to ration it.”",
        ),
        (
            72,
            635,
            "The board said that it had warned the ministry in May and had not re-",
        ),
        (290, 40, "Page 1 of 2"),
    ),
    (
        (72, 800, _HEAD),
        (72, 750, "ceived an answer."),
        (72, 715, "Contact: press@water-board.example"),
        (290, 40, "Page 2 of 2"),
    ),
)
MADE = {
    "pages.warc.gz": pack(*_RECORDS),
    "pages.wacz": make_wacz(*_RECORDS),
    "release.pdf": make_pdf(
        _RELEASE, "/Title (Low lake) /CreationDate (D:20241008170000+02'00')"
    ),
}

if __name__ == "__main__":
    for name, data in MADE.items():
        (FOLDER / name).write_bytes(data)
