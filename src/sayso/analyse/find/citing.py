"""Give what an outlet reports, citing somebody, to those whom it cites.

"NBC News reported, citing two officials, that ..." holds one statement: its source is
the two officials, and NBC News handed it on. The model is trained to take the citing
for a statement of its own.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.passives import right_source
from sayso.analyse.find.spans import cut_spans, join_spans, overlap, trim_span
from sayso.analyse.find.subjects import party_after, party_before, verb_in
from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.words import read_noun, words_in
from sayso.analyse.relays.media import media_between
from sayso.analyse.text.parse import Parse
from sayso.records import Span

_CITES = re.compile(r"\b(?:[Cc]it|[Qq]uot)(?:ing|es|ed)\b")
_AS_SAYING = re.compile(
    r"\b(?:(?P<passive>was|were|is|are|been)\s(?:(?:also|later)\s)?)?"
    r"(?P<cue>(?:quot|cit)(?:ing|es|ed))(?P<who>\s[^;:\"“”\n]{0,120}?)?,?\s"
    r"(?P<as>as\s(?:saying|telling|having\ssaid|warning|adding|claiming))\b"
    r"(?:\sby\s(?P<by>[\w\s.’'-]{2,60}?)(?=\sthat\b|[,:]))?"
)
_BY = re.compile(r"\s?by\s")
_REPORTERS = frozenset("reporter correspondent columnist journalist chief".split())
_PEOPLE = {NounClass.ROLE, NounClass.PERSON, NounClass.SOURCE, NounClass.GROUP}
_BODIES = {NounClass.DOCUMENT, NounClass.GOVERNMENT, NounClass.ORGANIZATION}
_CITABLE = frozenset(_PEOPLE | _BODIES | {NounClass.MEDIA})
_CLAUSE = re.compile(r",\s(?!(?:who|which|whose)\s)")
LEAST_WORDS = 3  # of a content that follows the party cited


def split_citing(parse: Parse, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings with outlets as relays of those whom they cite.

    Takes all that the model read, before the surest findings are chosen.
    """
    if not parse.sentences:
        return tuple(findings)
    by_sentence: dict[int, list[Finding]] = {}
    for finding in findings:
        start = finding.cue[0].start
        at = parse.sentence_number(start)
        by_sentence.setdefault(max(0, at), []).append(right_source(parse.text, finding))
    settled: list[Finding] = []
    for at, near in by_sentence.items():
        sentence = parse.sentences[at]
        if _CITES.search(parse.text, *sentence):
            quoted = _quoted_as_saying(parse.text, sentence, near)
            settled += _cited(parse.text, sentence, quoted)
        else:
            settled += near
    return tuple(sorted(settled, key=lambda finding: finding.cue))


def _quoted_as_saying(
    text: str, sentence: Span, near: Sequence[Finding]
) -> list[Finding]:
    """Return the findings of a sentence, "quoted X as saying" made X's statement."""
    match = _AS_SAYING.search(text, *sentence)
    if not match:
        return list(near)
    whole = Span(*match.span())
    group = [f for f in near if any(overlap(cue, whole) for cue in f.cue)]
    cited, outlet = _who_and_outlet(text, sentence, match, group)
    content = _beside(text, whole, group)
    if not (cited and outlet and content) or not any(f.features for f in group):
        return list(near)
    cue = [Span(*match.span("cue")), Span(*match.span("as"))]
    made = Finding(
        cue=join_spans(text, cue),
        source=cited,
        content=content,
        features=_surest(group),
        relays=(outlet,),
    )
    return [*(f for f in near if f not in group), made]


def _who_and_outlet(
    text: str, sentence: Span, match: re.Match[str], group: Sequence[Finding]
) -> tuple[Span | None, Span | None]:
    """Return the party quoted, and the one that quotes it."""
    before = party_before(text, Span(sentence.start, match.start()))
    who = trim_span(text, Span(*match.span("who"))) if match["who"] else None
    if not match["passive"]:
        read = (f.source for f in group if f.source)
        outlet = next((s for s in read if not (who and overlap(s, who))), before)
        return who, outlet
    if who and (by := _BY.match(text, who.start)):
        return before, Span(by.end(), who.end)
    return before, Span(*match.span("by")) if match["by"] else None


def _surest(findings: Iterable[Finding]) -> tuple[float, ...]:
    """Return the features that speak most for a statement: cue, validity, content."""
    known = (finding.features for finding in findings if finding.features)
    return max(known, key=lambda features: sum(features[:3]))


def _beside(text: str, cue: Span, group: Iterable[Finding]) -> tuple[Span, ...]:
    """Return the contents of `group` after the cue, or else before it."""
    spans = [span for finding in group for span in finding.content]
    after = [Span(max(cue.end, s.start), s.end) for s in spans if s.end > cue.end]
    before = [s for s in spans if s.end <= cue.start]
    trimmed = (trim_span(text, span) for span in after or before)
    return join_spans(text, [span for span in trimmed if span])


def _cited(text: str, sentence: Span, near: Sequence[Finding]) -> list[Finding]:
    """Return the findings of a sentence, those of an outlet given to whom it cites."""
    left = list(near)
    for citing in near:
        words = text[citing.cue[0].start : citing.cue[-1].end]
        if not _CITES.search(words) or citing.relays or citing.features is None:
            continue
        others = [f for f in left if f is not citing and not f.relays]
        main = _main(text, citing, others)
        outlet = _outlet(text, main.source if main else citing.source)
        cited = party_after(text, Span(citing.cue[-1].end, sentence.end))
        if not (outlet and cited and _is_citable(text, cited)):
            continue
        made = (
            _joined(text, citing, main, cited)
            if main
            else _parted(text, citing, outlet, cited)
        )
        if made:
            left = [f for f in left if f is not citing and f is not main]
            left.append(replace(made, source=cited, relays=(outlet,)))
    return left


def _main(text: str, citing: Finding, others: Sequence[Finding]) -> Finding | None:
    """Return the statement of the party that cites, nearest to where it cites."""
    source = citing.source
    same = [
        other
        for other in others
        if other.source and (source is None or overlap(other.source, source))
    ]
    if not same and source:  # "the Herald, which cited ..."
        same = [
            o for o in others if o.source and text[o.source.end : source.start] == ", "
        ]
    at = citing.cue[0].start
    return min(same, key=lambda other: abs(other.cue[0].start - at), default=None)


def _outlet(text: str, source: Span | None) -> Span | None:
    """Return all words for an outlet, or one of its people, if `source` is one."""
    if source is None:
        return None
    for medium in media_between(text, source.start - 20, source.end + 20):
        if overlap(medium.span, source):
            whole = (*source, *medium.span)
            return Span(min(whole), max(whole))
    words = words_in(text, source)
    nouns = [read_noun(word.low) for word in words]
    is_outlet = any(noun and noun.kind is NounClass.MEDIA for noun in nouns)
    return source if is_outlet or any(w.low in _REPORTERS for w in words) else None


def _is_citable(text: str, cited: Span) -> bool:
    nouns = [read_noun(word.low) for word in words_in(text, cited)]
    return text[cited.start].isupper() or any(n and n.kind in _CITABLE for n in nouns)


def _joined(text: str, citing: Finding, main: Finding, cited: Span) -> Finding | None:
    """Return the outlet's statement without the words on whom it cites."""
    aside = Span(citing.cue[0].start, cited.end)
    same = [c for c in citing.content if any(overlap(c, m) for m in main.content)]
    whole = join_spans(text, [*main.content, *same])
    parts = [p for span in whole for p in cut_spans(span, [aside])]
    content = tuple(t for part in parts if (t := trim_span(text, part)))
    cue = join_spans(text, [*main.cue, *citing.cue])
    features = _surest([main, citing])
    return (
        replace(main, cue=cue, content=content, features=features) if content else None
    )


def _parted(text: str, citing: Finding, outlet: Span, cited: Span) -> Finding | None:
    """Return the statement that the model took to begin with the party cited."""
    end = citing.content[-1].end
    comma = _CLAUSE.search(text, cited.end, end)
    rest = trim_span(text, Span(comma.end(), end)) if comma else None
    if rest is None or len(text[rest.start : rest.end].split()) < LEAST_WORDS:
        return None
    verb = verb_in(text, Span(outlet.end, citing.cue[0].start))
    cue = [*([verb] if verb else []), *citing.cue]
    return replace(citing, cue=join_spans(text, cue), content=(rest,))
