"""What a contradiction of two clauses is, before it is one of two claims."""

from typing import NamedTuple

from sayso.records import ContradictionType


class Opposition(NamedTuple):
    """How two members cannot both be so."""

    type: ContradictionType
    why: str
