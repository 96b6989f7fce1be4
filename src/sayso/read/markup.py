"""Read marked-up text that is all article: feed items, XHTML and NITF bodies.

A web page has to be searched for its article; here there is nothing to find, and a
search would lose short ones. Nothing is loaded, and no entity is expanded.
"""

import re
from typing import TYPE_CHECKING

from sayso.errors import InputError
from sayso.read.limits import MAX_FILE_BYTES, too_large
from sayso.read.paragraphs import is_prose, join_paragraphs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAX_TAGS = 200_000  # the walk is linear; a tree takes some 200 bytes a tag
_TAG = re.compile(r"<[a-zA-Z!/?]")
_BLOCKS = frozenset(
    """address article aside blockquote body body.content body.head body.end center
    dd div dl dt footer h1 h2 h3 h4 h5 h6 header hl1 hl2 hr li main ol p pre q-block
    section table tbody td tr ul block bq lead note""".split()
)
_NO_TEXT = frozenset(
    """audio button canvas caption figcaption figure form head iframe img map math media
    nav noscript object picture script select style svg template textarea title video
    media-caption media-producer""".split()
)
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
_UNREADABLE = re.compile(r"[\ud800-\udfff\x00]")
_FIX = "Save the text of the report as a .txt file and read that."


def read_markup(source: str) -> str:
    """Return the text of an HTML fragment, a blank line between its paragraphs.

    Raises:
        InputError: If it is too large, or has too many tags.
    """
    if not _TAG.search(source) and "&" not in source:
        return join_paragraphs(source)
    if len(source) > MAX_FILE_BYTES:
        raise too_large("The text", len(source))
    tags = len(_TAG.findall(source))
    if tags > _MAX_TAGS:
        reason = f"The text has {tags:,} tags; the limit is {_MAX_TAGS:,}."
        raise InputError(reason, fix=_FIX)
    from lxml import etree, html  # noqa: PLC0415 (start-up time)

    try:
        tree = html.document_fromstring(_UNREADABLE.sub("\ufffd", source))
    except (etree.LxmlError, ValueError):  # no element at all: only comments
        return ""
    return walk_markup(tree)


def read_line(source: str) -> str:
    """Return the text of an HTML fragment on one line; raises as `read_markup`."""
    return read_markup(source).replace("\n\n", " ").strip()


def walk_markup(root: "Element") -> str:
    """Return the text below `root`; tables only if there is no prose without them."""
    text = join_paragraphs(_walk(root, _NO_TEXT | {"table"}))
    return text if is_prose(text) else join_paragraphs(_walk(root, _NO_TEXT))


def _walk(root: "Element", left_out: frozenset[str]) -> str:
    from lxml import etree  # noqa: PLC0415 (start-up time)

    parts: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        name = node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
        is_block = name in _BLOCKS
        if event == "start":
            parts += ["\n"] if is_block else []
            if name in left_out:
                walk.skip_subtree()
            else:
                parts.append(_SPACE.sub(" ", node.text or ""))
        else:
            parts += ["\n"] if is_block or name == "br" else []
            if node is not root:
                parts.append(_SPACE.sub(" ", node.tail or ""))
    return "".join(parts)
