"""Sayso reads news reports and keeps the ledger of who said what, on whose say-so."""

__version__ = "0.1.0"
__all__ = ["__version__"]
