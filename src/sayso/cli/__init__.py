"""The command line: a thin way in."""

from sayso.cli.main import main

__all__ = ["main"]
