"""What a retelling says of all that it was told of some."""

import pytest

from newsroom import report_of, say
from sayso.link import link_claims
from sayso.records import Analysis


def _journal(content: str) -> Analysis:
    return say(
        report_of("Harbour Journal", f"{content}, Ana Ruiz said."),
        "Ana Ruiz",
        "said",
        content,
    )


def _retold(publisher: str, content: str, day: str) -> Analysis:
    analysis = report_of(publisher, f"{content}, the Harbour Journal reported.", day)
    return say(analysis, "the Harbour Journal", "reported", content, kind="media")


def _lost(*analyses: Analysis) -> list[tuple[str, str | None, str | None, str]]:
    claims = link_claims(analyses)
    assert not any(each.contradictions for each in claims)
    return [
        (each.type, each.from_.key, each.to.key, each.why)
        for claim in claims
        for each in claim.drift
    ]


@pytest.mark.parametrize(
    ("told", "retold", "why"),
    [
        pytest.param(
            "Primary schools around Porto Vell stay closed after the storm",
            "Schools around Porto Vell stay closed after the storm",
            "“Primary schools”: the limit is left out.",
            id="a-kind",
        ),
        pytest.param(
            "Some schools around Porto Vell stay closed after the storm",
            "Schools around Porto Vell stay closed after the storm",
            "“Some schools”: the limit is left out.",
            id="some",
        ),
        pytest.param(
            "The storm has closed fishing ports for two weeks in the north",
            "The storm has closed fishing ports for two weeks",
            "“in the north”: the limit is left out.",
            id="a-region",
        ),
        pytest.param(
            "Most schools around Porto Vell stay closed after the storm",
            "All schools around Porto Vell stay closed after the storm",
            "“Most schools” against “All schools”.",
            id="most-became-all",
        ),
    ],
)
def test_a_limit_that_gets_lost_is_drift(told: str, retold: str, why: str) -> None:
    lost = _lost(_journal(told), _retold("Courier", retold, "2026-03-02"))

    assert lost == [("scope-broadened", "Harbour Journal", "Courier", why)]


@pytest.mark.parametrize(
    ("told", "retold"),
    [
        pytest.param(
            "All schools around Porto Vell stay closed after the storm",
            "Most schools around Porto Vell stay closed after the storm",
            id="narrower",
        ),
        pytest.param(
            "Primary schools around Porto Vell stay closed after the storm",
            "The schools around Porto Vell stay closed after the storm",
            id="those-schools",
        ),
        pytest.param(
            "Primary schools around Porto Vell stay closed after the storm",
            "Many schools around Porto Vell stay closed after the storm",
            id="another-limit",
        ),
        pytest.param(
            "Some of the schools around Porto Vell stay closed after the storm",
            "Several of the schools around Porto Vell stay closed after the storm",
            id="about-as-many",
        ),
    ],
)
def test_what_is_told_of_no_more_is_none(told: str, retold: str) -> None:
    assert not _lost(_journal(told), _retold("Courier", retold, "2026-03-02"))


def test_a_limit_told_elsewhere_in_the_report_is_not_lost() -> None:
    told = "Primary schools around Porto Vell stay closed after the storm"
    retold = "Schools around Porto Vell stay closed after the storm"
    courier = say(
        report_of(
            "Courier",
            f"{retold}, the Harbour Journal reported. Only the primary ones are meant.",
            "2026-03-02",
        ),
        "the Harbour Journal",
        "reported",
        retold,
        kind="media",
    )

    assert not _lost(_journal(told), courier)


def test_two_retellings_of_one_report_drift_apart() -> None:
    lost = _lost(
        _retold("Herald", "Most schools around Porto Vell stay closed", "2026-03-02"),
        _retold("Courier", "All schools around Porto Vell stay closed", "2026-03-03"),
    )

    assert [each[:3] for each in lost] == [("scope-broadened", "Herald", "Courier")]


def test_two_origins_contradict_each_other() -> None:
    told = "Most schools around Porto Vell stay closed after the storm"
    post = "All schools around Porto Vell stay closed after the storm"
    claims = link_claims(
        [
            _journal(told),
            say(report_of("Post", f"{post}, Ivo Maas said."), "Ivo Maas", "said", post),
        ]
    )

    assert {each.type for c in claims for each in c.contradictions} == {"scope"}
    assert not any(claim.drift for claim in claims)
