"""Read wordings that name no day or length: "now", "recently", "in the future"."""

from collections.abc import Callable

from sayso.analyse.times.found import Found
from sayso.analyse.times.lengths import length_value
from sayso.analyse.times.readings import Fixed, Reading

_AFTER_PAST = frozenset("and as had has but it he she they we i that when".split())
_HOW_FAR = frozenset("near nearer foreseeable immediate short long medium".split())


def _ahead(found: Found) -> Reading | None:
    """Return "the weeks ahead", "future quarters", "a later date"."""
    if found.has("the") and found.own[-1].text == "ahead":
        return Fixed("DURATION", length_value(None, found.unit), "length")
    if found.has("future") or found.own[-1].text == "date":
        return Fixed("DATE", "FUTURE_REF", "vague-future")
    return None


def _reference(kind: str) -> Callable[[Found], Reading | None]:
    value = f"{kind.upper()}_REF"
    return lambda _: Fixed("DATE", value, f"vague-{kind}")


def _recent(found: Found) -> Reading | None:
    if found.has("the"):
        return None  # the recent attacks
    return Fixed("DATE", "PAST_REF", "vague-past")


def _soon(found: Found) -> Reading | None:
    if "as" in (found.before(), found.after()):
        return None
    return Fixed("DATE", "FUTURE_REF", "vague-future")


def _future(found: Found) -> Reading | None:
    words = [w for w in found.own if w.kind == "other"]
    if any(w.text.lower() not in _HOW_FAR for w in words):
        return None
    if found.has("future") and found.after() == "of":
        return None  # the future of coal
    return Fixed("DATE", "FUTURE_REF", "vague-future")


def _past(found: Found) -> Reading | None:
    """Return "the past", where no noun follows."""
    if found.value("which") != "past":
        return None
    following = found.after()
    if following.isalpha() and following not in _AFTER_PAST:
        return None
    return Fixed("DATE", "PAST_REF", "vague-past")


def _current(found: Found) -> Reading | None:
    if found.own[-1].text[0].isupper() or not found.after().isalpha():
        return None
    return Fixed("DATE", "PRESENT_REF", "vague-present")


READERS: dict[str, Callable[[Found], Reading | None]] = {
    "ahead": _ahead,
    "recent": _recent,
    "now": _reference("present"),
    "current": _current,
    "recently": _reference("past"),
    "soon": _soon,
    "future": _future,
    "past": _past,
}
