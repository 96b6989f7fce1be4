"""Record what a person decides, once it is known to mean something."""

import re
from dataclasses import dataclass
from typing import get_args

from sqlalchemy import Connection, select

from sayso.errors import LedgerError, OptionError
from sayso.records import Certainty, Polarity, Status
from sayso.store.corrections import CORRECTING, link_again
from sayso.store.found import COLUMNS, Found, counting, make_found, of_reports
from sayso.store.judged import read_judged
from sayso.store.judgements import (
    add_judgement,
    find_undone,
    read_judgements,
    standing,
)
from sayso.store.ledger import Ledger
from sayso.store.load import id_begins
from sayso.store.moments import first_moment, written_now
from sayso.store.rows import Values
from sayso.store.schema import judgements, source_totals, statements

_STATEMENT = re.compile(r"([0-9a-f]{4,64}):(a\d+)")
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
CHOICES: dict[str, tuple[str, ...]] = {
    "status": get_args(Status),
    "certainty": get_args(Certainty),
    "polarity": get_args(Polarity),
    "named": ("yes", "no"),
}
FIELDS = (*CHOICES, "source", "said_at")


@dataclass(frozen=True, slots=True)
class Person:
    """Who decides, and why."""

    who: str
    why: str


def merge_sources(ledger: Ledger, one: str, other: str, by: Person) -> int:
    """Record that two sources are one, kept under the first key; return its number.

    Raises:
        LedgerError: there is no such source, or they are one already.
    """
    with ledger.write() as connection:
        _check_key(connection, one)
        _check_key(connection, other)
        groups = read_judged(connection).groups
        if groups.keeper(one) == groups.keeper(other):
            raise LedgerError(
                f"{one} and {other} are one source already.",
                fix="see `sayso judge list` for who said so",
            )
        return add_decision(
            connection, by, kind="merge", source_key=one, other_key=other
        )


def split_source(ledger: Ledger, key: str, by: Person) -> int:
    """Record that a source is not one with those that it was merged with.

    Raises:
        LedgerError: it was merged with none.
    """
    with ledger.write() as connection:
        groups = read_judged(connection).groups
        if key not in groups.keeper_of:
            raise LedgerError(
                f"Nobody merged {key} with another source.",
                fix="if single statements are of somebody else, use `sayso judge "
                "correct STATEMENT --field source --value KEY`",
            )
        return add_decision(connection, by, kind="split", source_key=key)


def confirm_statement(ledger: Ledger, name: str, by: Person) -> int:
    """Record that a statement is right as it stands.

    Raises:
        LedgerError: there is no such statement.
    """
    with ledger.write() as connection:
        return add_decision(connection, by, kind="confirm", **_place(connection, name))


def reject_statement(ledger: Ledger, name: str, by: Person) -> int:
    """Record that what was found is no statement of anybody.

    Raises:
        LedgerError: there is no such statement.
    """
    with ledger.write() as connection:
        place = _place(connection, name)
        link_again(connection, str(place["report_id"]))
        return add_decision(connection, by, kind="reject", **place)


def correct_statement(
    ledger: Ledger, name: str, field: str, value: str, by: Person
) -> int:
    """Record what a field of a statement should be.

    Raises:
        LedgerError: there is no such statement, or no such source.
        OptionError: the field cannot have this value.
    """
    with ledger.write() as connection:
        _check_value(connection, field, value)
        place = _place(connection, name)
        values = {**place, "field": field, "value": value}
        link_again(connection, str(place["report_id"]))
        return add_decision(connection, by, kind="correct", **values)


def undo_judgement(ledger: Ledger, number: int, by: Person) -> int:
    """Record that a judgement no longer holds; what was before is back.

    Raises:
        LedgerError: there is none of this number, or it is undone already.
    """
    with ledger.write() as connection:
        made = read_judgements(connection)
        stands = {each.number for each in standing(made)}
        stands |= _undoings(connection)
        if number not in stands:
            there = any(each.number == number for each in made)
            what = "is undone already" if there else "does not exist"
            raise LedgerError(
                f"Judgement {number} {what}.",
                fix="`sayso judge list` shows them with their numbers",
            )
        about = find_undone(number, made)
        if about.kind in CORRECTING:
            link_again(connection, str(about.report_id))
        return add_decision(connection, by, kind="undo", undoes=number)


def find_statement(connection: Connection, name: str) -> tuple[Found, list[list[int]]]:
    """Return a statement by the name that `sayso search` prints, and its spans.

    Raises:
        LedgerError: there is none, or several reports have ids that begin so.
    """
    parts = _STATEMENT.fullmatch(name)
    fix = "copy it from `sayso search`: it looks like 0d3f8a6c91be:a4"
    if not parts:
        raise LedgerError(f"{name!r} is no name of a statement.", fix=fix)
    wanted = (
        counting(outdated=True)
        .where(of_reports(id_begins(parts[1])), statements.c.local == parts[2])
        .with_only_columns(statements.c.spans, *COLUMNS)
        .limit(2)
    )
    rows = connection.execute(wanted).all()
    if len(rows) != 1:
        what = "Several reports have" if rows else "No report in the ledger has"
        raise LedgerError(f"{what} a statement {name}.", fix=fix)
    return make_found(rows[0]), rows[0].spans


def _place(connection: Connection, name: str) -> Values:
    found, spans = find_statement(connection, name)
    place = {"report_id": found.report, "spans": spans}
    return {**place, "source_key": found.source_key}


def _check_value(connection: Connection, field: str, value: str) -> None:
    choices = CHOICES.get(field)
    if choices and value not in choices:
        raise OptionError(
            f"{field} cannot be {value!r}.", fix=f"give one of: {', '.join(choices)}"
        )
    if field == "said_at" and not (_DAY.fullmatch(value) and first_moment(value)):
        raise OptionError(
            f"{value!r} is no day.", fix="give it as 2024-10-09, 2024-10 or 2024"
        )
    if field == "source":
        _check_key(connection, value)


def _check_key(connection: Connection, key: str) -> None:
    for column in (statements.c.source_key, source_totals.c.source_key):
        if connection.scalar(select(column).where(column == key).limit(1)):
            return
    raise LedgerError(
        f"No source in the ledger has the key {key!r}.",
        fix='look for it with `sayso sources WORDS`; keys look like "person:ana ruiz"',
    )


def _undoings(connection: Connection) -> set[int]:
    """Return the undoings that nobody has undone: they can be undone too."""
    undone = select(judgements.c.undoes).where(judgements.c.undoes.is_not(None))
    wanted = select(judgements.c.number).where(
        judgements.c.kind == "undo", judgements.c.number.not_in(undone)
    )
    return set(connection.scalars(wanted))


def add_decision(connection: Connection, by: Person, **values: object) -> int:
    """Record a judgement with who made it, why and now; return its number."""
    row = {**values, "who": by.who, "why": by.why, "recorded_at": written_now()}
    return add_judgement(connection, row)
