"""Words that say who somebody is, or when, and claim nothing by themselves.

"Former Florida governor", "his campaign manager", "Tuesday morning", "8:55 p.m.": two
clauses that share only such words and names may say anything.
"""

from collections.abc import Iterable

from sayso.link.terms import stem_word

_WORDS = """
actor activist adviser advisor agent aide ally analyst anchor ambassador assistant
associate attorney author billionaire boss businessman candidate captain chair
chairman chairwoman challenger chancellor chief co-founder colleague colonel columnist
commander commissioner congressman congresswoman contender consultant co-chair counsel
critic daughter delegate deputy designer director doctor economist editor executive
expert father fellow former founder friend front frontrunner runner general governor
head hopeful host husband incumbent interim inspector journalist judge justice
lawmaker lawyer leader legislator lieutenant longtime manager mayor member minister
minority majority mogul mother nominee officer official operative opponent owner
partner pastor politician pollster predecessor presumptive president presidential
press priest primary prime professor prosecutor publisher radio ranking reporter
representative republican rival running mate scholar secretary senator senior sergeant
sheriff sister son speaker spokesman spokesperson spokeswoman spouse staffer star
strategist successor supporter surrogate top treasurer tycoon veteran vice wife writer
am p.m a.m pm ago afternoon day daily decade earlier early evening ever first hour
january february march april june july august september october november december jan
feb mar apr jun jul aug sept sep oct nov dec last late later minute moment monday
tuesday wednesday thursday friday saturday sunday month monthly morning next night
noon now past previous recent recently second since soon spring summer fall autumn
winter time today tomorrow tonight week weekend weekly year yearly yesterday another
both each every few many several some two three four five six seven eight nine ten
hundred thousand million billion percent
"""
_BESIDE = frozenset(map(stem_word, _WORDS.split()))
_LEAST_LETTERS = 2  # "p.m." is two stems of one letter


def find_telling(stems: Iterable[str]) -> frozenset[str]:
    """Return those stems that claim something by themselves; numbers do not."""
    return frozenset(
        stem
        for stem in stems
        if len(stem) >= _LEAST_LETTERS and not stem[0].isdigit() and stem not in _BESIDE
    )
