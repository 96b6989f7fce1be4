"""Name a party or the source of a statement in a few words."""

import re

from sayso.records import Attribution, Count, Party
from sayso.show.index import Index
from sayso.show.lines import clean, fit, quote

LONG = 60  # characters of printed words and titles that a chain shows

_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
} | {"both": 2, "couple": 2, "pair": 2, "dozen": 12}
_ARTICLES = {"the", "a", "an"}


def name_source(index: Index, item: Attribution) -> str:
    """Return whom a statement comes from, with what the report prints of them.

    That is the party's name; the words of the report, where they are others; whom a
    metonym stands for; that it is not named, and how many people it is; its title.
    """
    party, printed = index.source_of(item), item.source.text
    if party is None and printed and item.source.candidates:
        return f"{quote(printed)} (unresolved)"
    name = party.name if party else printed or "no source given"
    marks = []
    if party and printed and not _is_plain(printed, name):
        marks.append(quote(fit(printed, LONG)))
    if party and party.stands_for:
        marks.append(f"for: {party.stands_for.name}")
    if index.is_named(item) is False:
        marks.append(_unnamed(name, index.people_of(item)))
    if item.source.span is None and (printed or party):
        marks.append("implied")
    return _marked(name, marks) + _role(index, item, party)


def name_party(index: Index, party: Party) -> str:
    """Return a party's name, whom it stands for and whether it is unnamed."""
    marks = [f"for: {party.stands_for.name}"] if party.stands_for else []
    known = index.known[party.id]
    if known.named is False:
        marks.append(_unnamed(party.name, known.people))
    return _marked(party.name, marks)


def describe_party(party: Party) -> str:
    """Return a party's name with its title, affiliation and whom it stands for."""
    words = clean(party.name)
    if party.title and not _holds(words, party.title):
        words += f", {clean(party.title)}"
    if party.affiliation and not _holds(words, party.affiliation):
        words += f" ({clean(party.affiliation)})"
    if party.stands_for:
        words += f" (for: {clean(party.stands_for.name)})"
    return words


def count_words(people: Count | None) -> str | None:
    """Return "2", "2 or more", "at most 9" or "3 to 5"; None for no bound."""
    if people is None or (people.least is None and people.most is None):
        return None
    if people.most is None:
        return f"{people.least} or more"
    if people.least is None:
        return f"at most {people.most}"
    same = people.least == people.most
    return str(people.most) if same else f"{people.least} to {people.most}"


def is_same_name(one: str, other: str) -> bool:
    """Say whether two names differ at most by case, marks and a leading article."""
    return _bare(one) == _bare(other) and bool(_bare(one) or clean(one) == clean(other))


def is_own_outlet(party: Party, publisher: str) -> bool:
    """Say whether a party is the publisher itself, if only by part of its name."""
    part = party.kind == "media" and _holds(publisher, party.name)
    return part or is_same_name(party.name, publisher)


def _unnamed(name: str, people: Count | None) -> str:
    """Return "unnamed" and the number of people, where the name does not say it."""
    words, told = count_words(people), _tokens(name)
    told += [str(_NUMBERS[word]) for word in told if word in _NUMBERS]
    if words is None or words == "1" or words in told:
        return "unnamed"
    return f"unnamed, {words}"


def _marked(name: str, marks: list[str]) -> str:
    return clean(name) + (f" ({'; '.join(marks)})" if marks else "")


def _role(index: Index, item: Attribution, party: Party | None) -> str:
    """Return ", title" and ", speaking for X", where they say something new."""
    title = fit(party.title, LONG) if party and party.title else ""
    role = f", {title}" if party and title and not _holds(party.name, title) else ""
    client = index.parties.get(item.on_behalf_of or "")
    known = f"{party.name if party else ''} {title}"
    if client and not _holds(known, client.name):
        role += f", speaking for {name_party(index, client)}"
    return role


def _is_plain(printed: str, name: str) -> bool:
    """Say whether printed words tell by themselves that they mean `name`.

    What follows a comma describes: "the officials, who asked not to be named".
    """
    heads = (printed, printed.partition(",")[0])
    return not _bare(printed) or any(
        _holds(name, head) or _holds(head, name) for head in heads
    )


def _holds(words: str, part: str) -> bool:
    return f" {_bare(part)} " in f" {_bare(words)} "


def _bare(words: str) -> str:
    tokens = _tokens(words)
    if len(tokens) > 1 and tokens[0] in _ARTICLES:
        tokens = tokens[1:]
    return " ".join(tokens)


def _tokens(words: str) -> list[str]:
    return re.findall(r"\w+", words.casefold().replace("’", "'"))
