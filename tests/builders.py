"""Records made by hand, their spans found by their words."""

from dataclasses import replace

from sayso.records import (
    Addressee,
    Analysis,
    Anonymity,
    Attribution,
    Count,
    Form,
    Hop,
    Mention,
    ModelInfo,
    Party,
    PartyKind,
    Producer,
    Report,
    Source,
    Span,
    StandsFor,
    Words,
)

JOIN = " […] "


def span_of_words(text: str, words: str) -> Span:
    """Return the first place of `words` in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def words_of(text: str, *parts: str) -> Words:
    spans = tuple(span_of_words(text, part) for part in parts)
    return Words(spans=spans, text=JOIN.join(parts))


def bare_report(text: str) -> Report:
    """Return a report with nothing but its text, in whatever language."""
    return Report(id="0" * 64, text=text)


def statement(  # noqa: PLR0913 - all of them optional but the first few
    number: int,
    text: str,
    source: str | None,
    cue: str | None,
    *content: str,
    party: str | None = None,
    form: Form = "indirect",
    inside: str | None = None,
    confidence: float = 0.9,
) -> Attribution:
    """Return attribution a`number` whose source, if any, is `party`."""
    return Attribution(
        id=f"a{number}",
        form=form,
        source=Source(party=party, span=span_of_words(text, source), text=source)
        if source
        else Source(party=None, span=None, text=None, rule="unstated"),
        cue=words_of(text, cue) if cue else None,
        content=words_of(text, *content),
        inside=inside,
        confidence=confidence,
    )


def party_of(number: int, text: str, words: str) -> Party:
    mention = Mention(span=span_of_words(text, words), text=words)
    return Party(id=f"p{number}", name=words, mentions=(mention,))


def known_party(  # noqa: PLR0913 - what a report may tell of a party
    key: str,
    name: str,
    *,
    kind: PartyKind = "person",
    title: str | None = None,
    affiliation: str | None = None,
    people: tuple[int | None, int | None] | None = None,
    stands_for: str | None = None,
    standing: tuple[Mention, ...] = (),
) -> Party:
    """Return party `key`; its mentions are left out."""
    return Party(
        id=key,
        name=name,
        kind=kind,
        title=title,
        affiliation=affiliation,
        count=count_of(people),
        stands_for=StandsFor(name=stands_for, rule="r", why="w")
        if stands_for
        else None,
        standing=standing,
        mentions=(),
    )


def told(  # noqa: PLR0913 - all of them optional but the first few
    number: int,
    text: str,
    party: str | None,
    source: str | None,
    cue: str,
    *content: str,
    named: bool | None = None,
    people: tuple[int | None, int | None] | None = None,
    why: str | None = None,
    via: tuple[str, ...] = (),
    to: str | tuple[str, str] | None = None,
    inside: str | None = None,
    candidates: tuple[str, ...] = (),
    on_behalf_of: str | None = None,
) -> Attribution:
    """Return attribution a`number` with all that is known of its source.

    Args:
        number: Of its id.
        text: Of the report.
        party: Its source, if resolved.
        source: The words for it; None: implied, or not given if `party` is None too.
        cue: Its cue.
        content: Its parts.
        named: Whether the source is named; None: no record of its anonymity.
        people: How many they are, at least and at most.
        why: Words that say why the source is not named.
        via: Ids of the relays, from the publisher inwards.
        to: Words for the addressee, or its party and the words.
        inside: The attribution around it.
        candidates: The parties that the source could be.
        on_behalf_of: The party that the source speaks for.
    """
    made = statement(number, text, source, cue, *content, inside=inside)
    rule = "unstated" if party is None and source is None else None
    rule = "ambiguous" if candidates else rule
    reached, words = to if isinstance(to, tuple) else (None, to)
    return replace(
        made,
        source=replace(made.source, party=party, rule=rule, candidates=candidates),
        addressee=Addressee(party=reached, span=span_of_words(text, words), text=words)
        if words
        else None,
        via=tuple(hop(key) for key in via),
        on_behalf_of=on_behalf_of,
        anonymity=None
        if named is None
        else Anonymity(
            named=named,
            descriptor=None if named else source,
            count=count_of(people),
            justification=mention_of(text, why) if why else None,
        ),
    )


def hop(party: str, role: str = "relay") -> Hop:
    return Hop(party=party, role=role, span=None, rule="r")


def mention_of(text: str, words: str) -> Mention:
    return Mention(span=span_of_words(text, words), text=words)


def count_of(people: tuple[int | None, int | None] | None) -> Count | None:
    return Count(least=people[0], most=people[1]) if people else None


def analysis_of(
    report: Report, parties: tuple[Party, ...], attributions: tuple[Attribution, ...]
) -> Analysis:
    info = ModelInfo(name="tiny", version="1", sha256="0" * 64)
    return Analysis(
        producer=Producer(name="sayso", version="0", models=(info,)),
        report=report,
        parties=parties,
        attributions=attributions,
    )
