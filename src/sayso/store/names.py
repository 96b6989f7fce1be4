"""Names by which one source is known across reports: `person:angela merkel`.

The same named person or organization has the same source key in every report. Unnamed
sources never share one: their key holds the report and the place of their first words,
so that it stays the same when the report is analysed again.
"""

from sayso.records import Party
from sayso.store.fold import fold_words

NAMING = 1  # version of all that is stored of names; a change needs a migration

_CLASSES = {  # kinds that one and the same body gets in different reports
    "government": "organization",
    "media": "organization",
    "place": "organization",  # only as a metonym: the one that it stands for
}
_TITLES = frozenset(
    "us former acting vice mr mrs ms miss mx dr prof professor sir dame lord lady rev"
    " sen rep gov gen lt col sgt capt hon president senator representative governor"
    " general judge justice secretary minister chancellor king queen prince princess"
    " pope congressman congresswoman congressmember mayor ambassador councilman"
    " councilwoman admiral adm spokesman spokeswoman chairman chairwoman archbishop"
    " cardinal rabbi sheikh ayatollah prime premier attorney".split()
)
_ARTICLES = frozenset("the a an".split())
# With nothing else around it each of these is another one in each report.
_COMMON = frozenset(
    "administration agency army authorities authority board bureau cabinet campaign"
    " camp center centre church city college commission committee company council"
    " county court department government group hospital hotel house media ministry"
    " office officials organization parliament party police prosecutors report"
    " school state statement station team union university".split()
)
_KNOWN_BY_NAME = frozenset({"organization", "government", "media"})
_ID_CHARACTERS = 12  # of a report's id; with a place in it, enough to tell all apart


def normal_name(name: str, kind: str) -> str:
    """Return a name as it is compared: folded, without article, titles and initials.

    `Sen. Joseph R. Biden` and `Joseph Biden` are both `joseph biden`. Empty: the name
    has no words.
    """
    words = fold_words(name)
    if kind == "person":
        words = _without_titles(words)
    elif len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return " ".join(words)


def source_key(party: Party, report_id: str) -> str:
    """Return the key by which a party is one source across reports.

    `person:`, `organization:`, `document:` or `group:` and the normalised name; for one
    without a name of its own, `report:` with the beginning of the report's id and the
    place of its first mention there.
    """
    if party.stands_for:
        return f"organization:{normal_name(party.stands_for.name, 'organization')}"
    normal = normal_name(party.name, party.kind)
    if normal and _is_named(party, normal):
        return f"{_CLASSES.get(party.kind, party.kind)}:{normal}"
    first = min((m.span for m in party.mentions), default=None)
    place = f"{first.start}-{first.end}" if first else party.id
    return f"report:{report_id[:_ID_CHARACTERS]}:{place}"


def _is_named(party: Party, normal: str) -> bool:
    capitals = sum(word[:1].isupper() for word in party.name.split())
    if party.source_type == "named person":
        return capitals > 0
    if party.kind in _KNOWN_BY_NAME or party.source_type == "named organization":
        return capitals > 0 and normal not in _COMMON
    if party.kind in {"document", "person"} and party.source_type in {None, "document"}:
        # `email` and `a federal judge` are names of nobody; the Panama Papers are one.
        return 1 < capitals == len(party.name.split())
    return False


def _without_titles(words: list[str]) -> list[str]:
    start = 0
    while start < len(words) - 1 and words[start] in _TITLES:
        start += 1
    words = words[start:]
    inner = [word for word in words[1:-1] if len(word) > 1]
    return [*words[:1], *inner, *words[1:][-1:]]
