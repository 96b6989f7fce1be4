"""List claims: the clearest wording, how many origins, who holds and who opposes it."""

from collections.abc import Iterable, Iterator, Sequence

from sayso.show.asked.statements import mark
from sayso.show.lines import INDENT, count, head_number, quote, wrap
from sayso.show.linked.opposed import Holders, Opposed, oppose
from sayso.show.linked.support import count_support
from sayso.show.linked.told import Told, act, find_clearest, tell
from sayso.show.statement import ARROW
from sayso.store.claims import StoredClaim
from sayso.store.query import Query

LONGEST = 3  # lines of a wording
_MOST_STANDS = 5
_MOST_PUBLISHERS = 5
MOST_OPPOSED = 2
_AGAINST = (act("denied"), act("doubted"))


def render_claims(
    found: Iterable[StoredClaim],
    query: Query,
    holders: Holders,
    *,
    first: int,
    width: int,
) -> Iterator[str]:
    """Yield the block of each claim, numbered from `first`.

    Args:
        found: The claims.
        query: What was looked for; it is marked.
        holders: Who holds what contradicts them.
        first: Number of the first one.
        width: Columns of a line.
    """
    longest = LONGEST * (width - INDENT) - len('"… …"')
    for number, each in enumerate(found, first):
        members = tell(each.claim, each.reports)
        words = mark(find_clearest(members, each.claim).shown, query, longest=longest)
        lines = wrap(quote(words), width, INDENT, head=head_number(number))
        lines += wrap(count_support(each.claim), width, INDENT + 2, hang=2)
        for line in list_stands(members):
            lines += wrap(line, width, INDENT + 2, hang=2)
        for line in _contradicted(oppose(each.claim, members, each.reports, holders)):
            lines += wrap(line, width, INDENT + 2, hang=2)
        lines += wrap(each.name, width, INDENT + 2)
        yield "\n".join(lines)


def list_stands(members: Sequence[Told]) -> Iterator[str]:
    """Yield who takes which stand, the most direct first, then who denies it.

    Stands that differ by publisher only are one.
    """
    stands: dict[tuple[str, ...], dict[str, None]] = {}
    for told in sorted(members, key=lambda each: (len(each.hands), each.number)):
        stands.setdefault(_stand(told), {})[told.hands[-1]] = None
    lines = [_line(stand, list(names)) for stand, names in stands.items()]
    denials = [line for line in lines if line.startswith(_AGAINST)]
    others = [line for line in lines if not line.startswith(_AGAINST)]
    for part in (others, denials):
        yield from part[:_MOST_STANDS]
        if len(part) > _MOST_STANDS:
            yield f"and {count(len(part) - _MOST_STANDS, 'further such stand')}"


def _line(stand: tuple[str, ...], publishers: Sequence[str]) -> str:
    how, *hands = stand
    names = ", ".join(publishers[:_MOST_PUBLISHERS])
    left = len(publishers) - _MOST_PUBLISHERS
    more = f" and {left} more" if left > 0 else ""
    return f"{how} {ARROW.join([*hands, names])}{more}"


def _stand(told: Told) -> tuple[str, ...]:
    """Return how it is put, and the hands before the publisher."""
    if told.source is None:
        return ("told in its own voice by",)
    hands = (told.source, *told.hands[1:-1]) if told.hands[1:] else ()
    return (act(told.holder.status), *hands)


def _contradicted(found: Sequence[Opposed]) -> Iterator[str]:
    for each in found[:MOST_OPPOSED]:
        yield f"contradicted by: {quote(each.theirs.words)} - {each.theirs.who}"
    if len(found) > MOST_OPPOSED:
        yield f"and by {count(len(found) - MOST_OPPOSED, 'further claim')}"
