from builders import analysis_of, bare_report, count_of, known_party, mention_of, told
from sayso.records import Attribution, Party
from sayso.show.index import Index, Known, index_analysis

TEXT = "He said it rained; they asked not to be named, and they said why."
AIDE = known_party("p1", "an aide")


def index_of(*items: Attribution, party: Party = AIDE) -> Index:
    return index_analysis(analysis_of(bare_report(TEXT), (party,), items))


def said(number: int, inside: str | None = None) -> Attribution:
    return told(number, TEXT, "p1", "He", "said", "it rained", inside=inside)


def test_party_that_says_nothing_is_known_for_nothing() -> None:
    assert index_of().known == {"p1": Known()}


def test_holders_are_told_from_the_smallest_outwards() -> None:
    # given
    first, second, third = said(1), said(2, "a1"), said(3, "a2")
    # then
    held = index_of(first, second, third).holders(third)
    assert [item.id for item in held] == ["a2", "a1"]


def test_statements_that_hold_each_other_are_told_once() -> None:
    one, two = said(1, "a2"), said(2, "a1")
    assert [item.id for item in index_of(one, two).holders(one)] == ["a2"]


def test_holder_that_is_not_there_is_none() -> None:
    assert list(index_of(said(1, "a7")).holders(said(1, "a7"))) == []


def test_reasons_and_number_of_people_come_from_any_statement() -> None:
    # given
    items = (
        told(1, TEXT, "p1", "He", "said", "it rained", named=False),
        told(2, TEXT, "p1", "He", "said", "it", named=False, people=(1, 1)),
        told(3, TEXT, "p1", "He", "said", "it", named=False, why="they asked"),
        told(4, TEXT, "p1", "He", "said", "it", named=False, why="they said why"),
        told(5, TEXT, "p1", "He", "said", "it", named=False, why="they asked"),
    )
    # when
    index = index_of(*items)
    # then
    known = index.known["p1"]
    assert known.people == index.people_of(items[0]) == count_of((1, 1))
    reasons = (mention_of(TEXT, "they asked"), mention_of(TEXT, "they said why"))
    assert known.reasons == reasons
    assert known.statements == items


def test_source_that_is_no_party_is_none() -> None:
    item = told(1, TEXT, "p9", "He", "said", "it rained")
    index = index_of(item)
    assert index.source_of(item) is None
    assert index.is_named(item) is None
    assert index.people_of(item) is None
