"""Say how sure a finding is: calibrated logistic regression over readable features."""

from math import exp, log

from sayso.analyse.find.candidates import Candidate
from sayso.analyse.find.roles import Roles
from sayso.analyse.phrases.describe import Phrase
from sayso.models.manifest import Calibration

# A judgement: PolNeAR train and dev annotate all 61 labelled turns and signed
# quotations of their reports, but none of the 49 turns of two interviews (2026-11).
BY_LAYOUT = 0.92
FEATURES = (
    "cue", "valid", "content", "sourced", "length", "strange", "named", "pronoun"
)  # fmt: skip


def confidence_features(
    candidate: Candidate, roles: Roles, source: Phrase | None
) -> tuple[float, ...]:
    """Return the values of `FEATURES`.

    The model's log odds of the cue, of the cue after reading around it, and of the
    content; whether there is a source; the log of the content's length in pieces;
    whether the source's words are none for a party, name it, or are a pronoun. The last
    three gain 0.2 of end_to_end F1 on PolNeAR dev, cross-validated (2026-11).
    """
    strange = source is not None and source.kind == "unknown" and not source.pronoun
    length = sum(last - first + 1 for first, last in roles.content)
    return (
        _log_odds(candidate.sureness),
        _log_odds(candidate.valid),
        roles.sureness,
        float(roles.source is not None),
        log(length),
        float(strange),
        float(source is not None and source.named),
        float(source is not None and source.pronoun),
    )


def confidence_of(
    features: tuple[float, ...] | None, calibration: Calibration
) -> float:
    """Return the probability that the finding is right, 0 to 1, to four digits.

    Without features, found by layout alone, it is `BY_LAYOUT`.
    """
    if features is None:
        return BY_LAYOUT
    pairs = zip(features, calibration.weights, strict=True)
    score = calibration.bias + sum(f * w for f, w in pairs)
    return round(1 / (1 + exp(-max(-30.0, min(30.0, score)))), 4)


def _log_odds(probability: float) -> float:
    return log((probability + 1e-4) / (1 - probability + 1e-4))
