from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.analyse import Models
from sayso.analyse.find.candidates import Candidate
from sayso.analyse.find.confidence import FEATURES, confidence_features, confidence_of
from sayso.analyse.find.roles import Roles
from sayso.analyse.phrases.describe import Phrase, describe_phrase
from sayso.analyse.phrases.scene import make_scene
from sayso.models.manifest import Calibration
from sayso.records import Span

numbers = st.floats(-1e6, 1e6)
rows = st.tuples(*[numbers] * len(FEATURES))
CANDIDATE = Candidate(
    cue=(2,),
    start=0,
    roles=np.full((8, 3), 1 / 3, dtype=np.float32),
    sureness=0.9,
    valid=0.5,
)


def calibration(*weights: float, bias: float = 0.0) -> Calibration:
    return Calibration(weights=weights, bias=bias, threshold=0.5)


def phrase(words: str) -> Phrase:
    return describe_phrase(make_scene(words, ()), Span(0, len(words)))


def features_of(
    candidate: Candidate, roles: Roles, source: str | None = None
) -> dict[str, float]:
    values = confidence_features(candidate, roles, phrase(source) if source else None)
    return dict(zip(FEATURES, values, strict=True))


@given(features=rows, weights=rows, bias=numbers)
def test_confidence_is_a_probability(
    features: tuple[float, ...], weights: tuple[float, ...], bias: float
) -> None:
    assert 0 <= confidence_of(features, calibration(*weights, bias=bias)) <= 1


@given(
    features=st.tuples(*[st.floats(-20, 20)] * len(FEATURES)),
    weights=st.tuples(*[st.floats(0, 5)] * len(FEATURES)),
    which=st.integers(0, len(FEATURES) - 1),
    more=st.floats(0, 20),
)
def test_confidence_never_falls_with_a_feature_of_positive_weight(
    features: tuple[float, ...], weights: tuple[float, ...], which: int, more: float
) -> None:
    # given
    rule = calibration(*weights, bias=-1)
    higher = tuple(f + more * (i == which) for i, f in enumerate(features))
    # then
    assert confidence_of(higher, rule) >= confidence_of(features, rule)


def test_bias_alone_decides_without_features() -> None:
    assert confidence_of((), calibration(bias=0.0)) == 0.5
    assert confidence_of((), calibration(bias=log(9))) == 0.9


def test_confidence_has_four_digits() -> None:
    assert confidence_of((), calibration(bias=log(2))) == 0.6667


def test_features_tell_whether_there_is_a_source_and_how_long_the_content_is() -> None:
    # given
    roles = Roles(source=None, content=((3, 4), (6, 7)), sureness=1.5)
    sourced = Roles(source=(0, 1), content=((3, 3),), sureness=1.5)
    # then
    assert features_of(CANDIDATE, roles)["sourced"] == 0
    assert features_of(CANDIDATE, sourced)["sourced"] == 1
    assert features_of(CANDIDATE, roles)["length"] == pytest.approx(log(4))
    assert features_of(CANDIDATE, sourced)["length"] == 0


def test_features_are_log_odds() -> None:
    features = features_of(CANDIDATE, Roles(source=None, content=((3, 4),), sureness=7))
    assert features["cue"] == pytest.approx(log(9), abs=0.01)
    assert features["valid"] == pytest.approx(0)
    assert features["content"] == 7


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(None, (0, 0, 0), id="no-source"),
        pytest.param("two officials", (0, 0, 0), id="party"),
        pytest.param("Mayor Ana Ruiz", (0, 1, 0), id="named"),
        pytest.param("the rain", (1, 0, 0), id="strange"),
        pytest.param("she", (0, 0, 1), id="pronoun"),
        pytest.param("it", (0, 0, 1), id="pronoun-of-no-kind"),
    ],
)
def test_features_tell_whether_the_source_reads_as_a_party(
    source: str | None, expected: tuple[float, float, float]
) -> None:
    roles = Roles(source=(0, 1), content=((3, 4),), sureness=0)
    found = features_of(CANDIDATE, roles, source)
    assert (found["strange"], found["named"], found["pronoun"]) == expected


@pytest.mark.parametrize("extreme", [0.0, 1.0])
def test_extreme_probabilities_give_finite_features(extreme: float) -> None:
    candidate = Candidate(
        cue=(2,), start=0, roles=CANDIDATE.roles, sureness=extreme, valid=extreme
    )
    roles = Roles(source=None, content=((3, 4),), sureness=0)
    assert np.isfinite(confidence_features(candidate, roles, None)).all()


def test_shipped_calibration_fits_the_features(models: Models) -> None:
    rule = models.attribution.manifest.calibration
    assert len(rule.weights) == len(FEATURES)
    assert 0 < rule.threshold < 1
