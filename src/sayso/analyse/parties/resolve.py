"""Say whom each mention of a party means in this report; abstain where two fit.

Mentions are read in text order. A name goes to its entity, a pronoun to the party that
stands out most, a definite description ("the governor", "the bank", "the report") to
what was so titled or described before; anything else introduces somebody new. Only
parties are resolved, after attribution: resolving everything first makes attribution
worse.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from sayso.analyse.parties.descriptions import Description, describes, read_description
from sayso.analyse.parties.entities import Entity, words_of
from sayso.analyse.parties.firstnames import Gender
from sayso.analyse.parties.salience import Choice, Discourse
from sayso.analyse.phrases.describe import Phrase
from sayso.analyse.relays.media import is_outlet_name
from sayso.analyse.text.parse import Parse
from sayso.records import Span

Role = Literal["source", "addressee", "relay", "behalf"]
_BOTH = re.compile(r"(?:both|the two)\b", re.IGNORECASE)
_FORMS = {"his": "he", "her": "she", "their": "they"}
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
    titles: tuple[Span, ...] = ()
    described: list[tuple[Span, Phrase]] = field(default_factory=list)
    descriptions: list[Description] = field(default_factory=list)
    wordings: list[frozenset[str]] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    roles: set[Role] = field(default_factory=set)
    gender: Gender | None = None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """The party that a mention means, or the rivals between which nothing decides."""

    party: int | None
    rivals: tuple[int, ...] = ()


class Resolver:
    """Reads the mentions of one report in text order."""

    def __init__(
        self,
        parse: Parse,
        entities: Sequence[Entity],
        titles: Sequence[tuple[Span, ...]],
    ) -> None:
        """Begin with the named parties and the titles printed beside their names."""
        self._text = parse.text
        self._discourse = Discourse(parse)
        self.cast: list[Draft] = []
        self._at: dict[int, int] = {}
        for key, (entity, found) in enumerate(zip(entities, titles, strict=True)):
            draft = Draft(entity=entity, titles=found, gender=entity.gender)
            draft.descriptions = [read_description(self._text, s) for s in found]
            self.cast.append(draft)
            for span in entity.mentions:
                self._discourse.add(span, key)
                self._at |= dict.fromkeys(range(*span), key)

    def resolve(self, mention: RoleMention) -> Resolution:
        """Return whom `mention` means; a new party if nobody met so far."""
        found = self._find(mention)
        if found.rivals:
            return Resolution(None, found.rivals)
        key = found.party
        if key is None:
            key = len(self.cast)
            draft = Draft(implied=mention.implied, owner=self._owner(mention))
            draft.pair = self._both(mention)
            self.cast.append(draft)
        self._note(key, mention, new=found.party is None)
        return Resolution(key)

    def _owner(self, mention: RoleMention) -> tuple[Span, int] | None:
        """Return whose "his lawyer" is, if one party stands out."""
        span = None if mention.phrase.pronoun else self._read(mention).owner
        if span is None or mention.implied:
            return None
        word = _FORMS.get(self._text[span.start : span.end].lower())
        found = self._pronoun(word, span.start).party if word else None
        return None if found is None else (span, found)

    def _both(self, mention: RoleMention) -> tuple[int, ...]:
        """Return the two named persons just before "both men" or "the two leaders"."""
        start, end = mention.span
        if not _BOTH.match(self._text, start, end) or mention.phrase.members:
            return ()
        here = self._discourse.sentence_of(start)
        named = dict.fromkeys(
            place.party
            for place in self._discourse.before(start)
            if here - self._discourse.sentence_of(place.start) <= 1
            and self.cast[place.party].entity
            and _is_person(self.cast[place.party])
        )
        return tuple(sorted(named)) if len(named) == len(("one", "other")) else ()

    def _note(self, key: int, mention: RoleMention, *, new: bool) -> None:
        draft, phrase = self.cast[key], mention.phrase
        draft.roles.add(mention.role)
        if mention.span not in draft.mentions:
            draft.mentions.append(mention.span)
        if not mention.implied:
            draft.gender = draft.gender or phrase.gender
        if not phrase.pronoun and not mention.implied:
            draft.described.append((mention.span, phrase))
            description = self._read(mention)
            # "The report" says nothing of the outlet that it meant once.
            if new or not (description.definite and description.is_bare):
                draft.descriptions.append(description)
            draft.wordings.append(read_description(self._text, mention.span).words)
            draft.plural = draft.plural or phrase.number == "plural"
        self._discourse.add(mention.span, key, source=mention.role == "source")

    def _find(self, mention: RoleMention) -> Choice:
        phrase = mention.phrase
        if mention.implied:
            return Choice(self._implied(mention.implied))
        if phrase.pronoun:
            word = self._text[phrase.head.start : phrase.head.end].lower()
            return self._pronoun(word, mention.span.start)
        if phrase.name:
            return Choice(self._named(phrase.name))
        if phrase.members:
            return Choice(self._same_words(mention))
        if (short := self._short(phrase.head)) is not None:
            return Choice(short)
        return self._described(mention)

    def _read(self, mention: RoleMention) -> Description:
        """Return the description that a mention gives, without what follows it."""
        span, core = mention.span, mention.phrase.core
        return read_description(self._text, Span(span.start, max(core.end, core.start)))

    def _implied(self, name: str) -> int | None:
        words = words_of(name)
        for key, draft in enumerate(self.cast):
            if draft.implied == name or (draft.entity and draft.entity.words == words):
                return key
        return None

    def _named(self, name: Span) -> int | None:
        for start in range(name.start, name.end):
            key = self._at.get(start)
            if key is not None:
                return key
        words = words_of(self._text[name.start : name.end])
        for key, draft in enumerate(self.cast):
            if draft.entity and draft.entity.words == words:
                return key
        return None

    def _short(self, head: Span) -> int | None:
        """Return the one body whose name ends with a word in capitals: the Courier."""
        word = self._text[head.start : head.end]
        if (
            not word[:1].isupper()
            or head.start < 1
            or self._text[head.start - 1] != " "
        ):
            return None
        fitting = [
            key
            for key, draft in enumerate(self.cast)
            if _is_body(draft) and _name(draft)[-1:] == (word.lower(),)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _pronoun(self, word: str, before: int) -> Choice:
        if word in ("he", "she", "him", "her"):
            gender: Gender = "female" if word in ("she", "her") else "male"
            fitting = self._keys(lambda d: _is_person(d) and d.gender in (gender, None))
            return self._discourse.choose(before, fitting)
        if word == "it":
            return self._discourse.choose(before, self._keys(_is_body))
        if word in ("they", "them", "both", "all"):
            plural = self._discourse.choose(before, self._keys(_is_plural))
            if plural.party is not None or plural.rivals:
                return plural
            return self._discourse.choose(before, self._keys(_is_body))
        return self._nearest(before, persons=word != "which")

    def _nearest(self, before: int, *, persons: bool) -> Choice:
        """Return the party that "who" or "which" goes back to."""
        here = self._discourse.sentence_of(before)
        for place in self._discourse.before(before):
            draft = self.cast[place.party]
            # An initial may have ended the sentence: "George W. Ruiz, who".
            if here - self._discourse.sentence_of(place.start) > 1:
                break
            if _is_person(draft) or _is_plural(draft) if persons else _is_body(draft):
                return Choice(place.party)
        return Choice(None)

    def _described(self, mention: RoleMention) -> Choice:
        description = self._read(mention)
        before = mention.span.start
        if not description.definite:
            same = self._same_words(mention)
            return Choice(same if same is not None else self._one_body(description))
        whose = self._owner(mention)
        matched = {
            key: score
            for key, draft in enumerate(self.cast)
            if not (description.owner and _is_other(draft, description, whose))
            and (score := describes(description, draft.descriptions, _name(draft)))
        }
        if matched:
            best = max(matched.values())
            rivals = [key for key, score in matched.items() if score == best]
            if len(rivals) == 1:
                return Choice(rivals[0])
            return self._discourse.choose(before, rivals)
        if description.owned or self._text.startswith(" of ", mention.phrase.core.end):
            return Choice(None)
        return self._standing_out(description, mention)

    def _one_body(self, description: Description) -> int | None:
        """Return the only named body that "police" or "prosecutors" can mean."""
        if not description.is_bare or description.means != "body":
            return None
        fitting = [
            key for key, d in enumerate(self.cast) if description.head in _name(d)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _standing_out(self, description: Description, mention: RoleMention) -> Choice:
        """Return who is meant by a description that nobody has been given before."""
        before = mention.span.start
        if description.head in _WITHHELD:
            return self._discourse.choose(before, self._unnamed(description))
        if description.means == "report" and not description.plural:
            return self._discourse.choose(before, self._keys(_is_outlet))
        if description.means == "body" and description.is_bare:
            return self._discourse.choose(before, self._keys(_is_body))
        if description.means == "person" and not description.plural:
            here = self._discourse.sentence_of(before)
            recent = {
                place.party
                for place in self._discourse.before(before)
                if here - self._discourse.sentence_of(place.start) <= _NEAR
            }
            speakers = self._keys(
                lambda d: (
                    _is_person(d)
                    and "source" in d.roles
                    and mention.phrase.gender in (d.gender, None)
                )
            )
            return self._discourse.choose(before, recent & set(speakers))
        return Choice(None)

    def _unnamed(self, description: Description) -> list[int]:
        """Return those without a name, as many as described: "the sources"."""
        return self._keys(
            lambda d: (
                d.entity is None
                and "source" in d.roles
                and d.plural == description.plural
            )
        )

    def _same_words(self, mention: RoleMention) -> int | None:
        """Return the party described in just these words: "officials", twice."""
        words = read_description(self._text, mention.span)
        if not words.plural:
            return None
        for key, draft in enumerate(self.cast):
            if draft.entity is None and words.words in draft.wordings:
                return key
        return None

    def _keys(self, fits: Callable[[Draft], bool]) -> list[int]:
        return [key for key, draft in enumerate(self.cast) if fits(draft)]


def _name(draft: Draft) -> tuple[str, ...]:
    return draft.entity.words if draft.entity else ()


def _is_other(
    draft: Draft, description: Description, whose: tuple[Span, int] | None
) -> bool:
    """Say whether "his lawyer" is not this party: one with a name, or another's."""
    if draft.entity:
        return not description.plural
    return bool(whose and draft.owner and whose[1] != draft.owner[1])


def _is_person(draft: Draft) -> bool:
    if draft.entity:
        return draft.entity.kind == "person"
    return any(p.kind == "person" for _, p in draft.described)


def _is_plural(draft: Draft) -> bool:
    return draft.entity is None and draft.plural


def _is_body(draft: Draft) -> bool:
    if draft.entity:
        return draft.entity.kind == "organization"
    bodies = ("organization", "government", "media")
    return any(p.kind in bodies for _, p in draft.described)


def _is_outlet(draft: Draft) -> bool:
    if draft.implied or _is_person(draft):
        return False
    named = draft.entity is not None and is_outlet_name(draft.entity.name)
    return named or any(p.kind == "media" for _, p in draft.described)
