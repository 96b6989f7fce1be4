"""Find the party that had the same words before: a label, "officials" twice."""

from collections.abc import Sequence

from sayso.analyse.parties.descriptions import read_description
from sayso.analyse.parties.drafts import Draft, is_person
from sayso.analyse.parties.salience import Discourse
from sayso.records import Span


def labelled_before(
    text: str, label: Span, cast: Sequence[Draft], discourse: Discourse
) -> int | None:
    """Return who has had this label of an interview before.

    The first "A" is the one person named so far, if there is just one.
    """
    words = text[slice(*label)]
    for key, draft in enumerate(cast):
        if any(text[slice(*span)] == words for span in draft.mentions):
            return key
    named = {place.party for place in discourse.before(label.start)}
    persons = [key for key in named if is_person(cast[key])]
    return persons[0] if words == "A" and len(persons) == 1 else None


def same_words(text: str, span: Span, cast: Sequence[Draft]) -> int | None:
    """Return the party described in just these words: "officials", twice."""
    words = read_description(text, span)
    if not words.plural:
        return None
    for key, draft in enumerate(cast):
        if draft.entity is None and words.words in draft.wordings:
            return key
    return None
