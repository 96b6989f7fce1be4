"""Say for whom a place name stands where it speaks, acts or plays.

"Jerusalem is not sharing its plans" is about a government, "in Jerusalem" about a city.
Where a place is the source of a statement, its role says so; elsewhere the metonymy
model does.

References: Markert and Nissim (2009), 10.1007/s10579-009-9087-y, for the readings
place-for-people and place-for-event; we keep only the party that acts.
"""

import re

from sayso.models.places import Place, PlaceKind
from sayso.records import Span, StandsFor

# PolNeAR train, 250 reports, read by hand: below, half of the countries in that place
# do not act ("China has the most"); cities and buildings that are subjects mostly do.
LEAST_COUNTRY = 0.8
LEAST_ACTS = 0.5
SHOWN = 3  # words after the name that the reason quotes
SIGHT = 300  # characters on each side in which a word of sport counts
NEAR = 24  # characters before a name that are looked at

# "In the White House" is a place whatever the rest says; "to", "from" and "of" are not
# here: "according to Tehran", "a statement from the Kremlin", "a spokesman of the EU".
_WHERE = re.compile(
    r"\b(?:in|at|on|near|outside|inside|around|across|throughout|within|into|towards?)"
    r"\s(?:the\s|downtown\s|central\s)?$",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(rf"(?:\s?[^\s.;:()\"“”—–-]+){{1,{SHOWN}}}")

# Where a subject stands: at the start of a sentence or clause, and before a finite
# verb, which for "to be" is "is sending" and not "is cold". The model alone also takes
# "the Florida senator" and "winning Iowa" for actors.
_CLAUSE = re.compile(
    r"(?:^|[.!?:;,|\"“”‘’—–-]|\n|\b(?:that|and|but|as|if|while|because|when|whether|"
    r"although|though|since|after|before|until|what|why|how|where|which|both|said|says|"
    r"say|believes?|believed|thinks?|argued|argues|hopes?|fears?|both\s(?:the\s)?\w+\s"
    r"and))\s*(?:the\s)?$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?:,[^,\n.]{1,80},)?\s(?:(?:is|are|was|were|isn['’]t|wasn['’]t)\s"
    r"(?:(?:not|now|also|still)\s)?(?:[a-z]{2,}ing|behind|ready|willing|unwilling|"
    r"prepared|eager|determined|committed)|"
    r"has|have|had|will|would|could|can|cannot|may|might|must|should|did|does|do|"
    r"hasn['’]t|won['’]t|doesn['’]t|didn['’]t|wouldn['’]t|never|also|reportedly|said|told|sent|made|began|"
    r"gave|took|sought|won|lost|beat|says|wants|needs|believes|denies|rejects|insists|"
    r"plans|hopes|seeks|warns|fears|calls|urges|demands|expects|supports|opposes|"
    r"considers|knows|sees|views|accuses|claims|maintains|faces|plays|drew|led|"
    r"[a-z]{2,}ed)\b"
)

# Verbs and nouns of match reports, chosen by reading ReLocaR dev. Both are asked for:
# countries also win wars, and lose elections, outside any match.
_PLAYS = re.compile(
    r"(?:'s|’s)?\s(?:won|beat|lost|defeated|drew|scored|played|plays|faced|faces|"
    r"qualified|finished|conceded|advanced|hosted|eliminated|trailed|led)\b"
)
_SPORT = re.compile(
    r"\b(?:match|goals?|coach|cup|tournament|league|championships?|semi-?finals?|"
    r"quarter-?finals?|playoffs?|qualifiers?|quarterback|innings?|wickets?|medals?|"
    r"half-?time|touchdowns?|olympics)\b",
    re.IGNORECASE,
)
_TEAMS: frozenset[PlaceKind] = frozenset({"country", "capital", "state"})
# States of the U.S. are the subjects of verbs mostly as those who vote there.
_ACTORS: frozenset[PlaceKind] = frozenset(
    {"country", "capital", "seat", "building", "district"}
)


def stands_for(
    text: str, name: Span, place: Place, probability: float, *, speaks: bool = False
) -> StandsFor | None:
    """Return the party that a place name stands for; None where it is a place.

    Args:
        text: The report.
        name: Where the name is printed.
        place: What `sayso.analyse.parties.places.find_place` says of it.
        probability: Of a metonym, as `MetonymyModel.read` gives it.
        speaks: Whether the name is itself the source of an attribution, and not only
            a word in it: "Moscow said", not "officials in Moscow said".
    """
    if place.kind == "demonym" or _is_itself(place):
        return None
    before = text[max(0, name.start - NEAR) : name.start]
    if _WHERE.search(before):
        return None
    if speaks:
        why = f"{_describe(text, name, place)} and is the source of a statement."
        return StandsFor(name=place.stands_for, rule=f"{place.kind}-speaks", why=why)
    least = LEAST_COUNTRY if place.kind in {"country", "state"} else LEAST_ACTS
    if probability < least or not is_subject(text, name):
        return None
    return _actor(text, name, place)


def _actor(text: str, name: Span, place: Place) -> StandsFor | None:
    """Return what the subject `name` stands for: a team near words of sport."""
    words = _words(text, name)
    if place.kind in _TEAMS and is_playing(text, name):
        why = f"'{words}' is said of a team in a report of a match."
        return StandsFor(name=f"team of {place.name}", rule="team-plays", why=why)
    if place.kind not in _ACTORS:
        return None
    why = f"{_describe(text, name, place)} and acts in '{words}'."
    return StandsFor(name=place.stands_for, rule=f"{place.kind}-acts", why=why)


def _is_itself(place: Place) -> bool:
    """Return whether a name is no metonym: "EU" is short for the European Union."""
    return place.kind == "country" and place.stands_for == place.country


def is_subject(text: str, name: Span) -> bool:
    """Return whether a name begins a clause and a finite verb follows it."""
    before = text[max(0, name.start - NEAR) : name.start]
    return bool(_CLAUSE.search(before) and _VERB.match(text, name.end))


def is_playing(text: str, name: Span) -> bool:
    """Return whether a place wins, loses or scores near words of sport."""
    if not _PLAYS.match(text, name.end):
        return False
    start = text.rfind("\n", max(0, name.start - SIGHT), name.start) + 1
    start = start or max(0, name.start - SIGHT)
    end = text.find("\n", name.end, name.end + SIGHT)
    end = end if end >= 0 else name.end + SIGHT
    return _SPORT.search(text, start, min(end, len(text))) is not None


def _describe(text: str, name: Span, place: Place) -> str:
    words = f"'{text[name.start : name.end]}'"
    if place.kind == "capital":
        return f"{words} is the capital of {_country(place)}"
    if place.kind in {"country", "state"}:
        return f"{words} is a {place.kind}"
    return f"{words} is a {place.kind} that stands for {place.stands_for}"


def _country(place: Place) -> str:
    """Return the country in prose: "the United States"."""
    return place.stands_for.removeprefix("Government of ")


def _words(text: str, name: Span) -> str:
    """Return the name and the words after it, for a reason to quote."""
    following = _FOLLOWING.match(text, name.end)
    return text[name.start : following.end() if following else name.end]
