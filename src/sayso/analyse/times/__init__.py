"""Time expressions: from words to TIMEX3 values against the right clock."""
