"""`sayso judge`: decide what the analysis cannot, and take it back."""

import click

from sayso.cli.asking import asked, format_option, print_blocks, print_records
from sayso.cli.judgeclaims import different, one_origin, same, two_origins
from sayso.cli.judging import by_options, name_person, opened_for, say_judged
from sayso.cli.options import ledger_option

FIELDS = ("source", "named", "status", "certainty", "polarity", "said_at")
COLUMNS = (
    "number kind source_key other_key report_id spans other_report_id other_spans field"
    " value undoes who why recorded_at"
).split()


@click.group()
def judge() -> None:
    """Decide about sources, statements, claims and origins; all can be taken back.

    A judgement never changes what was found. It is a line of its own, with who, when
    and why, shows wherever the statement or source does, and survives when a report
    is analysed again.

    \b
    Examples:
      sayso judge merge "person:ana ruiz" "person:ruiz" --why "the mayor, both times"
      sayso judge correct 0d3f8a6c91be:a4 --field status --value denied --why "see 3"
      sayso judge different 0d3f8a6c91be:120 4a75f1b7605e:33 --why "another bridge"
      sayso judge two-origins 0d3f8a6c91be:120 4a75f1b7605e:33 --why "each phoned them"
      sayso judge undo 2 --why "another Ruiz"
    """


@judge.command()
@click.argument("key")
@click.argument("other")
@by_options
def merge(*, key: str, other: str, why: str, who: str | None, ledger: str) -> None:
    """Say that two sources are one: OTHER is shown under KEY from now on.

    Keys are those that `sayso sources` prints.

    \b
    Example:
      sayso judge merge "person:ana ruiz" "person:ruiz" --why "the mayor, both times"
    """
    from sayso.store.decide import Person, merge_sources

    with opened_for(ledger, totals=True) as opened:
        number = merge_sources(opened, key, other, Person(name_person(who), why))
    say_judged(number, f"{other} is now shown under {key}")


@judge.command()
@click.argument("key")
@by_options
def split(*, key: str, why: str, who: str | None, ledger: str) -> None:
    """Take a source out of those that it was merged with.

    \b
    Example:
      sayso judge split "person:ruiz" --why "two of them are the mayor's brother"
    """
    from sayso.store.decide import Person, split_source

    with opened_for(ledger) as opened:
        number = split_source(opened, key, Person(name_person(who), why))
    say_judged(number, f"{key} is a source of its own again")


@judge.command()
@click.argument("statement")
@by_options
def confirm(*, statement: str, why: str, who: str | None, ledger: str) -> None:
    """Say that a statement is right as it stands.

    STATEMENT is what `sayso search` prints below it.

    \b
    Example:
      sayso judge confirm 0d3f8a6c91be:a4 --why "asked the author"
    """
    from sayso.store.decide import Person, confirm_statement

    with opened_for(ledger) as opened:
        number = confirm_statement(opened, statement, Person(name_person(who), why))
    say_judged(number, f"{statement} is confirmed")


@judge.command()
@click.argument("statement")
@by_options
def reject(*, statement: str, why: str, who: str | None, ledger: str) -> None:
    """Say that what was found is no statement: nobody says it.

    `search`, `sources` and `timeline` leave it out, and in claims its words are the
    publisher's own. STATEMENT is what `sayso search` prints below it.

    \b
    Example:
      sayso judge reject 0d3f8a6c91be:a4 --why "a caption"
    """
    from sayso.store.decide import Person, reject_statement

    with opened_for(ledger) as opened:
        number = reject_statement(opened, statement, Person(name_person(who), why))
    say_judged(number, f"{statement} counts as no statement")


@judge.command()
@click.argument("statement")
@click.option(
    "--field", type=click.Choice(FIELDS), required=True, help="What is wrong."
)
@click.option(
    "--value",
    required=True,
    help="What it should be: a key for source, yes or no for named, a day for said_at.",
)
@by_options
def correct(
    *, statement: str, field: str, value: str, why: str, who: str | None, ledger: str
) -> None:
    """Say what a field of a statement should be.

    \b
    Example:
      sayso judge correct 0d3f8a6c91be:a4 --field status --value denied --why "line 3"
    """
    from sayso.store.decide import Person, correct_statement

    with opened_for(ledger) as opened:
        by = Person(name_person(who), why)
        number = correct_statement(opened, statement, field, value, by)
    say_judged(number, f"{field} of {statement} is now {value}")


@judge.command()
@click.argument("number", type=click.IntRange(1))
@by_options
def undo(*, number: int, why: str, who: str | None, ledger: str) -> None:
    """Take judgement NUMBER back; what was before is shown again.

    \b
    Example:
      sayso judge undo 2 --why "another Ruiz"
    """
    from sayso.store.decide import Person, undo_judgement

    with opened_for(ledger) as opened:
        made = undo_judgement(opened, number, Person(name_person(who), why))
    say_judged(made, f"judgement {number} does not hold any more")


@judge.command(name="list")
@ledger_option
@format_option
def list_judgements(*, ledger: str, form: str) -> None:
    """List all judgements: who decided what, when and why, and what still holds.

    Those whose statement is not found any more, because a report was analysed again,
    are marked.

    \b
    Example:
      sayso judge list
    """
    with asked(ledger) as (opened, judged):
        from sayso.show.asked.judgements import render_judgements
        from sayso.show.lines import WIDTH
        from sayso.store.judgements import read_judgements, standing

        with opened.read() as connection:
            made = read_judgements(connection)
    if form != "table":
        print_records(made, form, COLUMNS)
        return
    words = {
        each.number: judged.originals[row].content
        for row, decisions in judged.decisions.items()
        for each in decisions
    }
    holding = frozenset(each.number for each in standing(made))
    lost = frozenset(each.number for each in judged.lost)
    if not print_blocks(render_judgements(made, holding, lost, words, WIDTH)):
        click.echo("Nobody has judged anything in this ledger.")


for _command in (same, different, one_origin, two_origins):
    judge.add_command(_command)
