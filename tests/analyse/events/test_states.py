import pytest

from telling import tellings_in


def states_in(marked: str) -> list[tuple[str, str]]:
    _, tellings = tellings_in(marked)
    return [(t.state, t.rule.removeprefix("state-")) for t in tellings]


@pytest.mark.parametrize(
    ("marked", "state", "rule"),
    [
        pytest.param("{Veldra/l} bombed the port.", "occurred", "told", id="past"),
        pytest.param(
            "{Veldra/l} has bombed the port.", "occurred", "told", id="perfect"
        ),
        pytest.param(
            "{Veldra/l} is bombing the port.", "ongoing", "progressive", id="now"
        ),
        pytest.param(
            "{Veldra/l} supports {Tessaly/l}.", "ongoing", "present", id="habit"
        ),
        pytest.param(
            "{Veldra/l} bombs the port", "occurred", "told", id="present-in-a-headline"
        ),
        pytest.param(
            "{Veldra/l} will bomb the port.", "planned", "future", id="future"
        ),
        pytest.param("{Ana Ruiz} will die.", "expected", "future", id="outcome"),
        pytest.param(
            "{Ana Ruiz} plans to visit {Lisbon/l}.", "planned", "intent", id="plan"
        ),
        pytest.param(
            "{Ana Ruiz} is expected to visit {Lisbon/l}.", "expected", "due", id="due"
        ),
        pytest.param(
            "{Ana Ruiz} was set to meet {Leo Lund}.", "planned", "due", id="scheduled"
        ),
        pytest.param(
            "{Veldra/l} continued to bomb {Tessaly/l}.",
            "occurred",
            "told",
            id="done-after-to",
        ),
        pytest.param(
            "{Veldra/l} may bomb the port.", "hypothetical", "modal", id="may"
        ),
        pytest.param(
            "Has {Veldra/l} bombed the port?", "hypothetical", "modal", id="question"
        ),
        pytest.param(
            "If {Veldra/l} bombs the port, we go.", "hypothetical", "modal", id="if"
        ),
        pytest.param(
            "{Ana Ruiz} did not meet {Leo Lund}.", "denied", "negated", id="not"
        ),
        pytest.param(
            "{Veldra/l} has reached no agreement.", "denied", "negated", id="no-object"
        ),
        pytest.param(
            "{Ana Ruiz} left after visiting {Leo Lund}.",
            "occurred",
            "gerund",
            id="gerund-after",
        ),
        pytest.param(
            "{Ana Ruiz} left without visiting {Leo Lund}.",
            "denied",
            "negated",
            id="gerund-without",
        ),
        pytest.param(
            "{Veldra/l} gave no signs of attacking {Tessaly/l}.",
            "denied",
            "negated",
            id="no-signs-of",
        ),
        pytest.param(
            "{Ana Ruiz} is ready to meet {Leo Lund}.", "planned", "ready", id="ready"
        ),
        pytest.param(
            "{Ana Ruiz} is critical of {Leo Lund}.", "ongoing", "ready", id="critical"
        ),
        pytest.param(
            "{Ana Ruiz} was opposed to {Leo Lund}.", "occurred", "ready", id="opposed"
        ),
    ],
)
def test_a_verb_tells_its_state(marked: str, state: str, rule: str) -> None:
    assert states_in(marked) == [(state, rule)]


@pytest.mark.parametrize(
    ("marked", "state", "rule"),
    [
        pytest.param(
            "The planned visit to {Lisbon/l} pleased her.",
            "planned",
            "qualified",
            id="planned",
        ),
        pytest.param(
            "A possible attack on {Lisbon/l} worried her.",
            "hypothetical",
            "qualified",
            id="possible",
        ),
        pytest.param(
            "The threat of war with {Veldra/l} grew.",
            "hypothetical",
            "qualified",
            id="threat-of",
        ),
        pytest.param(
            "{Ana Ruiz}’s trip to {Lisbon/l} was postponed.",
            "postponed",
            "changed",
            id="postponed",
        ),
        pytest.param(
            "{Leo Lund} nixed {Ana Ruiz}’s trip.", "cancelled", "changed", id="nixed"
        ),
        pytest.param(
            "The call is expected to take place.", "expected", "changed", id="expected"
        ),
        pytest.param(
            "The attack on {Lisbon/l} took place in May.",
            "occurred",
            "changed",
            id="took-place",
        ),
        pytest.param(
            "The meeting with {Leo Lund} will be held in May.",
            "planned",
            "future",
            id="will-be-held",
        ),
        pytest.param(
            "The meeting with {Leo Lund} was not held.",
            "denied",
            "negated",
            id="not-held",
        ),
        pytest.param(
            "{Ana Ruiz}’s flight to {Lisbon/l} has not been approved.",
            "hypothetical",
            "changed",
            id="not-approved-is-no-refusal",
        ),
        pytest.param(
            "The strikes on {Lisbon/l} will continue.",
            "expected",
            "changed",
            id="will-continue",
        ),
        pytest.param(
            "{Veldra/l} and {Tessaly/l} are in secret talks with {Norland/l}.",
            "ongoing",
            "taking-part",
            id="are-in",
        ),
        pytest.param(
            "{Veldra/l} was in talks with {Norland/l}.",
            "occurred",
            "taking-part",
            id="was-in",
        ),
        pytest.param(
            "She named two conditions: a call between {Leo Lund} and {Bo Dray}.",
            "hypothetical",
            "condition",
            id="condition",
        ),
        pytest.param(
            "{Veldra/l}’s raid on {Lisbon/l} killed nobody.",
            "occurred",
            "told",
            id="both-sides-told",
        ),
    ],
)
def test_words_around_a_noun_tell_its_state(marked: str, state: str, rule: str) -> None:
    assert states_in(marked)[0] == (state, rule)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("{Veldra/l} denied bombing {Tessaly/l}.", id="gerund"),
        pytest.param("{Veldra/l} denied that it bombed {Tessaly/l}.", id="clause"),
        pytest.param("{Veldra/l} denied an attack on {Tessaly/l}.", id="noun"),
    ],
)
def test_what_somebody_denies_is_denied(marked: str) -> None:
    assert states_in(marked) == [("occurred", "told"), ("denied", "denied")]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("{Ana Ruiz} should resign.", id="should"),
        pytest.param("Don’t shoot {Leo Lund}!", id="order"),
        pytest.param("{Leo Lund} can’t arrest her.", id="cannot"),
        pytest.param("Not visiting {Leo Lund} is an insult.", id="negated-gerund"),
        pytest.param("It was time to hold talks.", id="time-to"),
        pytest.param("It takes courage to visit {Lisbon/l}.", id="bare-infinitive"),
        pytest.param("The war was long.", id="noun-that-nothing-tells"),
    ],
)
def test_what_neither_is_nor_will_be_is_no_event(marked: str) -> None:
    assert states_in(marked) == []


@pytest.mark.parametrize(
    ("marked", "conditions"),
    [
        pytest.param(
            "{Veldra/l} would attack {Tessaly/l} if it closed the strait.",
            "if it closed the strait",
            id="if",
        ),
        pytest.param(
            "{Ana Ruiz} will visit {Lisbon/l}, unless it rains, on Monday.",
            "unless it rains",
            id="behind-a-comma",
        ),
        pytest.param(
            "{Leo Lund} set two conditions for {Ana Ruiz}’s trip: a vote and a fee.",
            "a vote and a fee",
            id="listed",
        ),
        pytest.param("{Ana Ruiz} will visit {Lisbon/l}.", None, id="none"),
    ],
)
def test_conditions_are_kept(marked: str, conditions: str | None) -> None:
    text, tellings = tellings_in(marked)
    span = tellings[0].conditions
    assert (text[slice(*span)] if span else None) == conditions
