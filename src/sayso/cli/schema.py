"""`sayso schema`: print the JSON Schema of the contract."""

import json

import click


@click.command()
@click.argument("of", type=click.Choice(["analysis", "claim"]), default="analysis")
def schema(of: str) -> None:
    """Print the JSON Schema of what `sayso read` or `sayso claims` prints as JSON.

    \b
    Examples:
      sayso schema > analysis.schema.json
      sayso schema claim > claim.schema.json
    """
    from sayso.show.contract import analysis_schema, claim_schema

    made = claim_schema() if of == "claim" else analysis_schema()
    click.echo(json.dumps(made, indent=1))
