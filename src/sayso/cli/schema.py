"""`sayso schema`: print the JSON Schema of the contract."""

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of what `sayso read --format json` prints.

    \b
    Example:
      sayso schema > analysis.schema.json
    """
    from sayso.show import analysis_schema

    click.echo(json.dumps(analysis_schema(), indent=1))
