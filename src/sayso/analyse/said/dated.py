"""Say when each statement was made: by its own sentence, or by the occasion it is on.

The publication day is no guess to make: a statement without words for its time, on no
occasion that has one, keeps `said_at` open. Times inside a content belong to what is
said, not to the saying.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.analyse.relays.carrying import place_of
from sayso.analyse.said.acts import Acts
from sayso.analyse.said.occasion import carry_days
from sayso.analyse.said.othertimes import is_of_thing
from sayso.analyse.said.own import Setting, own_day
from sayso.analyse.said.value import first_day
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import Attribution, Party, Report, TimeExpression


def date_statements(
    parse: Parse,
    report: Report,
    parties: Sequence[Party],
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
) -> tuple[Attribution, ...]:
    """Return the attributions with their `said_at`, in the order given."""
    usable = [
        time
        for time in times
        if _is_past(time, report) and not is_of_thing(report.text, time)
    ]
    setting = Setting(
        parse,
        SpanIndex((time.span, time) for time in usable),
        SpanIndex((s, (s, a.id)) for a in attributions if a.cue for s in a.cue.spans),
    )
    known = {a.id: a for a in attributions}
    dated = {
        a.id: said
        for a in attributions
        if (said := own_day(setting, a, known.get(a.inside or "")))
    }
    order = sorted(attributions, key=place_of)
    acts = Acts(parse, parties, attributions, usable)
    dated |= carry_days(parse, order, dated, acts)
    return tuple(replace(a, said_at=dated.get(a.id)) for a in attributions)


def _is_past(time: TimeExpression, report: Report) -> bool:
    """Say whether a time is one at which somebody may have spoken already."""
    if time.type not in ("DATE", "TIME") or time.value is None:
        return False
    if report.published_at is None:
        return True
    day = report.published_at.value
    return first_day(time.value)[: len(day)] <= day[: len("2024-10-08")]
