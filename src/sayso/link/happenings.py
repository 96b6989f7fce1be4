"""Whether events of two reports are one happening: parties, words and days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sayso.link.publication import published_on
from sayso.link.speakers import name_stems
from sayso.link.terms import EMPTY, find_words, stem_word
from sayso.records import Analysis, Event, Party, Report

MOST_DAYS = 31  # from what was planned to what came of it, once it was put off
NEAR_DAYS = 14  # between reports, where neither gives a day
LEAST_SHARED = 2  # words that tell what happens, where it is not told to whom
_ONCE = frozenset({"event-die"})  # what happens to nobody twice
# Words that tell the state of an event, not what it is.
_STATE_WORDS = frozenset(
    stem_word(word)
    for word in (
        "agreed announced approved awaited begin began called cancelled canceled delay"
        " delayed due expected held hold intended nixed off offered planned planning"
        " plans possible postponed postponing promised put ready scheduled set"
        " supposed take taken took vowed wants"
    ).split()
)
Names = frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event of one report, as it is compared with those of others."""

    report: Report
    event: Event
    actors: Names
    targets: Names
    names: tuple[str, ...]  # of both, as printed
    words: frozenset[str]  # stems that tell what happens
    day: date | None
    moved: bool  # postponed or cancelled, somewhere in the report
    told: bool  # more than possible or denied, somewhere in the report


def find_happenings(analysis: Analysis) -> list[Happening]:
    """Return the events of a report that have an actor and words of their own.

    Statements that are events by themselves ("urged") are left to claims.
    """
    parties = {party.id: party for party in analysis.parties}
    events = (event for event in analysis.events if not event.verbal)
    found = (_describe(analysis, event, parties) for event in events)
    return [each for each in found if each.actors and each.words]


def are_one_happening(a: Happening, b: Happening) -> bool:
    """Return whether two events of different reports are plainly the same.

    They have an actor and what is done in common, and to whom; if one does not say to
    whom, then more words. Their days fit: they are the same, or it was put off.
    """
    if a.report.id == b.report.id or not a.words & b.words:
        return False
    if not _share(a.actors, b.actors):
        return False
    if a.targets and b.targets:
        return _share(a.targets, b.targets) and _fit_days(a, b)
    alike = a.told and b.told and a.event.rule == b.event.rule
    enough = len(a.words & b.words) >= LEAST_SHARED or a.event.rule in _ONCE
    return alike and enough and _fit_days(a, b)


def _share(a: Names, b: Names) -> bool:
    return any(one <= other or other <= one for one in a for other in b)


def _describe(
    analysis: Analysis, event: Event, parties: Mapping[str, Party]
) -> Happening:
    actors, targets = (
        [parties[each].name for each in ids if each in parties]
        for ids in (event.actors, event.targets)
    )
    told = [event.text, *(each.text for each in event.history)]
    named = {stem for name in (*actors, *targets) for stem in name_stems(name)}
    stems = {stem_word(word) for text in told for word in find_words(text)}
    return Happening(
        report=analysis.report,
        event=event,
        actors=frozenset(map(name_stems, actors)) - {frozenset()},
        targets=frozenset(map(name_stems, targets)) - {frozenset()},
        names=tuple(dict.fromkeys((*actors, *targets))),
        words=frozenset(stems - EMPTY - _STATE_WORDS - named),
        day=_read_day(event.when.value) if event.when else None,
        moved=any(each.state in ("postponed", "cancelled") for each in event.history),
        told=any(
            each.state not in ("hypothetical", "denied") for each in event.history
        ),
    )


def _fit_days(a: Happening, b: Happening) -> bool:
    if a.day and b.day:
        return abs((a.day - b.day).days) <= (MOST_DAYS if a.moved or b.moved else 0)
    days = [published_on(each.report) for each in (a, b)]
    if not (days[0] and days[1]):
        return False
    return abs((days[0] - days[1]).days) <= NEAR_DAYS


def _read_day(value: str) -> date | None:
    """Return the day of an ISO 8601 value; None: it names no single day."""
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
