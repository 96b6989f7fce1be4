"""Find the claims on which a source changed its line."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sayso.records import Report, Span, Stand
from sayso.show.linked.told import act, name_publisher, words_at
from sayso.show.naming import is_same_name
from sayso.store.claims import StoredClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a source said of a claim, once."""

    at: str | None
    published: bool  # `at` is when it was published, not when it was said
    how: str  # "denied"
    words: str
    publisher: str
    report: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A claim on which a source took different stands."""

    claim: str
    text: str
    steps: tuple[Step, ...]  # by time


def find_turns(found: Iterable[StoredClaim], name: str) -> tuple[Turn, ...]:
    """Return the claims on which a source took different stands.

    It did so if it stated one and denied it, or stated what contradicts it.

    Args:
        found: Claims that it may have spoken of.
        name: Of the source.
    """
    return tuple(_turns(found, name))


def _turns(found: Iterable[StoredClaim], name: str) -> Iterator[Turn]:
    for stored in found:
        stands = [
            stand
            for stand in stored.claim.course
            if stand.party and is_same_name(stand.party, name)
        ]
        kinds = {(stand.status, stand.member is None) for stand in stands}
        if len(kinds) > 1:
            yield Turn(
                claim=stored.name,
                text=" ".join(stored.claim.text.split()),
                steps=tuple(_step(stand, stored.reports) for stand in stands),
            )


def _step(stand: Stand, reports: Mapping[str, Report]) -> Step:
    report = reports[stand.report]
    return Step(
        at=stand.at,
        published=stand.how == "published_at",
        how=act(stand.status).removesuffix(" by"),
        words=words_at(report, stand.span),
        publisher=name_publisher(report),
        report=stand.report,
        span=stand.span,
    )
