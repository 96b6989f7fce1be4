"""Find to whom a statement was made, where its own sentence says so.

An outlet that is told something is an addressee too; so is the one who is asked, urged
or ordered (ANNOTATION.md, "Settled cases").
"""

import re
from collections.abc import Iterator

from sayso.analyse.find.attributions import Finding
from sayso.analyse.find.spans import overlap
from sayso.analyse.relays.media import MediumKind, media_between
from sayso.analyse.relays.occasions import frame_of, read_phrase, sentence_at
from sayso.analyse.text.parse import Parse
from sayso.records import Span

_TELLING = re.compile(
    r"\b(?:tell(?:s|ing)?|told|inform(?:s|ed|ing)?|remind(?:s|ed|ing)?"
    r"|assur(?:es?|ed|ing)|notif(?:y|ies|ied|ying)|brief(?:s|ed|ing)?"
    r"|address(?:es|ed|ing))\b"
)
_WARNING = re.compile(
    r"\b(?:warn(?:s|ed|ing)?|advis(?:es?|ed|ing)|caution(?:s|ed|ing)?)\b"
)
_ASKING = re.compile(r"\b(?:ask(?:s|ed|ing)?|challeng(?:es?|ed|ing))\b")
_URGING = re.compile(
    r"\b(?:urg(?:es?|ed|ing)|order(?:s|ed|ing)?|instruct(?:s|ed|ing)?"
    r"|implor(?:es?|ed|ing)|beg(?:s|ged|ging)?|direct(?:s|ed|ing)?"
    r"|command(?:s|ed|ing)?|encourag(?:es?|ed|ing)|request(?:s|ed|ing)?)\b"
)
_AFTER_WARNING = re.compile(r"\s*(?:,?\s*(?:that|of|against|about|not|to)\b|,|:)")
_AFTER_ASKING = re.compile(
    r"\s*(?:[,:.?]|[“\"]|(?:to|about|if|whether|how|why|for|what|when|who|not|on)\b|\Z)"
)
_AFTER_URGING = re.compile(r"\s*(?:not\s)?to\b")
_VERBS = (
    (_TELLING, None),
    (_WARNING, _AFTER_WARNING),
    (_ASKING, _AFTER_ASKING),
    (_URGING, _AFTER_URGING),
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|when|got|gets)\s(?:\w+ly\s)?\Z"
)
_SAYING_TO = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|sp(?:oke|eaks?|oken|eaking)|talk(?:s|ed|ing)?"
    r"|wr(?:ote|it(?:es?|ing|ten))|explain(?:s|ed|ing)?|complain(?:s|ed|ing)?"
    r"|confirm(?:s|ed|ing)?|testif(?:y|ies|ied|ying)|repeat(?:s|ed|ing)?"
    r"|announc(?:es?|ed|ing)|admit(?:s|ted|ting)?|reveal(?:s|ed|ing)?|boast(?:s|ed)?"
    r"|lament(?:s|ed)?|read|presented|delivered|suggest(?:s|ed)?|acknowledged?"
    r"|(?:remarks?|comments?|statements?|speech|letters?|e-?mails?|messages?|memos?"
    r"|notes?|testimony|pitch|appeal|briefing|complaints?|address|text))"
    r"(?:[ \xa0](?:\w+ly|sent|released|given|provided|issued|later|back"
    r"|(?:on[ ])?[A-Z]\w+day|filed|herself|himself))?"
    r"[ \xa0](?:to|with)(?=[ \xa0](?P<next>\S+))"
)
_INTERVIEW = re.compile(
    r"\b(?:interviews?|conversations?|phone call|call|Q&A|sit-down)[ \xa0]"
    r"(?:(?:on[ \xa0])?[A-Z]\w+day[ \xa0]|last[ \xa0]\w+[ \xa0])?(?:with|to)(?=[ \xa0])"
)
_FILED = re.compile(
    r"\bcomplaints?[ \xa0](?:(?:on[ \xa0])?[A-Z]\w+day[ \xa0])?(?:with|to)(?=[ \xa0])"
)
# "To" is followed by someone, not by a verb: an article, a name, a kind of people.
_SOMEONE = re.compile(
    r"(?:an?|the|his|her|their|its|our|my|your|me|him|them|us|this|those|several|some"
    r"|many|two|three|[A-Z][\w.]*|CNN\S*|\w+(?:ers|ors|ists|ians|ants|men|women)"
    r"|people|fans|students|troops|families|officials|colleagues|friends|allies|police"
    r"|critics|delegates|parents|students|residents|members|aides)\b"
)
_POSSESSIVE = re.compile(r"\s?(?=[“\"‘])")


def find_addressee(
    parse: Parse,
    finding: Finding,
) -> Span | None:
    """Return the noun phrase for those to whom the statement was made, if printed."""
    for phrase in _candidates(parse, finding):
        if not (finding.source and overlap(phrase, finding.source)):
            return phrase
    return None


def _candidates(parse: Parse, finding: Finding) -> Iterator[Span]:
    """Yield phrases for those addressed, the surest first."""
    for cue in finding.cue:
        yield from _objects(parse, finding, cue)
        yield from _after_to(parse, finding, cue)
    for part in frame_of(parse, finding.cue, finding.content):
        for pattern in (_INTERVIEW, _FILED, _SAYING_TO):
            for found in pattern.finditer(parse.text, part.start, part.end):
                if phrase := _someone(parse, found, part.end):
                    yield phrase


def _objects(parse: Parse, finding: Finding, cue: Span) -> Iterator[Span]:
    """Yield the objects of verbs in the cue: told reporters, asked them to leave."""
    text = parse.text
    sentence = sentence_at(parse, cue.start)
    for pattern, then in _VERBS:
        for found in pattern.finditer(text, cue.start, cue.end):
            if _PASSIVE.search(
                text, max(sentence.start, cue.start - 20), found.start()
            ):
                continue
            stop = sentence.end if then else _stop(finding, found.end(), sentence)
            phrase = _whole(text, read_phrase(text, found.end(), stop), stop)
            if phrase and (then is None or then.match(text, phrase.end, stop + 1)):
                yield phrase


def _after_to(parse: Parse, finding: Finding, cue: Span) -> Iterator[Span]:
    """Yield who follows the cue behind a "to": said to reporters."""
    text = parse.text
    sentence = sentence_at(parse, cue.start)
    stop = _stop(finding, cue.end, sentence)
    for pattern in (_SAYING_TO, _INTERVIEW):
        for found in pattern.finditer(text, cue.start, stop):
            if found.start() < cue.end and (phrase := _someone(parse, found, stop)):
                yield phrase


def _someone(parse: Parse, found: re.Match[str], stop: int) -> Span | None:
    text = parse.text
    if not _SOMEONE.match(text, found.end() + 1):
        return None
    return _whole(text, read_phrase(text, found.end(), stop), stop)


def _stop(finding: Finding, start: int, sentence: Span) -> int:
    """Return where the content or the sentence ends what follows the verb."""
    return min(
        [sentence.end, *(s.start for s in finding.content if s.start >= start)],
    )


def _whole(text: str, phrase: Span | None, stop: int) -> Span | None:
    """Return a phrase with the programme that it ends before: MSNBC’s “Morning Joe”."""
    if phrase is None or text[phrase.end - 2 : phrase.end] not in {"’s", "'s"}:
        return phrase
    for medium in media_between(text, phrase.end, stop):
        if medium.kind is MediumKind.PROGRAMME and medium.span.start <= phrase.end + 2:
            closed = text[medium.span.end : medium.span.end + 1] in '”"’'
            return Span(phrase.start, medium.span.end + closed)
    return phrase
