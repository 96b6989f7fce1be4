"""Find why unnamed sources are not named, near their mentions or sentences away.

“said an aide who spoke on condition of anonymity”, “Both asked not to be named.”
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from sayso.analyse.phrases.nouns import NounClass
from sayso.analyse.phrases.words import read_noun
from sayso.analyse.profiles.describing import head_noun
from sayso.analyse.profiles.grants import find_grants
from sayso.analyse.profiles.own_voice import sentence_at
from sayso.analyse.text.parse import Parse
from sayso.records import Count, Mention, Span

_PEOPLE = frozenset(
    {
        NounClass.SOURCE,
        NounClass.RELATION,
        NounClass.PERSON,
        NounClass.ROLE,
        NounClass.GROUP,
    }
)
_ANYBODY = frozenset(["person", "source", "individual", "other", "one"])
_MANY = frozenset("both all they them those these most some several many".split())
_ALONE = frozenset("he she".split())
_ATTACHED = re.compile(r"(?:who|whose|[a-z]+ing)\b")  # to the words before it
_GAP = 120  # code points between a mention and a clause attached to it
_SUBJECT_WORDS = 8
_PARAGRAPHS = (0, 2, 10)  # how far back to look for whom a subject means, in turn
_WORD = re.compile(r"[\w’'-]+|,")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """Whom a sentence begins with."""

    noun: str | None  # None: a pronoun, “both”
    plural: bool


_Place = tuple[Span, int]  # a mention, and the number of its party


@dataclass(frozen=True, slots=True, kw_only=True)
class Unnamed:
    """A party without a name: where it is mentioned, and how many people it is."""

    mentions: tuple[Span, ...]
    count: Count | None = None

    @property
    def plural(self) -> bool:
        """Whether it may be several people."""
        return self.count is None or self.count.most != 1


def find_justifications(
    parse: Parse, unnamed: Sequence[Unnamed]
) -> tuple[Mention | None, ...]:
    """Return, for each unnamed party, the first words on why it is not named.

    A clause that may speak of different parties is given to none of them.
    """
    places = sorted((m, i) for i, party in enumerate(unnamed) for m in party.mentions)
    found: dict[int, Mention] = {}
    for grant in find_grants(parse):
        for number in _parties_of(parse, grant, places, unnamed):
            words = parse.text[grant.start : grant.end]
            found.setdefault(number, Mention(span=grant, text=words))
    return tuple(found.get(number) for number in range(len(unnamed)))


def _parties_of(
    parse: Parse, grant: Span, places: Sequence[_Place], unnamed: Sequence[Unnamed]
) -> Sequence[int]:
    """Return the numbers of the parties that a clause speaks of."""
    at = sentence_at(parse, grant.start)
    sentence = parse.sentences[at] if at is not None else grant
    here = _between(places, sentence.start, grant.start)
    holding = [number for mention, number in here if mention.end >= grant.end]
    if holding:
        return holding[-1:]
    if here and _ATTACHED.match(parse.text, grant.start):
        nearest, number = here[-1]
        return [number] if grant.start - nearest.end <= _GAP else []
    if here:
        return [here[0][1]]
    subject = _subject(parse.text, Span(sentence.start, grant.start + 1))
    if subject is None:
        return []
    at = bisect_right(parse.paragraphs, grant.start, key=lambda p: p.start) - 1
    starts = (parse.paragraphs[max(0, at - back)].start for back in _PARAGRAPHS)
    nearby = (_between(places, start, grant.start) for start in starts)
    choices = (_meant(parse.text, subject, near, unnamed) for near in nearby)
    return next((chosen for chosen in choices if chosen is not None), ())


def _between(places: Sequence[_Place], start: int, end: int) -> Sequence[_Place]:
    first = bisect_left(places, start, key=lambda place: place[0].start)
    return places[first : bisect_left(places, end, key=lambda place: place[0].start)]


def _meant(
    text: str,
    subject: _Subject,
    near: Sequence[_Place],
    unnamed: Sequence[Unnamed],
) -> Sequence[int] | None:
    """Return the parties with a place in `near` that a subject means.

    None: there is none. No parties: there are different ones, or of another number.
    """
    fitting = [
        number
        for number in dict.fromkeys(number for _, number in near)
        if _fits(text, subject, unnamed[number])
    ]
    alike = [n for n in fitting if unnamed[n].plural == subject.plural]
    if alike:
        return alike if len(alike) == 1 else ()
    if subject.plural and len(fitting) == 2:  # noqa: PLR2004 - one and another
        return fitting
    return None


def _subject(text: str, words: Span) -> _Subject | None:
    """Return whom a sentence with the first `words` speaks of."""
    many = False
    found = _WORD.finditer(text, words.start, words.end)
    for word in (match[0].lower() for match in islice(found, _SUBJECT_WORDS)):
        noun = read_noun(word)
        if word in _ALONE:
            return _Subject(noun=None, plural=False)
        if noun and noun.kind in _PEOPLE:
            return _Subject(noun=noun.singular, plural=noun.plural)
        if word == ",":
            break
        many = many or word in _MANY
    return _Subject(noun=None, plural=True) if many else None


def _fits(text: str, subject: _Subject, party: Unnamed) -> bool:
    if subject.noun is None or subject.noun in _ANYBODY:
        return True
    heads = (read_noun(head_noun(text, mention)) for mention in party.mentions)
    return any(noun and noun.singular == subject.noun for noun in heads)
