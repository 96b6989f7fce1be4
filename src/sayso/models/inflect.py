"""Inflect English verbs and nouns: from the form in a list to those in a text."""

from enum import Flag, auto

_VOWELS = frozenset("aeiou")


class Form(Flag):
    """What a printed word can be as a form of a verb or a noun."""

    BASE = auto()
    THIRD = auto()  # attacks
    PAST = auto()
    PARTICIPLE = auto()
    ING = auto()
    SINGULAR = auto()
    PLURAL = auto()


_IRREGULAR = {
    base: (past, participle)
    for base, past, participle in (
        forms.split("/")
        for forms in """
    be/was/been bear/bore/borne beat/beat/beaten become/became/become begin/began/begun
    break/broke/broken bring/brought/brought build/built/built burst/burst/burst
    buy/bought/bought catch/caught/caught choose/chose/chosen come/came/come cut/cut/cut
    deal/dealt/dealt do/did/done draw/drew/drawn drive/drove/driven eat/ate/eaten
    fall/fell/fallen feed/fed/fed fight/fought/fought find/found/found fly/flew/flown
    forbid/forbade/forbidden forgive/forgave/forgiven get/got/got give/gave/given
    go/went/gone grow/grew/grown hang/hanged/hanged have/had/had hide/hid/hidden
    hit/hit/hit hold/held/held keep/kept/kept know/knew/known lay/laid/laid lead/led/led
    leave/left/left lend/lent/lent let/let/let lose/lost/lost make/made/made
    mean/meant/meant meet/met/met overrun/overran/overrun oversee/oversaw/overseen
    overthrow/overthrew/overthrown pay/paid/paid put/put/put quit/quit/quit
    read/read/read rescind/rescinded/rescinded rise/rose/risen run/ran/run say/said/said
    see/saw/seen seek/sought/sought sell/sold/sold send/sent/sent set/set/set
    shake/shook/shaken shoot/shot/shot shut/shut/shut sing/sang/sung sink/sank/sunk
    sit/sat/sat slay/slew/slain sleep/slept/slept speak/spoke/spoken spend/spent/spent
    spread/spread/spread stand/stood/stood steal/stole/stolen strike/struck/struck
    swear/swore/sworn take/took/taken teach/taught/taught tear/tore/torn tell/told/told
    think/thought/thought throw/threw/thrown undertake/undertook/undertaken
    uphold/upheld/upheld wage/waged/waged wear/wore/worn win/won/won
    withdraw/withdrew/withdrawn withhold/withheld/withheld write/wrote/written
    """.split()
    )
}
_AMBIGUOUS = frozenset("found lay lead left saw read wound".split())  # are bases too
_DOUBLED = frozenset(  # the last letter, before "-ed" and "-ing"
    """
    admit ban bar begin blog chat club commit compel concur confer cut defer drag drop
    drum dub expel flag get hit jam let mug nab occur permit plan prod put quit ram rap
    rebel rebut refer repel run scrap set shut sit slam slap spur stab step stop strap
    strip submit swap tap tip top transfer trap win
    """.split()
)
_BRITISH = frozenset("cancel label quarrel travel".split())  # doubled there
_PLURALS = {"man": "men", "woman": "women", "person": "people", "child": "children"}


def irregular_pasts() -> dict[str, str]:
    """Return base forms by the irregular pasts and participles that name no other."""
    found = {form: base for base, forms in _IRREGULAR.items() for form in forms}
    return {form: base for form, base in found.items() if form not in _AMBIGUOUS}


def verb_forms(base: str) -> dict[str, Form]:
    """Return the forms of a verb by how they are printed.

    A verb with a hyphen is inflected in its last part: test-fire, test-fired.
    """
    past, participle = _IRREGULAR.get(base, (_regular_past(base),) * 2)
    printed = [
        (base, Form.BASE),
        (_with_s(base), Form.THIRD),
        (past, Form.PAST),
        (participle, Form.PARTICIPLE),
        (_with_ing(base), Form.ING),
    ]
    if base in _BRITISH:
        both = Form.PAST | Form.PARTICIPLE
        printed += [(f"{base}led", both), (f"{base}ling", Form.ING)]
    forms: dict[str, Form] = {}
    for word, form in printed:
        forms[word] = forms.get(word, Form(0)) | form
    return forms


def noun_forms(singular: str) -> dict[str, Form]:
    """Return the forms of a noun; one that is listed with "+" is a plural only."""
    if singular.endswith("+"):
        return {_with_s(singular.removesuffix("+")): Form.PLURAL}
    return {
        singular: Form.SINGULAR,
        _PLURALS.get(singular, _with_s(singular)): Form.PLURAL,
    }


def _with_s(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in {"go", "do", "veto"}:
        return f"{word}es"
    if _ends_in_y(word):
        return f"{word[:-1]}ies"
    return f"{word}s"


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if _ends_in_y(base):
        return f"{base[:-1]}ied"
    return f"{base}{base[-1]}ed" if base in _DOUBLED else f"{base}ed"


def _with_ing(base: str) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return f"{base[:-1]}ing"
    return f"{base}{base[-1]}ing" if base in _DOUBLED else f"{base}ing"


def _ends_in_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in _VOWELS
