"""Tell which parties a definite description fits: "the governor", "her lawyers"."""

from collections.abc import Sequence

from sayso.analyse.parties.descriptions import Description, describes
from sayso.analyse.parties.drafts import Draft, is_person, name_words
from sayso.records import Span

Owner = tuple[Span, int]  # the words for whose lawyer it is, and who that is


def find_matching(
    description: Description, whose: Owner | None, cast: Sequence[Draft]
) -> list[int]:
    """Return the parties that a description fits best, several if equally well.

    They were described with the same noun, share most words with the description, and
    belong to the same owner, if one is known.
    """
    scores = {
        key: score + _is_owned_by(draft, whose)
        for key, draft in enumerate(cast)
        if not (description.owner and _is_other(draft, description, whose))
        and not _differs(draft, description)
        and not (description.plural and _is_named_person(draft))
        and (score := describes(description, draft.descriptions, name_words(draft)))
    }
    best = max(scores.values(), default=0)
    return [key for key, score in scores.items() if score == best]


def _is_owned_by(draft: Draft, whose: Owner | None) -> bool:
    return bool(whose and draft.owner and draft.owner[1] == whose[1])


def _is_named_person(draft: Draft) -> bool:
    return draft.entity is not None and is_person(draft)


def _differs(draft: Draft, description: Description) -> bool:
    """Say whether other words describe unnamed people: the lawyers of someone else."""
    if draft.entity or not description.plural or description.is_bare:
        return False
    own = description.words - {description.head}
    known = {word for words in draft.wordings for word in words} - {description.head}
    return bool(known) and not own & known


def _is_other(draft: Draft, description: Description, whose: Owner | None) -> bool:
    """Say whether "his lawyer" is not this party: one with a name, or another's."""
    if draft.entity:
        return not description.plural
    return bool(whose and draft.owner and whose[1] != draft.owner[1])
