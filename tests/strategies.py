"""Texts for property tests: anything at all, and things that look like reports."""

from hypothesis import strategies as st

MARKS = "\"'“”„‟«»＂‘’‚‛‹›`"

anything = st.text(max_size=200)

_words = st.sampled_from(
    [
        "Ana",
        "Ruiz",
        "said",
        "the",
        "U.S.",
        "don’t",
        "’90s",
        "6'2\"",
        "No. 10",
        "نعم",
        "👍",
    ]
)
_joints = st.sampled_from(
    [" ", ". ", ", ", "? ", "… ", "\n", "\n\n", " \n \n", "\u2028", ""]
)
_tokens = st.one_of(_words, _joints, st.sampled_from([*MARKS, "''", "``"]))

report_like = st.lists(_tokens, max_size=60).map("".join)
"""Words, stops, line ends and quotation marks in any order."""

texts = st.one_of(anything, report_like)

plain_sentences = st.lists(
    st.sampled_from(["we", "will", "pay", "them", "soon", "not", "all"]),
    min_size=4,
    max_size=12,
).map(lambda words: " ".join(words).capitalize() + ".")
"""Sentences without marks, abbreviations or names, longer than a phrase."""

double_marks = st.sampled_from(
    [
        ("“", "”"),
        ('"', '"'),
        ("«", "»"),
        ("»", "«"),
        ("„", "“"),
        ("''", "''"),
        ("``", "''"),
    ]
)
"""Marks that open and close a quotation."""
