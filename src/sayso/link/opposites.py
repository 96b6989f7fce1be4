"""Words that cannot both be said of one thing; a list for English.

Only words whose opposite is plain whatever they speak of, and that news use of what
happens: deeds, movements, verdicts. From our own knowledge of English (2026-11). Words
of refusing ("denied", "declined") are negations, see `sayso.link.members`.
"""

from collections.abc import Collection

from sayso.link.terms import stem_word

_CONTRARY = """
accept approve adopt welcome | reject rebuff spurn veto
support back endorse favor favour | oppose
rise increase climb soar jump surge | fall decrease shrink plunge slump
win | lose
guilty convict conviction | innocent acquit acquittal
legal lawful constitutional | illegal unlawful unconstitutional
true correct accurate | false wrong incorrect inaccurate untrue
safe | unsafe dangerous
possible | impossible
allow permit legalize authorize | ban forbid prohibit bar outlaw block
agree | disagree
strengthen | weaken
raise hike | lower cut
succeed | fail
survive alive | die dead
attend | skip boycott
uphold | overturn
qualified | unqualified
fit | unfit
"""
# What may follow one on the other: not one claim, but no contradiction either.
_SUCCESSIVE = """
open reopen | close shut
begin start launch resume | end stop halt cease cancel
post list publish | remove pull withdraw
join enter | leave quit exit
hire appoint | fire sack dismiss
arrest detain jail imprison | release free
"""


def _read_sides(lines: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in lines.strip().splitlines():
        sides = [frozenset(map(stem_word, side.split())) for side in line.split("|")]
        for side, against in zip(sides, sides[::-1], strict=True):
            for stem in side - against:
                found[stem] = found.get(stem, frozenset()) | against - side
    return found


CONTRARY = _read_sides(_CONTRARY)  # stems that cannot both be so, by stem
_OPPOSED = _read_sides(_CONTRARY + _SUCCESSIVE)


def find_opposites(stems: Collection[str]) -> frozenset[str]:
    """Return the stems that are opposed to one of `stems`, unless they are in it."""
    opposed = (_OPPOSED[stem] for stem in stems if stem in _OPPOSED)
    return frozenset().union(*opposed).difference(stems)
