"""The words that decide a stance, as patterns over cues and clauses.

Sources: cues of PolNeAR train sorted by hand, and the settled cases of the annotation
guidelines (2026-11).
"""

import re

_I = re.IGNORECASE


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", _I)


# --- cues
DENIES = _words(
    r"den(?:y|ies|ied|ying|ial)|refut(?:e|es|ed|ing)\b|rebut|disput(?:e|es|ed|ing)\b"
    r"|reject(?:s|ed|ing)? (?:claims?|reports?|accusations?|allegations?|suggestions?|the"
    r" (?:claims?|reports?|accusations?|allegations?|suggestions?|idea|notion|charges?))"
    r"|dismiss(?:es|ed|ing)?|brush(?:ed|es) (?:off|aside)|contradict|disavow|debunk"
)
DOUBTS = _words(
    r"question(?:s|ed|ing)\b|doubt|wonder|skeptic|sceptic|cast(?:s|ing)? doubt|disbelie"
)
DECLINES = _words(
    r"declin(?:e|es|ed|ing)\b|refus(?:e|es|ed|ing)\b(?=\Z| to (?:comment|say|answer|discuss|talk|speak"
    r"|disclose|reveal|name|identify|elaborate|release|provide|respond|confirm|specify|acknowledge|take))"
    r"|no comment|(?:did|does|do|has|have|had|would|could|will)(?:\s?n[o’']t|\snot) (?:immediately |yet |directly )?"
    r"(?:respond|repl|return|comment|answer|elaborate|say|discuss|disclose|specify|reveal|be reached|be drawn|provide|offer)"
    r"|(?:isn|aren|wasn|weren)[’']t (?:saying|commenting|answering)|could not be reached|was not available|not available"
    r"|were unavailable|unavailable for"
)
UNKNOWN = _words(
    r"(?:do|does|did)(?:\s?n[o’']t|\snot) (?:yet )?(?:know|understand|recall|remember)|not (?:yet )?(?:know|sure|certain|clear)"
    r"|unsure|uncertain|unclear|no idea|(?:could|can|cannot|can)(?:\s?n[o’']t|\snot)? (?:not )?(?:explain|confirm|determine|verify|rule out|say (?:how|why|what|whether|if|who|when))"
)
PROMISES = _words(
    r"promis|vow|pledg|threaten|swear\b|swore\b|guarantee|commit(?:s|ted|ting)?\b|intend|plans?\b"
    r"|plann(?:ed|ing)\b|agree(?:s|d)? to\b|offer(?:s|ed|ing)? to\b|resolved to|prepar(?:es|ed|ing) to|aim(?:s|ed)? to"
    r"|is set to|willing to|has decided|decided to"
)
REQUESTS = _words(
    r"urg(?:e|es|ed|ing)\b|call(?:s|ed|ing)?\b[^.]{0,30}?\b(?:for|on|upon)\b|request|demand(?:s|ed|ing)?\b|appeal(?:s|ed|ing)?\b"
    r"|plead|beg(?:s|ged|ging)?\b|order(?:s|ed|ing)?\b|instruct|implor|encourag|advis(?:e|es|ed|ing)\b|recommend"
    r"|warn(?:s|ed|ing)? (?:\w+ ){0,3}(?:not to|against)|press(?:es|ed|ing)? (?:for|\w+ to)|push(?:es|ed|ing)? for"
    r"|lobb(?:y|ied|ying)|petition|invit(?:e|es|ed|ing)\b|propos(?:e|es|ed|ing)\b|call to\b"
)
ASKS = _words(r"ask(?:s|ed|ing)?\b|inquir|enquir|quer(?:y|ied|ies)\b|pos(?:e|ed|es|ing) (?:a|the) question|grill")
EXPECTS = _words(
    r"expect|predict|forecast|hop(?:e|es|ed|ing)\b|anticipat|project(?:s|ed|ing)?\b|foresee"
    r"|bet(?:s|ting)? (?:that|on)"
)
THINKS = _words(
    r"think|thought\b|believ|suspect|suggest|guess|suppos|assum|speculat|estimat|reckon|feel|felt\b|appear|seem|convinced"
)
CALLS_FALSE = re.compile(
    r"\b(?:unsubstantiated|false|untrue|baseless|unfounded|groundless|a lie|lies|ridiculous and|fabricat\w+|made up|bogus|inaccurate|nonsense|not true|a hoax|fake)\b",
    _I,
)
CLAIM = _words(
    r"charges?|claims?|allegations?|accusations?|reports?|stor(?:y|ies)|suggestions?|rumors?|idea|notion|article"
)
PUBLISHES = _words(r"publish|report(?:s|ed|ing)?\b|critici|blam|slam|blast|attack|bash|mock")
CALLED = _words(r"call(?:s|ed|ing)?\b|describ|label|brand|dubb|denounc|dismiss|said\b|says\b|blast|slam")
# --- contents
NEGATION = re.compile(
    r"\bnot\b(?! only| just| merely| \w+ing\b)|n[’']t\b|\bnever\b|\bno\b(?! doubt| matter| question| wonder| less| more than)"
    r"|\b(?:none|nobody|nothing|neither|nor|cannot|no one|nowhere|hardly|scarcely)\b",
    _I,
)
HOLDING = re.compile(  # the main claim is in what follows
    r"(?:\S+\s){1,4}?(?:(?:is|are|am|was|were|[\w]+[’'](?:s|m|re))\s(?:satisfied|confident|sure|certain"
    r"|convinced|aware|clear|true|possible|likely)|think|thinks|thought|believe[sd]?|said|says|knows?|means?)"
    r"\s(?:that\s)?",
    _I,
)
SHOULD = re.compile(
    r"\b(?:should(?!n[’']t have)|must|ought to|needs? to|had better|need not|let[’']s|let us)\b",
    _I,
)
IMPERATIVE = re.compile(
    r"(?:please\s)?(?:let|stop|go|vote|release|give|take|look at|tell|make|come|join|support|do not|don[’']t|never|remember|get|keep|put|show|listen|call|resign|leave|stay|stand|help|call on)\s(?!up\b)",
    _I,
)
TO_DO = re.compile(r"(?:not\s)?to\s[“\"‘']?[a-z]", _I)
WANTS = re.compile(
    r"(?:I|we|he|she|they)\s(?:\w+\s)?(?:do(?:es)?(?:n[’']t| not)\s|did(?:n[’']t| not)\s)?(?P<want>want(?:s|ed)?)\b",
    _I,
)
OWN_WILL = re.compile(  # said by oneself
    r"(?:I|we)(?:\s(?:\w+ly\s|also\s)?(?:will|shall|(?:am|are)\sgoing\sto|intend\sto|plan\sto)"
    r"|(?:[’'](?:ll|m\sgoing\sto|re\sgoing\sto)))\b",
    _I,
)
TOLD_WILL = re.compile(  # told of him: "he would pay"
    r"(?:(?:he|she)\s(?:\w+ly\s|also\s)?(?:will|would|(?:is|was)\sgoing\sto|intends?\sto|plans?\sto)\b"
    r"(?!\s(?:like|consider|have)\b))"
    r"|(?:(?:it|they)\s(?:will|would)\b(?!\s(?:be|have|go|take|need|mean|cost|make|like)\b))",
    _I,
)
POSSIBLE = re.compile(
    r"\b(?:may(?! \d)|might|could(?! not|n| have)|possibl[ey]|perhaps|maybe|potentially|likelihood|chance (?:that|of))\b", _I
)
PROBABLE = re.compile(
    r"\b(?:likely|probabl[ey]|presumabl[ey]|apparently|seems?|seemed|appears?(?! (?:on|in|at|before|with))|appeared to|"
    r"(?:I|we|he|she|they) (?:think|thinks|thought|believe[sd]?|feel|felt|suspect(?:s|ed)?|guess|suppose|assume|expect)|"
    r"thinks?|believes?|convinced|expects?|expected to|tends? to|in (?:my|his|her|our) (?:view|opinion)|increasingly)\b",
    _I,
)
WHETHER = re.compile(r"\s*(?:about\s)?(?:whether|if|why|how|what|who|when|where|which)\b", _I)
HOPES = re.compile(r"hop(?:e|es|ed|ing)\b|wish", _I)
