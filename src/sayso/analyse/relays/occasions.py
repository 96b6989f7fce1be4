"""The words around a statement, and the noun phrases in them."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.analyse.find.spans import cut_spans, overlap
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.quotations import Quotation, QuotationKind
from sayso.records import Attribution, Span

_MOST_WORDS = 14
_WORD = re.compile(r"\s*[\w$@#](?:[\w&@.]|[-'’/](?=\w)|(?<=s)['’](?=\s))*")
_ENDS = frozenset(
    """that to how why what whether if when where who whom which whose about during
    after before on by as while because since until but or so than he she they it we i
    there not over upon against last earlier later recently then again today yesterday
    tonight tomorrow early late monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december
    will would is was are were has have had can could should may might do did does be
    via through into under without no and in at for from with of just only also once
    outside inside following amid ahead despite like never ever now next here more
    nothing something everything anything repeatedly privately publicly""".split()
)
_LINKS = frozenset(["of"])
_PLACED = frozenset(["in", "at", "from", "for", "near", "outside"])
_JOINS = _LINKS | _PLACED | {"and"}
_EVENTS = re.compile(
    r"\b(?:rally|crowds?|audiences?|gatherings?|conference|convention|meetings?"
    r"|briefing|hearing|panel|group|committee|class|forum|event|fundraiser)\Z",
    re.IGNORECASE,
)
_DETERMINERS = frozenset(
    "the a an his her their its our my your this these those every each all".split()
)
_ALONE = frozenset("me him them us you it everyone everybody anyone people".split())
_SPEECH = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|add(?:s|ed|ing)?|t(?:old|ells?|elling)|assert(?:s|ed|ing)?"
    r"|continu(?:es?|ed|ing)|repl(?:y|ies|ied|ying)|respond(?:s|ed|ing)?|w(?:rote|rites?)"
    r"|explain(?:s|ed|ing)?|not(?:es?|ed|ing)|conclud(?:es?|ed|ing)|insist(?:s|ed|ing)?"
    r"|argu(?:es?|ed|ing)|acknowledg(?:es?|ed|ing)|went on|goes on|call(?:s|ed|ing)?"
    r"|describ(?:es?|ed|ing)|recall(?:s|ed|ing)?|admit(?:s|ted|ting)?|stat(?:es?|ed|ing)"
    r"|suggest(?:s|ed|ing)?|warn(?:s|ed|ing)?|ask(?:s|ed|ing)?|according to"
    r"|declar(?:es?|ed|ing)|joked|quipped|reveal(?:s|ed|ing)?|claim(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:had|has|have|once|previously|earlier|repeatedly|often)\b")
_OCCASION = re.compile(
    r"\b(?:rall(?:y|ies)|speech|news conference|press conference|conference call"
    r"|statement|debate|hearing|town hall|fundraiser|convention|briefing|letter|memo"
    r"|e-?mail|interviews?|reporters|crowd|supporters|audience|book|memoir|filing"
    r"|testimony|lawsuit|website|advertisement|video|told|tells|asked|tweet\w*"
    r"|Twitter|Facebook|news release|press release|later|earlier|ago"
    r"|last (?:week|month|year|summer|fall|spring|winter)|in (?:January|February|March"
    r"|April|May|June|July|August|September|October|November|December|\d{4}))\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"(?:(?:an?|the|two|three|four|five|several|some|another|other|many|multiple|both"
    r"|these|those|one)\s)?(?:[\w.’'-]+\s){0,3}?"
    r"(?:sources?|officials?|insiders?|aides?|people|person|employees?|members?|staffers?"
    r"|advisers?|advisors?|associates?|contestants?|witnesses)\b|they\Z",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z]")
_TITLE = re.compile(  # “Face the Nation”: a name in marks, no speech
    r"(?:[A-Z0-9][\w’'&-]*|the|of|and|with|in|on|to|&)(?:\s(?:[A-Z0-9][\w’'&-]*|the|of"
    r"|and|with|in|on|to|&)){0,7}[.,]?"
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|St|Col|Capt|Prof|Rev)\.\Z")


def touches(span: Span, spans: Sequence[Span]) -> bool:
    """Say whether `span` shares words with any of `spans`, which are in text order."""
    after = bisect_right(spans, span.start, key=lambda s: s.start)
    return any(overlap(span, each) for each in spans[max(0, after - 2) : after + 1])


def sentence_at(parse: Parse, offset: int) -> Span:
    """Return the sentence that holds `offset`, or the last one before it."""
    at = parse.sentence_number(offset)
    return parse.sentences[max(at, 0)] if parse.sentences else Span(offset, offset)


def quotations_in(parse: Parse, span: Span) -> list[Quotation]:
    """Return the quotations that share words with `span`."""
    quotations = parse.quotations
    first = bisect_right(quotations, span.start, key=lambda q: q.outer.start)
    last = bisect_right(quotations, span.end, key=lambda q: q.outer.start)
    # Of those begun before, only a quotation and one nested in it may reach in here.
    return [q for q in quotations[max(0, first - 2) : last] if overlap(q.outer, span)]


def frame_of(parse: Parse, cue: Sequence[Span], content: Sequence[Span]) -> list[Span]:
    """Return the parts of the cue's sentence that are not content nor speech.

    Words of the content that come before the cue and after it are left out alike.
    """
    sentence = sentence_at(parse, cue[0].start)
    end = max(sentence.end, cue[-1].end)
    spoken = [
        q.inner
        for q in quotations_in(parse, Span(sentence.start, end))
        if q.kind is QuotationKind.SPEECH
        and not _TITLE.fullmatch(parse.text, *q.inner)
        # A statement inside a quotation has the rest of the quotation around it.
        and not any(overlap(q.inner, part) for part in cue)
    ]
    return cut_spans(Span(min(sentence.start, cue[0].start), end), [*content, *spoken])


def read_phrase(text: str, start: int, stop: int) -> Span | None:
    """Return the noun phrase that begins at `start`, if one does, as far as it goes.

    It is cut at punctuation, at a word that begins something else, and where a plural
    is followed by a name ("told voters Trump would").
    """
    words: list[str] = []
    first = end = start
    while len(words) < _MOST_WORDS and (found := _WORD.match(text, end, stop)):
        word = found[0].strip()
        if not _goes_on(words, word, text[first:end]):
            break
        if not words:
            first = found.end() - len(word)
        words.append(word)
        end = found.end()
        if word.endswith(".") and not _is_short(word, text[first:end]):
            end -= 1
            break
        if len(words) == 1 and word.lower() in _ALONE:
            break
    while words and (words[-1].lower() in _ENDS | _DETERMINERS - {"her", "all"}):
        end -= len(words.pop())
        end = first + len(text[first:end].rstrip())
    return Span(first, end) if words else None


def _is_short(word: str, phrase: str) -> bool:
    return "." in word[:-1] or bool(_TITLED.search(phrase)) or len(word.strip(".")) == 1


def _goes_on(words: Sequence[str], word: str, phrase: str) -> bool:
    """Say whether `word` belongs to the phrase that `words` began."""
    folded = word.lower()
    if not words:
        return folded not in _ENDS or word in {"March", "May"}
    before = words[-1]
    if before.lower() in _LINKS | _PLACED:
        return folded not in _ENDS
    if before.lower() == "and":
        alike = word[0].isupper() == words[-2][0].isupper()
        return alike and folded not in _ENDS | _ALONE
    if folded in _JOINS:
        return _joins(folded, before, phrase)
    if folded in _ENDS or (folded in _DETERMINERS and before.lower() != "all"):
        return False
    plural = before[0].islower() and before.endswith("s") and before != "his"
    return not (plural and word[0].isupper())


def _joins(word: str, before: str, phrase: str) -> bool:
    """Say whether "of", "and" or "in" behind a phrase belongs to it."""
    if word in _LINKS:
        return before.lower() not in _ALONE
    if word == "and":
        return before[0].isupper() or before.endswith("s")
    return bool(_EVENTS.search(phrase))


def is_speech(attribution: Attribution) -> bool:
    """Say whether the cue tells of one act of speech, and none before it."""
    words = attribution.cue.text if attribution.cue else ""
    passive = "was asked" in words or "were asked" in words
    return bool(_SPEECH.search(words)) and not (passive or _EARLIER.search(words))


def is_unnamed(attribution: Attribution) -> bool:
    """Say whether the source is some of the people whom outlets do not name."""
    words = attribution.source.text or ""
    return bool(_UNNAMED.match(words)) and not _FULL_NAME.search(words)


def names_occasion(parse: Parse, attribution: Attribution) -> bool:
    """Say whether the sentence of a statement has its own occasion."""
    if attribution.cue is None:
        return True
    frame = frame_of(parse, attribution.cue.spans, attribution.content.spans)
    return any(_OCCASION.search(parse.text, s.start, s.end) for s in frame)
