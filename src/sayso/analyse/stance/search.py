"""Where the words that decide a stance are looked for."""

import re

from sayso.records import Attribution, Reason, Span


def in_cue(
    text: str, attribution: Attribution, pattern: re.Pattern[str]
) -> Span | None:
    """Return the first words of the cue that match."""
    for span in attribution.cue.spans if attribution.cue else ():
        if found := pattern.search(text, span.start, span.end):
            return Span(*found.span())
    return None


def search(text: str, pattern: re.Pattern[str], span: Span) -> Span | None:
    """Return the first words of `span` that match."""
    found = pattern.search(text, *span)
    return Span(*found.span()) if found else None


def reason(text: str, rule: str, span: Span | None) -> Reason:
    """Return the record of a rule and the words that it went by."""
    words = text[span.start : span.end] if span else None
    return Reason(rule=rule, span=span, text=words)
