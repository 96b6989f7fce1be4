"""Bring the claims of a ledger up to date."""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection

from sayso.link.neighbours import DAYS, LEAST_SHARED, LEAST_TERMS, MOST
from sayso.link.pairs import find_links
from sayso.linking.recall import Recall
from sayso.linking.regroup import regroup
from sayso.linking.verdicts import Judged
from sayso.store import Ledger
from sayso.store.breaks import Breaks
from sayso.store.chunks import chunks
from sayso.store.corrections import read_corrections
from sayso.store.dialect import lock_name
from sayso.store.links import Place, add_links, find_new, forget, take_new
from sayso.store.nearby import Reach, add_terms, find_neighbours, remove_terms
from sayso.store.verdicts import has_new_verdicts

_LOCK = "sayso claims"
_AT_ONCE = 20  # analyses in one transaction; other writers wait for its end
_TOLD = 50  # portions
_REACH = Reach(days=DAYS, terms=LEAST_TERMS, least=LEAST_SHARED, most=MOST)


def refresh_claims(ledger: Ledger, tell: Callable[[int], None]) -> None:
    """Link the reports that are new, and heed the judgements that are.

    Args:
        ledger: The ledger; it must be open for writing if there is anything to do.
        tell: Called with the number of analyses that are left, now and then.

    Raises:
        LedgerError: the database fails; what was linked until then stays.
    """
    recall = Recall()
    with ledger.read() as connection:
        new, judged = find_new(connection), has_new_verdicts(connection)
    portions = list(chunks(new, _AT_ONCE)) or ([[]] if judged else [])
    breaks = Breaks(ledger)
    for done, numbers in enumerate(portions):
        if numbers and done % _TOLD == 0:
            tell(len(new) - done * _AT_ONCE)
        with ledger.write() as connection:
            lock_name(connection, _LOCK)
            _link_some(connection, recall, numbers)
        breaks.take()


def heed_judgements(ledger: Ledger) -> None:
    """Make anew the claims that new judgements are about, and link no new reports.

    Raises:
        LedgerError: the database fails.
    """
    with ledger.read() as connection:
        if not has_new_verdicts(connection):
            return
    with ledger.write() as connection:
        lock_name(connection, _LOCK)
        _link_some(connection, Recall(), [])


def _link_some(connection: Connection, recall: Recall, numbers: Sequence[int]) -> None:
    """Link some new analyses, and make anew all claims that this touches."""
    touched: set[Place] = set()
    recall.heed(read_corrections(connection))
    for new in take_new(connection, numbers):
        for number in (new.earlier, new.number):
            if number is not None:
                touched |= _forget(connection, recall, number)
        if new.counts:
            touched |= _compare(connection, recall, new.number)
    judged = Judged(connection, recall)
    regroup(connection, recall, touched | judged.take_new(), judged)


def _forget(connection: Connection, recall: Recall, number: int) -> set[Place]:
    """Take out what an older version, or an older analysis, has left."""
    recall.drop(number)
    if not remove_terms(connection, number):
        return set()  # never linked
    return forget(connection, number)


def _compare(connection: Connection, recall: Recall, number: int) -> set[Place]:
    """Compare a report with its neighbours, and return the clauses that are linked."""
    own = recall.read(connection, number)
    report = own.analysis.report
    near = find_neighbours(connection, report, own.terms, _REACH)
    others = [recall.read(connection, each) for each in near if each != number]
    links = find_links(
        tuple(own.members.values()),
        (member for other in others for member in other.members.values()),
    )
    numbers = {each.analysis.report.id: each.number for each in (own, *others)}
    touched = add_links(connection, links, numbers)
    add_terms(connection, number, report, own.terms)
    return touched
