"""The invented reports on a harbour, with ids as real reports have them."""

import hashlib
from dataclasses import replace

from newsroom import denial, journal, own_sourced, rewrite
from sayso.records import Analysis


def with_id(analysis: Analysis) -> Analysis:
    """Return an analysis whose report has an id in hexadecimal."""
    identity = hashlib.sha256(analysis.report.id.encode()).hexdigest()
    return replace(analysis, report=replace(analysis.report, id=identity))


STORY = tuple(map(with_id, (journal(), rewrite(), own_sourced(), denial())))
