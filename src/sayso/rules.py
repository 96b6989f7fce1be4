"""Every rule that may stand in a record, by name, with what it says.

`sayso verify` refuses a rule that is not here, so a name is never reused for another
meaning.
"""

RULES: dict[str, str] = {
    "unstated": "The report gives no source for the statement.",
}
