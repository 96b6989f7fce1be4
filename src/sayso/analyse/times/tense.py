"""Say whether the words around a time speak of what is to come."""

import re

from sayso.records import Span

_VERB = re.compile(
    r"\b(?:(?P<future>will|won['’]t|would|shall|should|['’]ll|plans?|planned|planning|expects?|expected"
    r"|scheduled|set|due|slated|intends?|hopes?|aims?|going\sto|is\sto|are\sto|until|by|through"
    r"|effective|starting|beginning|upcoming|payable|redeem\w*|expires?|must|may|can|could|might"
    r"|deadline|begins|ends|meets|opens|arrives|leaves|convenes)"
    r"|(?P<past>was|were|had|did|has|have|said|says|told|since|\w{3,20}ed|came|went|took|made"
    r"|won|lost|fell|rose|began|met|held|gave|got|left|saw|sent|spoke|wrote|after|ago|last"
    r"|grew|became|knew|brought|bought|sold|led|ran|shot|struck|hit|cut|quit|put"
    r"|shut|found|fought|paid|kept|thought|caught|taught|built|drew|threw|broke|chose))\b",
    re.IGNORECASE,
)
_AFTER = 60  # characters behind a time in which its verb may follow


def is_future(text: str, sentence: Span, time: Span) -> bool:
    """Say whether the verb nearest before `time`, or else after it, is of the future."""
    last = None
    for last in _VERB.finditer(text, sentence.start, time.start):
        pass
    if last is None:
        end = min(sentence.end, time.end + _AFTER)
        last = _VERB.search(text, time.end, end)
    return bool(last and last["future"])
