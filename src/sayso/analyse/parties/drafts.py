"""What is known of a party while a report is read."""

from dataclasses import dataclass, field
from typing import Literal

from sayso.analyse.parties.descriptions import Description
from sayso.analyse.parties.entities import Entity
from sayso.analyse.parties.firstnames import Gender
from sayso.analyse.phrases.describe import Phrase
from sayso.analyse.relays.media import is_outlet_name
from sayso.records import Span

Role = Literal["source", "addressee", "relay", "behalf", "actor"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMention:
    """Words for a party that has a role in a statement."""

    span: Span
    role: Role
    phrase: Phrase
    implied: str | None = None  # name that the words imply: "tweeted", Twitter


@dataclass(slots=True)
class Draft:
    """What is known so far of one party; the reader adds to it."""

    entity: Entity | None = None
    implied: str | None = None
    owner: tuple[Span, int] | None = None  # "his" in "his lawyer", and whose
    pair: tuple[int, ...] = ()  # whom "both men" are
    described: list[tuple[Span, Phrase]] = field(default_factory=list)
    descriptions: list[Description] = field(default_factory=list)
    wordings: list[frozenset[str]] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    roles: set[Role] = field(default_factory=set)
    gender: Gender | None = None
    plural: bool = False
    outlet: bool = False  # described by the name of a news outlet: "Channel 12"


def name_words(draft: Draft) -> tuple[str, ...]:
    """Return the words of its name, if it has one."""
    return draft.entity.words if draft.entity else ()


def is_person(draft: Draft) -> bool:
    """Say whether it is one person, named or described."""
    if draft.entity:
        return draft.entity.kind == "person"
    # "No one" and "nobody" have no source type: they stand for no party.
    return any(p.kind == "person" and p.source_type for _, p in draft.described)


def is_plural(draft: Draft) -> bool:
    """Say whether it is several people without a name."""
    return draft.entity is None and draft.plural


def is_people(draft: Draft) -> bool:
    """Say whether it is several people: "the officials", "Democrats"."""
    return is_plural(draft) or bool(draft.entity and draft.entity.kind == "people")


def is_body(draft: Draft) -> bool:
    """Say whether it is an organization, government or outlet."""
    if draft.entity:
        return draft.entity.kind == "organization"
    bodies = ("organization", "government", "media")
    return any(p.kind in bodies for _, p in draft.described)


def is_outlet(draft: Draft) -> bool:
    """Say whether it is a news outlet."""
    if draft.implied or is_person(draft):
        return False
    named = draft.entity is not None and is_outlet_name(draft.entity.name)
    return named or draft.outlet or any(p.kind == "media" for _, p in draft.described)
