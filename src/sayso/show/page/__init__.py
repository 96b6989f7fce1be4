"""Show a report as one page of HTML that needs nothing else."""

from sayso.show.page.render import render_report_page

__all__ = ["render_report_page"]
