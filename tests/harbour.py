"""One invented report with every kind of chain, analysed by hand."""

from builders import analysis_of, known_party, mention_of, told
from sayso.records import PublicationTime, Report

TEXT = (
    "Strike on Port Amaro harbour was ordered weeks ago, officials say\n"
    "\n"
    "PORT AMARO — The strike that closed the harbour on Monday had been ordered "
    "three weeks before, two U.S. officials told NBC News on Tuesday. The "
    "officials, who spoke on condition of anonymity because they were not "
    "authorized to discuss the operation, said that Kestrel City does not believe "
    "that the harbour will open this year.\n"
    "\n"
    "“Nobody warned the pilots,” said one of the officials, who was on the call.\n"
    "\n"
    "Jerusalem has denied that it knew of the plan. Foreign Minister Emeka Salvi "
    "told reporters in Lisbon that he would publish every message by Friday. “We "
    "have nothing to hide,” he added.\n"
    "\n"
    "The harbour master, Philippa N'Dour, said the pilots had been told by a "
    "manager that the quay was safe. She promised to pay their families.\n"
    "\n"
    "According to local media, three tugs were lost. The Evening Bell reported "
    "that a fourth was missing. A person familiar with the inquiry told the Bell "
    "that the tugs were not insured.\n"
    "\n"
    "Jessica Ditto, a spokeswoman for the port authority, declined to comment. "
    "Salvi met Mayor Anselm Dray on Monday; he said the talks had failed. Critics "
    "say the inquiry is a whitewash. The quay was said to be unsafe.\n"
)
PARTIES = (
    known_party(
        "p1",
        "two U.S. officials",
        kind="group",
        people=(2, 2),
        affiliation="United States",
        title="officials",
    ),
    known_party("p2", "NBC News", kind="media"),
    known_party("p3", "Kestrel City", kind="place", stands_for="Government of Veldra"),
    known_party(
        "p4",
        "one of the officials",
        people=(1, 1),
        standing=(mention_of(TEXT, "who was on the call"),),
    ),
    known_party("p5", "Jerusalem", kind="place", stands_for="Government of Israel"),
    known_party("p6", "Emeka Salvi", title="Foreign Minister", affiliation="Tessaly"),
    known_party("p7", "reporters in Lisbon", kind="group"),
    known_party("p8", "Philippa N'Dour", title="harbour master"),
    known_party("p9", "a manager", people=(1, 1)),
    known_party("p10", "local media", kind="media"),
    known_party("p11", "Evening Bell", kind="media"),
    known_party("p12", "a person familiar with the inquiry", people=(1, 1)),
    known_party("p13", "Jessica Ditto", title="spokeswoman"),
    known_party("p14", "port authority", kind="organization"),
    known_party("p15", "Anselm Dray", title="Mayor"),
    known_party("p16", "Critics", kind="group", people=(2, None)),
)
WHY = (
    "who spoke on condition of anonymity because they were not authorized to discuss "
    "the operation"
)
ITEMS = (
    told(
        1,
        TEXT,
        "p1",
        "two U.S. officials",
        "told",
        "The strike that closed the harbour on Monday had been ordered three weeks "
        "before",
        named=False,
        people=(2, 2),
        via=("p2",),
        to=("p2", "NBC News"),
    ),
    told(
        2,
        TEXT,
        "p1",
        "The officials, " + WHY,
        "said",
        "that Kestrel City does not believe that the harbour will open this year",
        named=False,
        people=(2, 2),
        why=WHY,
        via=("p2",),
    ),
    told(
        3,
        TEXT,
        "p3",
        "Kestrel City",
        "does not believe",
        "that the harbour will open this year",
        named=True,
        via=("p2", "p1"),
        inside="a2",
    ),
    told(
        4,
        TEXT,
        "p4",
        "one of the officials, who was on the call",
        "said",
        "“Nobody warned the pilots,”",
        named=False,
        people=(1, 1),
        via=("p2",),
    ),
    told(5, TEXT, "p5", "Jerusalem", "denied", "that it knew of the plan", named=True),
    told(
        6,
        TEXT,
        "p6",
        "Foreign Minister Emeka Salvi",
        "told",
        "that he would publish every message by Friday",
        named=True,
        to=("p7", "reporters in Lisbon"),
    ),
    told(7, TEXT, "p6", "he", "added", "“We have nothing to hide,”", named=True),
    told(
        8,
        TEXT,
        "p8",
        "The harbour master, Philippa N'Dour,",
        "said",
        "the pilots had been told by a manager that the quay was safe",
        named=True,
    ),
    told(
        9,
        TEXT,
        "p9",
        "a manager",
        "told",
        "that the quay was safe",
        named=False,
        people=(1, 1),
        via=("p8",),
        to="the pilots",
        inside="a8",
    ),
    told(10, TEXT, "p8", "She", "promised", "to pay their families", named=True),
    told(
        11,
        TEXT,
        "p10",
        "local media",
        "According to",
        "three tugs were lost",
        named=True,
    ),
    told(
        12,
        TEXT,
        "p11",
        "The Evening Bell",
        "reported",
        "that a fourth was missing",
        named=True,
    ),
    told(
        13,
        TEXT,
        "p12",
        "A person familiar with the inquiry",
        "told",
        "that the tugs were not insured",
        named=False,
        people=(1, 1),
        via=("p11",),
        to=("p11", "the Bell"),
    ),
    told(
        14,
        TEXT,
        "p13",
        "Jessica Ditto, a spokeswoman for the port authority",
        "declined",
        "to comment",
        named=True,
        on_behalf_of="p14",
    ),
    told(
        15, TEXT, None, "he", "said", "the talks had failed", candidates=("p6", "p15")
    ),
    told(
        16,
        TEXT,
        "p16",
        "Critics",
        "say",
        "the inquiry is a whitewash",
        named=False,
        people=(2, None),
    ),
    told(17, TEXT, None, None, "was said", "The quay", "to be unsafe"),
)
REPORT = Report(
    id="0" * 64,
    text=TEXT,
    title=TEXT.partition("\n")[0],
    publisher="JNS",
    published_at=PublicationTime(value="2024-10-09", precision="day", how="argument"),
)
HARBOUR = analysis_of(REPORT, PARTIES, ITEMS)
