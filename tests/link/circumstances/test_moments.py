"""When something was done: what cannot both be so, and what can."""

import pytest

from sayso.analyse import Models
from twotellings import oppose_tellings, read_telling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The tanker Gaviota ran aground off Porto Vell on Tuesday.",
            "The tanker Gaviota ran aground off Porto Vell Wednesday, Ivo Maas said.",
            id="other-day",
        ),
        pytest.param(
            "The harbour board signed the lease with Castell on March 2.",
            "The harbour board signed the lease with Castell on March 3.",
            id="day-of-a-month",
        ),
        pytest.param(
            "Engineers closed the pier on Monday evening after cracks appeared.",
            "Engineers closed the pier on Tuesday morning after cracks appeared.",
            id="evening-and-next-morning",
        ),
        pytest.param(
            "The tanker Gaviota sank on Tuesday.",
            "The Gaviota, a tanker, sank on Sunday.",
            id="apposition",
        ),
        pytest.param(
            "The council sold the old customs house in May 2019.",
            "The council sold the old customs house in July 2019.",
            id="months",
        ),
        pytest.param(
            "Castell founded the northern shipyard in 1921.",
            "Castell founded the northern shipyard in 1924.",
            id="years",
        ),
        pytest.param(
            "The crane fell onto the quay at 6 a.m. on Tuesday.",
            "The crane fell onto the quay at 4 p.m. on Tuesday.",
            id="hours-of-a-day",
        ),
        pytest.param(
            "On Monday, the shipyard fired its chief engineer.",
            "The shipyard fired its chief engineer on Wednesday.",
            id="day-in-front",
        ),
        pytest.param(
            "The harbour board will vote on the new crane on March 12.",
            "The harbour board will vote on the new crane on March 19.",
            id="both-ahead",
        ),
        pytest.param(
            "A fire destroyed the fish market of Santa Brava on Monday night.",
            "The fish market in Santa Brava was destroyed by fire on Wednesday.",
            id="active-and-passive",
        ),
        pytest.param(
            "Ivo Maas resigned as harbour master on Monday after ten years in office.",
            "Harbour master Ivo Maas stepped down on Tuesday.",
            id="other-words",
        ),
    ],
)
def test_another_time_of_one_deed_is_a_contradiction(
    models: Models, one: str, other: str
) -> None:
    tellings = (
        read_telling(models, "Herald", one),
        read_telling(models, "Post", other),
    )

    assert set(oppose_tellings(*tellings)) == {"time"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The tanker Gaviota sank off Porto Vell Tuesday, the coast guard said.",
            "The tanker Gaviota sank off Porto Vell Wednesday, the coast guard said.",
            id="one-source",
        ),
        pytest.param(
            "The council sold the old customs house in May 2019.",
            "The council sold the old customs house on 5 May 2019.",
            id="month-holds-its-day",
        ),
        pytest.param(
            "The tanker Gaviota ran aground off Porto Vell on Tuesday.",
            "The tanker Gaviota ran aground off Porto Vell this week.",
            id="week-holds-its-day",
        ),
        pytest.param(
            "The harbour board met on Tuesday to discuss the lease of the pier.",
            "The harbour board met on Wednesday to vote on a new crane.",
            id="other-deeds",
        ),
        pytest.param(
            "The yard must pay the fine by Tuesday.",
            "The yard paid the fine on Wednesday.",
            id="deadline",
        ),
        pytest.param(
            "Ivo Maas said on Tuesday that the tanker Gaviota had run aground.",
            "Ivo Maas said on Wednesday that the tanker Gaviota had run aground.",
            id="days-of-saying",
        ),
        pytest.param(
            "The tanker Gaviota ran aground off Porto Vell, Ivo Maas said Tuesday.",
            "The tanker Gaviota ran aground off Porto Vell on Monday.",
            id="day-of-saying-and-deed",
        ),
        pytest.param(
            "The Tuesday vote of the harbour board on the crane was delayed.",
            "The vote of the harbour board on the crane was delayed on Thursday.",
            id="day-of-what-was-delayed",
        ),
        pytest.param(
            "The crew left the Gaviota late on Tuesday night.",
            "The crew left the Gaviota early on Wednesday.",
            id="night-and-early-morning",
        ),
        pytest.param(
            "Fishermen blocked the eastern pier on Monday and Tuesday.",
            "Fishermen blocked the eastern pier on Wednesday.",
            id="one-of-two-days",
        ),
        pytest.param(
            "Fishermen have blocked the eastern pier since Monday.",
            "Fishermen blocked the eastern pier on Wednesday.",
            id="since",
        ),
        pytest.param(
            "The ferry company cancels its trips every Monday in winter.",
            "The ferry company cancels its trips on Thursday in winter.",
            id="every-monday",
        ),
        pytest.param(
            "The shipyard did not fire its chief engineer on Monday.",
            "The shipyard fired its chief engineer on Wednesday.",
            id="denied",
        ),
        pytest.param(
            "Ivo Maas visited the shipyard on Monday to see the crane.",
            "Ivo Maas visited the shipyard on Thursday to meet the union.",
            id="two-visits",
        ),
        pytest.param(
            "The court fined Castell in May for the oil spill.",
            "The court fined Castell in July for the oil spill.",
            id="two-months-of-a-fine",
        ),
    ],
)
def test_what_can_both_be_so_is_none(models: Models, one: str, other: str) -> None:
    tellings = (
        read_telling(models, "Herald", one),
        read_telling(models, "Post", other),
    )

    assert "time" not in oppose_tellings(*tellings)


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        pytest.param(
            ("Divers found the wreck of the Gaviota yesterday.", "2026-03-05"),
            ("Divers found the wreck of the Gaviota on Tuesday.", "2026-03-06"),
            {"time"},
            id="yesterday-worked-out",
        ),
        pytest.param(
            ("The harbour board will vote on the new crane on March 12.", "2026-03-05"),
            ("The harbour board will vote on the new crane on March 19.", "2026-03-09"),
            {"update"},
            id="moved-later",
        ),
        pytest.param(
            ("Divers found the wreck of the Gaviota yesterday.", "2026-03-05"),
            ("Divers found the wreck of the Gaviota on Wednesday.", "2026-03-06"),
            set(),
            id="yesterday-is-that-day",
        ),
        pytest.param(
            ("Ferries were late on Monday because of fog in the strait.", "2026-03-03"),
            ("Ferries were late on Monday because of fog in the strait.", "2026-03-10"),
            set(),
            id="comes-again",
        ),
    ],
)
def test_days_are_worked_out_from_publication(
    models: Models, one: tuple[str, str], other: tuple[str, str], kinds: set[str]
) -> None:
    tellings = (
        read_telling(models, "Herald", *one),
        read_telling(models, "Post", *other),
    )

    assert set(oppose_tellings(*tellings)) == kinds
