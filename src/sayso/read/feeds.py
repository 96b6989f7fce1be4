"""Read RSS and Atom: each item is a report.

The feed, the publisher, the owner and the origin of an item are four things. `feed` is
where it was read; `publisher` is the item's `<source>`, which an aggregator names, and
only without one the feed's own publisher, if the item lies on the feed's own site.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.sax import SAXException

import feedparser
from feedparser import FeedParserDict

from sayso.errors import InputError, OptionError, SaysoError
from sayso.read.agencies import find_agency
from sayso.read.assemble import Facts, make_report, site_of
from sayso.read.dates import parse_mail_date, parse_published
from sayso.read.markup import read_line, read_markup
from sayso.read.newsfacts import read_authors
from sayso.read.overrides import Overrides
from sayso.records import PublicationTime, Report, Skipped

_MOST_ITEMS = 10_000  # 2 s and 50 MB; the parser holds all items at once
_ITEM = re.compile(rb"<(?:\w{1,20}:)?(?:item|entry)[\s>]")
_FIX = "Split the feed, or write its items as JSON Lines."
_MAIL = re.compile(r"[^\s<>()]+@[^\s<>()]+")
_WORD = re.compile(r"\w+")
_SECTION = re.compile(r"[>|»:·–—]|\s-\s")  # "Post > Business" names a part of a paper
_ADDRESS = re.compile(r"^https?://", re.IGNORECASE)


def read_feed(
    data: bytes, where: str, overrides: Overrides
) -> Iterator[Report | Skipped]:
    """Yield the report of each item of a feed, in order; a bad item is skipped.

    Raises:
        InputError: If it is no feed, has no items or too many.
    """
    items = len(_ITEM.findall(data))
    if items > _MOST_ITEMS:
        reason = f"The feed has {items:,} items; the limit is {_MOST_ITEMS:,}."
        raise InputError(reason, fix=_FIX)
    feed = _parse(data)
    for number, entry in enumerate(feed.entries, 1):
        try:
            yield _read_entry(entry, feed.feed, overrides)
        except SaysoError as error:
            place = f"{where}, item {number}"
            yield Skipped(where=place, reason=error.message, fix=error.fix)
    if fault := feed.get("bozo_exception"):
        yield from _tell_fault(fault, where, read=len(feed.entries))


def _parse(data: bytes) -> FeedParserDict:
    try:
        # Bytes in memory: a name or an address would be opened or fetched.
        found: FeedParserDict = feedparser.parse(
            io.BytesIO(data), resolve_relative_uris=False, sanitize_html=True
        )
    except Exception as error:  # other people's parser, on feeds made to break it
        raise InputError("The feed is too tangled to read.", fix=_FIX) from error
    if not found.entries:
        fault = found.get("bozo_exception")
        what = (
            f"It is no feed that can be read: {fault}." if fault else "It has no items."
        )
        raise InputError(what, fix="Fetch the feed again.")
    return found


def _tell_fault(fault: Exception, where: str, *, read: int) -> Iterator[Skipped]:
    """Yield that a feed is broken and may have held more."""
    if isinstance(fault, SAXException):
        reason = (
            f"The feed is not well-formed ({fault}); {read} items were read, and what "
            "comes after the fault may be missing."
        )
        yield Skipped(where=where, reason=reason, fix="Fetch the feed again.")


def _read_entry(
    entry: FeedParserDict, feed: FeedParserDict, overrides: Overrides
) -> Report:
    title = _plain(entry, "title")
    text, publisher = _read_text(entry), _find_publisher(entry, feed)
    if _words_of(text, publisher) in ([], _words_of(title or "", publisher)):
        raise InputError(
            f"The item {title or 'without a title'!r} has no text, only a link.",
            fix="Fetch the page that it links to, and read that.",
        )
    link = entry.get("link")
    authors = _read_authors(entry)
    facts = Facts(
        key=entry.get("id") or None,
        title=title,
        url=link if link and _ADDRESS.match(link) else None,
        feed=_plain(feed, "title") or _own_address(feed) or None,
        publisher=publisher,
        byline=read_authors(authors),
        agency=next(filter(None, map(find_agency, authors)), None),
        published_at=_read_time(entry, "published") or _read_time(entry, "created"),
        modified_at=_read_time(entry, "updated"),
    )
    return make_report(text, _settle(facts), overrides)


def _words_of(text: str, publisher: str | None) -> list[str]:
    """Return the words of a title or text, without the outlet that stands after it.

    News searches give no summary but the title with the outlet's name behind it.
    """
    words = _WORD.findall(text.casefold())
    name = _WORD.findall((publisher or "").casefold())
    return words[: -len(name)] if name and words[-len(name) :] == name else words


def _settle(facts: Facts) -> Facts:
    """Return `facts` with the time of the change as the only time, if there is one."""
    if facts.published_at is None:
        return replace(facts, published_at=facts.modified_at, modified_at=None)
    if facts.modified_at and facts.modified_at.value == facts.published_at.value:
        return replace(facts, modified_at=None)
    return facts


def _read_text(entry: FeedParserDict) -> str:
    """Return the full text of an item, or its summary if that is all there is."""
    contents = [c.get("value") or "" for c in entry.get("content") or ()]
    texts = [read_markup(content) for content in contents]
    return max([*texts, ""], key=len) or read_markup(entry.get("summary") or "")


def _plain(node: FeedParserDict, field: str) -> str | None:
    words = node.get(field)
    return read_line(words) or None if words else None


def _find_publisher(entry: FeedParserDict, feed: FeedParserDict) -> str | None:
    source: Any = entry.get("source") or {}
    named = source.get("title") or entry.get("publisher") or feed.get("publisher")
    if named:
        return read_line(named) or None
    if address := source.get("href"):
        return site_of(address)
    own, title = site_of(_own_address(feed)), _plain(feed, "title")
    if own is None or own != site_of(entry.get("link")):
        return None
    return title if title and not _SECTION.search(title) else own


def _own_address(feed: FeedParserDict) -> str:
    return feed.get("link") or feed.get("id") or ""


def _read_authors(entry: FeedParserDict) -> list[str]:
    """Return who wrote an item, without addresses: "ed@post.example (Tom Hall)"."""
    names = [author.get("name") or "" for author in entry.get("authors") or ()]
    if len(names) == 1:  # the parser cuts long ends of addresses into the name
        names = [_MAIL.sub("", entry.get("author") or "").strip(" ()<>")]
    return [name for name in names if name]


def _read_time(entry: FeedParserDict, field: str) -> PublicationTime | None:
    # Not `published_parsed`: it forgets the zone, and invents one where there is none.
    words = entry.get(field) if field in entry else None
    for parse in (parse_published, parse_mail_date):
        try:
            if words:
                return parse(words, how="metadata")
        except OptionError:
            continue
    return None
