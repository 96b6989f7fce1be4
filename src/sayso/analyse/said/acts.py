"""Find what the report itself dates of a party that speaks: "spoke on Tuesday"."""

import re
from collections.abc import Iterator, Sequence

from sayso.analyse.find.spans import overlap
from sayso.analyse.relays.occasions import quotations_in, touches
from sayso.analyse.said.occasion import Day
from sayso.analyse.said.own import RELATIVE, is_other_time
from sayso.analyse.said.value import said_by
from sayso.analyse.text.parse import Parse
from sayso.records import Attribution, Party, Span, TimeExpression

_ACT = re.compile(
    r"\b(?:spoke|appeared|testified|tweeted|addressed|met with|noted|told|said|asked"
    r"|called on|grilled|slammed|blasted|criticized|attacked|accused|announced|questioned"
    r"|responded|acknowledged|interviewed|sat for|gave|made the|came in|weighed in"
    r"|took to|was on)\b"
    r"|\b(?:at|in|during|on) (?:\S+ ){0,4}?(?:rally|speech|hearing|debate|conference"
    r"|briefing|forum|interview|statement|testimony|panel|meeting|event|gala|essay"
    r"|town hall|fundraiser|appearance|call)\b",
    re.IGNORECASE,
)


def find_acts(
    parse: Parse,
    parties: Sequence[Party],
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
) -> dict[str, list[Day]]:
    """Return by party the days of what is told of it outside all statements."""
    contents = sorted(s for a in attributions for s in a.content.spans)
    mentions = sorted((m.span, party.id) for party in parties for m in party.mentions)
    days: dict[str, list[Day]] = {}
    for time in times:
        said = said_by(time, "same-occasion-day")
        sentence = parse.sentences[parse.sentence_number(time.span.start)]
        if said is None or not _is_of_act(parse, sentence, time.span, contents):
            continue
        for span, party in mentions:
            if sentence.start <= span.start < sentence.end:
                if not RELATIVE.search(parse.text, span.end, time.span.start):
                    days.setdefault(party, []).append(Day(time.span.start, said))
                break
    return days


def _is_of_act(
    parse: Parse, sentence: Span, time: Span, contents: Sequence[Span]
) -> bool:
    return (
        not touches(time, contents)
        and not any(overlap(q.outer, time) for q in quotations_in(parse, sentence))
        and not is_other_time(parse.text, time)
        and bool(_ACT.search(parse.text, sentence.start, sentence.end))
    )
