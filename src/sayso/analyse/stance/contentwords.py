r"""The words that decide a stance in what is said, as patterns.

Sources: as of `cuewords`.
"""

import re

from sayso.analyse.stance.cuewords import any_of

_I = re.IGNORECASE
_WH = r"(?:how|why|what|whether|if|who|when)"

NEGATION = re.compile(
    r"\bnot\b(?! only| just| merely| \w+ing\b)|n[’']t\b"
    r"|\bno\b(?! doubt| matter| question| wonder| less| more than)"
    r"|\b(?:never|none|nobody|nothing|neither|nor|cannot|no one|nowhere)\b"
    r"|\b(?:hardly|scarcely)\b",
    _I,
)
HOLDING = re.compile(  # the main claim is in what follows
    r"(?:\S+\s){1,4}?(?:(?:is|are|am|was|were|\w+[’'](?:s|m|re))\s(?:satisfied|confident"
    r"|sure|certain|convinced|aware|clear|true|possible|likely)"
    r"|think|thinks|thought|believe[sd]?|said|says|knows?|means?)\s(?:that\s)?",
    _I,
)
SHOULD = any_of(
    r"""
    should(?!n[’']t have)\b|must\b|ought to\b|needs? to\b|had better\b|need not\b
    let[’']s\b|let us\b
    """
)
IMPERATIVE = re.compile(  # verbs that head an order; others are told by no mark
    r"(?:please\s)?(?:let|stop|go|vote|release|give|take|look at|tell|make|come|join"
    r"|support|do not|don[’']t|never|remember|get|keep|put|show|listen|call|resign"
    r"|leave|stay|stand|help)\s(?!up\b)",
    _I,
)
TO_DO = re.compile(  # told [Ruiz] to pay
    r"(?:(?!that\b)[\w.’'-]+\s){0,3}?(?:not\s)?to\s[“\"‘']?[a-z]", _I
)
TO_BE_DONE = re.compile(
    r"for\b|that\b|(?:(?!(?:if|whether|why|how|what)\b)\S+\s){0,14}?(?:not\s)?to\s[a-z]"
)
WANTS = re.compile(
    r"(?:I|we|he|she|they)\s(?:\w+\s)?(?:(?:do(?:es)?|did)(?:n[’']t| not)\s)?"
    r"(?P<want>want(?:s|ed)?)\b",
    _I,
)
OWN_WILL = re.compile(  # said by oneself
    r"(?:I|we)(?:\s(?:\w+ly\s|also\s)?(?:will|shall|(?:am|are)\sgoing\sto|intend\sto"
    r"|plan\sto)|[’'](?:ll|m\sgoing\sto|re\sgoing\sto))\b",
    _I,
)
TOLD_WILL = re.compile(  # told of oneself: "he would pay"
    r"(?:he|she)\s(?:\w+ly\s|also\s)?(?:will|would|(?:is|was)\sgoing\sto|intends?\sto"
    r"|plans?\sto)\b(?!\s(?:like|consider|have)\b)"
    r"|(?:it|they)\s(?:will|would)\b(?!\s(?:be|have|go|take|need|mean|cost|make|like)\b)",
    _I,
)
INVERTED = re.compile(  # "Should she refuse, they will ask again": no question
    r"(?:Should|Were|Had)\s(?:the|an?|any|this|that|it|he|she|they|we|you|I|[A-Z])\b"
)
POSSIBLE = any_of(
    r"""
    may(?! \d)\b|might\b|could(?! not|n| have)\b|possibl[ey]\b|perhaps\b|maybe\b
    potentially\b|likelihood\b|chance (?:that|of)\b
    """
)
PROBABLE = any_of(
    r"""
    likely\b|probabl[ey]\b|presumabl[ey]\b|apparently\b|increasingly\b|convinced\b
    seem(?:s|ed)?\b|appears?\b(?! (?:on|in|at|before|with))|appeared to\b|tends? to\b
    (?:I|we|he|she|they) (?:thinks?|thought|believe[sd]?|feels?|felt|suspect(?:s|ed)?)\b
    (?:I|we|he|she|they) (?:guess|suppose|assume|expect)\b
    expected to\b
    in (?:my|his|her|our) (?:view|opinion)\b
    """
)
EXPECTING = any_of(
    r"""
    (?:expects?|expected|hopes?|hoped|hoping|predicts?|anticipates?)\b(?! of)
    (?:I|we|he|she|they) (?:thinks?|thought|believe[sd]?)\b[^.]{0,60}?\bwill\b
    (?:I|we|he|she|they) (?:feels?|felt)\b[^.]{0,60}?\bwill\b
    (?:I|we|he|she|they) (?:thinks?|thought|believe[sd]?)\b[^.]{0,60}?\bgoing to\b
    """
)
HOPES = re.compile(r"hop(?:e|es|ed|ing)\b|wish", _I)
WHETHER = re.compile(rf"\s*(?:about\s)?(?:{_WH}|where|which)\b", _I)
CLAIM = any_of(
    r"""
    (?:charge|claim|allegation|accusation|report|suggestion|rumor)s?\b
    stor(?:y|ies)\b|idea\b|notion\b|article\b
    """
)
FALSE = any_of(
    r"""
    unsubstantiated|false\b|untrue|baseless|unfounded|groundless|a lie\b|lies\b
    fabricat\w+|made up\b|bogus|inaccurate|nonsense|not true|a hoax|fake\b
    """
)
_COMMENT = (
    r"(?:immediately |publicly |further )?(?:comment|speak (?:on|about)"
    r"|answer (?:any |the )?questions?|discuss (?:the|any|it|details))"
)
REFUSES = any_of(
    rf"""
    (?:cannot|can[’']t|(?:would|will) not|wouldn[’']t|won[’']t) {_COMMENT}
    (?:decline[sd]?|refuse[sd]?) to {_COMMENT}
    (?:not|inappropriate|improper)[^.]{{0,30}}? (?:to|for \w+ to) {_COMMENT}
    no comment\b
    """
)
IGNORES = re.compile(
    r"(?:^|\b(?:I|we|he|she|it|they|who|officials|police) (?:really |just |still )?)"
    r"(?:do|does|did)(?:n[’']t| not) (?:yet |really )?(?:know|recall|remember)\b"
    r"(?! that)"
    r"|\b(?:is|are|was|were|am|[’'](?:m|re|s))(?: not|n[’']t)? "
    rf"(?:unclear|unsure|sure {_WH})\b"
    r"|\bha(?:s|ve|d) no idea\b",
    _I,
)
CONSEQUENCE = re.compile(
    r"\b(?:will|would|won[’']t|wouldn[’']t|could|may|might|can|only if|unless)\b"
    r"|[’'](?:ll|d)\b",
    _I,
)
DOUBTING = any_of(r"doubts?\b|doubted\b|s[kc]eptical\b|unconvinced\b")
