"""Give findings their ids, parties and form: from spans to records of the contract."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.analyse.find.attributions import Finding
from sayso.analyse.parties.cast import Cast, RoleWords
from sayso.analyse.relays.addressee import find_addressee
from sayso.analyse.relays.behalf import find_on_behalf
from sayso.analyse.relays.media import RelayWords
from sayso.analyse.relays.relay import find_loose_relays, find_relays
from sayso.analyse.text.parse import Parse
from sayso.analyse.text.quotations import QuotationKind
from sayso.analyse.text.spanindex import SpanIndex
from sayso.records import (
    JOIN,
    Addressee,
    Attribution,
    Form,
    Hop,
    Source,
    Span,
    Words,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution with all words for its parties, before they are resolved."""

    finding: Finding
    sure: float
    addressee: RoleWords | None
    relays: tuple[RelayWords, ...]
    behalf: RoleWords | None

    @property
    def source(self) -> RoleWords | None:
        """The words for whoever said it."""
        span = self.finding.source
        return RoleWords(span, "source") if span else None

    @property
    def hops(self) -> tuple[RoleWords, ...]:
        """The words for those who handed it on."""
        return tuple(RoleWords(r.span, "relay", r.name) for r in self.relays)

    @property
    def roles(self) -> Iterator[RoleWords]:
        """All words for its parties."""
        yield from (w for w in (self.source, self.addressee, self.behalf) if w)
        yield from self.hops


def read_roles(
    parse: Parse, findings: Sequence[tuple[Finding, float]]
) -> tuple[Statement, ...]:
    """Return the findings with the words for their parties, by their first words."""
    ordered = sorted(findings, key=lambda pair: (_first(pair[0]), pair[0].cue))
    return tuple(_statement(parse, finding, sure) for finding, sure in ordered)


def read_loose_roles(
    parse: Parse, statements: Sequence[Statement]
) -> tuple[RoleWords, ...]:
    """Return the words for outlets that are named outside the statements."""
    taken = [relay.span for statement in statements for relay in statement.relays]
    return tuple(
        RoleWords(relay.span, "relay", relay.name)
        for relay in find_loose_relays(parse, taken)
    )


def _statement(parse: Parse, finding: Finding, sure: float) -> Statement:
    addressee = find_addressee(parse, finding)
    behalf = find_on_behalf(parse.text, finding.source) if finding.source else None
    return Statement(
        finding=finding,
        sure=sure,
        addressee=RoleWords(addressee, "addressee") if addressee else None,
        relays=find_relays(parse, finding, addressee),
        behalf=RoleWords(behalf, "behalf") if behalf else None,
    )


def make_attributions(
    parse: Parse, statements: Sequence[Statement], cast: Cast
) -> tuple[Attribution, ...]:
    """Return the attributions of a report, in the order given."""
    findings = [statement.finding for statement in statements]
    holders = SpanIndex(
        (Span(f.content[0].start, f.content[-1].end), (number, f))
        for number, f in enumerate(findings, 1)
    )
    return tuple(
        Attribution(
            id=f"a{number}",
            form=form_of(parse, statement.finding.content),
            source=_source(parse.text, statement, cast),
            cue=_words(parse.text, statement.finding.cue),
            content=_words(parse.text, statement.finding.content),
            addressee=_addressee(parse.text, statement, cast),
            via=_via(statement, cast),
            on_behalf_of=cast.meant.get(statement.behalf) if statement.behalf else None,
            inside=_holder(statement.finding, holders),
            confidence=statement.sure,
        )
        for number, statement in enumerate(statements, 1)
    )


def form_of(parse: Parse, content: Sequence[Span]) -> Form:
    """Return whether the content is quoted in full, in part or not at all."""
    quoted = words = 0
    for span in content:
        words += _letters(parse.text, span)
        for q in parse.quoted.near(span):
            if not q.nested and q.kind is not QuotationKind.NICKNAME:
                start = max(span.start, q.outer.start)
                quoted += _letters(parse.text, Span(start, min(span.end, q.outer.end)))
    if quoted and quoted >= words:
        return "direct"
    return "mixed" if quoted else "indirect"


def _letters(text: str, span: Span) -> int:
    return sum(map(str.isalnum, text[span.start : span.end]))


def _words(text: str, spans: Sequence[Span]) -> Words:
    return Words(
        spans=tuple(spans), text=JOIN.join(text[s.start : s.end] for s in spans)
    )


def _source(text: str, statement: Statement, cast: Cast) -> Source:
    words = statement.source
    if words is None:
        return Source(party=None, span=None, text=None, rule="unstated")
    printed = text[words.span.start : words.span.end]
    if rivals := cast.rivals.get(words):
        return Source(
            party=None,
            span=words.span,
            text=printed,
            rule="ambiguous",
            candidates=rivals,
        )
    return Source(party=cast.meant[words], span=words.span, text=printed)


def _addressee(text: str, statement: Statement, cast: Cast) -> Addressee | None:
    words = statement.addressee
    if words is None:
        return None
    return Addressee(
        party=cast.meant.get(words),
        span=words.span,
        text=text[words.span.start : words.span.end],
    )


def _via(statement: Statement, cast: Cast) -> tuple[Hop, ...]:
    pairs = zip(statement.relays, statement.hops, strict=True)
    return tuple(
        Hop(party=cast.meant[words], role=relay.role, span=relay.span, rule=relay.rule)
        for relay, words in pairs
        if words in cast.meant
    )


def _first(finding: Finding) -> Span:
    return min(
        [*finding.cue, *finding.content, *([finding.source] if finding.source else [])]
    )


def _holder(finding: Finding, statements: SpanIndex[tuple[int, Finding]]) -> str | None:
    """Return the id of the smallest statement whose content holds this whole one."""
    own = sorted([*finding.cue, *finding.content])
    first, last = own[0].start, max(span.end for span in own)
    holders = [
        (sum(s.end - s.start for s in other.content), number)
        for number, other in statements.near(Span(first, last))
        if other.content[0].start <= first
        and last <= other.content[-1].end
        and other is not finding
        and all(
            any(h.start <= s.start and s.end <= h.end for h in other.content)
            for s in own
        )
    ]
    return f"a{min(holders)[1]}" if holders else None
