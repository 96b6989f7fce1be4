"""`sayso judge same`, `one-origin` and the like: decide about two places of reports."""

from typing import TYPE_CHECKING

import click

from sayso.cli.judging import by_options, name_person, opened_for, say_judged

if TYPE_CHECKING:
    from sayso.records import OriginKind


@click.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@by_options
def same(*, one: str, other: str, why: str, who: str | None, ledger: str) -> None:
    """Say that A and B state one claim; whole claims are joined.

    Names are those that `sayso claims` prints below a claim, and `sayso origins` at
    the end for each of its places.

    \b
    Example:
      sayso judge same 0d3f8a6c91be:120 4a75f1b7605e:33 --why "the bridge is the span"
    """
    from sayso.store.decide import Person
    from sayso.store.decideclaims import judge_same

    with opened_for(ledger, claims=True) as opened:
        number = judge_same(opened, one, other, Person(name_person(who), why))
    say_judged(number, f"{one} and {other} state one claim")


@click.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@by_options
def different(*, one: str, other: str, why: str, who: str | None, ledger: str) -> None:
    """Say that A and B, two places of one claim, do not state the same.

    Names are those that `sayso origins` prints at the end. Each other place of the
    claim stays with the one that it is more like.

    \b
    Example:
      sayso judge different 0d3f8a6c91be:120 4a75f1b7605e:33 --why "another bridge"
    """
    from sayso.store.decide import Person
    from sayso.store.decideclaims import judge_different

    with opened_for(ledger, claims=True) as opened:
        number = judge_different(opened, one, other, Person(name_person(who), why))
    say_judged(number, f"{one} and {other} do not state the same")


@click.command(name="one-origin")
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@by_options
def one_origin(*, one: str, other: str, why: str, who: str | None, ledger: str) -> None:
    """Say that A and B, two places of one claim, rest on one origin.

    Such as two reporters at one briefing, or one report that rewrites another without
    saying so. Names are those that `sayso origins` prints at the end.

    \b
    Example:
      sayso judge one-origin 0d3f8a6c91be:120 4a75f1b7605e:33 --why "one briefing"
    """
    number = _judge_origins(ledger, (one, other), "one-origin", who, why)
    say_judged(number, f"{one} and {other} rest on one origin")


@click.command(name="two-origins")
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@by_options
def two_origins(
    *, one: str, other: str, why: str, who: str | None, ledger: str
) -> None:
    """Say that A and B, two places of one claim, rest on two origins.

    They stay one claim. Nothing joins their origins any more, also not by way of other
    places: each of these stays with the one that it certainly shares an origin with.
    Names are those that `sayso origins` prints at the end.

    \b
    Example:
      sayso judge two-origins 0d3f8a6c91be:120 4a75f1b7605e:33 --why "each phoned them"
    """
    number = _judge_origins(ledger, (one, other), "two-origins", who, why)
    say_judged(number, f"{one} and {other} rest on two origins")


def _judge_origins(
    ledger: str,
    names: tuple[str, str],
    verdict: "OriginKind",
    who: str | None,
    why: str,
) -> int:
    from sayso.store.decide import Person
    from sayso.store.decideclaims import judge_origins

    with opened_for(ledger, claims=True) as opened:
        by = Person(name_person(who), why)
        return judge_origins(opened, *names, verdict, by)
