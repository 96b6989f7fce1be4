"""Print scores as a table."""

from sayso.score.attributions import LEVELS, Rates, Scores


def render_scores(scores: Scores) -> str:
    """Return the scores in percent: a line for each role, then a block a group."""
    lines = [f"{'':22}{'P':>7}{'R':>7}{'F1':>7}"]
    roles = ("content", "cue", "source")
    lines += [_row(f"tokens {role}", scores.tokens[role]) for role in roles]
    for name, group in scores.groups.items():
        lines.append(f"{name}: {group.gold} gold, {group.found} predicted")
        lines += [_row(f"  {level}", group.levels[level]) for level in LEVELS]
        lines.append(
            f"  source of {group.sourced_pairs} soft pairs: "
            f"overlap {100 * group.source_overlap:.1f}, "
            f"Jaccard>=0.5 {100 * group.source_half:.1f}"
        )
    return "\n".join(lines)


def _row(name: str, rates: Rates) -> str:
    cells = "".join(f"{100 * x:7.1f}" for x in (rates.p, rates.r, rates.f1))
    return f"{name:22}{cells}"
