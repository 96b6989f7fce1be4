"""Name an origin in a few words: the source that its reports lead back to."""

from collections.abc import Iterator, Sequence

from sayso.show.linked.hands import Hand, all_hands
from sayso.show.linked.told import Told
from sayso.show.naming import is_same_name

# What somebody does with a claim who does not say that it is so.
_NO_SUPPORT = frozenset({"denied", "doubted", "declined", "unknown", "asked"})
_SEVERAL = 2


def name_origin(top: Sequence[Hand]) -> tuple[str, bool]:
    """Return what an origin is called, and whether that is a publisher's own voice.

    It is the source of the report that others cite; else a source that several reports
    name; else the outlet that they cite; else the source of the most direct report. Who
    denies it, or will not speak of it, is named only if nobody else is.

    Args:
        top: Its hands, those first from which others have it.
    """
    hands = tuple(all_hands(top))
    cited = [told for hand in hands if hand.below for told in hand.members]
    members = [told for hand in hands for told in hand.members]
    if source := next(_sources(cited), None) or _often(list(_sources(members))):
        return source, False
    outlet = next((hand for hand in top if hand.below and not hand.members), None)
    if outlet:
        return f"{outlet.name}, as others cite it", False
    nearest = sorted(members, key=lambda told: len(told.hands))
    for support in (True, False):
        if source := next(_sources(nearest, support=support), None):
            return source, False
    return f"{top[0].name}, in its own voice", True


def _sources(members: Sequence[Told], *, support: bool = True) -> Iterator[str]:
    """Yield the sources, other than outlets, who say that it is so; or any."""
    for told in members:
        against = support and told.holder.status in _NO_SUPPORT
        if told.source and not told.is_outlet and not against:
            yield told.source


def _often(names: Sequence[str]) -> str | None:
    """Return the name that most members give, if several do; the first of these."""
    counted = [sum(is_same_name(name, other) for other in names) for name in names]
    most = max(counted, default=0)
    return names[counted.index(most)] if most >= _SEVERAL else None
