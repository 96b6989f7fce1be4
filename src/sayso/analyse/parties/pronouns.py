"""Say whom a pronoun means: the party that fits and stands out most."""

from collections.abc import Callable, Collection, Sequence

from sayso.analyse.parties.drafts import Draft, is_body, is_people, is_person, is_plural
from sayso.analyse.parties.firstnames import Gender
from sayso.analyse.parties.salience import Choice, Discourse

_TALKING = frozenset("i let me my our us we you your".split())  # nobody told of
OWNERS = {"his": "he", "her": "she", "their": "they"}  # "its" means too many things


def resolve_pronoun(
    word: str,
    before: int,
    cast: Sequence[Draft],
    discourse: Discourse,
    *,
    but: Collection[int] = (),
) -> Choice:
    """Return whom the pronoun `word`, lower case, at the offset `before` means.

    None of the parties in `but`, such as the one who speaks to "him".
    """
    if word in ("he", "she", "him", "her"):
        gender: Gender = "female" if word in ("she", "her") else "male"
        persons = keys_of(cast, lambda d: is_person(d) and d.gender in (gender, None))
        return discourse.choose(before, [key for key in persons if key not in but])
    if word == "it":
        return discourse.choose(before, keys_of(cast, is_body))
    if word in ("they", "them", "both", "all"):
        plural = discourse.choose(before, keys_of(cast, is_plural))
        if plural.party is not None or plural.rivals:
            return plural
        return discourse.choose(before, keys_of(cast, is_body))
    if word in _TALKING:
        return Choice(None)
    return _nearest(before, cast, discourse, persons=word != "which")


def keys_of(cast: Sequence[Draft], fits: Callable[[Draft], bool]) -> list[int]:
    """Return which parties fit."""
    return [key for key, draft in enumerate(cast) if fits(draft)]


def _nearest(
    before: int, cast: Sequence[Draft], discourse: Discourse, *, persons: bool
) -> Choice:
    """Return the party that "who" or "which" goes back to."""
    here = discourse.sentence_of(before)
    for place in discourse.before(before):
        draft = cast[place.party]
        # An initial may have ended the sentence: "George W. Ruiz, who".
        if here - discourse.sentence_of(place.start) > 1:
            break
        if is_person(draft) or is_people(draft) if persons else is_body(draft):
            return Choice(place.party)
    return Choice(None)
