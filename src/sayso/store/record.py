"""A whole analysis as one compressed record: nothing that was found is lost."""

import zlib
from dataclasses import replace

import msgspec

from sayso.errors import LedgerError
from sayso.records import Analysis

_LEVEL = 6  # 9 saves half a per cent and takes twice the time (PolNeAR train, 2026-11)
_NUL = "\x00"
_DECODER = msgspec.json.Decoder(Analysis)


def storable(text: str) -> str:
    """Return a text as both databases can hold it: PostgreSQL refuses NUL.

    The replacement is as long, so that every span still fits.
    """
    return text.replace(_NUL, "\N{REPLACEMENT CHARACTER}")


def pack_analysis(analysis: Analysis) -> bytes:
    """Return an analysis, without the report's text where its column holds the same."""
    text = analysis.report.text
    kept = text if _NUL in text else ""
    bare = replace(analysis, report=replace(analysis.report, text=kept))
    return zlib.compress(msgspec.json.encode(bare), _LEVEL)


def unpack_analysis(record: bytes, text: str) -> Analysis:
    """Return the analysis that was packed.

    Args:
        record: What `pack_analysis` returned.
        text: The text column of its report.

    Raises:
        LedgerError: the record is damaged, or of a Sayso that this one cannot read.
    """
    try:
        analysis = _DECODER.decode(zlib.decompress(record))
    except (zlib.error, msgspec.DecodeError) as error:
        raise LedgerError(
            f"A stored analysis cannot be read: {error}.",
            fix="update Sayso; if that does not help, restore the ledger from a backup",
        ) from error
    return replace(
        analysis,
        report=replace(analysis.report, text=analysis.report.text or text),
    )
