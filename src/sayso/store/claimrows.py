"""Write the rows of claims."""

import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, insert

from sayso.errors import LedgerError
from sayso.records import SHOWN_ID, Claim
from sayso.store.chunks import chunks
from sayso.store.fold import fold_words
from sayso.store.links import Place
from sayso.store.schema import claim_members, claims

LONGEST_WORDS = 4000  # characters of a claim that are looked into
_DECODER = msgspec.json.Decoder(Claim)


def claim_name(report_id: str, start: int) -> str:
    """Return the name of the clause at `start` of a report, and of its claim."""
    return f"{report_id[:SHOWN_ID]}:{start}"


class NewClaim(NamedTuple):
    """A claim that is to be stored."""

    claim: Claim  # its `id` is its name in the ledger
    places: Sequence[Place]  # of its members, in their order
    words: Iterable[str]  # texts by which it is found


def insert_claims(connection: Connection, new: Iterable[NewClaim]) -> None:
    """Store claims, in a transaction that writes."""
    for some in chunks(new):
        rows = [_make_row(each) for each in some]
        stored = insert(claims).returning(claims.c.number, claims.c.name)
        numbers = {row.name: row.number for row in connection.execute(stored, rows)}
        members = [
            {**place._asdict(), "claim": numbers[each.claim.id]}
            for each in some
            for place in each.places
        ]
        connection.execute(insert(claim_members), members)


def _make_row(new: NewClaim) -> dict[str, object]:
    claim = new.claim
    folded = " ".join(dict.fromkeys(w for text in new.words for w in fold_words(text)))
    return {
        "name": claim.id,
        "reports": claim.reports,
        "least": claim.origins.least,
        "most": claim.origins.most,
        "contested": bool(claim.contradictions),
        "words": f" {folded[:LONGEST_WORDS]} ",
        "record": zlib.compress(msgspec.json.encode(claim)),
    }


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
