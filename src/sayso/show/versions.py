"""Show the versions of a report, and what was edited between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import msgspec

from sayso.records import SHOWN_ID, Analysis, PublicationTime
from sayso.show.edits import Edit, Wording, find_edits
from sayso.show.lines import (
    INDENT,
    WIDTH,
    clean,
    count,
    head_number,
    join,
    quote,
    wrap,
)

VERSIONS_SCHEMA: Literal["sayso.versions/1"] = "sayso.versions/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a report, as a program gets it."""

    id: str
    key: str | None
    url: str | None
    publisher: str | None
    title: str | None
    published_at: PublicationTime | None
    modified_at: PublicationTime | None
    captured_at: str | None
    recorded_at: str
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What differs between a version and the next one."""

    before: str  # ids
    after: str
    same_title: bool
    same_text: bool  # then only title, dates or the like differ
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """All versions of a report, the oldest first."""

    schema: Literal["sayso.versions/1"] = VERSIONS_SCHEMA
    versions: tuple[Version, ...]
    revisions: tuple[Revision, ...]


def compare_versions(stored: Sequence[tuple[str, Analysis]]) -> Versions:
    """Return the versions of a report and the edits from each to the next.

    Args:
        stored: When each version was recorded, and its analysis, the oldest first.
    """
    found = tuple(analysis for _, analysis in stored)
    return Versions(
        versions=tuple(_version(at, analysis) for at, analysis in stored),
        revisions=tuple(_revision(a, b) for a, b in pairwise(found)),
    )


def encode_versions(versions: Versions) -> str:
    """Return indented JSON, without a final line end."""
    return msgspec.json.format(msgspec.json.encode(versions), indent=1).decode()


def render_versions(found: Versions, width: int = WIDTH) -> str:
    """Return the versions as a table, and below it what was edited."""
    newest = found.versions[-1]
    name = newest.url or newest.title or newest.key or newest.id[:SHOWN_ID]
    head = f"{count(len(found.versions), 'version')} of {clean(name)}"
    lines = wrap(head, width, 0)
    for number, version in enumerate(found.versions, 1):
        lines += wrap(_facts(version), width, INDENT, head=head_number(number))
    for number, revision in enumerate(found.revisions, 1):
        lines += ["", f"From {number} to {number + 1}"]
        lines += _edited(found, number, revision, width)
    return "\n".join(lines) + "\n"


def _version(recorded_at: str, analysis: Analysis) -> Version:
    report = analysis.report
    return Version(
        id=report.id,
        key=report.key,
        url=report.url,
        publisher=report.publisher,
        title=report.title,
        published_at=report.published_at,
        modified_at=report.modified_at,
        captured_at=report.captured_at,
        recorded_at=recorded_at,
        statements=len(analysis.attributions),
    )


def _revision(before: Analysis, after: Analysis) -> Revision:
    return Revision(
        before=before.report.id,
        after=after.report.id,
        same_title=before.report.title == after.report.title,
        same_text=before.report.text == after.report.text,
        edits=find_edits(before, after),
    )


def _facts(version: Version) -> str:
    facts = [
        version.id[:SHOWN_ID],
        version.publisher or "publisher not given",
        f"published {version.published_at.value}" if version.published_at else "",
        f"edited {version.modified_at.value}" if version.modified_at else "",
        f"recorded {version.recorded_at}",
        count(version.statements, "statement"),
    ]
    return " · ".join(fact for fact in facts if fact)


def _edited(
    found: Versions, number: int, revision: Revision, width: int
) -> Iterator[str]:
    old, new = found.versions[number - 1], found.versions[number]
    if not revision.same_title:
        yield "  title changed"
        yield from wrap(f"was: {quote(old.title or '')}", width, 4, hang=2)
        yield from wrap(f"now: {quote(new.title or '')}", width, 4, hang=2)
    for edit in revision.edits:
        yield from _edit(edit, width)
    if not revision.edits:
        yield "  no statement came, went or changed"


def _edit(edit: Edit, width: int) -> Iterator[str]:
    if edit.before and edit.after:
        yield f"  {join(edit.changed, 'and')} changed"
        yield from wrap(f"was: {_words(edit.before)}", width, 4, hang=2)
        yield from wrap(f"now: {_words(edit.after)}", width, 4, hang=2)
    elif worded := edit.after or edit.before:
        yield f"  {edit.edit}"
        yield from wrap(_words(worded), width, 4, hang=2)


def _words(wording: Wording) -> str:
    source = wording.source or "no source given"
    cue = f", {clean(wording.cue)}" if wording.cue else ""
    return f"{wording.number}  {clean(source)}{cue}: {clean(wording.content)}"
