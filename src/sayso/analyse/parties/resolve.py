"""Say whom each mention of a party means in this report; abstain where two fit.

Mentions are read in text order. A name goes to its entity, a pronoun to the party that
stands out most, a definite description ("the governor", "the bank", "the report") to
what was so titled or described before; anything else introduces somebody new. Only
parties are resolved, after attribution: resolving everything first makes attribution
worse.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sayso.analyse.parties.again import labelled_before, same_words
from sayso.analyse.parties.descriptions import Description, read_description
from sayso.analyse.parties.drafts import (
    Draft,
    RoleMention,
    is_person,
)
from sayso.analyse.parties.entities import Entity
from sayso.analyse.parties.matching import Owner, find_matching
from sayso.analyse.parties.named import NamedParties
from sayso.analyse.parties.pronouns import OWNERS, keys_of, resolve_pronoun
from sayso.analyse.parties.salience import Choice, Discourse
from sayso.analyse.parties.standing_out import one_body, standing_out
from sayso.analyse.phrases.party import Phrase
from sayso.analyse.relays.media import is_outlet_name
from sayso.analyse.text.parse import Parse
from sayso.records import Span

_OWNED = re.compile(r"((?:[^\W_][\w.-]*\s?){1,4})['’]s?\b")
_BOTH = re.compile(r"(?:both|the two)\b", re.IGNORECASE)
_ALL_MEDIA = frozenset({"media", "press", "news"})  # "the media" is no one outlet


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
        self._speaking: dict[int, int] = {}  # sentence: its last source so far
        for key, (entity, found) in enumerate(zip(entities, titles, strict=True)):
            draft = Draft(entity=entity, gender=entity.gender)
            draft.descriptions = [read_description(self._text, s) for s in found]
            self.cast.append(draft)
            for span in entity.mentions:
                self._discourse.add(span, key)
        self._named = NamedParties(parse.text, self.cast)

    def resolve(self, mention: RoleMention) -> Resolution:
        """Return whom `mention` means; a new party if nobody met so far."""
        found = self._find(mention)
        if found.rivals:
            return Resolution(None, found.rivals)
        key = found.party
        if key is None and mention.role == "actor" and not _can_act(mention.phrase):
            return Resolution(None)
        if key is None:
            key = len(self.cast)
            draft = Draft(implied=mention.implied, owner=self._owner(mention))
            draft.pair = self._both(mention)
            self.cast.append(draft)
        self._note(key, mention, new=found.party is None)
        return Resolution(key)

    def _owner(self, mention: RoleMention) -> Owner | None:
        """Return whose "his lawyer" or "Ruiz’s lawyers" is, if one party stands out."""
        if mention.phrase.pronoun or mention.phrase.name or mention.implied:
            return None
        span = self._read(mention).owner
        if span is None:
            return self._named_owner(mention)
        word = OWNERS.get(self._text[span.start : span.end].lower())
        # "His wife" is nobody's of whom we only know that he is "his aide".
        owned = keys_of(self.cast, lambda d: d.owner is not None)
        found = self._meant_by(word, span.start, but=owned).party if word else None
        return None if found is None else (span, found)

    def _named_owner(self, mention: RoleMention) -> Owner | None:
        """Return the party named before a possessive at the start of `mention`."""
        start = mention.span.start
        owned = _OWNED.match(self._text, start, mention.span.end)
        key = self._named.at(start) if owned else None
        if owned is None or key is None or self._named.at(owned.end(1) - 1) != key:
            return None
        return Span(start, owned.end(1)), key

    def _both(self, mention: RoleMention) -> tuple[int, ...]:
        """Return the two named persons just before "both men" or "the two leaders"."""
        start, end = mention.span
        if not _BOTH.match(self._text, start, end) or mention.phrase.members:
            return ()
        if not mention.phrase.pronoun and self._read(mention).means == "body":
            return ()
        here = self._discourse.sentence_of(start)
        named = dict.fromkeys(
            place.party
            for place in self._discourse.before(start)
            if here - self._discourse.sentence_of(place.start) <= 1
            and self.cast[place.party].entity
            and is_person(self.cast[place.party])
        )
        return tuple(sorted(named)) if len(named) == len(("one", "other")) else ()

    def _note(self, key: int, mention: RoleMention, *, new: bool) -> None:
        draft, phrase = self.cast[key], mention.phrase
        draft.roles.add(mention.role)
        if mention.role == "source":
            self._speaking[self._discourse.sentence_of(mention.span.start)] = key
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
            words = self._text[mention.span.start : mention.span.end]
            draft.outlet = draft.outlet or is_outlet_name(words)
        self._discourse.add(mention.span, key, source=mention.role == "source")

    def _find(self, mention: RoleMention) -> Choice:
        phrase = mention.phrase
        if mention.implied:
            return Choice(self._named.implied(mention.implied))
        if phrase.pronoun:
            word = self._text[phrase.head.start : phrase.head.end].lower()
            there, but = mention.span.start, self._speaking_to(mention)
            return self._meant_by(word, there, but=but)
        if phrase.label:
            return Choice(
                labelled_before(self._text, mention.span, self.cast, self._discourse)
            )
        if phrase.name:
            return Choice(self._named.named(phrase.name))
        if phrase.members:
            return Choice(same_words(self._text, mention.span, self.cast))
        named = self._named.body_at(mention.span)
        if named is None:
            named = self._named.short(phrase.head)
        return self._described(mention) if named is None else Choice(named)

    def _read(self, mention: RoleMention) -> Description:
        """Return the description that a mention gives, without what follows it."""
        span, core = mention.span, mention.phrase.core
        return read_description(self._text, Span(span.start, max(core.end, core.start)))

    def _meant_by(
        self, pronoun: str, before: int, *, but: Collection[int] = ()
    ) -> Choice:
        cast, discourse = self.cast, self._discourse
        return resolve_pronoun(pronoun, before, cast, discourse, but=but)

    def _speaking_to(self, mention: RoleMention) -> list[int]:
        """Return who speaks to the party of `mention`: it is somebody else."""
        if mention.role != "addressee":
            return []
        here = self._discourse.sentence_of(mention.span.start)
        return [self._speaking[here]] if here in self._speaking else []

    def _described(self, mention: RoleMention) -> Choice:
        description = self._read(mention)
        before = mention.span.start
        if not description.definite or description.words <= _ALL_MEDIA:
            same = same_words(self._text, mention.span, self.cast)
            return Choice(
                same if same is not None else one_body(description, self.cast)
            )
        whose = self._owner(mention)
        fitting = find_matching(description, whose, self.cast)
        if len(fitting) == 1:
            return Choice(fitting[0])
        if fitting:
            return self._discourse.choose(before, fitting)
        if description.owned or self._is_introduced(mention):
            return Choice(None)
        return standing_out(description, mention, self.cast, self._discourse)

    def _is_introduced(self, mention: RoleMention) -> bool:
        """Say whether words after the noun tell who it is: "the lawyer for Ruiz"."""
        start, end = mention.phrase.core.end, mention.span.end
        after = self._text[start:end].lstrip()
        return self._text.startswith(" of ", start) or after[:1].isalpha()


def _can_act(phrase: Phrase) -> bool:
    """Say whether words that mean nobody met so far can bring in one who only acts.

    A name can, and so can people and governments; "the church" and "the rocks" cannot.
    """
    if phrase.pronoun or phrase.kind in {"unknown", "document"}:
        return False
    return phrase.named or phrase.kind in {"person", "group", "government", "place"}
