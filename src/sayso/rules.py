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
    # What decided a status
    "plain": "No word says otherwise: it is asserted.",
    "cue-unknown": "The cue says that the source does not know.",
    "cue-declines": "The cue says that the source would not comment or answer.",
    "content-declines": "What is said is a refusal to comment or answer.",
    "content-unknown": "What is said is that the source does not know.",
    "cue-denies": "The cue denies it.",
    "called-false": "The source calls a claim false.",
    "question-mark": "What is said is a question.",
    "asked-to": "The source asks that something be done.",
    "cue-asks": "The cue puts a question.",
    "cue-doubts": "The cue questions it.",
    "cue-promises": "The cue commits the source to it.",
    "cue-requests": "The cue urges or orders it.",
    "cue-expects": "The cue predicts or hopes for it.",
    "should": "The main clause says what should or must be.",
    "imperative": "What is said begins with an order.",
    "told-to": "The source tells somebody to do it.",
    "wants": "The source says what it wants.",
    "own-will": "The source says what it will do itself.",
    "if": "The main clause holds on a condition.",
    "expects": "The main clause says what is expected or hoped.",
    "doubts": "The main clause is of doubt.",
    # What decided a certainty or polarity
    "no-claim": "A request, question, refusal or the like makes no claim.",
    "firm-act": "A promise or denial is firm.",
    "hope": "A hope is no claim that it will be so.",
    "expectation": "An expectation is of what is probable.",
    "no-clause": "What is said names something and claims nothing.",
    "may": "The main clause has a word for what is possible.",
    "hedge": "The main clause has a word for what is probable.",
    "cue-thinks": "The cue is of thinking or appearing.",
    "flat": "No word says otherwise.",
    "denial": "A denial says that it is not so.",
    "negation": "The main clause is negated.",
    # EventStatus.rule
    "event-if": "A modal verb and an if in another clause: it would follow.",
    "event-model": "The event status model says so.",
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
