"""Describe the claims of gold stories by their own members: origins and drift alone.

python benchmarks/goldclaims.py GOLD.jsonl --analyses FOLDER

Which clauses are one claim is taken from gold, so that only the rules of origins and
drift are measured: each gold member is the clause that shares the most words with it.
"""

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from storyfiles import read_stories

from sayso.link import describe_claim
from sayso.link.members import Member, find_members
from sayso.models.wordweights import load_word_weights
from sayso.records import Analysis, Claim

LEAST_ALIKE = 0.4  # Jaccard index of characters


def main() -> None:
    """Print each claim whose origins are not those of gold, and all drift."""
    parser = argparse.ArgumentParser(description="Measure origins on gold claims.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--analyses", type=Path, required=True)
    options = parser.parse_args()
    right = {"least": 0, "most": 0}
    count = 0
    for story, analyses in read_stories(options.gold, options.analyses):
        print(f"== {story['story']}")
        by_report = {each.report.id: each for each in analyses}
        for gold, group in _align(story, by_report):
            claim = describe_claim(gold["id"], group, by_report)
            count += len(gold["members"]) > 1
            for side in right:
                told = gold["origins"][side]
                found = getattr(claim.origins, side)
                right[side] += len(gold["members"]) > 1 and told == found
                if told != found:
                    print(f"{gold['id']} {side}: {found}, gold {told}: {gold['gloss']}")
                    _print_edges(gold, claim)
            for drift in claim.drift:
                print(f"{gold['id']} {drift.type}: {drift.why}")
        for drift in story["drift"]:
            print(f"gold drift {drift['from']} {drift['to']} {drift['type']}")
    print(", ".join(f"{side} {n} of {count}" for side, n in right.items()))


def _print_edges(gold: dict[str, Any], claim: Claim) -> None:
    for edge in claim.merges:
        print(f"   {edge.a} {edge.b} {edge.rule} {edge.certain}")
    for edge in gold["origin_edges"]:
        print(f"   gold m{edge['a'] + 1} m{edge['b'] + 1} {edge['rule']} {edge['why']}")


def _align(
    story: dict[str, Any], by_report: Mapping[str, Analysis]
) -> Iterator[tuple[dict[str, Any], list[Member]]]:
    """Yield each gold claim whose members are all found, with these, in its order."""
    weights = load_word_weights()
    members: dict[str | None, list[Member]] = {}
    for each in by_report.values():
        members.setdefault(each.report.key, []).extend(find_members(each, weights))
    for claim in story["claims"]:
        group = [
            max(members[gold["doc"]], key=lambda m, gold=gold: _alike(m, gold))
            for gold in claim["members"]
        ]
        pairs = zip(group, claim["members"], strict=True)
        if all(_alike(member, gold) >= LEAST_ALIKE for member, gold in pairs):
            yield claim, group


def _alike(member: Member, gold: dict[str, Any]) -> float:
    (start, end), (other, last) = member.span, gold["span"]
    shared = max(0, min(end, last) - max(start, other))
    return shared / (end - start + last - other - shared)


if __name__ == "__main__":
    main()
