import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import statement
from sayso.analyse.stance.stance import add_stance
from sayso.analyse.statements import form_of
from sayso.analyse.text.parse import parse_text
from sayso.records import Attribution, Span, Words
from strategies import texts


def told(cue: str, *content: str) -> Attribution:
    """Return the statement "Ruiz CUE CONTENT", with its stance."""
    text = f"Ruiz {cue} {' '.join(content)}."
    parse = parse_text(text)
    item = statement(1, text, "Ruiz", cue, *content)
    item = statement(
        1, text, "Ruiz", cue, *content, form=form_of(parse, item.content.spans)
    )
    (found,) = add_stance(parse, [item])
    return found


@pytest.mark.parametrize(
    ("cue", "content", "status"),
    [
        pytest.param("said", "the port is closed", "asserted", id="plain"),
        pytest.param("denied", "that the port is closed", "denied", id="denied"),
        pytest.param("disputed", "the findings", "denied", id="disputed"),
        pytest.param(
            "rejected the claim",
            "that the port leaked",
            "denied",
            id="rejected-a-claim",
        ),
        pytest.param("called", "the allegations baseless", "denied", id="called-false"),
        pytest.param("called", "the harbour a disgrace", "asserted", id="called-names"),
        pytest.param("questioned", "the need for a port", "doubted", id="questioned"),
        pytest.param(
            "said", "she was skeptical of the figures", "doubted", id="skeptical"
        ),
        pytest.param("declined", "to comment", "declined", id="declined"),
        pytest.param(
            "did not respond to", "a request for comment", "declined", id="no-response"
        ),
        pytest.param("would not say", "who paid", "declined", id="would-not-say"),
        pytest.param(
            "said", "he would not answer questions", "declined", id="refusal-as-content"
        ),
        pytest.param("did not discuss", "the fine", "declined", id="did-not-discuss"),
        pytest.param("never once named", "the port", "declined", id="never-named"),
        pytest.param("has not yet said", "who paid", "declined", id="not-yet-said"),
        pytest.param("did note", "the fine", "asserted", id="note-is-no-not"),
        pytest.param("has not endorsed", "the fine", "asserted", id="not-endorsed"),
        pytest.param("did not deny", "that it leaked", "asserted", id="undenied"),
        pytest.param("would not discuss", "the fine", "declined", id="would-not"),
        pytest.param("refused to pay", "the fine", "asserted", id="refused-to-act"),
        pytest.param("does not know", "who paid", "unknown", id="does-not-know"),
        pytest.param(
            "said", "that they don’t know the timing", "unknown", id="told-not-to-know"
        ),
        pytest.param("could not explain", "why it leaked", "unknown", id="no-answer"),
        pytest.param("vowed", "to pay", "promised", id="vowed"),
        pytest.param("has promised", "a response", "promised", id="promised-a-thing"),
        pytest.param("said", "he would pay for it", "promised", id="he-would"),
        pytest.param("said", "“We will pay for it”", "promised", id="we-will"),
        pytest.param("said", "“I would pay for it”", "asserted", id="i-would"),
        pytest.param("said", "he would not pay", "asserted", id="he-would-not"),
        pytest.param(
            "said", "it would be difficult to pay", "asserted", id="it-would-be"
        ),
        pytest.param("urged", "the city to pay", "requested", id="urged"),
        pytest.param("called on", "the city to pay", "requested", id="called-on"),
        pytest.param("called for", "an inquiry", "requested", id="called-for"),
        pytest.param("asked", "the city to pay", "requested", id="asked-to"),
        pytest.param("told", "Lund to pay", "requested", id="told-to"),
        pytest.param("said", "the city should pay", "requested", id="should"),
        pytest.param("said", "“Stop the leak now”", "requested", id="imperative"),
        pytest.param("said", "they want a new port", "requested", id="want"),
        pytest.param("asked", "whether the city will pay", "asked", id="whether"),
        pytest.param("asked", "workers if they planned to go", "asked", id="asked-if"),
        pytest.param("said", "“Who paid for it?”", "asked", id="question"),
        pytest.param("predicted", "a long strike", "expected", id="predicted"),
        pytest.param("said", "he thinks it will last", "expected", id="thinks-it-will"),
        pytest.param("hopes", "that it ends", "expected", id="hopes"),
        pytest.param("said", "the port will close if it rains", "conditional", id="if"),
        pytest.param("said", "it would pay only if asked", "conditional", id="only-if"),
        pytest.param(
            "warned", "Should he go, it would close", "conditional", id="should-he"
        ),
        pytest.param("asked", "“Should he go?”", "asked", id="question-should"),
        pytest.param(
            "said", "the port is old even if it looks new", "asserted", id="even-if"
        ),
    ],
)
def test_status_is_what_the_source_does(cue: str, content: str, status: str) -> None:
    assert told(cue, content).status == status


@pytest.mark.parametrize(
    ("cue", "content", "certainty"),
    [
        pytest.param("said", "the port is closed", "certain", id="flat"),
        pytest.param("said", "the port may close", "possible", id="may"),
        pytest.param("said", "the port could not pay", "certain", id="could-not"),
        pytest.param("said", "the port is likely to close", "probable", id="likely"),
        pytest.param("believes", "the port is closed", "probable", id="believes"),
        pytest.param("said", "he thinks it is closed", "probable", id="he-thinks"),
        pytest.param("said", "the port believes it", "certain", id="others-think"),
        pytest.param("asked", "whether it may close", "unstated", id="question"),
        pytest.param("urged", "the city to pay", "unstated", id="request"),
        pytest.param("vowed", "to pay", "certain", id="promise"),
        pytest.param("expects", "a long strike", "probable", id="expectation"),
        pytest.param("hopes", "that it ends", "unstated", id="hope"),
        pytest.param("published", "the video", "unstated", id="no-claim-at-all"),
        pytest.param("described", "the port as old", "certain", id="described"),
        pytest.param(
            "said", "the port closed because it may flood", "certain", id="later-clause"
        ),
    ],
)
def test_certainty_is_of_the_main_clause(
    cue: str, content: str, certainty: str
) -> None:
    assert told(cue, content).certainty == certainty


@pytest.mark.parametrize(
    ("cue", "content", "polarity"),
    [
        pytest.param("said", "the port is closed", "positive", id="flat"),
        pytest.param("said", "the port is not closed", "negative", id="not"),
        pytest.param("said", "the port isn’t closed", "negative", id="contracted"),
        pytest.param("said", "no one was hurt", "negative", id="no-one"),
        pytest.param("said", "they have no plans to pay", "negative", id="no-plans"),
        pytest.param(
            "said",
            "those who paid would not be sued",
            "negative",
            id="after-a-relative",
        ),
        pytest.param(
            "said", "he left because he was not paid", "positive", id="later-clause"
        ),
        pytest.param(
            "said", "it is a port that you won’t forget", "positive", id="in-a-relative"
        ),
        pytest.param(
            "said", "he does not think it is closed", "negative", id="thinks-not"
        ),
        pytest.param("said", "there is no doubt about it", "positive", id="no-doubt"),
        pytest.param("denied", "that it leaked", "negative", id="denied"),
        pytest.param("does not believe", "that it leaked", "negative", id="disbelief"),
        pytest.param("has not endorsed", "the plan", "negative", id="cue-negated"),
        pytest.param("did not dispute", "that it leaked", "positive", id="undisputed"),
        pytest.param("never mentioned", "the fine", "positive", id="not-told"),
        pytest.param("does not know", "who paid", "positive", id="ignorance"),
        pytest.param("declined", "to comment", "positive", id="refusal"),
    ],
)
def test_polarity_is_of_the_main_clause(cue: str, content: str, polarity: str) -> None:
    assert told(cue, content).polarity == polarity


def test_what_decided_is_quoted() -> None:
    # when
    stance = told("said", "the port may not close").stance
    # then
    assert stance
    assert (stance.certainty.rule, stance.certainty.text) == ("may", "may")
    assert (stance.polarity.rule, stance.polarity.text) == ("negation", "not")
    assert (stance.status.rule, stance.status.text) == ("plain", None)


def test_first_part_that_says_nothing_is_passed_over() -> None:
    assert told("said", "of the port:", "“Who paid for it?”").status == "asked"


@given(text=texts, data=st.data())
def test_what_decides_lies_in_the_text(text: str, data: st.DataObject) -> None:
    # given
    if len(text) < 2:
        return
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=4)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    parse = parse_text(text)
    if not parse.sentences:
        return
    words = [Words(spans=(s,), text=text[s.start : s.end]) for s in spans]
    item = statement(1, "x y", None, None, "y")
    item = Attribution(
        id="a1", form="mixed", source=item.source, cue=words[-1], content=words[0],
        confidence=1,
    )  # fmt: skip
    # when
    (found,) = add_stance(parse, [item])
    # then
    assert found.stance
    for reason in (found.stance.status, found.stance.certainty, found.stance.polarity):
        if reason.span:
            assert text[reason.span.start : reason.span.end] == reason.text
