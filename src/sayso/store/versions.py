"""Find the report that a report is a new version of."""

from sqlalchemy import Connection, select

from sayso.records import Report
from sayso.store.fold import fold_words
from sayso.store.rows import storable
from sayso.store.schema import reports

# Share of the words of two texts that both have. Two reports on one subject share some
# 0.15 of them, an edited report 0.5 and more.
LEAST_SHARED = 0.3
_TRIED = 100  # reports with the same key, the newest first


def address_of(report: Report) -> str | None:
    """Return what a report and its later versions have in common, for a lock.

    None: nothing tells that another text is a version of it.
    """
    kind, name = ("url", report.url) if report.url else ("key", report.key)
    return f"{kind} {name!r} {report.publisher!r}" if name else None


def find_earlier(connection: Connection, report: Report) -> int | None:
    """Return the number of the newest report at the same address, if there is one.

    The same address is the same url and publisher. Where a report has no url, it is the
    same key and publisher, and words in common: many inputs number their reports from
    1, and the first of today is no version of the first of yesterday.
    """
    if not (report.url or report.key):
        return None
    column, value = (
        (reports.c.url, report.url) if report.url else (reports.c.key, report.key)
    )
    publisher = storable(report.publisher) if report.publisher else None
    same = (
        select(reports.c.number, reports.c.text)
        .where(column == storable(value or ""))
        .where(reports.c.publisher.is_not_distinct_from(publisher))
        .order_by(reports.c.number.desc())
    )
    if report.url:
        found = connection.execute(same.limit(1)).first()
        return found.number if found else None
    same = same.where(reports.c.url.is_(None)).limit(_TRIED)
    return next(
        (
            row.number
            for row in connection.execute(same)
            if _shared(row.text, report.text) >= LEAST_SHARED
        ),
        None,
    )


def _shared(one: str, other: str) -> float:
    """Return the share of their different words that two texts have in common."""
    first, second = set(fold_words(one)), set(fold_words(other))
    return len(first & second) / (len(first | second) or 1)
