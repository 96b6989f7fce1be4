"""A whole analysis as one compressed record: nothing that was found is lost.

An analysis quotes its report again and again, and is written in the same few words as
every other one. So it is compressed with both known in advance, the report's text and
the end of some invented analysis, `preset_1.txt`, which takes 40 per cent off (PolNeAR
train, 2026-11). That file never changes: without it no record could be read. A better
one would be `preset_2.txt`; zlib tells by a checksum with which one a record was made.
"""

import zlib
from dataclasses import replace
from functools import cache
from pathlib import Path

import msgspec

from sayso.errors import LedgerError
from sayso.records import Analysis

_LEVEL = 6  # 9 saves half a per cent and takes twice the time (PolNeAR train, 2026-11)
_PRESET = Path(__file__).with_name("preset_1.txt")
_DECODER = msgspec.json.Decoder(Analysis)


def pack_text(text: str) -> bytes:
    """Return a text, compressed: a report takes less than half of its room."""
    return zlib.compress(text.encode(), _LEVEL)


def unpack_text(packed: bytes) -> str:
    """Return the text that was packed, code point by code point."""
    return zlib.decompress(packed).decode()


def pack_analysis(analysis: Analysis) -> bytes:
    """Return an analysis, compressed, without the text of its report."""
    bare = replace(analysis, report=replace(analysis.report, text=""))
    packer = zlib.compressobj(_LEVEL, zdict=_known(analysis.report.text))
    return packer.compress(msgspec.json.encode(bare)) + packer.flush()


def unpack_analysis(record: bytes, text: str) -> Analysis:
    """Return the analysis that was packed.

    Args:
        record: What `pack_analysis` returned.
        text: The text of its report.

    Raises:
        LedgerError: the record is damaged, or of a Sayso that this one cannot read.
    """
    try:
        unpacker = zlib.decompressobj(zdict=_known(text))
        json = unpacker.decompress(record) + unpacker.flush()
        analysis = _DECODER.decode(json)
    except (zlib.error, msgspec.DecodeError) as error:
        raise LedgerError(
            f"A stored analysis cannot be read: {error}.",
            fix="update Sayso; if that does not help, restore the ledger from a backup",
        ) from error
    return replace(analysis, report=replace(analysis.report, text=text))


def _known(text: str) -> bytes:
    """Return what the packer knows in advance; zlib looks at the last 32 kB of it."""
    return _preset() + text.encode()


@cache
def _preset() -> bytes:
    return _PRESET.read_bytes()
