"""Analyse one report: from its text to the records of the contract."""

from sayso.analyse.report import Models, analyse_report

__all__ = ["Models", "analyse_report"]
