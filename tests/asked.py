"""Small analyses made by hand, and ledgers that hold them."""

import hashlib
from dataclasses import dataclass, replace

from builders import known_party, told
from sayso.records import (
    Analysis,
    ModelInfo,
    Party,
    Producer,
    PublicationTime,
    Report,
    SaidAt,
    SourceType,
    Status,
)
from sayso.store import Ledger, begin_run, store_analysis

PRODUCER = Producer(
    name="sayso",
    version="1",
    models=(ModelInfo(name="tiny", version="1", sha256="0" * 64),),
)


@dataclass(frozen=True)
class Line:
    """Who said what; a name in small letters is that of an unnamed source."""

    source: str
    content: str
    status: Status = "asserted"
    said: str | None = None


def analysis(
    *lines: Line,
    publisher: str | None = "Northgate Courier",
    published: str = "2024-10-09",
    title: str = "Tanker",
    url: str | None = None,
    producer: Producer = PRODUCER,
) -> Analysis:
    """Return the analysis of a report that holds these lines, one a paragraph."""
    text = "\n\n".join(f"{line.source} said that {line.content}." for line in lines)
    names = list(dict.fromkeys(line.source for line in lines))
    parties = {name: _party(number, name) for number, name in enumerate(names, 1)}
    items = []
    for number, line in enumerate(lines, 1):
        party = parties[line.source]
        item = told(
            number, text, party.id, line.source, "said", line.content,
            named=party.source_type == "named person",
        )  # fmt: skip
        said = SaidAt(value=line.said, precision="day", time=None, rule="said-day")
        items.append(
            replace(item, status=line.status, said_at=said if line.said else None)
        )
    identity = f"{publisher} {url} {text}"
    return Analysis(
        producer=producer,
        report=Report(
            id=hashlib.sha256(identity.encode()).hexdigest(),
            text=text,
            title=title,
            url=url,
            publisher=publisher,
            published_at=PublicationTime(
                value=published, precision="day", how="metadata"
            ),
        ),
        parties=tuple(parties.values()),
        attributions=tuple(items),
    )


def _party(number: int, name: str) -> Party:
    kind: SourceType = "named person" if name[:1].isupper() else "anonymous source"
    return replace(known_party(f"p{number}", name), source_type=kind)


def keep(ledger: Ledger, *analyses: Analysis, again: bool = False) -> None:
    """Store analyses, each as a run of its own producer."""
    for each in analyses:
        run = begin_run(ledger, "sayso add", each.producer)
        store_analysis(ledger, run, each, again=again)
