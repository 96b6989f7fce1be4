"""Tell what the short forms of a name can share with it: words, or first letters."""

from collections.abc import Sequence

from sayso.analyse.phrases.words import read_noun

_LITTLE = frozenset("of the and for in on at de la & to".split())
_LEAST_LETTERS = 2  # of an abbreviation
_LONGEST_NAME = 3  # words of a person's name


def letters_of(name: str) -> str | None:
    """Return the letters of an abbreviation in lower case; None: it is none."""
    letters = name.replace(".", "")
    is_abbreviation = len(letters) >= _LEAST_LETTERS and letters.isupper()
    return letters.lower() if is_abbreviation else None


def initials_of(words: Sequence[str]) -> set[str]:
    """Return the first letters of several words, with and without the little ones."""
    if len(words) < len(("first", "last")):
        return set()
    kept = (words, [word for word in words if word not in _LITTLE])
    return {"".join([word[0] for word in each]) for each in kept}


def keys_of_full(words: Sequence[str]) -> set[str]:
    """Return the keys of a name: each of its short forms has one of them too."""
    return {*words[:1], *words[-1:], *initials_of(words)}


def keys_of_short(name: str, words: Sequence[str]) -> set[str]:
    """Return the keys of a short form, which are those of `keys_of_full`."""
    return {*words[:1], *words[-1:], letters_of(name) or ""}


def may_be_person(words: Sequence[str]) -> bool:
    """Say whether a name that was taken for something else reads as a person's."""
    plain = all(w.isalpha() and not read_noun(w) and w not in _LITTLE for w in words)
    return plain and len(words) <= _LONGEST_NAME
