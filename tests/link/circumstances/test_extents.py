"""How far something was done: what cannot both be so, and what can."""

import pytest

from sayso.analyse import Models
from twotellings import oppose_tellings, read_telling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "All schools in Porto Vell stay closed after the storm, the council said.",
            "Most schools in Porto Vell stay closed after the storm, Ivo Maas said.",
            id="all-and-most",
        ),
        pytest.param(
            "The storm destroyed the entire fleet of the fishing cooperative.",
            "The storm destroyed half of the fleet of the fishing cooperative.",
            id="entire-and-half",
        ),
        pytest.param(
            "The shipyard dismissed all of its welders without notice.",
            "The shipyard dismissed some of its welders without notice.",
            id="all-and-some",
        ),
        pytest.param(
            "All schools in Porto Vell will close on Monday because of the storm.",
            "Primary schools in Porto Vell will close on Monday because of the storm.",
            id="all-and-a-kind",
        ),
        pytest.param(
            "Every pillar of the northern pier has long cracks.",
            "Two of the pillars of the northern pier have long cracks.",
            id="every-and-two",
        ),
        pytest.param(
            "The strike stopped trains nationwide, the union said.",
            "The strike stopped trains in the north, Ivo Maas said.",
            id="nationwide-and-a-region",
        ),
        pytest.param(
            "None of the pillars of the northern pier has long cracks.",
            "Some of the pillars of the northern pier have long cracks.",
            id="none-and-some",
        ),
        pytest.param(
            "The strike hit every port in the country.",
            "The strike hit only some ports in the country, the union said.",
            id="every-and-only-some",
        ),
        pytest.param(
            "All of the sailors survived the fire on the Gaviota.",
            "Most of the sailors survived the fire on the Gaviota, doctors said.",
            id="all-and-most-of",
        ),
        pytest.param(
            "The bank froze all accounts of the company.",
            "The bank froze some of the accounts of the company.",
            id="all-and-some-of",
        ),
    ],
)
def test_another_extent_of_one_deed_is_a_contradiction(
    models: Models, one: str, other: str
) -> None:
    tellings = (
        read_telling(models, "Herald", one),
        read_telling(models, "Post", other),
    )

    assert set(oppose_tellings(*tellings)) == {"scope"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "All boats of the cooperative left the harbour before the storm.",
            "Some boats of the yacht club sank in the harbour during the storm.",
            id="other-boats",
        ),
        pytest.param(
            "Not all pillars of the northern pier have long cracks.",
            "Some of the pillars of the northern pier have long cracks.",
            id="not-all",
        ),
        pytest.param(
            "Nearly all schools in Porto Vell stay closed after the storm.",
            "Most schools in Porto Vell stay closed after the storm.",
            id="nearly-all",
        ),
        pytest.param(
            "All the schools in Porto Vell stay closed after the storm.",
            "Every school in Porto Vell stays closed after the storm.",
            id="all-and-every",
        ),
        pytest.param(
            "Schools in Porto Vell stay closed after the storm.",
            "Some schools in Porto Vell stay closed after the storm.",
            id="bare-plural",
        ),
        pytest.param(
            "The council should close all schools in Porto Vell after the storm.",
            "The council closed some schools in Porto Vell after the storm.",
            id="wish-and-fact",
        ),
    ],
)
def test_what_can_both_be_so_is_none(models: Models, one: str, other: str) -> None:
    tellings = (
        read_telling(models, "Herald", one),
        read_telling(models, "Post", other),
    )

    assert "scope" not in oppose_tellings(*tellings)
