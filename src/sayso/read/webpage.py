"""Read one web page: the text of its article, and what the page says about it."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.errors import InputError, SaysoError
from sayso.read.agencies import find_agency
from sayso.read.assemble import NO_FACTS, Facts, make_report, site_of
from sayso.read.limits import MAX_FILE_BYTES, too_large
from sayso.read.overrides import NO_OVERRIDES, Overrides
from sayso.read.pagefacts import find_signing_agency, read_page_times
from sayso.read.paragraphs import is_prose, join_paragraphs
from sayso.records import Report

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

_MAX_TAGS = 30_000  # a long live blog has 20,000; trafilatura's time grows faster
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]*)[^<>]{20000,}>")  # a picture, or an attack
_TAG = re.compile(r"<[a-zA-Z]")
_CLASS = "contains(concat(' ', normalize-space(@class), ' '), ' {} ')"
_ADVERTISEMENT = "//*[@aria-label='Advertisement' or {}]".format(
    " or ".join(map(_CLASS.format, ("ad", "ads", "advert", "advertisement", "ad-slot")))
)
_FIX = "Save the text of the article as a .txt file and read that."
_SURROGATES = re.compile(r"[\ud800-\udfff\x00]")


def read_html(
    html: str, overrides: Overrides = NO_OVERRIDES, given: Facts = NO_FACTS
) -> Report:
    """Return the report on a web page, given as its decoded source.

    The text has one paragraph, heading or block quotation a line, with a blank line
    between them. Nothing is loaded: no frame, picture, script or address.

    Args:
        html: The source.
        overrides: What the user said.
        given: What came with the page. Its address stands where the page names none, or
            one on another site, which would pass for a report of that site.

    Raises:
        InputError: If no article is found, or its text is too long or not English.
    """
    if len(html) > MAX_FILE_BYTES:
        raise too_large("The page", len(html))
    try:
        text, facts = _read_page(html)
    except SaysoError:
        raise
    except Exception as error:  # the parsers of others, on pages made to break them
        raise InputError("The page is too tangled to read.", fix=_FIX) from error
    return make_report(text, _complete(facts, given), overrides)


def _complete(facts: Facts, given: Facts) -> Facts:
    is_own = given.url is None or site_of(facts.url) == site_of(given.url)
    return replace(
        facts,
        url=facts.url if facts.url and is_own else given.url,
        captured_at=given.captured_at,
        input_sha256=given.input_sha256,
    )


def _read_page(html: str) -> tuple[str, Facts]:
    tree = _parse(html)
    times = read_page_times(tree)
    page = _extract(tree)
    facts = Facts(
        title=page.title or None,
        publisher=page.sitename or None,
        url=page.url or None,
        byline=_read_byline(page.author),
        agency=find_signing_agency(tree),
        published_at=times.published_at,
        modified_at=times.modified_at,
    )
    return join_paragraphs(page.text or ""), facts


def _parse(html: str) -> "HtmlElement":
    from trafilatura import load_html  # noqa: PLC0415 (start-up time)

    tags = len(_TAG.findall(html))
    if tags > _MAX_TAGS:
        reason = f"The page has {tags:,} tags; the limit is {_MAX_TAGS:,}."
        raise InputError(reason, fix=_FIX)
    tree = load_html(_LONG_TAG.sub(r"<\1>", _SURROGATES.sub("\ufffd", html)))
    if tree is None:
        raise InputError("It is not a web page that can be read.", fix=_FIX)
    return tree


def _extract(tree: "HtmlElement") -> "Document":
    """Return trafilatura's document; tables only if there is no text without them."""
    from trafilatura import bare_extraction  # noqa: PLC0415 (start-up time)

    for with_tables in (False, True):
        page = bare_extraction(
            tree,
            include_comments=False,
            include_tables=with_tables,
            with_metadata=True,
            date_extraction_params={"extensive_search": False},
            prune_xpath=[_ADVERTISEMENT],
        )
        if page is not None and not isinstance(page, dict) and is_prose(page.text):
            return page
    raise InputError("No article text was found on the page.", fix=_FIX)


def _read_byline(author: str | None) -> tuple[str, ...]:
    names = (name.strip() for name in (author or "").split(";"))
    return tuple(name for name in names if name and not find_agency(name))
