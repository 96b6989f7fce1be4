"""Write the rows of claims."""

import zlib
from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, insert

from sayso.errors import LedgerError
from sayso.records import SHOWN_ID, Claim
from sayso.store.fold import fold_words
from sayso.store.links import Place
from sayso.store.schema import claim_members, claims

LONGEST_WORDS = 4000  # characters of a claim that are looked into
_DECODER = msgspec.json.Decoder(Claim)


def claim_name(report_id: str, start: int) -> str:
    """Return the name of the clause at `start` of a report, and of its claim."""
    return f"{report_id[:SHOWN_ID]}:{start}"


def insert_claim(
    connection: Connection,
    claim: Claim,
    places: Sequence[Place],
    words: Iterable[str],
) -> None:
    """Store a claim.

    Args:
        connection: A transaction that writes.
        claim: Its `id` is its name in the ledger.
        places: Of its members, in their order.
        words: Texts by which it is found.
    """
    folded = " ".join(dict.fromkeys(w for text in words for w in fold_words(text)))
    row = {
        "name": claim.id,
        "reports": claim.reports,
        "least": claim.origins.least,
        "most": claim.origins.most,
        "contested": bool(claim.contradictions),
        "words": f" {folded[:LONGEST_WORDS]} ",
        "record": zlib.compress(msgspec.json.encode(claim)),
    }
    number = connection.execute(
        insert(claims).values(row).returning(claims.c.number)
    ).scalar_one()
    rows = [{**place._asdict(), "claim": number} for place in places]
    connection.execute(insert(claim_members), rows)


def unpack_claim(record: bytes) -> Claim:
    """Return a claim as it was stored.

    Raises:
        LedgerError: the record is damaged, or of a Sayso that this one cannot read.
    """
    try:
        return _DECODER.decode(zlib.decompress(record))
    except (zlib.error, msgspec.DecodeError) as error:
        raise LedgerError(
            f"A stored claim cannot be read: {error}.",
            fix="update Sayso; if that does not help, restore the ledger from a backup",
        ) from error
