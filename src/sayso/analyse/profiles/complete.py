"""Complete parties and statements: who a source is, and why it is not named."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.analyse.find.attributions import Finding
from sayso.analyse.parties.cast import Cast
from sayso.analyse.parties.names import Name
from sayso.analyse.profiles.anonymity import Unnamed, find_justifications
from sayso.analyse.profiles.standing import find_standing
from sayso.analyse.text.parse import Parse
from sayso.records import Anonymity, Attribution, Party


def add_standing(
    parse: Parse, cast: Cast, names: Sequence[Name], findings: Sequence[Finding]
) -> tuple[Party, ...]:
    """Return the parties with what the report says on who they are."""
    mentions = [[m.span for m in party.mentions] for party in cast.parties]
    standing = find_standing(parse, mentions, names, findings)
    return tuple(
        replace(party, standing=found)
        for party, found in zip(cast.parties, standing, strict=True)
    )


def add_anonymity(
    parse: Parse, attributions: Sequence[Attribution], cast: Cast
) -> tuple[Attribution, ...]:
    """Return the attributions with whether their source is named, and why not."""
    speaking = {a.source.party for a in attributions}
    unnamed = [p for p in cast.parties if p.id in speaking and p.id not in cast.named]
    reasons = find_justifications(
        parse,
        [
            Unnamed(mentions=tuple(m.span for m in p.mentions), count=p.count)
            for p in unnamed
        ],
    )
    profiles = {
        p.id: Anonymity(named=True, count=p.count)
        for p in cast.parties
        if p.id in cast.named
    }
    for party, reason in zip(unnamed, reasons, strict=True):
        profiles[party.id] = Anonymity(
            named=False, descriptor=party.name, count=party.count, justification=reason
        )
    return tuple(replace(a, anonymity=_profile(a, profiles)) for a in attributions)


def _profile(
    attribution: Attribution, profiles: Mapping[str, Anonymity]
) -> Anonymity | None:
    """Return what is known of a source; of one unresolved, what its rivals share."""
    source = attribution.source
    rivals = [profiles.get(party) for party in source.candidates]
    known = [profile for profile in rivals if profile]
    if not rivals or len(known) < len(rivals):
        return profiles.get(source.party or "")
    if len({profile.named for profile in known}) > 1:
        return None
    counts = {profile.count for profile in known}
    return Anonymity(
        named=known[0].named,
        descriptor=None if known[0].named else source.text,
        count=counts.pop() if len(counts) == 1 else None,
    )
