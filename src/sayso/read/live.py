"""Read a page that was fetched from the net: whatever kind of input it turns out."""

import io
from collections.abc import Iterator
from dataclasses import replace

from sayso.errors import SaysoError
from sayso.read.assemble import Facts
from sayso.read.decode import decode_html
from sayso.read.kinds import read_stream
from sayso.read.overrides import NO_OVERRIDES, Overrides
from sayso.read.sniff import Kind
from sayso.read.webpage import read_html
from sayso.records import Report, Skipped

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_KINDS: dict[str, Kind] = {"text/plain": "text", "application/pdf": "pdf"}


def read_live(  # noqa: PLR0913 - what a server says of a page, each by its name
    body: bytes,
    url: str,
    *,
    media_type: str = "",
    charset: str | None = None,
    captured_at: str | None = None,
    sha256: str | None = None,
    overrides: Overrides = NO_OVERRIDES,
) -> Iterator[Report | Skipped]:
    """Yield the reports in an answer from the net: a page, a feed, a text, a PDF.

    Args:
        body: The bytes, without encodings of the transfer.
        url: The address that answered.
        media_type: What the server says of the kind, lower case; empty: nothing.
        charset: What it says of the characters.
        captured_at: When it answered, ISO 8601.
        sha256: Of the body.
        overrides: What the user said.
    """
    facts = Facts(url=url, captured_at=captured_at, input_sha256=sha256)
    if media_type in _PAGES:
        try:
            yield read_html(decode_html(body, charset), overrides, facts)
        except SaysoError as error:
            yield Skipped(where=url, reason=error.message, fix=error.fix)
        return
    kind = _KINDS.get(media_type)
    for item in read_stream(io.BytesIO(body), url, kind, overrides):
        if isinstance(item, Skipped):
            yield item
        else:
            yield replace(item, url=item.url or url, captured_at=captured_at)
