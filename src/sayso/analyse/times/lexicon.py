"""The words of the grammar of times: for each its kind, and what it stands for.

A kind is what patterns are written in (see `grammar`); the value goes to their readers.
"""

Value = str | int | float

_MONTHS = (
    "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,"
    "september sept sep,october oct,november nov,december dec"
)
_WEEKDAYS = (
    "monday mon,tuesday tues tue,wednesday wed,thursday thurs thur thu,friday fri,"
    "saturday sat,sunday sun"
)
_ONES = "one two three four five six seven eight nine"
_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
    "twentieth"
)
# Kinds, each with its words; a word stands for itself, or for what follows its "=".
_WORDS = """
unit      minute=TM hour=TH day=D week=W fortnight=2W month=M decade=E century=C
units     seconds=TS minutes=TM hours=TH days=D weeks=W fortnights=2W months=M decades=E
          centuries=C
weekend   weekend=WE weekends=WE
annum     year=Y
annums    years=Y
quarter   quarter=Q
quarters  quarters=Q
half      half=H
quarter_name q1=1 q2=2 q3=3 q4=4
period    period
season    spring=SP summer=SU fall=FA autumn=FA winter=WI
seasons   springs=SP summers=SU autumns=FA winters=WI
part      morning=MO afternoon=AF evening=EV night=NI
parts     mornings=MO afternoons=AF evenings=EV nights=NI
noon      noon=T12:00 midday=T12:00 midnight=T24:00
which     last past this next previous=before preceding=before prior=before coming=next
          upcoming=next following=after ensuing=after same that=same latest
current   current=this
ago       ago
later     earlier=before later=after
behind    before after
from      from
mode      early late mid middle beginning start end close rest sometime
day_word  today=this yesterday=last tomorrow=next
night     tonight=this overnight=this
the       the its
a         a an
vague     several few many some couple=2 dozens
every     every each
often     daily=P1D nightly=P1D weekly=P1W monthly=P1M annually=P1Y
          yearly=P1Y hourly=PT1H
recent    recent
recently  recently lately
now       now currently nowadays
soon      soon
future    future
term      term
vague_length while time
moment    moment
about     about almost nearly around roughly approximately over under only just
          barely
bound     least more less most
than      than
up        up
fiscal    fiscal calendar full entire whole
extra     full straight consecutive trading additional business
long      long
so        so
old       old
clock_word o'clock o’clock
half_day  am=0 pm=12
zone      est edt cst cdt mst mdt pst pdt gmt utc et eastern
of        of
in        in during
at        at
on        on
to        to
and       and
or        or
these     these
right     right
once      once=1 twice=2 times=0
per       per
big       hundred=100 thousand=1000
dash      - – —
comma     ,
dot       .
owned     's ’s
paren     ( )
"""
HOLIDAYS: dict[str, tuple[int, int]] = {  # month and day
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new year's": (1, 1),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
# Month, day of the week, and which of them in the month; -1: the last.
MOVING_HOLIDAYS: dict[str, tuple[int, int, int]] = {
    "martin luther king day": (1, 1, 3),
    "martin luther king jr. day": (1, 1, 3),
    "presidents day": (2, 1, 3),
    "mother's day": (5, 7, 2),
    "memorial day": (5, 1, -1),
    "father's day": (6, 7, 3),
    "labor day": (9, 1, 1),
    "columbus day": (10, 1, 2),
    "thanksgiving day": (11, 4, 4),
    "thanksgiving": (11, 4, 4),
    "black friday": (11, 5, 4),
    "election day": (11, 2, 1),  # but never the first of the month
}
# Days from Easter Sunday.
EASTER_DAYS: dict[str, int] = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "pentecost": 49,
}


def _listed(kind: str, lists: str) -> dict[str, tuple[str, Value]]:
    """Return words of comma-parted lists, each with the number of its list."""
    return {
        word: (kind, number)
        for number, words in enumerate(lists.split(","), 1)
        for word in words.split()
    }


def _counted(
    kind: str, words: str, step: int = 1, start: int = 1
) -> dict[str, tuple[str, Value]]:
    return {
        word: (kind, step * number) for number, word in enumerate(words.split(), start)
    }


def _kinds() -> dict[str, tuple[str, Value]]:
    known: dict[str, tuple[str, Value]] = {}
    kind = ""
    for line in _WORDS.strip().splitlines():
        words = line.split()
        if not line.startswith(" "):
            kind, *words = words
        for entry in words:
            word, _, value = entry.partition("=")
            known.setdefault(
                word, (kind, int(value) if value.isdigit() else value or word)
            )
    return known


LEXICON: dict[str, tuple[str, Value]] = {
    **_kinds(),
    **_counted("count", _ONES),
    **_counted("count", _TEENS, start=10),
    **_counted("count", _TENS, 10, 2),
    **_counted("ordinal", _ORDINALS),
    "thirtieth": ("ordinal", 30),
    "fifties": ("decade", "195"),
    "sixties": ("decade", "196"),
    "seventies": ("decade", "197"),
    "eighties": ("decade", "198"),
    "nineties": ("decade", "199"),
}
# Names count with a capital only: "may", "march" and "sun" are other words.
NAMES: dict[str, tuple[str, Value]] = {
    word.capitalize(): found
    for word, found in (
        _listed("month", _MONTHS) | _listed("weekday", _WEEKDAYS)
    ).items()
}
NAMES |= {
    f"{word}s": ("weekdays", number)
    for word, (kind, number) in NAMES.items()
    if kind == "weekday" and word.endswith("day")
}
