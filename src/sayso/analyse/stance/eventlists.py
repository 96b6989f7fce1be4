"""Words near an event that bear on whether it happened, by what they say of it.

Chosen on TimeBank and MEANTIME dev by cross-validation (2026-11).
"""

NEGATIONS = frozenset(
    "not never no nor neither without cannot nothing none nobody".split()
)
CONDITIONS = frozenset("if unless provided whether".split())
MEANT = frozenset(  # what somebody means to do, or wants of others
    """
    about agree agreed allow ask asked due expect expected expects going hope
    hoped hopes intend intended intends likely offer offered plan planned plans
    proposal propose proposed ready scheduled seek seeking seeks set try trying
    urge urged want wanted wants
    """.split()
)
KEPT = frozenset(  # what keeps a thing from happening
    """
    avoid bar barred block blocked cancel canceled cancelled cease ceased decline
    declined denied deny delay delayed delays end ended fail failed halt halted
    killed postponed prevent prevented refuse refused reject rejected scrapped
    stop stopped suspended
    """.split()
)
OFF = frozenset(  # what puts it off or calls it off, mostly behind the noun for it
    """
    abandoned averted blocked canceled cancelled cease ceased delay delayed delays
    dropped end ended ends halt halted killed postponed scrapped stalled suspended
    """.split()
)
HEDGES = frozenset(
    """
    alleged allegedly apparently appear appeared appears believed likely maybe
    perhaps possible possibly probably reportedly rumored rumoured rumors seem
    seemed seems suggested suspected thought
    """.split()
)
SAID = frozenset(
    """
    according added announced believe believes reported reports said saw say
    saying says told
    """.split()
)
WILL = frozenset("will 'll ’ll shall won't won’t".split())
MUST = frozenset("must should ought".split())
MAY = ("would", "could", "can", "may might")  # told apart: each has its own use
MARKERS: tuple[frozenset[str], ...] = (
    NEGATIONS,
    WILL,
    *(frozenset(words.split()) for words in MAY),
    MUST,
    frozenset({"to"}),
    CONDITIONS,
    frozenset("how what when whether who why".split()),
    MEANT,
    KEPT,
    OFF,
    HEDGES,
    SAID,
)
