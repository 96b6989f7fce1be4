"""Every rule that may stand in a record, by name, with what it says.

`sayso verify` refuses a rule that is not here, so a name is never reused for another
meaning.
"""

RULES: dict[str, str] = {
    "same-speech": (
        "The quotation follows a quotation of the same speech, with no words of the "
        "report between them that could give it another source."
    ),
    "unstated": "The report gives no source for the statement.",
}
