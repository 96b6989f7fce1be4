"""Clear-cut hard news, read with the shipped model."""

import re
from dataclasses import dataclass

import pytest

from sayso.analyse import Models, analyse_report
from sayso.read import read_text
from sayso.records import Attribution

OWN_BEFORE = "The harbour of Port Amaro was closed for most of Monday after the storm."
OWN_AFTER = "The ferry to the islands sails again on Thursday morning."


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Paragraphs of a report and one statement that has to be found in it."""

    news: tuple[str, ...]
    source: str  # its words
    with_title: str = ""  # its words with an apposition, just as good
    cue: str  # words that the cue must hold
    content: str  # exactly, but for punctuation
    parts: int = 1  # places where the content stands
    form: str

    @property
    def text(self) -> str:
        return "\n\n".join([OWN_BEFORE, *self.news, OWN_AFTER])


def words(text: str) -> list[str]:
    return re.findall(r"\w+(?:[’'.]\w+)*", text.lower())


KNOWN_FAULTS: dict[str | None, str] = {}

CASES = [
    pytest.param(
        Case(
            news=(
                (
                    "Ana Ruiz said: “We will pay every worker before Christmas.” "
                    "The port employs 900 people."
                ),
            ),
            source="Ana Ruiz",
            cue="said",
            content="We will pay every worker before Christmas.",
            form="direct",
        ),
        id="direct-source-before-colon",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "“The cranes are safe and we will use them tomorrow,” said "
                    "Tom Lee, the port director. Two cranes fell last year."
                ),
            ),
            source="Tom Lee",
            with_title="Tom Lee, the port director",
            cue="said",
            content="The cranes are safe and we will use them tomorrow",
            form="direct",
        ),
        id="direct-inverted",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "“The cranes are safe and we will use them tomorrow,” Tom Lee "
                    "said. Two cranes fell last year."
                ),
            ),
            source="Tom Lee",
            cue="said",
            content="The cranes are safe and we will use them tomorrow",
            form="direct",
        ),
        id="direct-source-then-cue",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "Mayor Ana Ruiz visited the harbour in the afternoon. "
                    "“Nobody will lose a job because of this storm,” she said."
                ),
            ),
            source="she",
            cue="said",
            content="Nobody will lose a job because of this storm",
            form="direct",
        ),
        id="pronoun-source",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "Finance Minister Emeka Salvi said the repairs would be “slow "
                    "and very expensive” for the town. The budget is voted on in May."
                ),
            ),
            source="Emeka Salvi",
            with_title="Finance Minister Emeka Salvi",
            cue="said",
            content="the repairs would be slow and very expensive for the town",
            form="mixed",
        ),
        id="mixed",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "The police said that three ships had sunk in the bay. "
                    "The wind reached 140 kilometres an hour."
                ),
            ),
            source="The police",
            cue="said",
            content="that three ships had sunk in the bay",
            form="indirect",
        ),
        id="indirect-with-that",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "The union warned the strike would last until Sunday. "
                    "Dockers went home at noon."
                ),
            ),
            source="The union",
            cue="warned",
            content="the strike would last until Sunday",
            form="indirect",
        ),
        id="indirect-without-that",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "According to the coast guard, two fishermen were still missing on "
                    "Monday night. Divers went out at dawn."
                ),
            ),
            source="the coast guard",
            cue="According to",
            content="two fishermen were still missing on Monday night",
            form="indirect",
        ),
        id="according-to-first",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "Two fishermen were still missing on Monday night, according to "
                    "the coast guard. Divers went out at dawn."
                ),
            ),
            source="the coast guard",
            cue="according to",
            content="Two fishermen were still missing on Monday night",
            form="indirect",
        ),
        id="according-to-last",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "Residents were told by the mayor that the water was safe to "
                    "drink. Shops sold out of bottles."
                ),
            ),
            source="the mayor",
            cue="told",
            content="that the water was safe to drink",
            form="indirect",
        ),
        id="passive-cue",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "“We saw the wave come over the wall,” said Oona Petrakis, a "
                    "baker, “and then we ran up the hill.” Her shop was flooded."
                ),
            ),
            source="Oona Petrakis",
            with_title="Oona Petrakis, a baker",
            cue="said",
            content="We saw the wave come over the wall and then we ran up the hill",
            parts=2,
            form="direct",
        ),
        id="split-by-its-cue",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "The new wall, the engineer said, would have stopped the flood. "
                    "It was never built."
                ),
            ),
            source="the engineer",
            cue="said",
            content="The new wall would have stopped the flood",
            parts=2,
            form="indirect",
        ),
        id="indirect-split-by-its-cue",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "Company chief Halvard Dray was angry. “Nobody asked us before "
                    "they closed the road. That was a mistake.”"
                ),
            ),
            source="Halvard Dray",
            with_title="Company chief Halvard Dray",
            cue="",
            content="Nobody asked us before they closed the road. That was a mistake.",
            form="direct",
        ),
        id="source-in-neighbouring-sentence",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "“We warned of this storm in March,” said Reuben Achterberg, who "
                    "leads the opposition."
                ),
                "“Nobody listened to us then. Nobody is listening to us now.”",
            ),
            source="Reuben Achterberg",
            with_title="Reuben Achterberg, who leads the opposition",
            cue="said",
            content="We warned of this storm in March Nobody listened to us then. "
            "Nobody is listening to us now.",
            parts=2,
            form="direct",
        ),
        id="quotation-goes-on-after-its-cue",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "Reuben Achterberg, who leads the opposition, said: “We warned of "
                    "this storm in March and nobody listened."
                ),
                "“In July the ministry stopped answering our letters.",
                "“Those letters will be published tomorrow.”",
            ),
            source="Reuben Achterberg",
            with_title="Reuben Achterberg, who leads the opposition",
            cue="said",
            content="We warned of this storm in March and nobody listened. In July the "
            "ministry stopped answering our letters. Those letters will be published "
            "tomorrow.",
            form="direct",
        ),
        id="several-paragraphs",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "''The storm was worse than we expected,'' Ana Ruiz said. "
                    "Trains stood still."
                ),
            ),
            source="Ana Ruiz",
            cue="said",
            content="The storm was worse than we expected",
            form="direct",
        ),
        id="two-apostrophes-as-marks",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "The minister told reporters that no help had been asked for. "
                    "The army has six helicopters in the region."
                ),
            ),
            source="The minister",
            cue="told",
            content="that no help had been asked for",
            form="indirect",
        ),
        id="told-reporters",
    ),
    pytest.param(
        Case(
            news=(
                "Tom Lee, the port director, said:",
                "“The cranes are safe and we will use them tomorrow.”",
            ),
            source="Tom Lee",
            with_title="Tom Lee, the port director",
            cue="said",
            content="The cranes are safe and we will use them tomorrow",
            form="direct",
        ),
        id="paragraph-after-colon",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "The ministry announced on Monday that schools would stay closed. "
                    "Buses run as usual."
                ),
            ),
            source="The ministry",
            cue="announced",
            content="that schools would stay closed",
            form="indirect",
        ),
        id="announced-with-day",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "The operator denied that the valve had been left open. "
                    "An inquiry begins next week."
                ),
            ),
            source="The operator",
            cue="denied",
            content="that the valve had been left open",
            form="indirect",
        ),
        id="denied",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "Three officials with knowledge of the talks said the border would "
                    "close on Friday. Trucks queued for miles."
                ),
            ),
            source="Three officials",
            with_title="Three officials with knowledge of the talks",
            cue="said",
            content="the border would close on Friday",
            form="indirect",
        ),
        id="anonymous-officials",
    ),
    pytest.param(
        Case(
            news=(
                (
                    "Asked about the delay, Ana Ruiz replied, “I do not know when it "
                    "will end.” She left by car."
                ),
            ),
            source="Ana Ruiz",
            cue="replied",
            content="I do not know when it will end",
            form="direct",
        ),
        id="replied",
    ),
]


def shown(item: Attribution) -> str:
    cue = item.cue.text if item.cue else ""
    return f"{item.source.text} | {cue} | {item.content.text} | {item.form}"


@pytest.mark.parametrize(
    "case",
    [
        case
        if case.id not in KNOWN_FAULTS
        else pytest.param(
            *case.values,
            id=case.id,
            marks=pytest.mark.xfail(reason=KNOWN_FAULTS[case.id], strict=True),
        )
        for case in CASES
    ],
)
def test_statement_is_found_with_its_source_cue_and_content(
    case: Case, models: Models
) -> None:
    # when
    found = analyse_report(read_text(case.text), models).attributions
    # then: one attribution has all that the case asks for
    right = [
        item
        for item in found
        if words(item.source.text or "") in (words(case.source), words(case.with_title))
        and case.cue in (item.cue.text if item.cue else "")
        and words(item.content.text) == words(case.content)
        and len(item.content.spans) == case.parts
        and item.form == case.form
    ]
    assert right, "found only:\n" + "\n".join(map(shown, found))


@pytest.mark.parametrize("case", CASES)
def test_own_voice_is_no_statement(case: Case, models: Models) -> None:
    found = analyse_report(read_text(case.text), models).attributions
    contents = [item.content.text for item in found]
    assert not [c for c in contents if c in OWN_BEFORE or c in OWN_AFTER]
