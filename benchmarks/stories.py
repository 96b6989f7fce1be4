"""Link the reports of gold stories, and write what their scorer reads.

python benchmarks/stories.py GOLD.jsonl OUT.jsonl --analyses FOLDER
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from storyfiles import read_stories

from sayso.link import link_claims
from sayso.records import Claim, ClaimPlace


def main() -> None:
    """Link every story by itself; its analyses are kept in a folder."""
    parser = argparse.ArgumentParser(description="Link the reports of gold stories.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--analyses", type=Path, required=True)
    options = parser.parse_args()
    rows = (
        json.dumps({"story": story["story"], **_predict(link_claims(analyses))})
        for story, analyses in read_stories(options.gold, options.analyses)
    )
    options.out.write_text("\n".join(rows) + "\n", "utf-8")


def _predict(claims: Sequence[Claim]) -> dict[str, Any]:
    return {
        "claims": [
            {
                "id": claim.id,
                "members": [
                    {"doc": m.key, "span": list(m.span)} for m in claim.members
                ],
                "origins": {"least": claim.origins.least, "most": claim.origins.most},
            }
            for claim in claims
        ],
        "contradictions": [
            {"type": each.type, "a": _end(each.a), "b": _end(each.b)}
            for claim in claims
            for each in claim.contradictions
            if (each.a.report, each.a.span) < (each.b.report, each.b.span)
        ],
    }


def _end(place: ClaimPlace) -> dict[str, Any]:
    return {"doc": place.key, "span": list(place.span)}


if __name__ == "__main__":
    main()
