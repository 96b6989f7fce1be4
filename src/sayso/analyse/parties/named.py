"""Tell which party a name in the text names."""

from collections.abc import Sequence

from sayso.analyse.parties.drafts import Draft, is_body, name_words
from sayso.analyse.parties.entities import words_of
from sayso.records import Span


class NamedParties:
    """The named parties of a report, by the places where it names them."""

    def __init__(self, text: str, cast: Sequence[Draft]) -> None:
        """Take the parties of `cast` that have a name; the list may grow later."""
        self._text = text
        self._cast = cast
        self._at: dict[int, int] = {}
        self._bodies: dict[Span, int] = {}
        for key, draft in enumerate(cast):
            entity = draft.entity
            for span in entity.mentions if entity else ():
                self._at |= dict.fromkeys(range(*span), key)
                # The Pentagon is a name with an article; Democrats may be some only.
                if entity and entity.kind in ("organization", "place"):
                    self._bodies[span] = key

    def at(self, offset: int) -> int | None:
        """Return the party whose name covers `offset`."""
        return self._at.get(offset)

    def body_at(self, span: Span) -> int | None:
        """Return the body or place whose name is just `span`."""
        return self._bodies.get(span)

    def named(self, name: Span) -> int | None:
        """Return the party that the words at `name` name."""
        for start in range(name.start, name.end):
            key = self._at.get(start)
            if key is not None:
                return key
        words = words_of(self._text[name.start : name.end])
        for key, draft in enumerate(self._cast):
            if draft.entity and draft.entity.words == words:
                return key
        return None

    def implied(self, name: str) -> int | None:
        """Return the party with a name that words imply: "tweeted", Twitter."""
        words = words_of(name)
        for key, draft in enumerate(self._cast):
            named = draft.entity and draft.entity.words == words
            if draft.implied == name or named:
                return key
        return None

    def short(self, head: Span) -> int | None:
        """Return the one body whose name ends with a word in capitals: the Courier."""
        word = self._text[head.start : head.end]
        if (
            not word[:1].isupper()
            or head.start < 1
            or self._text[head.start - 1] != " "
        ):
            return None
        fitting = [
            key
            for key, draft in enumerate(self._cast)
            if is_body(draft) and name_words(draft)[-1:] == (word.lower(),)
        ]
        return fitting[0] if len(fitting) == 1 else None
