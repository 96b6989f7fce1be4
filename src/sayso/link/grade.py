"""Suggest a two-part grade after the Admiralty code, with its reasons.

The code grades a source by its record, which reports do not show. So the letter says
how well the reports let a reader judge who stands behind a claim, and the number how
well origins agree: reporting corroboration, not truth.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from sayso.link.paths import Path
from sayso.link.relays import count_witnesses
from sayso.link.speakers import have_one_name
from sayso.records import Contradiction, Grade, OriginCount, SameOrigin, Status

Letter = Literal["A", "B", "C", "D", "E", "F"]
Number = Literal[1, 2, 3, 4, 5, 6]
SEVERAL = 2
_NO_CLAIM: frozenset[Status | None] = frozenset(
    {"declined", "unknown", "promised", "requested", "asked"}
)


def grade_claim(
    paths: Mapping[str, Path], edges: Sequence[SameOrigin], origins: OriginCount
) -> Grade:
    """Return the suggested grade of a claim that nothing contradicts.

    Args:
        paths: Of its members, by their ids.
        edges: Why they share an origin.
        origins: How many they rest on.
    """
    letter, reason = min(_grade_source(path, paths, edges) for path in paths.values())
    number, reasons = grade_information(
        {_act(path) for path in paths.values()}, origins, against=()
    )
    return Grade(
        source=letter,
        source_reasons=(reason,),
        information=number,
        information_reasons=reasons,
    )


def grade_information(
    acts: Collection[Status | None],
    origins: OriginCount,
    against: Sequence[Contradiction],
) -> tuple[Number, tuple[str, ...]]:
    """Return the number and its reasons.

    Args:
        acts: What its members do: assert, ask, promise; None: a publisher's own voice.
        origins: How many they rest on.
        against: What contradicts it.
    """
    if set(acts) <= _NO_CLAIM:
        said = ", ".join(sorted(act for act in acts if act))
        return 6, (f"Nobody says that it is so ({said}).",)
    reasons = (_tell_origins(origins), *_tell_against(against))
    opposed = {each.b.report for each in against if each.type != "update"}
    if opposed:
        return (5 if len(opposed) > origins.most else 4), reasons
    if origins.least >= SEVERAL:
        return 1, reasons
    return (2 if origins.most >= SEVERAL else 3), reasons


def _grade_source(
    path: Path, paths: Mapping[str, Path], edges: Sequence[SameOrigin]
) -> tuple[Letter, str]:
    outlets = " and ".join(dict.fromkeys(cited.words for cited in path.outlets))
    if not path.source:
        if not path.outlets:
            return "F", "No report gives a source."
        return "E", f"The best source is {outlets}, and it is not told who told it."
    name = path.source.name
    if not _is_named(path):
        return _grade_unnamed(path, name, outlets)
    if path.outlets:
        return "C", f"The best source is {name}, named, by way of {outlets}."
    same = {
        each: other
        for each, other in paths.items()
        if other.source and have_one_name(path.source, other.source)
    }
    heard = count_witnesses(same, edges)
    if heard < SEVERAL:
        return "B", f"The best source is {name}, named, in one report of its own."
    return "A", f"The best source is {name}, named, in {heard} reports of their own."


def _grade_unnamed(path: Path, name: str, outlets: str) -> tuple[Letter, str]:
    if outlets:
        return "E", f"The best source is {name}, unnamed, by way of {outlets}."
    attribution = path.member.attribution
    unnamed = attribution.anonymity if attribution else None
    if (path.source and path.source.standing) or (unnamed and unnamed.justification):
        why = "a report says how it knows, or why it has no name"
        return "C", f"The best source is {name}, unnamed; {why}."
    return "D", f"The best source is {name}, unnamed, and no report says how it knows."


def _is_named(path: Path) -> bool:
    """Return whether the source has a name, or is a document."""
    attribution = path.member.attribution
    unnamed = attribution.anonymity if attribution else None
    is_document = path.source is not None and path.source.kind == "document"
    return is_document or unnamed is None or unnamed.named


def _act(path: Path) -> Status | None:
    return path.member.attribution.status if path.member.attribution else None


def _tell_origins(origins: OriginCount) -> str:
    if origins.least >= SEVERAL:
        return f"It rests on {origins.least} origins that nothing joins."
    if origins.most >= SEVERAL:
        return f"It may rest on one origin, or on up to {origins.most}."
    return "It rests on one origin."


def _tell_against(against: Sequence[Contradiction]) -> tuple[str, ...]:
    if not against:
        return ("No report contradicts it.",)
    kinds = ", ".join(sorted({each.type for each in against}))
    reports = len({each.b.report for each in against})
    many = "1 report" if reports == 1 else f"{reports} reports"
    return (f"Contradicted in {many} ({kinds}).",)
