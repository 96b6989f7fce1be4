"""Show on what a claim rests: its origins drawn, with the reasons, and what opposes it.

Every part is left out that has nothing to say.
"""

from collections.abc import Iterable, Iterator, Sequence

from sayso.show.lines import WIDTH, fit, quote, wrap
from sayso.show.linked.beside import Columns
from sayso.show.linked.changes import render_drift, render_opposed
from sayso.show.linked.circles import render_circles
from sayso.show.linked.drawing import Pen
from sayso.show.linked.grade import render_grade
from sayso.show.linked.groups import Block, block_origins, number_as_drawn
from sayso.show.linked.merges import render_reasons
from sayso.show.linked.opposed import Holders, oppose
from sayso.show.linked.parts import INDENT, render_parts
from sayso.show.linked.stands import render_stands
from sayso.show.linked.strokes import Strokes
from sayso.show.linked.support import count_support, count_witnesses
from sayso.show.linked.told import Told, find_clearest, in_context, tell
from sayso.show.linked.whereabouts import render_whereabouts
from sayso.store.claims import StoredClaim

AROUND = 110  # characters before and after words that are cut from a sentence
LONG = 400  # characters of the clearest wording


def render_origins(
    stored: StoredClaim,
    holders: Holders,
    strokes: Strokes,
    width: int = WIDTH,
) -> Iterator[str]:
    """Yield the heading, and each part that has something to say.

    Args:
        stored: The claim.
        holders: Who holds what contradicts it.
        strokes: What to draw with.
        width: Columns of a line, 40 or more.
    """
    claim, reports, inner = stored.claim, stored.reports, width - INDENT
    members = number_as_drawn(claim, tell(claim, reports))
    blocks = block_origins(claim, members)
    yield "\n".join(_heading(stored, members, width))
    columns = Columns(width=inner, between=strokes.between)
    opposed = oppose(claim, members, reports, holders)
    parts: dict[str, Iterable[str]] = {
        "Its origins": _drawing(blocks, members, strokes, inner),
        "Why they count as one": render_reasons(blocks, claim, inner),
        "Circular reporting": render_circles(claim.circles, members, inner),
        "Contradicted by": render_opposed(opposed, columns),
        "Changed on the way": render_drift(claim.drift, members, reports, columns),
        "Who took which stand when": render_stands(
            claim.course, members, reports, inner
        ),
        f"Suggested grade: {claim.grade.meaning}": render_grade(claim.grade, inner),
        "Where it stands: names for `sayso show` and `sayso judge`": render_whereabouts(
            members, inner
        ),
    }
    yield from render_parts(parts.items(), width)


def _heading(stored: StoredClaim, members: Sequence[Told], width: int) -> Iterator[str]:
    claim = stored.claim
    clearest = find_clearest(members, claim)
    yield from wrap(quote(fit(clearest.shown, LONG)), width, 0)
    if clearest.shown != clearest.words:
        yield from wrap(
            f"in the words {quote(in_context(clearest.report, clearest.span, AROUND))}",
            width,
            2,
        )
    yield from wrap(count_support(claim), width, 0, hang=2)
    yield from wrap(count_witnesses(claim), width, 0, hang=2)
    yield from wrap(f"claim {stored.name}", width, 0)


def _drawing(
    blocks: Sequence[Block], members: Sequence[Told], strokes: Strokes, width: int
) -> Iterator[str]:
    pen = Pen(strokes, width, members)
    for block in blocks:
        yield "\n".join(pen.draw(block))
    yield "\n".join(wrap(_legend(blocks, strokes), width, 0))


def _legend(blocks: Sequence[Block], strokes: Strokes) -> str:
    words = "A letter is an origin; below it, who has it, and who has it from whom."
    if any(block.links for block in blocks):
        words += f" A line of {strokes.maybe} joins origins that may be one."
    return words
