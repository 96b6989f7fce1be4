"""The web desk: Sayso in a browser. Only `sayso serve` imports it."""

from sayso.web.app import make_app
from sayso.web.settings import Settings

__all__ = ["Settings", "make_app"]
