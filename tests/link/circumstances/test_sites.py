"""Where something was done: what cannot both be so, and what can."""

import pytest

from sayso.analyse import Models
from twotellings import oppose_tellings, read_telling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The tanker Gaviota ran aground in Estonia after its engine failed.",
            "The tanker Gaviota ran aground in Latvia after its engine failed.",
            id="countries",
        ),
        pytest.param(
            "The stolen sculpture was found in Lisbon in the cellar of a collector.",
            "The stolen sculpture was found in Madrid in the cellar of a collector.",
            id="capitals",
        ),
        pytest.param(
            "The stolen sculpture was found in Haifa by two policemen.",
            "The stolen sculpture was found in Acre by two policemen.",
            id="towns",
        ),
        pytest.param(
            "Police arrested the captain of the Gaviota in Rotterdam.",
            "The captain of the Gaviota was arrested by police in Antwerp.",
            id="active-and-passive",
        ),
        pytest.param(
            "Leaders of the shipyard union met the owners in Geneva for secret talks.",
            "Leaders of the shipyard union met the owners in Vienna for secret talks.",
            id="town-and-capital",
        ),
        pytest.param(
            "The shipyard will build the new ferry in Ohio.",
            "The shipyard will build the new ferry in Texas.",
            id="states",
        ),
        pytest.param(
            "Rebels shot down the helicopter in Sudan, killing four soldiers.",
            "The helicopter was shot down by rebels in Chad.",
            id="other-words",
        ),
    ],
)
def test_another_place_of_one_deed_is_a_contradiction(
    models: Models, one: str, other: str
) -> None:
    tellings = (
        read_telling(models, "Herald", one),
        read_telling(models, "Post", other),
    )

    assert set(oppose_tellings(*tellings)) == {"place"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The stolen sculpture was found in Portugal in the cellar of a collector.",
            "The stolen sculpture was found in Lisbon in the cellar of a collector.",
            id="country-holds-its-capital",
        ),
        pytest.param(
            "The stolen sculpture was found in Israel by two policemen.",
            "The stolen sculpture was found in Haifa by two policemen.",
            id="country-may-hold-a-town",
        ),
        pytest.param(
            "The stolen sculpture was found in Haifa by two policemen.",
            "The stolen sculpture was found in Haifa, Israel by two policemen.",
            id="town-with-its-country",
        ),
        pytest.param(
            "Speaking in Estonia, Ivo Maas said that the tanker had run aground.",
            "Speaking in Latvia, Ivo Maas said that the tanker had run aground.",
            id="speaking",
        ),
        pytest.param(
            "The minister told reporters in Estonia that the tanker had run aground.",
            "The minister told reporters in Latvia that the tanker had run aground.",
            id="telling-reporters",
        ),
        pytest.param(
            "Castell opened a shipyard in Estonia last spring.",
            "Castell opened a shipyard in Latvia last spring, after one in Estonia.",
            id="report-knows-of-both",
        ),
        pytest.param(
            "HAIFA - The stolen sculpture was found by two policemen.",
            "ACRE - The stolen sculpture was found by two policemen.",
            id="datelines",
        ),
        pytest.param(
            "Farmers in Estonia grow more rye than before the war.",
            "Bakers in Latvia sell more bread than before the war.",
            id="other-deeds",
        ),
        pytest.param(
            "Prices of fish rose in Estonia last month.",
            "Prices of fish rose in Latvia last month.",
            id="what-is-everywhere",
        ),
        pytest.param(
            "Rain flooded streets in Lisbon on Monday.",
            "Rain flooded streets in Madrid on Monday.",
            id="weather",
        ),
        pytest.param(
            "Police arrested four men in Rotterdam on Monday.",
            "Police arrested four men in Antwerp on Monday.",
            id="men-are-arrested-in-many-towns",
        ),
    ],
)
def test_what_can_both_be_so_is_none(models: Models, one: str, other: str) -> None:
    tellings = (
        read_telling(models, "Herald", one),
        read_telling(models, "Post", other),
    )

    assert "place" not in oppose_tellings(*tellings)
