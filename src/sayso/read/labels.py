"""Read one labelled line, such as "Headline: Dockers reject offer".

Only known labels count, and only with a value that fits: "Source: Veldra Post" is a
label, "Source: We will not pay." somebody who speaks.
"""

import re
from dataclasses import dataclass

from sayso.read.bylines import is_post, split_names

_LONGEST = 400  # characters of a value; decks in the SCU development reports have 280
_LONGEST_DATE = 100
_MOST_SOURCE_WORDS = 8

# The labels of Nexis, Factiva and ProQuest exports, of the SCU development reports, and
# the names that feeds and pages give the same fields (own knowledge).
_LABELS = {
    "title": "headline, title, hed, headlines, main headline",
    "deck": """subtitle, sub title, subheadline, sub headline, subhead, subheading,
        deck, dek, standfirst, highlight, kicker, teaser, summary, abstract, excerpt,
        description""",
    "byline": "byline, bylines, written by, story by",
    "writer": "by, author, authors, writer, writers, reporter, reporters",
    "editor": "editor, editors",
    "publisher": """publisher, publication, publication name, publication title,
        newspaper, outlet, news outlet, site name, source name, website""",
    "source": "source",
    "url": "url, urls, link, permalink, canonical url, source url, original url",
    "published": """date, published, published on, published at, published date,
        date published, publication date, pub date, pubdate, posted, posted on,
        date posted, first published, issue date""",
    "modified": """updated, updated on, updated at, last updated, date updated,
        modified, last modified, date modified""",
    "other": """section, length, edition, page, dateline, load date, language, slug,
        keywords, tags, category, copyright, issn, word count, words, desk, column,
        publication type, document type, document id, accession number, journal code,
        graphic, accessed, retrieved, date accessed, access date, id, type""",
    "body": "body, text, full text, content, body text, story",
    "foreign": "isbn, price, genre, rating, runtime, director, cast",  # reviews
}
_KINDS = {
    " ".join(label.split()): kind
    for kind, labels in _LABELS.items()
    for label in labels.split(",")
}
_LABEL = re.compile(
    r"\*{0,2}(?P<label>[a-z][a-z_()-]*(?: [a-z_-]+){0,2}) ?\*{0,2}:\*{0,2}\s*",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
# Words of speech, in few names of outlets and writers.
_SPOKEN = frozenset(
    """i i'm we we're you he she they it's that's not no yes is are was were will would
    can can't don't didn't won't have had""".split()
)
_SMALL = frozenset("a an and at by de for in la le of on the to und y".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A label's kind, and its value, which begins `start` characters into the line."""

    kind: str
    value: str
    start: int


def read_field(words: str) -> Field | None:
    """Return what a line says after a known label; None: it has none, or no value."""
    found = _LABEL.match(words)
    if not found:
        return None
    label = found["label"].casefold().replace("(s)", "s")
    kind = _KINDS.get(re.sub("[_-]", " ", label).removeprefix("article "))
    value = words[found.end() :]
    if kind in {"publisher", "source"} and is_address(value):
        kind = "url"
    if not kind or not fits(kind, value):
        return None
    return Field(kind=kind, value=value, start=found.end())


def fits(kind: str, value: str) -> bool:
    """Tell whether the value of a label can be of this kind; none at all can."""
    if not value or kind == "body":
        return True
    if kind == "url":
        return bool(_URL.fullmatch(value))
    if kind in {"published", "modified"}:
        return len(value) <= _LONGEST_DATE and any(map(str.isdigit, value))
    if kind in {"writer", "editor", "source"}:
        return _is_credit(kind, value)
    return len(value) <= _LONGEST


def is_address(value: str) -> bool:
    """Tell whether `value` is the address of a page, not only the name of a site."""
    return bool(_URL.fullmatch(value)) and "/" in value


def _is_credit(kind: str, value: str) -> bool:
    """Tell names and outlets from what a speaker called "Source" or "Author" says."""
    words = value.split()
    plain = {word.casefold().replace("’", "'").strip("“”\"',.") for word in words}
    if value.endswith(("?", "!")) or plain & _SPOKEN:
        return False
    if len(words) == 1:
        return not value.endswith(".")
    if kind != "source":
        return split_names(value) is not None or is_post(value)
    return len(words) <= _MOST_SOURCE_WORDS and not any(
        word[0].islower() and word not in _SMALL for word in words
    )
