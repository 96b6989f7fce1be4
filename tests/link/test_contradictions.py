"""Which clauses contradict each other, and which can both be so."""

import pytest

from newsroom import report_of, say
from sayso.link.contradictions import oppose
from sayso.link.decide import decide
from sayso.link.members import find_members
from sayso.models.wordweights import load_word_weights
from sayso.records import Analysis


def _types(one: Analysis, other: Analysis) -> set[str]:
    """Return the types of what opposes the clauses of two reports."""
    words = load_word_weights()
    pairs = [
        (a, b) for a in find_members(one, words) for b in find_members(other, words)
    ]
    found: set[str] = {
        opposed.type for a, b in pairs if (opposed := oppose(a, b, decide(a, b)))
    }
    turned = {opposed.type for a, b in pairs if (opposed := oppose(b, a, decide(b, a)))}
    assert found == turned
    return found


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        pytest.param(
            "The harbour board has approved the repair of the eastern pier.",
            "The harbour board has not approved the repair of the eastern pier.",
            "denial",
            id="not",
        ),
        pytest.param(
            "Divers of the harbour board found cracks under the eastern pier.",
            "Divers of the harbour board never found cracks under the eastern pier.",
            "denial",
            id="never",
        ),
        pytest.param(
            "The pilots of Porto Vell came to the harbour board's meeting.",
            "The pilots of Porto Vell did not come to the harbour board's meeting.",
            "denial",
            id="irregular-past",
        ),
        pytest.param(
            "The harbour board accepted the offer of the Castell shipyard.",
            "The harbour board rejected the offer of the Castell shipyard.",
            "denial",
            id="opposite-words",
        ),
        pytest.param(
            "Fees for berths in Porto Vell rose in the spring season.",
            "Fees for berths in Porto Vell fell in the spring season.",
            "denial",
            id="rise-and-fall",
        ),
        pytest.param(
            "The captain of the Gaviota was found guilty of smuggling cigarettes.",
            "The captain of the Gaviota was found not guilty of smuggling cigarettes.",
            "denial",
            id="not-guilty",
        ),
        pytest.param(
            "Mayor Marta Ruiz has yet to endorse the bid of harbour master Ivo Maas.",
            "Mayor Marta Ruiz endorsed the bid of harbour master Ivo Maas on Monday.",
            "update",
            id="yet-to-be-and-done",
        ),
        pytest.param(
            "Engineers of Castell found cracks in 11 pillars of the pier.",
            "Engineers of Castell found cracks in 14 pillars of the pier.",
            "number",
            id="other-count",
        ),
        pytest.param(
            "Engineers of Castell found cracks in 11 pillars of the pier.",
            "Engineers of Castell found cracks in at least 14 pillars of the pier.",
            "number",
            id="more-than-the-count",
        ),
    ],
)
def test_what_cannot_both_be_so_is_named(earlier: str, later: str, kind: str) -> None:
    reports = (report_of("Herald", earlier), report_of("Post", later, "2026-03-03"))

    assert _types(*reports) == {kind}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Engineers of Castell found cracks in 14 pillars of the pier.",
            "Engineers of Castell found cracks in at least 11 pillars of the pier.",
            id="vaguer",
        ),
        pytest.param(
            "Engineers of Castell found cracks in about 15 pillars of the pier.",
            "Engineers of Castell found cracks in 14 pillars of the pier.",
            id="rounded",
        ),
        pytest.param(
            "The harbour board not only approved the repair of the eastern pier.",
            "The harbour board has approved the repair of the eastern pier.",
            id="not-only",
        ),
        pytest.param(
            "The harbour board should approve the repair of the eastern pier.",
            "The harbour board has not approved the repair of the eastern pier.",
            id="wish-and-fact",
        ),
        pytest.param(
            "The harbour board decided against approving the repair of the pier.",
            "The harbour board decided not to approve the repair of the pier.",
            id="two-ways-to-deny",
        ),
        pytest.param(
            "The captain of the Gaviota was found not guilty of smuggling cigarettes.",
            "The captain of the Gaviota was acquitted of smuggling cigarettes.",
            id="denied-opposite",
        ),
        pytest.param(
            "In early trading in Porto Vell, Castell shares rose 50 cents to $17.",
            "In early trading in Porto Vell, Gaviota shares fell 25 cents to $11.",
            id="other-names",
        ),
        pytest.param(
            "The yard lost a lot, or 26 cents a share in the third quarter.",
            "The yard lost a lot, or 51 cents a share in the third quarter.",
            id="leftover-of-a-sentence",
        ),
        pytest.param(
            "To approve the repair of the eastern pier takes the harbour board years.",
            "The harbour board has not approved the repair of the eastern pier.",
            id="no-statement",
        ),
        pytest.param(
            "The yard posted the tender for the eastern pier on its website.",
            "The yard removed the tender for the eastern pier from its website.",
            id="one-after-the-other",
        ),
        pytest.param(
            "The shipyard of Castell stopped answering our letters in March.",
            "The shipyard of Castell did not answer questions about the pier.",
            id="stopped-and-did-not",
        ),
    ],
)
def test_what_can_both_be_so_is_no_contradiction(one: str, other: str) -> None:
    assert not _types(report_of("Herald", one), report_of("Post", other))


def test_counts_change_with_time() -> None:
    texts = [
        f"Engineers of Castell found cracks in {count} pillars of the pier."
        for count in (11, 14)
    ]
    early, soon = (report_of("Herald", texts[0]), report_of("Post", texts[1]))
    late = report_of("Post", texts[1], "2026-06-01")

    assert _types(early, soon) == {"number"}
    assert not _types(early, late)


def test_the_first_person_is_who_says_it() -> None:
    denied = say(
        report_of("Post", 'The museum said, "We never wanted to buy the Gaviota."'),
        "The museum",
        "said",
        "We never wanted to buy the Gaviota",
        kind="organization",
    )
    claimed = report_of("Herald", "The museum wanted to buy the Gaviota in March.")
    other = report_of("Herald", "Captain Maas wanted to buy the Gaviota in March.")

    assert _types(claimed, denied) == {"denial"}
    assert not _types(other, denied)


@pytest.mark.parametrize(
    ("second", "kinds"),
    [
        pytest.param("Ivo Maas", {"denial"}, id="another-holder"),
        pytest.param("Ana Ruiz", set(), id="one-holder"),
    ],
)
def test_nobody_contradicts_himself_within_a_report(
    second: str, kinds: set[str]
) -> None:
    claim = "The harbour board approved the repair of the eastern pier"
    denial = "The harbour board never approved the repair of the eastern pier"
    report = report_of("Herald", f"{claim}, Ana Ruiz said. {denial}, {second} told us.")
    report = say(report, "Ana Ruiz", "said", claim)
    report = say(report, second, "told", denial)

    assert _types(report, report) == kinds
