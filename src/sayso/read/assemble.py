"""Make the report from its text, what came with it, and what the user said."""

import hashlib
from dataclasses import dataclass
from urllib.parse import urlsplit

from sayso.errors import InputError
from sayso.read.language import check_english
from sayso.read.layout import read_layout
from sayso.read.limits import MAX_TEXT_CHARACTERS, SPLIT_FIX
from sayso.read.overrides import NO_OVERRIDES, Overrides
from sayso.records import Dateline, PublicationTime, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What an input says about a report beside its text; None: it does not say."""

    key: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    feed: str | None = None
    owner: str | None = None
    byline: tuple[str, ...] = ()
    agency: str | None = None
    dateline: Dateline | None = None
    published_at: PublicationTime | None = None
    modified_at: PublicationTime | None = None
    captured_at: str | None = None
    embargo: str | None = None
    input_sha256: str | None = None


NO_FACTS = Facts()


def make_report(
    text: str, facts: Facts = NO_FACTS, overrides: Overrides = NO_OVERRIDES
) -> Report:
    """Return the report with this text, kept as it is.

    The user's word wins over the input's, and that over what the layout of the text
    shows.

    Raises:
        InputError: If the text is empty, too long, not valid Unicode or not English.
    """
    _check_text(text)
    layout = read_layout(text)
    publisher = overrides.publisher or facts.publisher
    return Report(
        id=report_id(publisher, facts.url, text),
        key=facts.key,
        text=text,
        title=overrides.title or facts.title or layout.title,
        url=facts.url or layout.url,
        feed=facts.feed,
        publisher=publisher or layout.publisher,
        owner=facts.owner,
        byline=facts.byline or layout.byline,
        agency=layout.agency or facts.agency,
        dateline=layout.dateline or facts.dateline,
        published_at=overrides.published or facts.published_at or layout.published_at,
        modified_at=facts.modified_at or layout.modified_at,
        captured_at=facts.captured_at,
        embargo=facts.embargo,
        input_sha256=facts.input_sha256,
        furniture=layout.furniture,
    )


def report_id(publisher: str | None, url: str | None, text: str) -> str:
    """Return the id of a report: the same publisher, address and text, the same id.

    It is the SHA-256, in hexadecimal, of the three in this order, each in UTF-8 and
    after its length in bytes, in decimal digits and with a colon: `4:Post0:5:Words`.
    One that is missing is empty. Publisher and address are those that the user or the
    input gave: what a header in the text says is in the text already, and how well we
    read it must not change ids. The recipe is a contract: ledgers keep these ids.
    """
    digest = hashlib.sha256()
    for part in (publisher or "", url or "", text):
        data = part.encode()
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def site_of(address: str | None) -> str | None:
    """Return the host of an address, without `www.`; None: it has none."""
    try:
        host = urlsplit(address or "").hostname
    except ValueError:  # "http://[x"
        return None
    return host.removeprefix("www.") if host else None


def _check_text(text: str) -> None:
    if not text.strip().strip("\ufeff\u200b\x00"):
        raise InputError("It has no text.", fix="Check that the right one was given.")
    if len(text) > MAX_TEXT_CHARACTERS:
        raise InputError(
            f"The text has {len(text):,} characters; the limit for one report is "
            f"{MAX_TEXT_CHARACTERS:,}.",
            fix=SPLIT_FIX,
        )
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            f"The text holds half of a surrogate pair at offset {error.start}, which "
            "is no character.",
            fix="Write the text anew in valid UTF-8.",
        ) from error
    check_english(text)
