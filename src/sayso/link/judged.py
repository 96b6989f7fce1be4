"""What people know of origins goes before what reports show.

An editor may know that two reporters each telephoned the ministry, or that both sat in
one briefing. Of decisions that cannot all hold, the later ones do.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.records import JudgedOrigin, MemberPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginVerdict:
    """A person's decision on the origins of two clauses."""

    a: MemberPlace
    b: MemberPlace
    one: bool  # they rest on one origin; else on two
    judgement: int  # its number; later ones have higher numbers
    who: str
    why: str | None
    on: str  # ISO 8601; the day


class Parts:
    """Members joined step by step, but for those that have to stay apart."""

    def __init__(self, names: Iterable[str]) -> None:
        self._parts = {name: {name} for name in names}
        self._apart: list[tuple[str, str]] = []

    @property
    def keeps_apart(self) -> bool:
        """Whether some have to stay apart."""
        return bool(self._apart)

    def are_one(self, a: str, b: str) -> bool:
        """Return whether two members are joined, however far around."""
        return self._parts[a] is self._parts[b]

    def join(self, a: str, b: str) -> bool:
        """Join two members with all that is joined to them, if nothing forbids it."""
        if self.are_one(a, b):
            return True
        one, other = self._parts[a], self._parts[b]
        for x, y in self._apart:
            if (x in one and y in other) or (x in other and y in one):
                return False
        one |= other
        self._parts.update(dict.fromkeys(other, one))
        return True

    def keep_apart(self, a: str, b: str) -> bool:
        """Keep two members apart from now on, unless they are joined already."""
        if self.are_one(a, b):
            return False
        self._apart.append((a, b))
        return True


def settle(
    verdicts: Iterable[OriginVerdict], names: Mapping[MemberPlace, str]
) -> tuple[JudgedOrigin, ...]:
    """Return the decisions on members of a claim that hold, as they were made.

    Args:
        verdicts: Decisions on any clauses.
        names: The ids of the members by their place, in order.
    """
    parts, heeded = Parts(names.values()), {}
    for each in sorted(verdicts, key=lambda verdict: -verdict.judgement):
        ends = sorted((each.a, each.b))
        if not names.keys() >= {*ends}:
            continue
        a, b = (names[end] for end in ends)
        holds = parts.join(a, b) if each.one else parts.keep_apart(a, b)
        if holds and (a, b) not in heeded:
            heeded[a, b] = JudgedOrigin(
                a=a,
                b=b,
                verdict="one-origin" if each.one else "two-origins",
                judgement=each.judgement,
                who=each.who,
                why=each.why,
                on=each.on,
            )
    return tuple(reversed(heeded.values()))


def begin_parts(names: Iterable[str], judged: Iterable[JudgedOrigin]) -> Parts:
    """Return the members as people have joined them, and keep them apart."""
    parts = Parts(names)
    ordered = sorted(judged, key=lambda each: each.verdict)  # one-origin comes first
    for each in ordered:
        decide = parts.join if each.verdict == "one-origin" else parts.keep_apart
        decide(each.a, each.b)
    return parts
