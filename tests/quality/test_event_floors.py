"""Accuracy of events on annotated sentences and reports beside the project."""

from collections import Counter

import pytest

from beside import SHARED, Json, lines, scorer
from sayso.analyse import Models, analyse_report
from sayso.analyse.events.mentions import read_tellings
from sayso.analyse.phrases.scene import make_scene
from sayso.analyse.text.parse import parse_text
from sayso.models.frames import load_frames
from sayso.read import Overrides, parse_published, read_text
from sayso.records import Analysis, Event

PLOVER = SHARED / "data" / "events" / "plover_dev.jsonl"
SEED = SHARED / "data" / "seed" / "report.txt"
STATUS = SHARED / "data" / "status"

pytestmark = [
    pytest.mark.quality,
    pytest.mark.skipif(not PLOVER.exists(), reason="the gold lies beside the project"),
]

STATUSES = {  # of TimeBank, by state
    "occurred": {"asserted"},
    "ongoing": {"asserted"},
    "denied": {"denied"},
    "planned": {"planned"},
    "expected": {"planned"},
    "postponed": {"planned"},
    "cancelled": {"planned"},
    "hypothetical": {"uncertain", "conditional"},
}


def rows_of(analysis: Analysis) -> list[Json]:
    names = {
        p.id: f"{p.name} {p.affiliation}" if p.affiliation else p.name
        for p in analysis.parties
    }
    return [
        {
            "code": event.plover,
            "source": [names[party] for party in event.actors],
            "target": [names[party] for party in event.targets],
        }
        for event in analysis.events
        if event.plover
    ]


@pytest.fixture(scope="module")
def plover(models: Models) -> Json:
    gold = list(lines(PLOVER))
    found = [
        {
            "id": item["id"],
            "events": rows_of(
                analyse_report(read_text(item["text"], Overrides()), models)
            ),
        }
        for item in gold
    ]
    result: Json = scorer("events").score(gold, found)
    return result


@pytest.mark.parametrize(
    ("level", "floor"),
    [("code", 67), ("code+source", 60), ("code+target", 43), ("code+actors", 39)],
)
def test_codes_reach_their_floor(plover: Json, level: str, floor: float) -> None:
    assert plover[level]["f1"] >= floor


@pytest.mark.parametrize(
    ("corpus", "events", "states"), [("timebank", 84, 83), ("meantime", 35, 92)]
)
def test_what_is_told_is_an_event_in_its_state(
    corpus: str, events: float, states: float
) -> None:
    told: Counter[str] = Counter()
    for doc in lines(STATUS / f"{corpus}_dev.jsonl"):
        parse, scene = parse_text(doc["text"]), make_scene(doc["text"], ())
        for telling in read_tellings(parse, scene, (), load_frames()):
            start, end = telling.head
            told["all"] += telling.rule != "state-present"
            for item in doc["items"]:
                if item["event"][0] < end and start < item["event"][1]:
                    told["events"] += telling.rule != "state-present"
                    told["right"] += item["status"] in STATUSES[telling.state]
                    break
    assert 100 * told["events"] / told["all"] >= events
    assert 100 * told["right"] / told["events"] >= states


@pytest.fixture(scope="module")
def seed(models: Models) -> Analysis:
    published = parse_published("2024-10-09", how="argument")
    overrides = Overrides(published=published, publisher="JNS")
    return analyse_report(read_text(SEED.read_text("utf-8"), overrides), models)


def told_by(seed: Analysis, words: str) -> Event:
    return next(
        event
        for event in seed.events
        if not event.verbal and any(words in told.text for told in event.history)
    )


def test_seed_trip_is_one_event_with_a_history(seed: Analysis) -> None:
    trip = told_by(seed, "planned visit")
    assert trip.state == "postponed"
    assert {told.state for told in trip.history} >= {"planned", "postponed"}
    assert trip.when
    assert trip.when.value == "2024-10-09"
    assert "phone call" in trip.conditions[0].text


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("is expected", "expected"),
        ("planned strike", "planned"),
        ("vowed a significant response", "planned"),
        ("plans to respond", "planned"),
        ("were fired", "occurred"),
        ("did not discuss", "denied"),
    ],
)
def test_seed_events_are_in_their_states(
    seed: Analysis, words: str, state: str
) -> None:
    assert told_by(seed, words).state == state


def test_seed_days_and_numbers(seed: Analysis) -> None:
    told = [told_by(seed, words) for words in ("were fired", "is expected")]
    days = [event.when.value for event in told if event.when]
    assert days == ["2024-10-01", "2024-10-09"]
    numbers = {q.text: [q.least, q.most, q.hedge] for q in seed.quantities}
    expected = {
        "over 180 ballistic missiles": [180, None, "over"],
        "two waves": [2, 2, None],
    }
    assert expected.items() <= numbers.items()
