from itertools import pairwise

import pytest
from hypothesis import given

from sayso.analyse.text.layout import find_paragraphs
from sayso.analyse.text.quotations import Quotation, QuotationKind, find_quotations
from strategies import double_marks, plain_sentences, texts

SPEECH = QuotationKind.SPEECH
PHRASE = QuotationKind.PHRASE
NICKNAME = QuotationKind.NICKNAME


def quotations(text: str) -> tuple[Quotation, ...]:
    return find_quotations(text, find_paragraphs(text))[0]


def quoted(text: str) -> tuple[str, ...]:
    return tuple(text[q.inner.start : q.inner.end] for q in quotations(text))


def kinds(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((text[q.inner.start : q.inner.end], q.kind) for q in quotations(text))


def warnings(text: str) -> tuple[tuple[str, str], ...]:
    found = find_quotations(text, find_paragraphs(text))[1]
    return tuple((w.code, text[slice(*w.span)]) for w in found if w.span)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We pay,” said Ana.", ("We pay,",), id="curly"),
        pytest.param('"We pay," said Ana.', ("We pay,",), id="straight"),
        pytest.param("«We pay,» said Ana.", ("We pay,",), id="guillemets"),
        pytest.param("« Nous payons », a dit Ana.", (" Nous payons ",), id="french"),
        pytest.param(
            "»Wir zahlen jetzt«, sagte Ana.", ("Wir zahlen jetzt",), id="inward"
        ),
        pytest.param("„Wir zahlen“, sagte Ana.", ("Wir zahlen",), id="german"),
        pytest.param("„Fizetünk”, mondta Ana.", ("Fizetünk",), id="hungarian"),
        pytest.param("''We pay,'' said Ana.", ("We pay,",), id="two-apostrophes"),
        pytest.param("``We pay,'' said Ana.", ("We pay,",), id="typewriter"),
        pytest.param("‘We pay,’ said Ana.", ("We pay,",), id="british"),
        pytest.param("'We pay,' said Ana.", ("We pay,",), id="straight-single"),
        pytest.param("‹We pay,› said Ana.", ("We pay,",), id="single-guillemets"),
        pytest.param("＂We pay,＂ said Ana.", ("We pay,",), id="full-width"),
        pytest.param(
            "“We pay“ again, he said.", ("We pay",), id="closing-typed-as-opening"
        ),
        pytest.param(
            "”We pay,” said Ana.", ("We pay,",), id="opening-typed-as-closing"
        ),
        pytest.param('“We pay," said Ana.', ("We pay,",), id="curly-and-straight"),
        pytest.param("“ We pay, ” said Ana.", (" We pay, ",), id="loose-marks"),
        pytest.param('He said:"We pay."', ("We pay.",), id="after-a-colon"),
        pytest.param(
            "(“We pay”)—“now”—", ("We pay", "now"), id="after-bracket-and-dash"
        ),
        pytest.param("—“[We] pay,” he said.", ("[We] pay,",), id="before-a-bracket"),
        pytest.param("“”", ("",), id="nothing-quoted"),
        pytest.param(
            '"We pay," he said, "when we can."',
            ("We pay,", "when we can."),
            id="split-by-cue",
        ),
        pytest.param("قال «نعم سندفع» ثم ذهب", ("نعم سندفع",), id="right-to-left"),
        pytest.param("👍 “We 👍 pay,” 👍", ("We 👍 pay,",), id="emoji"),
    ],
)
def test_marks_of_every_kind_are_paired(text: str, expected: tuple[str, ...]) -> None:
    assert quoted(text) == expected
    assert warnings(text) == ()
    assert all(q.closed and not q.nested for q in quotations(text))


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        pytest.param("“He said ‘we pay,’ and left.”", "we pay,", id="curly"),
        pytest.param("\"He said 'we pay,' and left.\"", "we pay,", id="straight"),
        pytest.param("“He said ‘we pay.’” Ana left.", "we pay.", id="both-end-at-once"),
        pytest.param(
            "\"'We pay,' he said,\" she said.", "We pay,", id="both-begin-at-once"
        ),
        pytest.param("‘He said “we pay” now,’ said Ana.", "we pay", id="british"),
        pytest.param("“A list of “firm” votes,” he said.", "firm", id="curly-in-curly"),
        pytest.param("„Er sagte ‚wir zahlen‘ und ging.“", "wir zahlen", id="german"),
        pytest.param("''This 'deal' is less,'' he said.", "deal", id="two-apostrophes"),
    ],
)
def test_quotation_inside_another_is_nested(text: str, inner: str) -> None:
    outer, nested = quotations(text)
    assert text[slice(*nested.inner)] == inner
    assert (outer.nested, nested.nested) == (False, True)
    assert warnings(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They don’t pay O’Brien’s club.", id="inside-words"),
        pytest.param("They don't pay O'Brien's club.", id="inside-words-straight"),
        pytest.param("The ’90s were a workers’ time.", id="decade-and-plural"),
        pytest.param("The '90s were a workers' time.", id="decade-and-plural-straight"),
        pytest.param("The ‘90s were a workers’ time.", id="decade-with-opening-mark"),
        pytest.param("It was rock ’n’ roll and fish ‘n’ chips.", id="n"),
        pytest.param("It was rock 'n' roll.", id="n-straight"),
        pytest.param("'Tis the season to pay workers' wages.", id="tis"),
        pytest.param("Get 'em all to pay the workers' wages.", id="em"),
        pytest.param("He is 6'2\" tall, she 5' 10\" or 5’9”.", id="feet-and-inches"),
        pytest.param('It was a 12" record.', id="inches"),
        pytest.param("The room is 5' x 10' large.", id="feet"),
    ],
)
def test_apostrophes_and_measures_are_no_quotations(text: str) -> None:
    assert quotations(text) == ()
    assert warnings(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“The workers’ pay is low.”", "The workers’ pay is low.", id="plural"
        ),
        pytest.param(
            "‘The workers’ pay is low,’ said Ana.",
            "The workers’ pay is low,",
            id="plural-between-single-marks",
        ),
        pytest.param(
            "'The workers' pay isn't low,' said Ana.",
            "The workers' pay isn't low,",
            id="plural-between-straight-single-marks",
        ),
        pytest.param("“He is 6'2\",” said Ana.", "He is 6'2\",", id="feet-and-inches"),
        pytest.param('"It was the \'80s," he said.', "It was the '80s,", id="decade"),
        pytest.param("“Rock ’n’ roll pays,” she said.", "Rock ’n’ roll pays,", id="n"),
    ],
)
def test_apostrophe_does_not_end_a_quotation(text: str, expected: str) -> None:
    assert quoted(text) == (expected,)
    assert warnings(text) == ()


@pytest.mark.parametrize(
    ("text", "expected", "warned"),
    [
        pytest.param("“We pay, said Ana.", ("We pay, said Ana.",), "“", id="curly"),
        pytest.param('"We pay, said Ana.', ("We pay, said Ana.",), '"', id="straight"),
        pytest.param(
            'Ana said "we pay. "You too," Bo said.',
            ("we pay. ", "You too,"),
            '"',
            id="straight-opens-again",
        ),
        pytest.param("‘We pay, said Ana.", (), None, id="single-may-be-an-apostrophe"),
    ],
)
def test_unclosed_mark_quotes_to_the_end_of_its_paragraph(
    text: str, expected: tuple[str, ...], warned: str | None
) -> None:
    assert quoted(text) == expected
    assert warnings(text) == ((("unclosed-quotation", warned),) if warned else ())


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        pytest.param("We pay,” said Ana.", "”", id="curly"),
        pytest.param('We pay," said Ana.', '"', id="straight"),
        pytest.param("We pay, » said Ana.", "»", id="guillemet"),
        pytest.param('datetime="2016-06-29" or more', '"', id="date-is-not-inches"),
    ],
)
def test_mark_that_closes_nothing_is_stray(text: str, mark: str) -> None:
    assert ("stray-quotation-mark", mark) in warnings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("John “Jack” Reed left.", ("Jack", NICKNAME), id="nickname"),
        pytest.param('Jo "The Rock" Lee left.', ("The Rock", NICKNAME), id="two-words"),
        pytest.param(
            'The "Jack" Reed left.', ("Jack", NICKNAME), id="after-any-capital"
        ),
        pytest.param("Mayor ‘Rigged’ Vote Claim", ("Rigged", PHRASE), id="headline"),
        pytest.param(
            "met Reed\n“Jack” Lee left.", ("Jack", PHRASE), id="other-paragraph"
        ),
        pytest.param("The “deal” was off.", ("deal", PHRASE), id="scare-word"),
        pytest.param(
            "A 'so-called peace' plan.", ("so-called peace", PHRASE), id="scare"
        ),
        pytest.param("He told “60 Minutes” so.", ("60 Minutes", PHRASE), id="title"),
        pytest.param("“No,” she said.", ("No,", SPEECH), id="short-with-comma"),
        pytest.param("“Why?” she asked.", ("Why?", SPEECH), id="short-question"),
        pytest.param("“I am—” he began.", ("I am—", SPEECH), id="broken-off"),
        pytest.param("“ We pay, ” he said.", (" We pay, ", SPEECH), id="loose-marks"),
        pytest.param(
            "He calls it “a deal for our time”.",
            ("a deal for our time", SPEECH),
            id="more-than-a-phrase",
        ),
    ],
)
def test_kind_tells_speech_from_names_and_phrases(
    text: str, expected: tuple[str, str]
) -> None:
    assert kinds(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We pay.\n\n“We leave,” said Ana.", (True, False), id="curly"),
        pytest.param('"We pay.\n"We leave," said Ana.', (True, False), id="straight"),
        pytest.param("‘We pay.\n‘We leave,’ said Ana.", (True, False), id="british"),
        pytest.param(
            "''We pay.\n''We leave,'' he said.", (True, False), id="typewriter"
        ),
        pytest.param(
            "“One.\n“Two.\n“Three,” he said.", (True, True, False), id="three"
        ),
        pytest.param(
            "“We pay,” he said. “Soon.\n\n“And all,” he said.",
            (False, True, False),
            id="second-of-a-paragraph",
        ),
    ],
)
def test_quotation_goes_on_where_the_next_paragraph_opens_again(
    text: str, expected: tuple[bool, ...]
) -> None:
    found = quotations(text)
    assert tuple(q.continues for q in found) == expected
    assert tuple(q.closed for q in found) == tuple(not c for c in expected)
    assert warnings(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“We pay, said Ana.\n\nShe left.", id="no-mark"),
        pytest.param("“We pay, said Ana.\n\n’Tis late.", id="apostrophe"),
        pytest.param("“We pay, said Ana.\n\n”Stray.", id="closing-mark"),
        pytest.param("“We pay, said Ana.", id="last-paragraph"),
    ],
)
def test_quotation_does_not_go_on_without_an_opening_mark(text: str) -> None:
    assert not quotations(text)[0].continues
    assert ("unclosed-quotation", "“") in warnings(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“a " * 50_000, id="never-closed"),
        pytest.param("‘a " * 50_000 + "b” " * 50_000, id="single-and-stray"),
        pytest.param("s' a" * 50_000, id="plurals"),
        pytest.param("A “B” C " * 20_000, id="nicknames"),
    ],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    # A quadratic search took up to eight minutes here: it would be seen to hang.
    quotations(text)


@given(texts)
def test_quotations_stay_in_one_paragraph_in_order(text: str) -> None:
    paragraphs = find_paragraphs(text)
    found, _ = find_quotations(text, paragraphs)
    for q in found:
        assert any(p.start <= q.outer.start <= q.outer.end <= p.end for p in paragraphs)
        assert q.outer.start < q.inner.start <= q.inner.end <= q.outer.end
        assert (q.inner.end < q.outer.end) == q.closed
    assert all(a.outer.start < b.outer.start for a, b in pairwise(found))


@given(texts)
def test_quotations_nest_or_lie_apart(text: str) -> None:
    found = quotations(text)
    for i, inner in enumerate(found):
        around = [q for q in found[:i] if q.outer.end > inner.outer.start]
        assert all(q.outer.end >= inner.outer.end for q in around)
        assert inner.nested == bool(around)


@given(texts)
def test_each_broken_mark_is_warned_of_once_in_order(text: str) -> None:
    found, warned = find_quotations(text, find_paragraphs(text))
    spans = [w.span for w in warned if w.span]
    unclosed = [q.outer.start for q in found if not (q.closed or q.continues)]
    assert spans == sorted(set(spans))
    assert unclosed == [w.span.start for w in warned if w.span and w.code[0] == "u"]


@given(plain_sentences, plain_sentences, double_marks)
def test_planted_quotation_is_found(
    said: str, told: str, marks: tuple[str, str]
) -> None:
    text = f"{told} {marks[0]}{said}{marks[1]} {told}"
    assert kinds(text) == ((said, SPEECH),)
    assert warnings(text) == ()
