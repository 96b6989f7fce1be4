import pytest

from claimed import HERALD, JOURNAL, MIRROR, Voice, claim_of
from sayso.show.linked.hands import arrange
from sayso.show.linked.naming import name_origin
from sayso.show.linked.told import tell

BY_TIMES = Voice(publisher="Bell", source="the Times", kind="media")
OWN = Voice(publisher="Gazette")


def by(source: str, publisher: str, **more: str) -> Voice:
    return Voice(publisher=publisher, source=source, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("voices", "name"),
    [
        pytest.param(
            (by("Ana", "A"), by("Bea", "B"), by("Bea", "C"), HERALD, JOURNAL),
            "two officials (unnamed)",
            id="source-of-the-report-that-is-cited",
        ),
        pytest.param(
            (by("Ana", "A"), by("Bea", "B"), by("Bea", "C")),
            "Bea",
            id="source-of-several",
        ),
        pytest.param(
            (by("Ana", "A"), BY_TIMES), "the Times, as others cite it", id="outlet"
        ),
        pytest.param((OWN, by("Ana", "A")), "Ana", id="any-source"),
        pytest.param((OWN,), "Gazette, in its own voice", id="own-voice"),
        pytest.param((MIRROR, by("Cid", "C")), "Cid", id="not-who-denies-it"),
        pytest.param((MIRROR,), "Ana Ruiz", id="who-denies-it-alone"),
    ],
)
def test_origin_is_called_by_what_leads_to_it(
    voices: tuple[Voice, ...], name: str
) -> None:
    stored = claim_of(voices, groups=(range(1, len(voices) + 1),))
    hands = arrange(tell(stored.claim, stored.reports))
    assert name_origin(hands)[0] == name
