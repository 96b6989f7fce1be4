"""Parties of invented sentences, their names and roles written into them by marks.

`{Ana Ruiz}` is a person's name, `{Port Agency/o}` an organization's (see `_KINDS`);
`[the mayor]` is a source, `[>reporters]` an addressee, `[@Reuters]` a relay and
`[^Ana Ruiz]` somebody spoken for.
"""

import re

from sayso.analyse.parties.cast import Cast, RoleWords, gather_parties
from sayso.analyse.parties.drafts import Role
from sayso.analyse.parties.names import Name
from sayso.analyse.phrases.scene import make_scene
from sayso.analyse.text.parse import parse_text
from sayso.models.names import NameKind
from sayso.records import Party, Span

_KINDS: dict[str, NameKind] = {
    "": "person",
    "o": "organization",
    "l": "place",
    "g": "people",
    "w": "work",
}
_ROLES: dict[str, Role] = {
    "": "source",
    ">": "addressee",
    "@": "relay",
    "^": "behalf",
}
_MARK = re.compile(r"\[([>@^]?)|\]|\{|(?:/([olgw]))?\}")


def read_scene(marked: str) -> tuple[str, list[RoleWords], list[Name]]:
    """Return the text, the words with a role and the names, both in text order."""
    text, last = "", 0
    words, names = list[RoleWords](), list[Name]()
    begun, named, role = 0, 0, ""
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        if mark[0].startswith("["):
            begun, role = len(text), mark[1]
        elif mark[0] == "]":
            words.append(RoleWords(Span(begun, len(text)), _ROLES[role]))
        elif mark[0] == "{":
            named = len(text)
        else:
            names.append(Name(Span(named, len(text)), _KINDS[mark[2] or ""]))
    return text + marked[last:], words, names


def cast_of(marked: str) -> Cast:
    text, words, names = read_scene(marked)
    return gather_parties(parse_text(text), words, make_scene(text, names))


def only_party(marked: str) -> Party:
    (party,) = cast_of(marked).parties
    return party


def meant_in(marked: str) -> list[str]:
    """Return whom each marked word means; "?" before those that it could mean."""
    _, words, _ = read_scene(marked)
    cast = cast_of(marked)
    names = {party.id: party.name for party in cast.parties}
    return [
        "? " + ", ".join(sorted(names[key] for key in cast.rivals[each]))
        if each in cast.rivals
        else names[cast.meant[each]]
        for each in words
    ]
