"""Read NewsML-G2 news items and messages, and NITF documents.

IPTC, "NewsML-G2" 2.9 to 2.34 and "NITF" 3.x. A message may carry several items. Names
of elements are matched without their namespace, which agencies vary.
"""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from sayso.errors import InputError, SaysoError
from sayso.read.assemble import Facts, make_report
from sayso.read.markup import read_markup, walk_markup
from sayso.read.newsfacts import (
    check_usable,
    read_address,
    read_agency,
    read_authors,
    read_dateline,
    read_moments,
)
from sayso.read.overrides import Overrides
from sayso.read.paragraphs import join_paragraphs
from sayso.read.xmltree import parse_xml
from sayso.records import Report, Skipped

_FIX = "Give items of the class text, with a body inside."
_MAIN_ROLES = ("main", "title", "")  # of a headline; others are decks


def read_newsml(
    data: bytes, where: str, overrides: Overrides
) -> Iterator[Report | Skipped]:
    """Yield the report of each news item in a document, in order.

    Raises:
        InputError: If it is not well-formed, or holds no item.
    """
    root = parse_xml(data)
    items = [root] if _name(root) == "nitf" else list(_all(root, "newsItem"))
    if not items:
        raise InputError("The message holds no news item.", fix=_FIX)
    for number, item in enumerate(items, 1):
        try:
            yield _read_item(item, overrides)
        except SaysoError as error:
            place = where if len(items) == 1 else f"{where}, item {number}"
            yield Skipped(where=place, reason=error.message, fix=error.fix)


def _read_item(item: Element, overrides: Overrides) -> Report:
    check_usable(_code(item, "pubStatus"))
    text, nitf = _read_body(item)
    if not text.strip():
        kind = (_code(item, "itemClass") or "").rpartition(":")[2]
        of_kind = f" of the class {kind!r}" if kind and kind != "text" else ""
        raise InputError(f"The item{of_kind} has no text.", fix=_FIX)
    moments = read_moments(
        created=_text(item, "firstCreated")
        or _text(item, "contentCreated")
        or _norm(nitf, "date.issue"),
        version=_text(item, "versionCreated") or _text(item, "contentModified"),
        embargo=_read_embargo(item),
    )
    bylines = [_text(item, "by"), _text(nitf, "byline")]
    provider = _label(item, "provider")
    facts = Facts(
        key=item.get("guid"),
        title=_read_headline(item) or _text(nitf, "hl1"),
        url=_read_address(item),
        publisher=_label(item, "publisher") or provider,
        owner=_label(item, "copyrightHolder"),
        byline=read_authors(bylines if any(bylines) else [_label(item, "creator")]),
        agency=read_agency(_text(item, "creditline"), _origin(item), bylines[0]),
        dateline=read_dateline(
            _text(item, "dateline")
            or _text(nitf, "dateline")
            or _label(item, "located")
        ),
        published_at=moments.published_at,
        modified_at=moments.modified_at,
        embargo=moments.embargo,
    )
    return make_report(text, facts, overrides)


def _read_body(item: Element) -> tuple[str, Element | None]:
    """Return the text of an item, and the NITF document that it stands in, if any."""
    nitf = next(_all(item, "nitf"), None)
    contents = [nitf] if nitf is not None else list(_all(item, "inlineXML"))
    for content in contents:
        bodies = [*_all(content, "body.content"), *_all(content, "body"), content]
        if found := walk_markup(bodies[0]):
            return found, nitf
    for data in _all(item, "inlineData"):
        kind, raw = data.get("contenttype", ""), "".join(data.itertext())
        if found := join_paragraphs(raw) if "plain" in kind else read_markup(raw):
            return found, nitf
    return "", nitf


def _read_headline(item: Element) -> str | None:
    """Return the main headline of an item, before decks and short forms."""
    meta = next(_all(item, "contentMeta"), None)
    if meta is None:
        return None
    found = {
        (node.get("role") or "").rpartition(":")[2]: _words(node)
        for node in reversed(list(_all(meta, "headline")))
    }
    ranked = [*(found.get(role) for role in _MAIN_ROLES), *reversed(found.values())]
    return next(filter(None, ranked), None)


def _read_embargo(item: Element) -> str | None:
    node = next(_all(item, "embargoed"), None)
    return None if node is None else _words(node) or "open"


def _read_address(item: Element) -> str | None:
    """Return where the item can be read, if its guid or a link is an address."""
    links = (
        node.get("href")
        for name in ("link", "remoteContent")
        for node in _all(item, name)
        if (node.get("rel") or "").rpartition(":")[2] in {"", "web", "alternate"}
    )
    found = (item.get("guid"), *links)
    return read_address(found)


def _origin(item: Element) -> str | None:
    """Return whose information the item is, if it says so for all of it."""
    for node in _all(item, "infoSource"):
        role = (node.get("role") or "").rpartition(":")[2].casefold()
        if role.startswith("orig") or not role:
            return _named(node)
    return None


def _all(root: Element, name: str) -> Iterator[Element]:
    yield from root.iter(f"{{*}}{name}")


def _name(node: Element) -> str:
    return str(node.tag).rpartition("}")[2]


def _text(root: Element | None, name: str) -> str | None:
    if root is None:
        return None
    return next(filter(None, map(_words, _all(root, name))), None)


def _words(node: Element) -> str | None:
    return " ".join("".join(node.itertext()).split()) or None


def _code(root: Element, name: str) -> str | None:
    node = next(_all(root, name), None)
    return None if node is None else node.get("qcode") or node.get("uri")


def _norm(root: Element | None, name: str) -> str | None:
    node = None if root is None else next(_all(root, name), None)
    return None if node is None else node.get("norm")


def _label(root: Element, name: str) -> str | None:
    """Return the name of a party of an item, or the literal that stands for it."""
    return next(filter(None, map(_named, _all(root, name))), None)


def _named(node: Element) -> str | None:
    name = next(filter(None, map(_words, _all(node, "name"))), None)
    return name or node.get("literal") or _words(node)
