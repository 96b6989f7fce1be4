r"""The words that decide a stance in the cue, as patterns.

Each line of a list is a pattern of its own, from the beginning of a word on. Sources:
cues of PolNeAR train sorted by hand, and the settled cases of the annotation guidelines
(2026-11).
"""

import re


def any_of(lines: str) -> re.Pattern[str]:
    """Return the pattern of what begins with any of `lines`, in either case."""
    patterns = "|".join(line.strip() for line in lines.strip().splitlines())
    return re.compile(rf"\b(?:{patterns})", re.IGNORECASE)


_CLAIMS = r"(?:claim|report|accusation|allegation|suggestion|charge)s?"
DENIES = any_of(
    rf"""
    den(?:y|ies|ied|ying|ial)
    (?:refut|disput)(?:e|es|ed|ing)\b
    rebut|contradict|disavow|debunk|dismiss(?:es|ed|ing)?
    reject(?:s|ed|ing)? (?:the )?(?:{_CLAIMS}|idea|notion)
    brush(?:ed|es) (?:off|aside)
    """
)
DOUBTS = any_of(
    r"""
    question(?:s|ed|ing)\b
    doubt|wonder|s[kc]eptic|disbelie
    cast(?:s|ing)? doubt
    """
)
_TELL = (
    r"(?:comment|say|answer|discuss|talk|speak|disclose|reveal|name|identify|elaborate"
    r"|release|provide|respond|confirm|specify|acknowledge|take)"
)
_NOT = r"(?:\s?n[o’']t|\snot)"
_ANSWER = (
    r"(?:immediately |yet |directly )?(?:respond|repl|return|comment|answer|elaborate"
    r"|say|disclose|specify|reveal|be reached|be drawn)"
)
DECLINES = any_of(
    rf"""
    declin(?:e|es|ed|ing)\b
    refus(?:e|es|ed|ing)\b(?=\Z| to {_TELL})
    no comment
    (?:did|do(?:es)?|ha[sd]|have|would|could|will){_NOT} {_ANSWER}
    (?:would|could|will|ha[sd]|have){_NOT} (?:discuss|provide|offer)
    (?:isn|aren|wasn|weren)[’']t (?:saying|commenting|answering)
    could not be reached|not available|were unavailable|unavailable for
    """
)
_BETWEEN = r"(?: \w+ly| yet| once| even| ever| before| been| so){0,3}"
_UNSAID = (
    r"(?:mention|discuss|sa(?:y|id)|t(?:ell|old)|talk|sp(?:eak|oke)|address|nam(?:e|ing)"
    r"|identif|specif|expla|spell|disclos|reveal|announc|cit(?:e|ing)|refer|report"
    r"|releas|descri|detail|elaborat|outlin|indicat|articulat|conced|admi[ts]|accus"
    r"|provid|offer|acknowledg|rais|comment)"
)
_DONE = r"(?:did|do(?:es)?|ha[sd]|have|is|are|was|were)"
UNTOLD = any_of(
    rf"""
    {_DONE}{_NOT}\b{_BETWEEN} {_UNSAID}
    never{_BETWEEN} {_UNSAID}
    """
)
_NEGATIVE = (
    r"(?:disavow|disput|doubt|den[iy]|reject|ignor|rul|hesitat|mind\b|only\b|just\b)"
)
_NEVER = rf"(?:(?:{_DONE}|would|will|could|can){_NOT}|never)\b"
NEGATED = any_of(rf"{_NEVER}(?! (?:\w+ly )?{_NEGATIVE})")
UNOPPOSED = any_of(rf"{_NEVER} (?:\w+ly )?{_NEGATIVE}")
UNKNOWN = any_of(
    r"""
    (?:do|does|did)(?:\s?n[o’']t|\snot) (?:yet )?(?:know|understand|recall|remember)
    not (?:yet )?(?:know|sure|certain|clear)
    unsure|uncertain|unclear|no idea
    (?:could|can)(?:not|\s?n[o’']t|\snot) (?:explain|confirm|determine|verify|rule out)
    (?:could|can)(?:not|\s?n[o’']t|\snot) say (?:how|why|what|whether|if|who|when)
    """
)
PROMISES = any_of(
    r"""
    promis|vow|pledg|threaten|guarantee|intend
    sw(?:ear|ore)\b|commit(?:s|ted|ting)?\b|plan(?:s|ned|ning)?\b
    (?:agree(?:s|d)?|offer(?:s|ed|ing)?) to\b
    resolved to|prepar(?:es|ed|ing) to|aim(?:s|ed)? to|is set to|willing to
    (?:has )?decided to
    """
)
REQUESTS = any_of(
    r"""
    (?:urg|advis|invit|propos)(?:e|es|ed|ing)\b
    call(?:s|ed|ing)?\b[^.]{0,30}?\b(?:for|on|upon|to)\b
    (?:demand|appeal|order)(?:s|ed|ing)?\b
    request|plead|instruct|implor|encourag|recommend|lobb(?:y|ied|ying)|petition
    beg(?:s|ged|ging)?\b
    warn(?:s|ed|ing)? (?:\w+ ){0,3}(?:not to|against)
    press(?:es|ed|ing)? (?:for|\w+ to)|push(?:es|ed|ing)? for
    """
)
ASKS = any_of(
    r"""
    ask(?:s|ed|ing)?\b
    inquir|enquir|grill|quer(?:y|ied|ies)\b
    pos(?:e|ed|es|ing) (?:a|the) question
    """
)
EXPECTS = any_of(
    r"""
    expect|predict|forecast|anticipat|foresee
    hop(?:e|es|ed|ing)\b|project(?:s|ed|ing)?\b
    bet(?:s|ting)? (?:that|on)
    """
)
THINKS = any_of(
    r"""
    think|thought\b|believ|suspect|suggest|guess|suppos|assum|speculat|estimat|reckon
    feel|felt\b|appear|seem|convinced
    """
)
CALLED = any_of(
    r"""
    call(?:s|ed|ing)?\b
    describ|label|brand|dubb|denounc|dismiss|sa(?:id|ys)\b|blast|slam
    """
)
PUBLISHES = any_of(
    r"""
    publish|report(?:s|ed|ing)?\b
    critici|blam|slam|blast|attack|bash|mock
    """
)
TELLS = any_of(r"t(?:ell|ells|old|elling)\b")
