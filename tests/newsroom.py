"""Invented reports on a harbour, with analyses made by hand."""

from dataclasses import replace

from builders import span_of_words, words_of
from sayso.records import (
    Analysis,
    Anonymity,
    Attribution,
    Count,
    Form,
    Hop,
    Mention,
    Party,
    PartyKind,
    Producer,
    PublicationTime,
    Report,
    Source,
    Status,
)

PRODUCER = Producer(name="sayso", version="0", models=())
CONTEXT = (
    "\n\nFerries of Porto Vell leave the eastern pier for Santa Brava hourly in summer."
    "\n\nThe harbour board rents its warehouses to fishmongers and chandlers."
)


def report_of(publisher: str, text: str, day: str = "2026-03-01") -> Analysis:
    """Return an analysis without statements; `CONTEXT` follows the text."""
    report = Report(
        id=publisher,
        key=publisher,
        text=text + CONTEXT,
        publisher=publisher,
        published_at=PublicationTime(value=day, precision="day", how="argument"),
    )
    return Analysis(producer=PRODUCER, report=report, parties=(), attributions=())


def say(  # noqa: PLR0913 (all of them optional but the first few)
    analysis: Analysis,
    source: str,
    cue: str,
    content: str,
    *,
    kind: PartyKind = "person",
    via: str | None = None,
    unnamed: bool = False,
    people: int | None = None,
    status: Status = "asserted",
    form: Form = "indirect",
) -> Analysis:
    """Return `analysis` with one more statement; `via` is an outlet."""
    number = len(analysis.attributions) + 1
    text = analysis.report.text
    party = _party(f"p{number}", text, source, kind)
    party = replace(party, source_type="anonymous source" if unnamed else None)
    relay = _party(f"v{number}", text, via, "media") if via else None
    statement = Attribution(
        id=f"a{number}",
        form=form,
        source=Source(party=party.id, span=span_of_words(text, source), text=source),
        cue=words_of(text, cue),
        content=words_of(text, content),
        via=(Hop(party=relay.id, role="relay", span=None, rule="told-outlet"),)
        if relay
        else (),
        status=status,
        anonymity=Anonymity(
            named=not unnamed,
            descriptor=source,
            count=Count(least=people, most=people) if people else None,
        ),
        confidence=0.9,
    )
    return replace(
        analysis,
        parties=(*analysis.parties, party, *((relay,) if relay else ())),
        attributions=(*analysis.attributions, statement),
    )


def _party(key: str, text: str, words: str, kind: PartyKind) -> Party:
    mention = Mention(span=span_of_words(text, words), text=words)
    return Party(id=key, name=words, kind=kind, mentions=(mention,))


def journal() -> Analysis:
    text = "Engineers found cracks in eleven pillars of the pier, two officials said."
    content = "Engineers found cracks in eleven pillars of the pier"
    analysis = report_of("Harbour Journal", text)
    return say(analysis, "two officials", "said", content, kind="group", unnamed=True)


def rewrite() -> Analysis:
    text = (
        "Cracks were found in eleven pillars of the pier by engineers,"
        " the Harbour Journal reported."
    )
    content = "Cracks were found in eleven pillars of the pier by engineers"
    analysis = report_of("Courier", text)
    return say(analysis, "the Harbour Journal", "reported", content, kind="media")


def officials(publisher: str, day: str) -> Analysis:
    """Return a report of unnamed sources, word for word the same for all publishers."""
    words = "Long cracks are in eleven of the pillars of the pier"
    found = report_of(publisher, f"{words}, officials said on Monday night.", day)
    return say(found, "officials", "said", words, kind="group", unnamed=True)


def own_sourced() -> Analysis:
    text = "Eleven pillars of the pier have cracks, engineers found, Ana Ruiz told us."
    analysis = report_of("Gazette", text)
    content = "Eleven pillars of the pier have cracks, engineers found"
    return say(analysis, "Ana Ruiz", "told", content)


def denial() -> Analysis:
    text = "Engineers never found cracks in eleven pillars of the pier, Ivo Maas said."
    content = "Engineers never found cracks in eleven pillars of the pier"
    return say(report_of("Mirror", text, "2026-03-02"), "Ivo Maas", "said", content)


def other_matter() -> Analysis:
    text = "Bakers in Oslo raised the price of rye bread by a third, shops report."
    analysis = report_of("Baker", text)
    return replace(analysis, report=replace(analysis.report, text=text))
