"""From an analysis to the rows of its report, parties and statements."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from sayso.records import Analysis, Attribution, Party, Report
from sayso.store.fold import fold_text
from sayso.store.moments import LAST, first_moment
from sayso.store.names import normal_name, source_key

Values: TypeAlias = dict[str, object]  # column to value: what a database takes

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_NAMED = frozenset({"named person", "named organization"})


def storable(text: str) -> str:
    """Return a text as both databases take it, as long as it was.

    PostgreSQL refuses NUL, and both refuse bytes of a command line that are no text.
    Only what is filtered, sorted and shown is written so; report and analysis are
    stored as they are.
    """
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def report_row(report: Report) -> Values:
    """Return the row of a report, without what only the ledger knows."""
    published, modified = report.published_at, report.modified_at
    return {
        "id": report.id,
        "key": _plain(report.key),
        "url": _plain(report.url),
        "feed": _plain(report.feed),
        "publisher": _plain(report.publisher),
        "owner": _plain(report.owner),
        "title": _plain(report.title),
        "byline": [storable(name) for name in report.byline],
        "agency": _plain(report.agency),
        "language": report.language,
        "text": report.text,
        "published_at": published.value if published else None,
        "published_precision": published.precision if published else None,
        "published_from": _published_from(report),
        "modified_at": modified.value if modified else None,
        "modified_precision": modified.precision if modified else None,
        "captured_at": _plain(report.captured_at),
        "embargo": _plain(report.embargo),
        "input_sha256": report.input_sha256,
    }


def party_rows(analysis: Analysis) -> list[Values]:
    """Return a row for each party, in the order of the analysis."""
    return [_party_row(party, analysis.report.id) for party in analysis.parties]


def statement_rows(analysis: Analysis) -> list[Values]:
    """Return a row for each statement, in text order."""
    parties = {party.id: party for party in analysis.parties}
    report = analysis.report
    return [_statement_row(each, parties, report) for each in analysis.attributions]


def _party_row(party: Party, report_id: str) -> Values:
    return {
        "local": party.id,
        "name": storable(party.name),
        "normal_name": normal_name(party.name, party.kind),
        "source_key": source_key(party, report_id),
        "kind": party.kind,
        "source_type": party.source_type,
        "title": _plain(party.title),
        "affiliation": _plain(party.affiliation),
        "iso3166": party.ids.iso3166,
    }


def _statement_row(
    item: Attribution, parties: Mapping[str, Party], report: Report
) -> Values:
    source = parties.get(item.source.party or "")
    name = source.name if source else item.source.text
    behalf = parties.get(item.on_behalf_of or "")
    said = item.said_at
    said_from = first_moment(said.value) if said else None
    return {
        "local": item.id,
        "inside": item.inside,
        "form": item.form,
        "party": source.id if source else None,
        "source_key": source_key(source, report.id) if source else None,
        "source_name": _plain(name),
        "source_type": source.source_type if source else None,
        "named": _is_named(item, source),
        "on_behalf_of": _plain(behalf.name) if behalf else None,
        "content": storable(item.content.text),
        "spans": [list(span) for span in item.content.spans],
        "cue": _plain(item.cue.text) if item.cue else None,
        "said_at": said.value if said else None,
        "said_precision": said.precision if said else None,
        "said_from": said_from,
        "day_from": said_from or _published_from(report) or LAST,
        "status": item.status,
        "certainty": item.certainty,
        "polarity": item.polarity,
        "via": [storable(parties[hop.party].name) for hop in item.via],
        "confidence": item.confidence,
        "search_text": fold_text(item.content.text, name, report.title),
    }


def _published_from(report: Report) -> str | None:
    published = report.published_at
    return first_moment(published.value) if published else None


def _is_named(item: Attribution, source: Party | None) -> bool:
    if item.anonymity:
        return item.anonymity.named
    return source is not None and source.source_type in _NAMED


def _plain(text: str | None) -> str | None:
    return None if text is None else storable(text)
