"""Read what somebody types into a search box: words, "phrases", -without, prefix*.

Nothing that can be typed is an error, and nothing of it reaches a database as syntax:
marks that mean nothing here separate words, as they do in the stored search texts.
"""

import re
from dataclasses import dataclass

from sayso.store.fold import fold_words

_PART = re.compile(
    r"""(?P<without>(?<!\S)[-−–](?=[\w"“]))?   # a hyphen inside a word is none
        (?:["“](?P<phrase>[^"“”]*)["”]|(?P<word>[^\s"“”]+))""",
    re.VERBOSE,
)
LONGEST_QUERY = 2000  # characters; the rest is ignored, and the user is told so
_MOST_TERMS = 50


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words in a row; of the last one only the beginning, if `prefix`."""

    words: tuple[str, ...]
    prefix: bool = False

    def is_in(self, folded: str) -> bool:
        """Say whether a folded text, with a space at both ends, holds the words."""
        return f" {' '.join(self.words)}{'' if self.prefix else ' '}" in folded


@dataclass(frozen=True, slots=True)
class Query:
    """What a statement has to hold, and what it must not hold."""

    required: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    dropped: bool = False
    """Whether it was too long, and its end is left out."""

    def fits(self, folded: str) -> bool:
        """Say whether a folded text, with a space at both ends, answers it."""
        return all(term.is_in(folded) for term in self.required) and not any(
            term.is_in(folded) for term in self.excluded
        )

    def __bool__(self) -> bool:
        """Say whether anything is looked for."""
        return bool(self.required or self.excluded)


def parse_query(typed: str) -> Query:
    """Return what the typed words look for.

    `Biden’s "rate cut" -tax infl*` requires `biden`, `rate cut` in this order and a
    word that begins with `infl`, and excludes `tax`. What holds no letter or digit is
    nothing.
    """
    required: dict[Term, None] = {}
    excluded: dict[Term, None] = {}
    for found in _PART.finditer(typed[:LONGEST_QUERY]):
        raw = found["word"] if found["phrase"] is None else found["phrase"]
        words = tuple(fold_words(raw))
        if words:
            prefix = found["phrase"] is None and raw.endswith("*")
            kept = excluded if found["without"] else required
            kept[Term(words, prefix)] = None
    dropped = len(typed) > LONGEST_QUERY or len(required | excluded) > _MOST_TERMS
    return Query(
        required=tuple(required)[:_MOST_TERMS],
        excluded=tuple(excluded)[:_MOST_TERMS],
        dropped=dropped,
    )
