"""Words for times: months, days, units, parts of the day, numbers, holidays."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        1,
    )
    for name in names.split()
}
SEASONS = {
    "spring": "SP",
    "summer": "SU",
    "fall": "FA",
    "autumn": "FA",
    "winter": "WI",
}
PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midday": "MI",
}
UNITS = {  # singular: letter of an ISO 8601 duration
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "fortnight": "2W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {word: n for n, word in enumerate(_SMALL)} | {
    word: 10 * n for n, word in enumerate(_TENS, 2)
}
NUMBERS |= {
    f"{ten}{joint}{one}": 10 * t + NUMBERS[one]
    for t, ten in enumerate(_TENS, 2)
    for one in _SMALL[1:10]
    for joint in ("-", " ")
}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
ORDINALS = {word: n for n, word in enumerate(_ORDINALS, 1)} | {
    "twentieth": 20,
    "thirtieth": 30,
}
ORDINALS |= {
    f"{ten}-{one}": t + ORDINALS[one]
    for ten, t in (("twenty", 20), ("thirty", 30))
    for one in _ORDINALS[:9]
}
VAGUE = frozenset(
    "several few many some couple dozen dozens hundred hundreds thousands".split()
)
PRESENT = "now currently nowadays"
PAST = "recently lately previously"
FUTURE = "soon"
# Holidays with one day in the calendar; others are worked out in `holidays`.
FIXED_HOLIDAYS = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "independence day": (7, 4),
    "the fourth of july": (7, 4),
    "halloween": (10, 31),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
# (month, weekday, which one of the month; -1: the last)
FLOATING_HOLIDAYS = {
    "martin luther king jr. day": (1, 1, 3),
    "martin luther king day": (1, 1, 3),
    "presidents day": (2, 1, 3),
    "mother's day": (5, 7, 2),
    "memorial day": (5, 1, -1),
    "father's day": (6, 7, 3),
    "labor day": (9, 1, 1),
    "columbus day": (10, 1, 2),
    "thanksgiving day": (11, 4, 4),
    "thanksgiving": (11, 4, 4),
    "black friday": (11, 5, 4),
}
