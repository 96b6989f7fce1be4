"""Live pages from the net, one at a time, and from public addresses only."""

from sayso.fetch.limits import Limits
from sayso.fetch.pages import Fetched, fetch_pages

__all__ = ["Fetched", "Limits", "fetch_pages"]
