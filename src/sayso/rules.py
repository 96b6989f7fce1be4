"""Every rule that may stand in a record, by name, with what it says.

`sayso verify` refuses a rule that is not here, so a name is never reused for another
meaning.
"""

RULES: dict[str, str] = {
    # Source.rule
    "unstated": "The report gives no source for the statement.",
    "ambiguous": "The words for the source fit several parties equally well.",
    # Hop.rule
    "told-outlet": "The words say that an outlet was told it.",
    "told-host": "Somebody of the outlet was told it; the report says whose they are.",
    "interview-with": "It was said in an interview with the outlet, or on a visit.",
    "on-programme": "It was said on the outlet's air or programme.",
    "essay-in": "The source wrote it in a piece that the outlet published.",
    "posted-on": "The source posted it on the platform.",
    "handed-over-by": "The party obtained, carried or released the document with it.",
    "outlet-reported": "The outlet reports it and cites the source.",
    "same-occasion": "An earlier statement of the party on one occasion has the relay.",
    "passage": "The source is unnamed, in a passage that retells the outlet's report.",
    "told-by-holder": "It is told inside the statement of this party.",
    # StandsFor.rule
    "capital-speaks": "A capital that is a source stands for its government.",
    "country-speaks": "A country that is a source stands for its government.",
    "state-speaks": "A state that is a source stands for its government.",
    "seat-speaks": "A seat of government that is a source stands for who sits there.",
    "building-speaks": "A building that is a source stands for who works there.",
    "district-speaks": "A district that is a source stands for the trade it houses.",
    "capital-acts": "A capital that acts stands for its government.",
    "country-acts": "A country that acts stands for its government.",
    "seat-acts": "A seat of government that acts stands for who sits there.",
    "building-acts": "A building that acts stands for who works there.",
    "district-acts": "A district that acts stands for the trade it houses.",
    "team-plays": "A place that plays a match stands for its team.",
}
