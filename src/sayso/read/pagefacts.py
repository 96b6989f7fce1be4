"""Read what the source of a web page says about its times: JSON-LD, meta and time.

Our own reader comes before htmldate because it keeps the clock time and its offset.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from sayso.errors import OptionError
from sayso.read.agencies import find_agency
from sayso.read.dates import parse_published
from sayso.records import PublicationTime

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED = frozenset(
    """article:published_time og:published_time og:article:published_time
    datepublished date.published parsely-pub-date sailthru.date dc.date.issued
    dcterms.issued dcterms.created publish-date publication_date pubdate publishdate
    article.published rnews:datepublished cxenseparse:recs:publishtime
    """.split()
)
_MODIFIED = frozenset(
    """article:modified_time og:updated_time og:modified_time datemodified
    article:modified dcterms.modified last-modified lastmod revised updated_time
    """.split()
)
_MOST_NODES = 10_000  # of one JSON-LD block
_FALLBACK_FORMAT = "%Y-%m-%dT%H:%M:%S%z"  # htmldate's own drops time and offset


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTimes:
    """When a page says that it was published and changed."""

    published_at: PublicationTime | None
    modified_at: PublicationTime | None


def read_page_times(tree: "HtmlElement") -> PageTimes:
    """Return the times in the source of a page; the surest place wins."""
    linked = list(_find_linked_data(tree))
    published = [
        *_values(linked, "datePublished"),
        *_meta(tree, _PUBLISHED),
        *tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime"),
        *tree.xpath("//article//time/@datetime")[:1],
        *tree.xpath("//main//time/@datetime")[:1],
    ]
    modified = [
        *_values(linked, "dateModified"),
        *_meta(tree, _MODIFIED),
        *tree.xpath("//time[@itemprop='dateModified']/@datetime"),
    ]
    return PageTimes(
        published_at=_first_time(published) or _guess_published(tree),
        modified_at=_first_time(modified),
    )


def find_signing_agency(tree: "HtmlElement") -> str | None:
    """Return the agency that a page names as its author; None: it names none."""
    names = [meta.get("content") for meta in tree.xpath("//meta[@name='author']")]
    for node in _find_linked_data(tree):
        authors = node.get("author")
        authors = authors if isinstance(authors, list) else [authors]
        names += [a.get("name") if isinstance(a, dict) else a for a in authors]
    return next(
        filter(None, (find_agency(n) for n in names if isinstance(n, str))), None
    )


def _first_time(values: Iterable[str]) -> PublicationTime | None:
    for value in values:
        try:
            return parse_published(str(value), how="metadata")
        except OptionError:  # a page may print anything here
            continue
    return None


def _find_linked_data(tree: "HtmlElement") -> Iterator[dict[str, Any]]:
    """Yield the objects of the JSON-LD blocks, outer ones first."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            root: object = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _visit(root)


def _visit(root: object) -> Iterator[dict[str, Any]]:
    queue: list[object] = [root]
    for node in islice(queue, _MOST_NODES):  # a list grows while it is walked
        if isinstance(node, dict):
            yield node
            queue += node.values()
        elif isinstance(node, list):
            queue += node


def _values(nodes: list[dict[str, Any]], name: str) -> list[str]:
    """Return the values of `name`, those of articles before those of other things."""
    found = [(node, node[name]) for node in nodes if isinstance(node.get(name), str)]
    found.sort(key=lambda pair: "Article" not in str(pair[0].get("@type")))
    return [value for _, value in found]


def _meta(tree: "HtmlElement", names: frozenset[str]) -> Iterator[str]:
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if name.lower() in names and (value := meta.get("content")):
            yield value


def _guess_published(tree: "HtmlElement") -> PublicationTime | None:
    from htmldate import find_date  # noqa: PLC0415 (start-up time)

    found = find_date(
        tree, extensive_search=False, original_date=True, outputformat=_FALLBACK_FORMAT
    )
    return _first_time([found]) if found else None
