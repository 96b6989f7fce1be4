from dataclasses import replace

import pytest

from builders import statement
from sayso.records import Certainty, Polarity, Status
from sayso.show.firmness import firmness


@pytest.mark.parametrize(
    ("status", "certainty", "polarity", "words"),
    [
        pytest.param("asserted", "certain", "positive", "", id="plain"),
        pytest.param("asserted", "certain", "negative", "", id="not-so"),
        pytest.param("denied", "certain", "negative", "denied", id="denied"),
        pytest.param("asserted", "possible", "positive", "possible", id="possible"),
        pytest.param(
            "expected", "probable", "positive", "expected, probable", id="expected"
        ),
        pytest.param(
            "unknown", "unstated", "positive", "does not know", id="does-not-know"
        ),
        pytest.param(None, None, None, "", id="nothing-known"),
    ],
)
def test_firmness_names_what_is_not_plain(
    status: Status | None,
    certainty: Certainty | None,
    polarity: Polarity | None,
    words: str,
) -> None:
    item = statement(1, "Ruiz said so", "Ruiz", "said", "so")
    item = replace(item, status=status, certainty=certainty, polarity=polarity)
    assert firmness(item) == words
