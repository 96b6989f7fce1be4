"""The course of an event over several reports: planned, postponed, occurred."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from sayso.link.happenings import (
    Happening,
    are_one_happening,
    find_happenings,
)
from sayso.link.parts import find_parts
from sayso.link.speakers import name_stems
from sayso.records import Analysis, EventCourse, EventStep, State

MOST_SHARING = 200  # events of one actor that share a word; more are not compared


def link_events(analyses: Iterable[Analysis]) -> tuple[EventCourse, ...]:
    """Return the happenings that several reports tell of, by the day of the first.

    The order of `analyses` does not matter.
    """
    by_report = {each.report.id: each for each in analyses}
    happenings = {
        f"{report} {each.event.id}": each
        for report in sorted(by_report)
        for each in find_happenings(by_report[report])
    }
    parts = find_parts(list(happenings), _pair(happenings))
    groups = [[happenings[name] for name in part] for part in parts if len(part) > 1]
    told = [(sorted(_tell_steps(group), key=_order), group) for group in groups]
    told.sort(key=lambda each: _order(each[0][0]))
    return tuple(
        _make_course(f"h{number}", steps, group)
        for number, (steps, group) in enumerate(told, 1)
    )


def _pair(happenings: Mapping[str, Happening]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that are one happening; they share at least a word."""
    sharing: defaultdict[str, list[str]] = defaultdict(list)
    for name, each in happenings.items():
        for word in sorted(each.words):
            sharing[word].append(name)
    for names in sharing.values():
        for one, other in combinations(names[:MOST_SHARING], 2):
            if are_one_happening(happenings[one], happenings[other]):
                yield one, other


def _tell_steps(group: Iterable[Happening]) -> Iterator[EventStep]:
    """Yield each state that each report tells, at the first place that tells it."""
    for each in group:
        told: set[State] = set()
        for state in each.event.history:
            if state.state not in told:
                told.add(state.state)
                published = each.report.published_at
                yield EventStep(
                    report=each.report.id,
                    key=each.report.key,
                    event=each.event.id,
                    state=state.state,
                    span=state.span,
                    text=state.text,
                    when=state.when or each.event.when,
                    at=published.value if published else None,
                )


def _make_course(
    name: str, steps: Sequence[EventStep], group: Sequence[Happening]
) -> EventCourse:
    """Return a course; its code is that of the event which the last report tells."""
    texts = [each.event.text for each in group]
    codes = {(each.report.id, each.event.id): each.event for each in group}
    last = codes[steps[-1].report, steps[-1].event]
    return EventCourse(
        id=name,
        text=max(texts, key=lambda text: (len(text), text)),
        plover=last.plover,
        cameo=last.cameo,
        parties=_name_shared(group),
        steps=tuple(steps),
    )


def _name_shared(group: Sequence[Happening]) -> tuple[str, ...]:
    """Return the names of the first event that another one has too."""
    first, *others = group
    stems = {name_stems(name) for each in others for name in each.names}
    return tuple(
        name
        for name in first.names
        if any((own := name_stems(name)) <= other or other <= own for other in stems)
    )


def _order(step: EventStep) -> tuple[object, ...]:
    return step.at is None, step.at or "", step.report, step.span
