"""Find what the report itself dates of a party that speaks: "spoke on Tuesday"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.analyse.find.spans import overlap
from sayso.analyse.relays.occasions import quotations_in, sentence_at
from sayso.analyse.said.othertimes import RELATIVE, is_other_time
from sayso.analyse.said.value import said_by
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import Attribution, Party, SaidAt, Span, TimeExpression

_ACT = re.compile(
    r"\b(?:spoke|appeared|testified|tweeted|addressed|met with|noted|told|said|asked"
    r"|called on|grilled|slammed|blasted|criticized|attacked|accused|announced"
    r"|questioned|responded|acknowledged|interviewed|sat for|gave|made the|came in"
    r"|weighed in|took to|was on)\b"
    r"|\b(?:at|in|during|on) (?:\S+ ){0,4}?(?:rally|speech|hearing|debate|conference"
    r"|briefing|forum|interview|statement|testimony|panel|meeting|event|gala|essay"
    r"|town hall|fundraiser|appearance|call)\b",
    re.IGNORECASE,
)


_REACH = 300  # characters on each side of a time in which its act may stand


class Day(NamedTuple):
    """The day of something that a party said or did, and where it is told."""

    at: int  # offset
    said: SaidAt


class Acts:
    """The times at which the report itself dates an act, outside all statements."""

    def __init__(
        self,
        parse: Parse,
        parties: Sequence[Party],
        attributions: Sequence[Attribution],
        times: Sequence[TimeExpression],
    ) -> None:
        self.times = {time.id: time.span for time in times}
        contents = SpanIndex(
            (Span(a.content.spans[0].start, a.content.spans[-1].end), a)
            for a in attributions
        )
        self._parse = parse
        self._mentions = SpanIndex(
            (m.span, (m.span, p)) for p in parties for m in p.mentions
        )
        self._times = [t for t in times if _is_of_act(parse, t.span, contents)]
        self._last = {parse.sentence_number(t.span.start): t for t in self._times}

    def days(self) -> Iterator[tuple[str, Day]]:
        """Yield whose acts are dated, each with its day."""
        for time in self._times:
            sentence = sentence_at(self._parse, time.span.start)
            start = max(sentence.start, time.span.start - _REACH)
            before = Span(start, time.span.start)
            first = next(iter(self.named_in(before)), None)
            said = said_by(time, "same-occasion-day")
            if first and said and said.precision != "year":
                span, party = first
                if not RELATIVE.search(self._parse.text, span.end, before.end):
                    yield party.id, Day(time.span.start, said)

    def day_before(self, place: int) -> SaidAt | None:
        """Return the day of an act in the sentence before that of `place`."""
        time = self._last.get(self._parse.sentence_number(place) - 1)
        said = said_by(time, "act-before") if time else None
        return said if said and said.precision != "year" else None

    def named_in(self, span: Span) -> Iterator[tuple[Span, Party]]:
        """Yield the parties named within `span`, each with its place."""
        if span.start >= span.end:
            return
        for mention, party in self._mentions.near(span):
            if span.start <= mention.start and mention.end <= span.end:
                yield mention, party


def _is_of_act(parse: Parse, time: Span, contents: SpanIndex[Attribution]) -> bool:
    sentence = sentence_at(parse, time.start)
    return (
        not any(_holds(a, time) for a in contents.near(time))
        and not any(overlap(q.outer, time) for q in quotations_in(parse, time))
        and not is_other_time(parse.text, time)
        and bool(
            _ACT.search(
                parse.text,
                max(sentence.start, time.start - _REACH),
                min(sentence.end, time.end + _REACH),
            )
        )
    )


def _holds(attribution: Attribution, time: Span) -> bool:
    """Say whether a time stands in what is said, or between the parts of it."""
    spans = attribution.content.spans
    return spans[0].start <= time.start and time.end <= spans[-1].end
