"""Suggest a two-part grade after the Admiralty code, with its reasons.

The code grades a source by its record, which reports do not show. So the letter says
how well the reports let a reader judge who stands behind a claim, and the number how
well origins agree: reporting corroboration, not truth.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from sayso.link.paths import Path
from sayso.link.relays import count_witnesses
from sayso.link.speakers import have_one_name
from sayso.records import Claim, Contradiction, Grade, SameOrigin, Status

Letter = Literal["A", "B", "C", "D", "E", "F"]
Number = Literal[1, 2, 3, 4, 5, 6]
SEVERAL = 2
_SAYS: frozenset[Status | None] = frozenset({None, "asserted", "denied"})


def grade_claim(
    paths: Mapping[str, Path],
    edges: Sequence[SameOrigin],
    parts: Sequence[Sequence[str]],
    least: int,
) -> Grade:
    """Return the suggested grade of a claim that nothing contradicts.

    Args:
        paths: Of its members, by their ids.
        edges: Why they share an origin.
        parts: Ids of members that certainly rest on one origin.
        least: How many origins there are at least.
    """
    letter, _, reason = min(
        (letter, path.source is None, reason)
        for path in paths.values()
        for letter, reason in [_grade_source(path, paths, edges)]
    )
    acts = {name: _act(path) for name, path in paths.items()}
    number, reasons = _grade_information(acts, parts, least, against=())
    return Grade(
        source=letter,
        source_reasons=(reason,),
        information=number,
        information_reasons=reasons,
    )


def regrade(claim: Claim, against: Sequence[Contradiction]) -> Grade:
    """Return the grade of a claim that is contradicted."""
    acts = {
        member.id: holder.status
        for member, holder in zip(claim.members, claim.holders, strict=True)
    }
    parts = [group.members for group in claim.origin_groups]
    number, reasons = _grade_information(acts, parts, claim.origins.least, against)
    return replace(claim.grade, information=number, information_reasons=reasons)


def _grade_information(
    acts: Mapping[str, Status | None],
    parts: Sequence[Sequence[str]],
    least: int,
    against: Sequence[Contradiction],
) -> tuple[Number, tuple[str, ...]]:
    """Return the number and its reasons; only origins that say it is so count."""
    most = sum(1 for part in parts if any(acts[each] in _SAYS for each in part))
    least = min(least, most)
    if not most:
        said = ", ".join(sorted({act for act in acts.values() if act}))
        return 6, (f"Nobody says that it is so ({said}).",)
    reasons = (_tell_origins(least, most), *_tell_against(against))
    opposed = {each.b.report for each in against if each.type != "update"}
    if opposed:
        return (5 if len(opposed) > most else 4), reasons
    if least >= SEVERAL:
        return 1, reasons
    return (2 if most >= SEVERAL else 3), reasons


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
    how = "a document" if path.source.kind == "document" else "named"
    if path.outlets:
        return "C", f"The best source is {name}, {how}, by way of {outlets}."
    same = {
        each: other
        for each, other in paths.items()
        if other.source and have_one_name(path.source, other.source)
    }
    heard = count_witnesses(same, edges)
    if heard < SEVERAL:
        return "B", f"The best source is {name}, {how}, first-hand in one report."
    return "A", f"The best source is {name}, {how}, first-hand in {heard} reports."


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


def _tell_origins(least: int, most: int) -> str:
    if least >= SEVERAL:
        return f"{least} origins that nothing joins say that it is so."
    if most >= SEVERAL:
        return f"One origin says that it is so, or up to {most}."
    return "One origin says that it is so."


def _tell_against(against: Sequence[Contradiction]) -> tuple[str, ...]:
    if not against:
        return ("No report contradicts it.",)
    kinds = ", ".join(sorted({each.type for each in against}))
    reports = len({each.b.report for each in against})
    many = "1 report" if reports == 1 else f"{reports} reports"
    return (f"Contradicted in {many} ({kinds}).",)
