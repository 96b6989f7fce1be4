"""Link reports to one another: records in, records out, no ledger."""

from sayso.link.claims import describe_claim, link_claims
from sayso.link.copies import Copies
from sayso.link.eventcourses import link_events
from sayso.link.holders import find_holder
from sayso.link.opposition import oppose_claims
from sayso.link.reuse import find_reuse
from sayso.link.reuseindex import ReuseIndex

__all__ = [
    "Copies",
    "ReuseIndex",
    "describe_claim",
    "find_holder",
    "find_reuse",
    "link_claims",
    "link_events",
    "oppose_claims",
]
