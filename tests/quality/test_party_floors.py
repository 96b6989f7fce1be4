"""Accuracy of parties and stance on annotated reports, which lie beside the project."""

import msgspec
import pytest

from beside import SHARED, Json, lines, scorer
from sayso.analyse import Models, analyse_report
from sayso.models import load_event_status_model
from sayso.pipeline import analyse_reports
from sayso.read import Overrides, read_inputs, read_text
from sayso.records import Analysis, PublicationTime

LAYERS = SHARED / "data" / "layers" / "dev.jsonl"
SCU = SHARED / "data" / "scu" / "dev.jsonl"
SCU_REPORTS = SHARED / "data" / "scu" / "dev.reports.jsonl"

pytestmark = [
    pytest.mark.quality,
    pytest.mark.skipif(not LAYERS.exists(), reason="the gold lies beside the project"),
]


def plain(analysis: Analysis) -> Json:
    decoded: Json = msgspec.json.decode(msgspec.json.encode(analysis))
    return decoded


def day_of(value: str) -> PublicationTime:
    return PublicationTime(value=value, precision="day", how="argument")


@pytest.fixture(scope="module")
def layers(models: Models) -> Json:
    gold = list(lines(LAYERS))
    found = {
        doc["doc"]: plain(
            analyse_report(
                read_text(
                    doc["text"],
                    Overrides(
                        publisher=doc["publisher"], published=day_of(doc["published"])
                    ),
                ),
                models,
            )
        )
        for doc in gold
    }
    result: Json = scorer("layers").score(gold, found)
    return result


@pytest.mark.parametrize(
    ("layer", "floor"),
    [
        ("source_name", 90),
        ("source_title", 78),
        ("named", 95),
        ("count", 94),
        ("via", 94),
        ("via_some", 80),
        ("addressee", 96),
        ("status", 91),
        ("certainty", 91),
        ("polarity", 94),
        ("said_on", 88),
    ],
)
def test_layers_reach_their_floor(layers: Json, layer: str, floor: float) -> None:
    assert 100 * layers["layers"][layer]["paired"] >= floor


def test_rare_statuses_are_told_apart(layers: Json) -> None:
    assert 100 * layers["status_macro_f1"] >= 80


@pytest.fixture(scope="module")
def scu(models: Models) -> Json:
    pytest.importorskip("rapidfuzz", reason="the scorer of SCU needs rapidfuzz")
    rows = {}
    for analysis in analyse_reports(
        read_inputs([str(SCU_REPORTS)], Overrides()), models
    ):
        assert isinstance(analysis, Analysis)
        rows[analysis.report.key] = scorer("scu_rows").rows(plain(analysis))
    gold = {doc["doc"]: doc["statements"] for doc in lines(SCU)}
    result: Json = scorer("scu").score(gold, rows)
    return result


def test_sourced_statements_reach_their_floor(scu: Json) -> None:
    assert 100 * scu["strict"]["statement"]["f1"] >= 82
    assert 100 * scu["strict"]["end_to_end"]["f1"] >= 58


@pytest.mark.parametrize(
    ("column", "floor"),
    [("statement", 88), ("type", 83), ("name", 72), ("title", 70)],
)
def test_official_columns_reach_their_floor(
    scu: Json, column: str, floor: float
) -> None:
    assert 100 * scu["official"][column] >= floor


def test_metonymy_model_keeps_its_cross_validated_accuracy(models: Models) -> None:
    assert models.metonymy.manifest.scores["cv/accuracy"] >= 86


@pytest.mark.parametrize(
    ("score", "floor"),
    [("timebank/macro", 78), ("timebank/reported", 77), ("meantime/macro", 65)],
)
def test_event_status_keeps_its_cross_validated_accuracy(
    score: str, floor: float
) -> None:
    assert load_event_status_model().manifest.scores[f"cv/{score}"] >= floor
