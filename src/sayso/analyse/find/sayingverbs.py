"""Verbs of saying and believing, in the forms in which they announce a statement.

Source: words that are cues in PolNeAR train more often than not, sorted by hand, and
our own knowledge of English (2026-11); no list was copied. Left out are deeds (praised,
attacked), names given (called) and knowledge of facts (knows).
"""

SAYING = frozenset(
    """
    acknowledge acknowledges acknowledged admit admits admitted allege alleges alleged
    announced argue argues argued assert asserts asserted believe believes believed
    claimed complain complains complained conclude concludes concluded concede conceded
    confirm confirms confirmed contend contends contended declare declared denied denies
    deny insist insists insisted predict predicts predicted promised pledged say says
    said suspect suspects suspected swore testify testifies testified think thinks
    thought threatened tweeted vowed warn warned
    """.split()
)
OTHER_USE = frozenset(  # verbs of saying where "that" follows
    """
    accepted agree agrees agreed announce announces assume assumes assumed claim claims
    declares demanded doubt doubts doubted emphasized estimate estimates estimated
    expect expects expected explain explained explains fear feared fears feel feels felt
    find finds found hope hoped hopes indicate indicates indicated maintain maintained
    maintains note noted notes promise promises recalled remembered replied report
    reported reports reveal revealed reveals show showed shows state stated states
    stressed suggest suggested suggests warns wonder wondered worried worry wrote writes
    """.split()
)
ADDRESSING = frozenset(  # somebody
    "assure assured inform informed remind reminded tell tells told".split()
)
PROMISING = frozenset("pledged promised threatened vowed".split())  # to do something
SAID = SAYING | OTHER_USE | ADDRESSING
