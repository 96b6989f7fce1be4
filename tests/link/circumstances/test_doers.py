"""Who something was done: what cannot both be so, and what can."""

import pytest

from sayso.analyse import Models
from twotellings import oppose_tellings, read_telling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Castell bought the northern warehouse from the widow of its founder.",
            "Gaviota bought the northern warehouse from the widow of its founder.",
            id="buyers",
        ),
        pytest.param(
            "Castell will buy the port of Santa Brava for two billion euros.",
            "Marlin Holdings will buy the port of Santa Brava for two billion euros.",
            id="buyers-to-be",
        ),
        pytest.param(
            "Marta Ruiz ordered the closing of the eastern pier after the storm.",
            "Ivo Maas ordered the closing of the eastern pier after the storm.",
            id="who-ordered",
        ),
        pytest.param(
            "The northern warehouse was bought by Castell in January.",
            "Marlin Holdings bought the northern warehouse in January.",
            id="passive-and-active",
        ),
        pytest.param(
            "The harbour master was shot by Pedro Sanz in the customs house.",
            "The harbour master was shot by Luis Moya in the customs house.",
            id="by-whom",
        ),
        pytest.param(
            "Castell has agreed to buy the port of Santa Brava.",
            "The port of Santa Brava will be bought by Marlin Holdings, a rival.",
            id="agreed-to-buy",
        ),
        pytest.param(
            "Israel shelled the hospital on Sunday, the ministry said.",
            "Hamas shelled the hospital on Sunday, the army said.",
            id="who-shelled",
        ),
    ],
)
def test_another_doer_of_one_deed_is_a_contradiction(
    models: Models, one: str, other: str
) -> None:
    tellings = (
        read_telling(models, "Herald", one),
        read_telling(models, "Post", other),
    )

    assert set(oppose_tellings(*tellings)) == {"actor"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Estonia paid the ransom for the crew of the captured freighter.",
            "Latvia paid the ransom for the crew of the captured freighter.",
            id="two-may-pay",
        ),
        pytest.param(
            "Marta Ruiz called for the closing of the eastern pier after the storm.",
            "Ivo Maas called for the closing of the eastern pier after the storm.",
            id="two-may-call",
        ),
        pytest.param(
            "Israel seized the freighter off the coast at dawn.",
            "The Israeli army seized the freighter off the coast at dawn.",
            id="country-and-its-army",
        ),
        pytest.param(
            "Maas ordered the closing of the eastern pier after the storm.",
            "Ivo Maas ordered the closing of the eastern pier after the storm.",
            id="surname",
        ),
        pytest.param(
            "Castell will buy the port of Santa Brava for two billion euros.",
            "Marlin Holdings will buy the port of Santa Brava for Castell.",
            id="report-knows-of-both",
        ),
        pytest.param(
            "Marta Ruiz opposed the sale of the northern warehouse.",
            "Ivo Maas opposed the sale of the northern warehouse.",
            id="two-may-oppose",
        ),
        pytest.param(
            "Castell bought the northern warehouse from the widow of its founder.",
            "Marlin Holdings bought the southern shipyard from its founder's heirs.",
            id="other-objects",
        ),
        pytest.param(
            "Ana Ruiz wrote a letter to the harbour board on Monday.",
            "Ivo Maas wrote a letter to the harbour board on Monday.",
            id="two-letters",
        ),
    ],
)
def test_what_can_both_be_so_is_none(models: Models, one: str, other: str) -> None:
    tellings = (
        read_telling(models, "Herald", one),
        read_telling(models, "Post", other),
    )

    assert "actor" not in oppose_tellings(*tellings)
