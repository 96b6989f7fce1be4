"""What the user said about the reports, against what the reports say themselves."""

from dataclasses import dataclass

from sayso.records import PublicationTime


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """What the command line said; it wins over whatever was found.

    Args:
        published: When the reports were published.
        publisher: Who published them.
        title: Their title; of use for a single report.
    """

    published: PublicationTime | None = None
    publisher: str | None = None
    title: str | None = None


NO_OVERRIDES = Overrides()
