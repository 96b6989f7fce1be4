from types import SimpleNamespace
from typing import Any

from builders import told
from sayso.analyse.said.occasion import carry_days
from sayso.records import SaidAt

TEXT = "Ana Ruiz said that it rained and that it had snowed."


def test_two_days_told_at_one_place_stand_side_by_side() -> None:
    order = [
        told(1, TEXT, "p1", "Ana Ruiz", "said", "that it rained"),
        told(2, TEXT, "p1", "Ana Ruiz", "said", "that it had snowed"),
    ]
    days = ("2024-10-08", "2024-10-07")
    dated = {
        item.id: SaidAt(value=day, precision="day", time=None, rule="said-in-sentence")
        for item, day in zip(order, days, strict=True)
    }
    acts: Any = SimpleNamespace(days=lambda: iter(()), times={})
    parse: Any = None  # looked at only for statements without a day
    assert carry_days(parse, order, dated, acts) == {}
