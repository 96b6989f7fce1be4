"""Find where an event takes place, as its clause says."""

from collections.abc import Sequence

from sayso.analyse.events.triggers import Trigger
from sayso.analyse.parties.places import find_place
from sayso.analyse.phrases.scene import Scene
from sayso.analyse.phrases.words import Word
from sayso.records import Span

_WHERE = frozenset("in at near to outside from inside".split())
_ARRIVING = frozenset({"to", "from"})  # a place of journeys only
_JOURNEYS = frozenset({"travel", "meet"})
_FAR = 3  # words between the preposition and the place


def find_where(
    scene: Scene, words: Sequence[Word], trigger: Trigger, clause: tuple[int, int]
) -> Span | None:
    """Return the place named in a clause, behind the trigger or else in front of it.

    `clause`: the numbers of its first and last word.
    """
    first, last = clause
    behind = range(trigger.last, last + 1)
    for i in (*behind, *range(first, trigger.first)):
        low = words[i].low
        if low not in _WHERE or (low in _ARRIVING and not _is_journey(trigger)):
            continue
        for word in words[i + 1 : i + 1 + _FAR]:
            name = scene.name_over(word)
            if name and (
                name.kind == "place" or find_place(scene.text[slice(*name.span)])
            ):
                return name.span
            if word.low in _WHERE:
                break
    return None


def _is_journey(trigger: Trigger) -> bool:
    return trigger.of.name in _JOURNEYS
