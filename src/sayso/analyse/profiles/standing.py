"""Find what a report says of how its sources know, or why they are heard.

Standing is more than a name and a title: “who was on the call”, “a 38-year-old who
lost his tent”, “former head of the state police”, “said by email”.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.analyse.find.attributions import Finding
from sayso.analyse.parties.names import Name
from sayso.analyse.profiles.channels import find_channels
from sayso.analyse.profiles.describing import find_clauses, find_knowledge
from sayso.analyse.profiles.grants import find_grants
from sayso.analyse.profiles.introductions import find_introductions
from sayso.analyse.profiles.own_voice import Voices, find_voices, is_spoken
from sayso.analyse.text.parse import Parse
from sayso.records import Mention, Span


def find_standing(
    parse: Parse,
    parties: Sequence[Sequence[Span]],
    names: Sequence[Name],
    findings: Sequence[Finding],
) -> tuple[tuple[Mention, ...], ...]:
    """Return the standing of each party, in text order.

    Args:
        parse: The report.
        parties: Of each party, the spans that mention it.
        names: All names of the report.
        findings: All statements of the report, whoever makes them.
    """
    voices = _cut_at_grants(find_voices(parse, findings))
    people = sorted(name.span for name in names if name.kind == "person")
    families = _families(parse.text, people)
    sourced: dict[Span, list[Finding]] = {}
    for finding in findings:
        if finding.source:
            sourced.setdefault(finding.source, []).append(finding)
    standing = []
    for mentions in parties:
        own = _own_names(parse.text, mentions, people, families)
        places = {m for m in (*mentions, *own) if not is_spoken(voices, m)}
        sources = sorted(span for span in places if span in sourced)
        said = [finding for span in sources for finding in sourced[span]]
        spans = [
            *_describing(voices, sorted(places)),
            *(span for finding in said for span in find_channels(voices, finding)),
            *find_introductions(voices, own, sources),
        ]
        standing.append(_outermost(parse.text, spans))
    return tuple(standing)


def _cut_at_grants(voices: Voices) -> Voices:
    """Return `voices` with clauses on anonymity as ends: they are no standing."""
    grants = find_grants(voices.parse)
    return replace(voices, cues=tuple(sorted([*voices.cues, *grants])))


def _describing(voices: Voices, mentions: Sequence[Span]) -> Iterable[Span]:
    for mention in mentions:
        yield from find_clauses(voices, mention)
        if knowledge := find_knowledge(voices, mention):
            yield knowledge


def _outermost(text: str, spans: Sequence[Span]) -> tuple[Mention, ...]:
    """Return the spans in text order, without those inside others or said before."""
    kept: list[Mention] = []
    end = 0
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        words = text[span.start : span.end]
        if span.end > end and words not in {mention.text for mention in kept}:
            kept.append(Mention(span=span, text=words))
            end = span.end
    return tuple(kept)


def _families(text: str, people: Sequence[Span]) -> Mapping[str, list[Span]]:
    """Return the names of persons by their last word, each in text order."""
    families: dict[str, list[Span]] = {}
    for span in people:
        families.setdefault(_last(text[span.start : span.end]), []).append(span)
    return families


def _own_names(
    text: str,
    mentions: Sequence[Span],
    people: Sequence[Span],
    families: Mapping[str, list[Span]],
) -> tuple[Span, ...]:
    """Return where the report names the person whom `mentions` speak of.

    Those who share a surname are told apart by their first words, and a surname alone
    is then nobody's.
    """
    known = [n for m in mentions if (n := _name_in(text, m, people))]
    fullest = max((text[s.start : s.end] for s in known), key=len, default="")
    family = families.get(_last(fullest), ()) if fullest else ()
    firsts = {_first(words) for s in family if " " in (words := text[s.start : s.end])}
    return tuple(
        span
        for span in family
        if len(firsts) <= 1 or _first(text[span.start : span.end]) == _first(fullest)
        if " " in fullest or len(firsts) <= 1
    )


def _name_in(text: str, mention: Span, people: Sequence[Span]) -> Span | None:
    """Return the first name of a person in `mention`; nobody's possessive."""
    first = bisect_left(people, mention.start, key=lambda s: s.start)
    for span in (people[i] for i in range(first, len(people))):
        if span.end > mention.end:
            break
        if text[span.end : span.end + 1] not in {"'", "’"}:
            return span
        if "," in text[mention.start : span.start]:
            break
    return None


def _first(words: str) -> str:
    return words.split(maxsplit=1)[0] if words.strip() else ""


def _last(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1] if words.strip() else ""
