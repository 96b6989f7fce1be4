"""Tell statements that report words from those that report a deed: "endorsed Ruiz".

What follows a verb of saying is a proposition, and may be a claim by itself. What
follows other verbs is often a thing, "the harbour board", which claims nothing; there
the whole sentence is the claim, and its holder whoever tells it.
"""

import re

from sayso.records import Attribution

# Verbs and nouns that a proposition follows, by the beginning of their forms.
_SAYING = re.compile(
    r"\b(?:according|acknowledg|add(?:s|ed|ing)?\b|admi(?:t|ssion)|advis|alleg|announc"
    r"|argu|ask|assert|assum|assur|aver|believ|belief|boast|brag|caution|cit(?:e|ing)"
    r"|claim|comment|complain|conce[dn]|conclu|confirm|consider|contend|declar|demand"
    r"|den(?:y|ied)|describ|disclos|doubt|emphas|estimat|expect|explain|expla|express"
    r"|fear|feel|felt|f(?:ind|ound)|forecast|guess|hear[ds]?\b|hint|hop(?:e|ing)|imply"
    r"|impli|indicat|inform|insist|joke|kn(?:ow|ew)|learn|maintain|mention|not(?:e|ing)"
    r"|observ|opin|point|predict|promis|propos|pledg|quot|realiz|recall|remark|remember"
    r"|remind|repeat|repl[yi]|report|respond|reveal|s(?:ay|aid)|shar(?:e|ing)|show|stat"
    r"|stress|suggest|suspect|sw(?:ear|ore)|t(?:ell|old)|testif|think|thought|tout"
    r"|tweet|urg|view|vow|warn|wish|wonder|worr|writ|wrote)",
    re.IGNORECASE,
)
_PROPOSITION = re.compile(
    r"\W*(?:that|because|as"
    r"|I|he|she|it|they|we|you|there)\b"
    r"|.*(?:\b(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|may|might"
    r"|must|shall|should|does|do|did|cannot)\b|n[’']t\b|[“”\"])",
    re.IGNORECASE | re.DOTALL,
)
_WISHED = frozenset({"requested", "promised", "expected", "asked"})


def tells_deed(attribution: Attribution) -> bool:
    """Return whether the content is a thing, so that only the whole is a claim."""
    return (
        attribution.form == "indirect"
        and attribution.cue is not None
        and not _SAYING.search(attribution.cue.text)
        and not _PROPOSITION.match(attribution.content.text)
    )
