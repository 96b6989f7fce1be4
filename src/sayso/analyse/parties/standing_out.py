"""Say who is meant by a description that fits nobody described before."""

from collections.abc import Sequence

from sayso.analyse.parties.descriptions import Description
from sayso.analyse.parties.drafts import (
    Draft,
    RoleMention,
    is_body,
    is_outlet,
    is_person,
    name_words,
)
from sayso.analyse.parties.pronouns import keys_of
from sayso.analyse.parties.salience import Choice, Discourse
from sayso.analyse.parties.territories import governs, is_territory

# Offices: who is known by another title does not hold them too.
_OFFICES = frozenset(
    """
    ambassador attorney chancellor chief commissioner congressman general governor judge
    justice king mayor minister president premier prosecutor queen representative
    secretary senator sheriff speaker
    """.split()
)
_WITHHELD = frozenset({"source", "person", "people", "official"})  # anybody unnamed
_NEAR = 3  # sentences within which "the researcher" may be the last one who spoke


def one_body(description: Description, cast: Sequence[Draft]) -> int | None:
    """Return the only named body that "police" or "prosecutors" can mean."""
    if not description.is_bare or description.means != "body":
        return None
    fitting = [key for key, d in enumerate(cast) if description.head in name_words(d)]
    return fitting[0] if len(fitting) == 1 else None


def standing_out(
    description: Description,
    mention: RoleMention,
    cast: Sequence[Draft],
    discourse: Discourse,
) -> Choice:
    """Return who stands out most among those who could be described so."""
    before = mention.span.start
    if description.head in _WITHHELD:
        return discourse.choose(before, _unnamed(description, cast))
    if description.means == "report" and not description.plural:
        return discourse.choose(before, keys_of(cast, is_outlet))
    if is_territory(description):
        return discourse.choose(
            before, keys_of(cast, lambda d: governs(description, d))
        )
    if description.means == "body" and description.is_bare:
        return discourse.choose(before, keys_of(cast, is_body))
    if description.means == "person" and not description.plural:
        return _last_speaker(description, mention, cast, discourse)
    return Choice(None)


def _last_speaker(
    description: Description,
    mention: RoleMention,
    cast: Sequence[Draft],
    discourse: Discourse,
) -> Choice:
    before = mention.span.start
    here = discourse.sentence_of(before)
    recent = {
        place.party
        for place in discourse.before(before)
        if here - discourse.sentence_of(place.start) <= _NEAR
    }
    speakers = keys_of(
        cast,
        lambda d: (
            is_person(d)
            and "source" in d.roles
            and mention.phrase.gender in (d.gender, None)
            and not (description.head in _OFFICES and d.descriptions)
        ),
    )
    return discourse.choose(before, recent & set(speakers))


def _unnamed(description: Description, cast: Sequence[Draft]) -> list[int]:
    """Return those without a name, as many as described: "the sources"."""
    return keys_of(
        cast,
        lambda d: (
            d.entity is None and "source" in d.roles and d.plural == description.plural
        ),
    )
