import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.layout import read_layout

PROSE = "The mayor of the town said on Monday that she would leave in the spring."


def furniture_of(text: str) -> list[str]:
    return [text[span.start : span.end] for span in read_layout(text).furniture]


@pytest.mark.parametrize(
    "line",
    [
        "Follow Jane Doe on Twitter: @janedoe",
        "Follow Jane Doe on X @janedoe.",
        "Follow Jane Doe and John Roe on Twitter: https://twitter.com/a and @b.",
        "On Twitter follow Jane Doe https://twitter.com/janedoe.",
        "Follow us on Facebook and Instagram",
        "Twitter: @janedoe.",
        "Contact the reporter at jane@valley.example.",
        "Jane Doe can be reached at jane@valley.example",
        "Send tips to Jane Doe at jane@valley.example.",
        "Sign up for our newsletter",
        "Sign up here to get our morning briefing.",
        "Subscribe to our podcast.",
        "Want more? Sign up for her newsletter.",
        "(Subscribe to the Valley podcast here.)",
        "Click here to read the full report.",
        "To read more, click here.",
        "Download our free app",
        "© 2024 The Valley Post",
        "© Valley Post 2024. All rights reserved.",
        "Copyright 2024 The Associated Press. All rights reserved.",
        "All rights reserved.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "This article originally appeared in the Valley Post.",
        "A version of this article appears in print on Page A1.",
        "This story has been updated.",
        "This story has been updated to include comments from the mayor.",
        "UPDATE: This article was corrected on Monday.",
        "This is a developing story; check back for updates.",
        "CORRECTION APPENDED.",
        "FULL TEXT.",
        "Read more: Mayor quits after twelve years",
        "READ MORE",
        "Read the full story here.",
        "Related: What the mayor did",
        "See also: The mayor's twelve years",
        "More from Valley Post: The mayor's twelve years",
        "Related stories",
        "Continue reading the main story",
        "Advertisement",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Story continues below advertisement",
        "Sponsored content",
        "Share this article",
        "Share on Facebook",
        "12 comments",
        "* * *",
        "___",
        "###",
        "Photo: Jane Doe",
        "Photo by Jane Doe/Valley Post",
        "Jane Doe/Getty Images",
        "Jane Doe via Getty Images.",
        "AP Photo/Jane Doe",
        "(Getty Images)",
        "Reporting by Jane Doe; Editing by John Roe",
        "(Additional reporting by Jane Doe in Paris; Editing by John Roe and Al Poe.)",
        "Jane Doe contributed to this report.",
        "Jane Doe contributed reporting.",
        "The Associated Press contributed to this report.",
        "Doe reported from Dayton. John Roe contributed reporting from Paris.",
        "h/t: Valley Post",
        "Last updated Oct. 10, 2024",
    ],
)
def test_line_of_the_page_is_furniture(line: str) -> None:
    text = f"{PROSE}\n\n{PROSE}\n\n{line}"
    if line.startswith("h/t"):
        text = f"{PROSE}\n\n({line})"
        line = f"({line})"

    assert furniture_of(text) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Follow the money on Twitter, critics of the mayor said, and it leads nowhere.",
        "Follow the rules, said the mayor.",
        "Sign up or lose your cover, insurers told the town on Monday.",
        "Subscribers to the plan will pay more, she said.",
        "Click, she said, and it was gone.",
        "Copyright law is under review, the minister said.",
        "Copyright 2024 rules hurt artists, she said on Monday.",
        "This story has been told before, the mayor said.",
        "This report was the first to blame the council, he said.",
        "Read my lips, said the mayor.",
        "Related charges were dropped, prosecutors said.",
        "Advertisements for the plan cost a million, records show.",
        "Sponsored by two senators, the bill passed on Monday.",
        "Share prices fell on Monday.",
        "More than 12 comments came in on Monday.",
        "Photos showed the mayor at the gate.",
        "Photographs by the agency show a burnt house, a spokesman said.",
        "Getty Images said on Monday that it would sue.",
        "Reporting by the Valley Post led to her fall, he said.",
        "Editing by committee is a bad idea, the author said.",
        "Smoking contributed to his death, this report found.",
        "Bad weather contributed to this result, the council said.",
        "The Associated Press reported on Monday that she would go.",
        "Reuters reported that the mayor had left.",
        "Twitter: a place of hate, the mayor said, and of hope.",
        "Watch out, she said.",
        "The mayor (Getty Images paid for her trip) left on Monday.",
        "“Click here to win,” the message said, according to police.",
        "By the end of the year, all rights reserved to the town were sold, she said.",
        "Print is dead, the editor said.",
        "Updated rules on Oct. 10, 2024, changed that, she said.",
        "On Oct. 9, 2024, the mayor left.",
    ],
)
def test_ordinary_sentence_is_no_furniture(line: str) -> None:
    assert furniture_of(f"{PROSE}\n\n{line}\n\n{PROSE}") == []


def test_credit_in_brackets_after_the_last_sentence_is_cut_out() -> None:
    text = f"{PROSE} (Reporting by Jane Doe; Editing by John Roe)"

    assert furniture_of(text) == ["(Reporting by Jane Doe; Editing by John Roe)"]


def test_picture_credit_after_a_caption_is_cut_out() -> None:
    text = f"{PROSE}\n\nThe mayor at the gate on Monday. (AP Photo/Jane Doe)\n\n{PROSE}"

    assert furniture_of(text) == ["(AP Photo/Jane Doe)"]


def test_end_of_a_wrapped_sentence_is_no_furniture() -> None:
    text = (
        "The mayor had bought the pictures of the gate from a firm named\nGetty Images"
    )

    assert furniture_of(text) == []


def test_dateline_and_byline_are_furniture_but_the_title_is_not() -> None:
    text = f"Mayor quits\n\nBy Jane Doe\n\nDAYTON, Ohio (AP) — {PROSE}"

    assert furniture_of(text) == ["By Jane Doe", "DAYTON, Ohio (AP) —"]


_LINES = st.sampled_from(
    [
        PROSE,
        "By Jane Doe",
        "DAYTON (AP) — " + PROSE,
        "Advertisement",
        "(Reuters)",
        "___",
    ]
)


@given(st.lists(_LINES | st.text(max_size=80)), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_spans_are_sorted_apart_and_inside_the_text(lines: list[str], gap: str) -> None:
    text = gap.join(lines)

    spans = read_layout(text).furniture

    ends = [0, *(place for span in spans for place in span), len(text)]
    assert ends == sorted(ends)
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] for s in spans)
    assert all(span.start < span.end for span in spans)
