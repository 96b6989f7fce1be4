"""`sayso serve`: look at a ledger in the browser."""

import click

from sayso.cli.options import ledger_option
from sayso.errors import OptionError

PORT = 8420


@click.command()
@ledger_option
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Where to listen; what others can reach needs --token.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    help="0: any that is free.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="NAME",
    help="A further name of this machine, as browsers are going to ask for it.",
)
@click.option(
    "--token",
    envvar="SAYSO_TOKEN",
    metavar="WORD",
    help="Only who knows this may look; else what SAYSO_TOKEN says.",
)
@click.option("--read-only", is_flag=True, help="Change nothing: to look only.")
def serve(
    *,
    ledger: str,
    host: str,
    port: int,
    names: tuple[str, ...],
    token: str | None,
    read_only: bool,
) -> None:
    """Look at a ledger in the browser, add reports and judge.

    Prints the address to open, and runs until Ctrl-C. The ledger is made if it is
    missing. Only this machine can reach the desk, unless --host says otherwise; then it
    asks for --token.

    \b
    Examples:
      sayso serve
      sayso serve --ledger desk.db --port 9000
      sayso serve --read-only --host 0.0.0.0 --token "a long word that nobody guesses"
    """
    from sayso.store import open_ledger
    from sayso.web import make_app
    from sayso.web.serving import make_settings, serve_app

    settings = make_settings(host, names=names, token=token, read_only=read_only)
    opened = open_ledger(ledger, create=not read_only)
    try:
        serve_app(make_app(opened, settings), host, port, token, click.echo)
    except OSError as error:
        raise OptionError(
            f"The desk cannot listen on {host}, port {port}: {error.strerror}.",
            fix="give another --port, or end the program that uses it",
        ) from error
    finally:
        opened.close()
