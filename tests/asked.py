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
from sayso.store.found import Found

PRODUCER = Producer(
    name="sayso",
    version="1",
    models=(ModelInfo(name="tiny", version="1", sha256="0" * 64),),
)

FOUND = Found(
    statement="0d3f8a6c91be:a4",
    report="0d3f8a6c91be" + "0" * 52,
    key=None,
    report_title="Minister knew of leak",
    url=None,
    publisher="Northgate Courier",
    published_at="2024-10-09",
    source="Dagny Holmqvist",
    source_key="person:dagny holmqvist",
    source_type="named person",
    title="Energy Minister",
    named=True,
    via=("VNA",),
    on_behalf_of=None,
    content="there was no leak in Lake Orsa",
    cue="said",
    form="indirect",
    said_at="2024-10-08",
    said_precision="day",
    status="denied",
    certainty="unstated",
    polarity="negative",
    confidence=0.9,
    number=4,
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
        items.append(replace(item, status=line.status, said_at=_day(line.said)))
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


def _day(value: str | None) -> SaidAt | None:
    if value is None:
        return None
    return SaidAt(value=value, precision="day", time=None, rule="said-in-sentence")


def _party(number: int, name: str) -> Party:
    kind: SourceType = "named person" if name[:1].isupper() else "anonymous source"
    return replace(known_party(f"p{number}", name), source_type=kind)


def keep(ledger: Ledger, *analyses: Analysis, again: bool = False) -> None:
    """Store analyses, each as a run of its own producer."""
    for each in analyses:
        run = begin_run(ledger, "sayso add", each.producer)
        store_analysis(ledger, run, each, again=again)
