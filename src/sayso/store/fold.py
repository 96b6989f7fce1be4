"""Fold words, so that a search finds them however they are written.

What is stored is computed here and nowhere else: a change that gives another text for
the same words needs a new `naming` version (see names.py) and a migration.
"""

import re
import unicodedata

_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")  # U.S., J.R.R.
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_INNER_MARK = re.compile(r"(?<=\w)['’](?=\w)")  # don't, O'Brien
_WORD = re.compile(r"[^\W_]+")
LONGEST_WORD = 100  # characters; what is longer is no word
LONGEST_TEXT = 200_000  # characters; PostgreSQL indexes no more than a megabyte


def fold_words(text: str) -> list[str]:
    """Return the words of a text in their order, without case, accents and marks.

    `U.S.` gives `us`, `Biden’s` gives `biden`, `O’Brien` gives `obrien`.
    """
    whole = _INITIALS.sub(lambda found: found[0].replace(".", ""), text)
    whole = _INNER_MARK.sub("", _POSSESSIVE.sub("", whole))
    letters = unicodedata.normalize("NFKD", whole)
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    folded = unicodedata.normalize("NFKC", bare.casefold())
    return [word[:LONGEST_WORD] for word in _WORD.findall(folded)]


def fold_text(*texts: str | None) -> str:
    """Return the folded words of several texts, with a space between two words."""
    words = " ".join(" ".join(fold_words(text)) for text in texts if text)
    return words[:LONGEST_TEXT]
