"""Suggest a two-part grade after the Admiralty code, with its reasons.

The code grades a source by its record, which reports do not show. So the letter says
how well the reports let a reader judge who stands behind a claim, and the number how
well origins agree: reporting corroboration, not truth.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from sayso.link.paths import Path
from sayso.records import Contradiction, Grade, OriginCount, Status

Letter = Literal["A", "B", "C", "D", "E", "F"]
Number = Literal[1, 2, 3, 4, 5, 6]
SEVERAL = 2
_NO_CLAIM: frozenset[Status] = frozenset(
    {"declined", "unknown", "promised", "requested", "asked"}
)
_REASONS: dict[Letter, str] = {
    "A": "{name}, who can be asked, is the source, and {witnesses} reports heard it.",
    "B": "{name}, who can be asked, is the source, and one report heard it.",
    "C": "The best source is {name}, {how}.",
    "D": "The best source is {name}, unnamed, and no report says how it knows.",
    "E": "The best that reports give is {name}, {how}.",
    "F": "No report gives a source.",
}


def grade_claim(
    paths: Sequence[Path],
    origins: OriginCount,
    witnesses: int,
    against: Iterable[Contradiction],
) -> Grade:
    """Return the suggested grade of a claim.

    Args:
        paths: Of its members.
        origins: How many they rest on.
        witnesses: How many reports heard it themselves.
        against: What contradicts it.
    """
    letter, reason = min(_grade_source(path, witnesses) for path in paths)
    number, reasons = _grade_information(paths, origins, list(against))
    return Grade(
        source=letter,
        source_reasons=(reason,),
        information=number,
        information_reasons=reasons,
    )


def _grade_source(path: Path, witnesses: int) -> tuple[Letter, str]:
    letter, how = _judge_source(path, witnesses)
    outlets = " and ".join(dict.fromkeys(cited.words for cited in path.outlets))
    name = path.source.name if path.source else outlets
    return letter, _REASONS[letter].format(
        name=name, how=how or f"by way of {outlets}", witnesses=witnesses
    )


def _judge_source(path: Path, witnesses: int) -> tuple[Letter, str]:
    if not path.source:
        return ("E", "which is cited without its source") if path.outlets else ("F", "")
    attribution = path.member.attribution
    unnamed = attribution.anonymity if attribution else None
    if unnamed is None or unnamed.named or path.source.kind == "document":
        if path.outlets:
            return "C", ""
        return ("A" if witnesses >= SEVERAL else "B"), ""
    if path.outlets:
        return "E", ""
    if path.source.standing or unnamed.justification:
        return "C", "unnamed, but a report says how it knows or why it has no name"
    return "D", ""


def _grade_information(
    paths: Sequence[Path], origins: OriginCount, against: Sequence[Contradiction]
) -> tuple[Number, tuple[str, ...]]:
    acts = {_act(path) for path in paths}
    if acts <= _NO_CLAIM:
        said = ", ".join(sorted(act for act in acts if act))
        return 6, (f"Nobody says that it is so ({said}).",)
    reasons = (_tell_origins(origins), *_tell_against(against))
    opposed = {each.b.report for each in against if each.type != "update"}
    if opposed:
        return (5 if len(opposed) > origins.most else 4), reasons
    if origins.least >= SEVERAL:
        return 1, reasons
    return (2 if origins.most >= SEVERAL else 3), reasons


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
