"""Records made by hand, their spans found by their words."""

from sayso.records import (
    Analysis,
    Attribution,
    Form,
    Mention,
    ModelInfo,
    Party,
    Producer,
    Report,
    Source,
    Span,
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
