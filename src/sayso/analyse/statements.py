"""Give findings their ids, parties and form: from spans to records of the contract."""

from collections.abc import Sequence

from sayso.analyse.attributions import Finding
from sayso.analyse.parse import Parse
from sayso.analyse.quotations import QuotationKind
from sayso.analyse.spans import overlap
from sayso.records import (
    JOIN,
    Attribution,
    Form,
    Mention,
    Party,
    Source,
    Span,
    Words,
)


def make_parties(text: str, findings: Sequence[Finding]) -> tuple[Party, ...]:
    """Return one party for each distinct source wording, in order of first mention."""
    mentions: dict[str, list[Mention]] = {}
    for finding in findings:
        if finding.source:
            words = text[finding.source.start : finding.source.end]
            mention = Mention(span=finding.source, text=words)
            known = mentions.setdefault(_wording(words), [])
            if mention not in known:
                known.append(mention)
    ordered = sorted(mentions.values(), key=lambda found: found[0].span)
    return tuple(
        Party(
            id=f"p{number}",
            name=_bare(found[0].text),
            mentions=tuple(sorted_by_span(found)),
        )
        for number, found in enumerate(ordered, 1)
    )


def sorted_by_span(mentions: Sequence[Mention]) -> list[Mention]:
    """Return mentions in text order."""
    return sorted(mentions, key=lambda mention: mention.span)


def make_attributions(
    parse: Parse,
    findings: Sequence[tuple[Finding, float]],
    parties: Sequence[Party],
) -> tuple[Attribution, ...]:
    """Return the attributions of a report, in order of their first words."""
    by_span = {m.span: party.id for party in parties for m in party.mentions}
    ordered = sorted(findings, key=lambda pair: (_first(pair[0]), pair[0].cue))
    return tuple(
        Attribution(
            id=f"a{number}",
            form=form_of(parse, finding.content),
            source=_source(parse.text, finding, by_span),
            cue=_words(parse.text, finding.cue),
            content=_words(parse.text, finding.content),
            inside=_holder(number - 1, ordered),
            confidence=sure,
        )
        for number, (finding, sure) in enumerate(ordered, 1)
    )


def form_of(parse: Parse, content: Sequence[Span]) -> Form:
    """Return whether the content is quoted in full, in part or not at all."""
    quoted = words = 0
    regions = [
        q.outer
        for q in parse.quotations
        if not q.nested and q.kind is not QuotationKind.NICKNAME
    ]
    for span in content:
        words += sum(c.isalnum() for c in parse.text[span.start : span.end])
        for region in regions:
            if overlap(span, region):
                start, end = max(span.start, region.start), min(span.end, region.end)
                quoted += sum(c.isalnum() for c in parse.text[start:end])
    if quoted and quoted >= words:
        return "direct"
    return "mixed" if quoted else "indirect"


def _bare(words: str) -> str:
    """Return the words of a source on one line, without a possessive ending."""
    return " ".join(words.split()).removesuffix("'s").removesuffix("’s")


def _wording(words: str) -> str:
    return _bare(words.lower().replace("’", "'")).removeprefix("the ")


def _words(text: str, spans: Sequence[Span]) -> Words:
    return Words(
        spans=tuple(spans), text=JOIN.join(text[s.start : s.end] for s in spans)
    )


def _source(text: str, finding: Finding, by_span: dict[Span, str]) -> Source:
    span = finding.source
    if span is None:
        return Source(party=None, span=None, text=None, rule="unstated")
    return Source(party=by_span[span], span=span, text=text[span.start : span.end])


def _first(finding: Finding) -> Span:
    return min(
        [*finding.cue, *finding.content, *([finding.source] if finding.source else [])]
    )


def _holder(number: int, ordered: Sequence[tuple[Finding, float]]) -> str | None:
    """Return the id of the smallest statement whose content holds this whole one."""
    finding = ordered[number][0]
    own = sorted([*finding.cue, *finding.content])
    first, last = own[0].start, max(span.end for span in own)
    holders = [
        (sum(s.end - s.start for s in other.content), i)
        for i, (other, _) in enumerate(ordered, 1)
        if other.content[0].start <= first
        and last <= other.content[-1].end
        and other is not finding
        and all(
            any(h.start <= s.start and s.end <= h.end for h in other.content)
            for s in own
        )
    ]
    return f"a{min(holders)[1]}" if holders else None
