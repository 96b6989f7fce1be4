"""Words that cannot both be said of one thing; a list for English.

Only words whose opposite is plain whatever they speak of, and that news use of what
happens: deeds, movements, verdicts. From our own knowledge of English (2026-11). Words
of refusing ("denied", "declined") are negations, see `sayso.link.members`.
"""

from collections.abc import Collection

from sayso.link.terms import stem_word

_SIDES = """
accept approve adopt welcome | reject rebuff spurn veto
support back endorse favor favour | oppose
rise increase climb soar jump surge | fall decrease shrink plunge slump
win wins won | lose loses lost
guilty convict convicted conviction | innocent acquit acquitted acquittal
open opens opened reopen | close closes closed shut
begin start launch resume | end stop halt cease cancel
post posted list listed publish | remove removed pull pulled withdraw withdrew withdrawn
join enter | leave quit exit
legal lawful constitutional | illegal unlawful unconstitutional
true correct accurate | false wrong incorrect inaccurate untrue
safe | unsafe dangerous
possible | impossible
allow permit legalize authorize | ban forbid prohibit bar outlaw block
agree | disagree
hire appoint | fire sack dismiss
arrest detain jail imprison | release freed
strengthen | weaken
raise raised hike | lower lowered cut
succeed | fail
survive alive | die dead
attend | skip boycott
uphold upheld | overturn overturned
qualified | unqualified
fit | unfit
"""


def _read_sides() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _SIDES.strip().splitlines():
        sides = [frozenset(map(stem_word, side.split())) for side in line.split("|")]
        for side, against in zip(sides, sides[::-1], strict=True):
            for stem in side - against:
                found[stem] = found.get(stem, frozenset()) | against - side
    return found


_OPPOSED = _read_sides()


def find_opposites(stems: Collection[str]) -> frozenset[str]:
    """Return the stems that are opposed to one of `stems`, unless they are in it."""
    opposed = (_OPPOSED[stem] for stem in stems if stem in _OPPOSED)
    return frozenset().union(*opposed).difference(stems)
