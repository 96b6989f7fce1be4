"""Say which words tell of one kind of occasion: a visit, a trip and a flight do."""

from collections.abc import Sequence

from sayso.analyse.events.triggers import Trigger
from sayso.analyse.phrases.words import Word

_WORDS = {
    "journey": "visit trip journey flight travel tour fly stopover",
    "call": "call phone telephone conversation",
    "talks": """
        meeting summit talk talks negotiation consultation meet confer negotiate
        dialogue discuss round
        """,
    "attack": """
        attack strike raid assault offensive airstrike bombing bomb fire missile
        """,
    "truce": "ceasefire cease-fire truce armistice",
    "answer": "response respond retaliate retaliation reprisal",
    "harm": """
        kill shoot murder assassinate slay stab wound injure killing shooting
        assassination death die
        """,
}
_TOPICS = {word: topic for topic, words in _WORDS.items() for word in words.split()}


def topic_of(words: Sequence[Word], trigger: Trigger) -> str:
    """Return the topic of the word that tells of an event, or else the word itself.

    "Hold" has that of what is held: talks.
    """
    if trigger.object is not None and not (trigger.is_noun or trigger.of.holds):
        low = words[trigger.object].low
        topic = _TOPICS.get(low, _TOPICS.get(low.removesuffix("s")))
        if topic:
            return topic
    head = trigger.frame.head.removesuffix("+")
    return _TOPICS.get(head, head)
