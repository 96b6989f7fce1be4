"""Find the dateline: place, day and agency before the first sentence of a report.

"GAZA CITY, Gaza Strip (AP) —", "JERUSALEM, Oct. 9 (Reuters) -", "(Oct. 9, 2024 / JNS)".
Capitals, a known agency or a known city tell a place; a dash after any other word does
not. Associated Press (2024), "The Associated Press Stylebook", entry "datelines".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from sayso.read.agencies import find_agency
from sayso.read.dates import PRINTED_DATE, PRINTED_DAY, find_printed_date
from sayso.read.lines import Line
from sayso.records import Dateline, PublicationTime, Span

_HEAD_LINES = 5  # title, two decks, byline; 3 is the deepest in PolNeAR train
_LONGEST = 160  # characters up to the dash; also bounds the work on hostile lines
_LEAST_PROSE = 20  # characters after the dash
_SHORT_WORD = 4  # letters; "NATO — ..." is an acronym as often as a city

_DATE = rf"(?:{PRINTED_DATE}|{PRINTED_DAY})\.?"
_OPENING = re.compile(
    rf"""
    (?P<place>(?!{_DATE})[^\W\d_(][^()\[\]/"“”:;]*?(?:/[^\W\d_][^()\[\]/:;]*?)??)?
    (?:\s*\[[^\]]{{2,30}}\])?                                   # New Delhi [India]
    (?:(?:^|,|\s|\|)\s*(?P<date>{_DATE}))?
    (?:,?\s*[(/](?:(?P<inner>{_DATE}),?\s*/\s*)?(?P<agency>[^()/\d]{{2,40}})[)/]\.?)?
    (?:,?\s+(?P<late>{_DATE}))?
    (?P<dash>\s*[—―–]+|\s*[-−]{{1,2}}(?=\s)|:(?=\s))\s*
    """,
    re.VERBOSE,
)
_BARE = re.compile(  # "(Oct. 9, 2024 / JNS) Words" and "(Reuters) Words": no dash
    rf"\((?:(?P<inner>{_DATE}),?\s*/\s*)?(?P<agency>[^()/\d]{{2,40}})\)\s*"
)
_TAIL = re.compile(r"[\"'“‘«(\[]*[^\W_]")
_PLACE_WORD = re.compile(r"[^\W\d_]['’.]?[\w.'’-]*")
_SMALL = frozenset(
    "and occupied of the de du del al el la le es da do sur y upon".split()
)
_NO_PLACE = frozenset(
    """advisory alert also analysis announcement blog boom breaking busted caption
    column comment commentary confirmed correction corrected developing editorial
    exclusive explainer factbox fact flash graphic headline highlights huge interview
    investigation just latest listen live look media more news newsletter note now
    obituary op-ed opinion photo photos picture pictures podcast poll preview profile
    quiz recap report review rpt rumor sidebar special sponsored statement summary
    timeline transcript trending update updated urgent video view viral warning watch
    weather wow wrapup q&a monday tuesday wednesday thursday friday saturday sunday
    today yesterday editor's editor’s editors""".split()
)
# Cities that stand alone in datelines (own knowledge of agency practice).
_CITIES = frozenset(
    """abuja, accra, addis ababa, algiers, amman, ankara, athens, atlanta, baghdad,
    baku, baltimore, bangkok, beijing, beirut, belgrade, berlin, bern, bogota, bonn,
    boston, brasilia, brussels, bucharest, budapest, buenos aires, cairo, canberra,
    caracas, chicago, cincinnati, cleveland, copenhagen, dallas, damascus, delhi,
    denver, detroit, dhaka, djibouti, doha, dubai, dublin, gaza, gaza city, geneva,
    gibraltar, graz, guatemala city, haifa, hanoi, harare, havana, hebron, helsinki,
    hong kong, honolulu, houston, indianapolis, islamabad, istanbul, jakarta,
    jerusalem, johannesburg, juba, kabul, karachi, kathmandu, khartoum, kiev,
    kinshasa, kuala lumpur, kuwait city, kyiv, lagos, las vegas, lima, lisbon, lome,
    london, los angeles, luxembourg, lyon, macau, madrid, male, manila, mexico city,
    miami, milan, milwaukee, minneapolis, monaco, montreal, moscow, mumbai, nairobi,
    new delhi, new orleans, new york, nice, nicosia, oklahoma city, oslo, ottawa,
    panama city, paris, philadelphia, phoenix, pittsburgh, prague, pune, quebec
    city, quito, rabat, rafah, ramallah, reno, riga, rio de janeiro, riyadh, rome,
    salt lake city, san antonio, san diego, san francisco, san salvador, sanaa,
    santiago, sao paulo, sarajevo, seattle, seoul, shanghai, singapore, sofia, st.
    louis, stockholm, suva, sydney, taipei, tallinn, tbilisi, tehran, tel aviv,
    tokyo, toronto, tripoli, tunis, united nations, vatican city, vienna, vilnius,
    warsaw, washington, wellington, yangon, yerevan, zagreb, zurich""".replace(
        "\n   ", ""
    ).split(", ")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What stands before the first sentence; `span` ends with the dash."""

    span: Span
    dateline: Dateline | None
    agency: str | None
    published_at: PublicationTime | None  # only if the year is printed


def find_opening(lines: Sequence[Line]) -> Opening | None:
    """Return the dateline among the first lines of a report; None: it has none."""
    prose = (line for line in lines if not line.is_continued)
    openings = (_read_opening(line) for line in islice(prose, _HEAD_LINES))
    return next(filter(None, openings), None)


def _read_opening(line: Line) -> Opening | None:
    found = _OPENING.match(line.text[:_LONGEST])
    if found and _is_opening(found, line.text[found.end() :]):
        return _make_opening(line, found)
    bare = _BARE.match(line.text)
    if bare and find_agency(bare["agency"]) and _has_prose(line.text[bare.end() :]):
        return _make_opening(line, bare)
    return None


def _is_opening(found: re.Match[str], rest: str) -> bool:
    if not _has_prose(rest):
        return False
    has_agency = find_agency(found["agency"] or "") is not None
    place: str | None = found["place"]
    if place is None:
        return has_agency
    has_date = bool(found["date"] or found["late"] or found["inner"])
    if not _is_place(place):
        return False
    if _is_city(place):
        return has_agency or has_date or place.isupper() or found["dash"] != ":"
    if has_agency or found["dash"] == ":" or not _is_capitals(place):
        return has_agency
    is_long = len(place) > _SHORT_WORD
    return is_long or has_date or bool(found["agency"])


def _is_place(words: str) -> bool:
    parts = [part.split() for part in words.strip(" ,|").split(",")]
    if len(parts) > 3 or len(words) > 60 or not all(parts):  # noqa: PLR2004 (layout)
        return False
    if any(word.casefold().strip(".") in _NO_PLACE for word in parts[0]):
        return False
    if find_agency(words) or len(parts[0]) > 4:  # noqa: PLR2004 (ABOARD AIR FORCE ONE)
        return False
    if any(len(part) > 2 and " ".join(part).isupper() for part in parts[1:]):  # noqa: PLR2004
        return False  # a headline in capitals, not a country
    words_only = [w for part in parts for word in part for w in word.split("/")]
    return all(
        _PLACE_WORD.fullmatch(word) and (word[0].isupper() or word in _SMALL)
        for word in words_only
    )


def _is_capitals(place: str) -> bool:
    city = place.partition(",")[0]
    words = city.replace("/", " ").split()
    letters = [c for w in words if w not in _SMALL for c in w]
    small = sum(letter.islower() for letter in letters)
    return small <= 1 and sum(c.isupper() for c in letters) > 1  # one: McALLEN


def _is_city(place: str) -> bool:
    city = place.casefold().partition(",")[0].partition("/")[0].partition(" and ")[0]
    return city.strip() in _CITIES


def _has_prose(rest: str) -> bool:
    first = _TAIL.match(rest)
    return len(rest) >= _LEAST_PROSE and bool(first) and not rest[0].islower()


def _make_opening(line: Line, found: re.Match[str]) -> Opening:
    groups = {"place": None, "date": None, "late": None, **found.groupdict()}
    date = groups["date"] or groups["late"] or groups["inner"]
    place = (groups["place"] or "").strip(" ,|\xa0")
    end = line.span.start + len(found.group().rstrip())
    span = Span(line.span.start, end)
    return Opening(
        span=span,
        dateline=Dateline(place=place, date=date, span=span) if place else None,
        agency=find_agency(groups["agency"] or ""),
        published_at=find_printed_date(date or "", "dateline"),
    )
