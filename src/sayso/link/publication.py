"""When reports, and those of two clauses, were published, as far as that is known."""

from datetime import date

from sayso.link.members import Member
from sayso.records import Report

DAY_LENGTH = len("2026-03-01")


def published_on(report: Report) -> date | None:
    """Return the day of publication; None: it is not known to the day."""
    published = report.published_at
    day = published.value[:DAY_LENGTH] if published else ""
    return date.fromisoformat(day) if len(day) == DAY_LENGTH else None


def are_near(a: Member, b: Member, most_days: int) -> bool:
    """Return whether two reports are of about one time, as far as is known."""
    one, other = published_on(a.report), published_on(b.report)
    return not one or not other or abs((one - other).days) <= most_days
