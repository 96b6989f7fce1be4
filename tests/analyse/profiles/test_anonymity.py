import pytest
from hypothesis import given

from builders import span_of_words
from sayso.analyse.profiles.anonymity import Unnamed, find_justifications
from sayso.analyse.profiles.grants import find_grants
from sayso.analyse.text.parse import parse_text
from sayso.records import Count, Span
from strategies import texts

ONE = Count(least=1, most=1)
TWO = Count(least=2, most=2)


def grants_of(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_grants(parse_text(text))]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        pytest.param(
            "“It leaks,” said an engineer who spoke on condition of anonymity because "
            "she feared for her job.",
            "who spoke on condition of anonymity because she feared for her job",
            id="relative-clause",
        ),
        pytest.param(
            "One engineer, speaking on the condition of anonymity to discuss the leak, "
            "said it was old.",
            "speaking on the condition of anonymity to discuss the leak",
            id="participle",
        ),
        pytest.param(
            "An aide who asked not to be named, citing the talks, said no.",
            "who asked not to be named, citing the talks",
            id="citing",
        ),
        pytest.param(
            "An aide requested anonymity to discuss the budget.",
            "requested anonymity to discuss the budget",
            id="requested",
        ),
        pytest.param(
            "The plan is dead, said a clerk who wasn’t authorised to speak publicly.",
            "who wasn’t authorised to speak publicly",
            id="not-authorised",
        ),
        pytest.param(
            "A clerk who was told of the plan and spoke anonymously out of fear left.",
            "spoke anonymously out of fear left",
            id="after-and",
        ),
        pytest.param(
            "Two aides, who spoke on background, said no.",
            "who spoke on background",
            id="background",
        ),
        pytest.param(
            "A nurse who declined to be identified because of her employer said no.",
            "who declined to be identified because of her employer",
            id="declined",
        ),
        pytest.param(
            "The girl, whose name was withheld, said she ran.",
            "whose name was withheld",
            id="name-withheld",
        ),
        pytest.param(
            "One guest, who like others spoke on the condition of anonymity, said no.",
            "who like others spoke on the condition of anonymity",
            id="like-others",
        ),
        pytest.param(
            "He agreed to talk on condition that his name not be used because even "
            "though he has left, he fears them.",
            "talk on condition that his name not be used because even though he has "
            "left, he fears them",
            id="name-not-used",
        ),
    ],
)
def test_clause_on_anonymity_is_found_whole(text: str, clause: str) -> None:
    assert grants_of(text) == [clause]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She asked to be named as chair.", id="named-to-office"),
        pytest.param(
            "The farmers were not allowed to speak at the meeting.", id="floor"
        ),
        pytest.param("He quoted an anonymous letter.", id="anonymous-thing"),
        pytest.param("He spoke on background checks.", id="background-checks"),
        pytest.param(
            "“They all spoke on condition of anonymity, the cowards,” Ruiz said.",
            id="somebody-elses-words",
        ),
    ],
)
def test_other_words_are_no_clause_on_anonymity(text: str) -> None:
    assert grants_of(text) == []


def justified(text: str, *parties: tuple[str, Count | None]) -> list[str | None]:
    unnamed = [Unnamed(mentions=(span_of_words(text, w),), count=c) for w, c in parties]
    found = find_justifications(parse_text(text), unnamed)
    return [mention.text if mention else None for mention in found]


REASON = "spoke on condition of anonymity because the talks are secret"


@pytest.mark.parametrize(
    ("text", "parties", "expected"),
    [
        pytest.param(
            f"A deal is near, said one aide, who {REASON}. A clerk said no.",
            [("one aide", ONE), ("A clerk", ONE)],
            [f"who {REASON}", None],
            id="words-before",
        ),
        pytest.param(
            f"An aide told a clerk who {REASON} that it was near.",
            [("An aide", ONE), ("a clerk", ONE)],
            [None, f"who {REASON} that it was near"],
            id="nearest-words",
        ),
        pytest.param(
            f"A deal is near, said an aide who {REASON}.",
            [(f"an aide who {REASON}", ONE)],
            [f"who {REASON}"],
            id="inside-the-mention",
        ),
        pytest.param(
            f"A deal is near, two officials said. A clerk said no. Both {REASON}.",
            [("two officials", TWO), ("A clerk", ONE)],
            [REASON, None],
            id="both-of-one-party",
        ),
        pytest.param(
            f"A deal is near, an aide said. A clerk said no. Both {REASON}.",
            [("an aide", ONE), ("A clerk", ONE)],
            [REASON, REASON],
            id="both-of-two-parties",
        ),
        pytest.param(
            f"It is near, two officials said.\n\nIt rained.\n\nThe officials {REASON}.",
            [("two officials", TWO)],
            [REASON],
            id="sentences-away",
        ),
        pytest.param(
            f"It is near, two officials said. Aides denied it. The officials {REASON}.",
            [("two officials", TWO), ("Aides", None)],
            [REASON, None],
            id="by-noun",
        ),
        pytest.param(
            f"It is near, two aides said. Some clerks denied it. They {REASON}.",
            [("two aides", TWO), ("Some clerks", None)],
            [None, None],
            id="ambiguous",
        ),
        pytest.param(
            f"It is near, two aides said. The people {REASON}.",
            [("two aides", TWO)],
            [REASON],
            id="people-are-anybody",
        ),
        pytest.param(
            f"It is near, an aide said. They {REASON}.",
            [("an aide", ONE)],
            [None],
            id="wrong-number",
        ),
    ],
)
def test_clause_goes_to_the_party_it_speaks_of(
    text: str, parties: list[tuple[str, Count | None]], expected: list[str | None]
) -> None:
    assert justified(text, *parties) == expected


@given(texts, texts)
def test_clauses_lie_in_order_inside_the_text(before: str, after: str) -> None:
    text = f"{before} An aide {REASON}. {after}"
    grants = find_grants(parse_text(text))
    assert all(0 <= g.start < g.end <= len(text) for g in grants)
    assert list(grants) == sorted(grants)


@given(texts)
def test_justification_quotes_its_text(text: str) -> None:
    whole = f"{text}\n\nAn aide {REASON}."
    at = whole.rindex("An aide")
    party = Unnamed(mentions=(Span(at, at + 7),), count=ONE)
    (found,) = find_justifications(parse_text(whole), [party])
    assert found is not None
    assert whole[found.span.start : found.span.end] == found.text
