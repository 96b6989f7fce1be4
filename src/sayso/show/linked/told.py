"""Words of a report as people are shown them, with the hands that they went through."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.records import (
    SHOWN_ID,
    Alike,
    Claim,
    ClaimMember,
    Holder,
    Report,
    Span,
    Status,
)
from sayso.show.days import write_day
from sayso.show.lines import clean, fit
from sayso.show.naming import LONG, is_same_name
from sayso.show.statement import ARROW

_ARTICLES = ("A ", "An ")  # as they begin a sentence of the report
LAST = "9999"  # sorts after every day
_AROUND = 12  # characters in which a sentence may end, between marks
_ENDS = ".!?\n"
_OPENING = " \t“”‘’\"'(["
_CLOSING = "“”‘’\"')]"
UNRESOLVED = "a source not made out"

_ACTS: dict[Status | None, str] = {
    "denied": "denied by",
    "doubted": "doubted by",
    "unknown": "not known to",
    "declined": "no comment by",
    "promised": "promised by",
    "requested": "called for by",
    "expected": "expected by",
    "conditional": "said on a condition by",
    "asked": "asked by",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Words of a report, with what is known of how they came to the reader."""

    id: str = ""  # of the member of a claim that they are
    number: int = 0  # of that member, from 1
    alike: Alike | None = None  # why it is one
    span: Span
    holder: Holder
    report: Report

    @property
    def words(self) -> str:
        """The words on one line."""
        return words_at(self.report, self.span)

    @property
    def shown(self) -> str:
        """The words on one line, marked where they are cut out of a sentence."""
        before, after = cut_of(self.report, self.span)
        return f"{'… ' if before else ''}{self.words}{' …' if after else ''}"

    @property
    def is_own(self) -> bool:
        """Whether the publisher says it in its own voice."""
        return self.holder.attribution is None

    @property
    def is_outlet(self) -> bool:
        """Whether it is put to an outlet, and to no source of that outlet."""
        return self.holder.kind == "media"

    @property
    def source(self) -> str | None:
        """Who is said to have expressed it; None: the publisher itself."""
        if self.is_own:
            return None
        if self.holder.party is None:
            return UNRESOLVED
        unnamed = " (unnamed)" if self.holder.named is False else ""
        corrected = " (corrected)" if self.holder.corrected else ""
        name = _lower_article(fit(self.holder.party, LONG))
        return f"{name}{unnamed}{corrected}"

    @property
    def hands(self) -> tuple[str, ...]:
        """Those that it went through, from whoever first had it to the publisher."""
        hands = [*reversed(self.holder.via), name_publisher(self.report)]
        if not self.is_own:
            hands.insert(0, self.holder.party or UNRESOLVED)
        shown: list[str] = []
        for hand in map(clean, hands):
            if not shown or not is_same_name(shown[-1], hand):
                shown.append(hand)
        return tuple(shown)


def tell(claim: Claim, reports: Mapping[str, Report]) -> tuple[Told, ...]:
    """Return the members of a claim, numbered by day of publication."""
    pairs = zip(claim.members, claim.holders, strict=True)
    ordered = sorted(pairs, key=lambda pair: _order(pair[0], reports[pair[0].report]))
    return tuple(
        Told(
            id=member.id,
            alike=member.alike,
            number=number,
            span=member.span,
            holder=holder,
            report=reports[member.report],
        )
        for number, (member, holder) in enumerate(ordered, 1)
    )


def _order(member: ClaimMember, report: Report) -> tuple[str, str, str, Span]:
    day = report.published_at.value if report.published_at else LAST
    return day, report.publisher or "", member.report, member.span


def find_clearest(members: Sequence[Told], claim: Claim) -> Told:
    """Return the member whose words a claim is shown by."""
    wanted = clean(claim.text)
    return next((told for told in members if told.words == wanted), members[0])


def chain(told: Told) -> str:
    """Return the hands of a member: from the source to the publisher."""
    first, *rest = told.hands
    return ARROW.join([told.source or first, *rest])


def act(status: Status | None) -> str:
    """Return what somebody did with a claim: "denied by"."""
    return _ACTS.get(status, "said by")


def held(told: Told) -> str:
    """Return who takes which stand: "denied by Ivo Maas -> Mirror"."""
    if told.is_own:
        return f"told by {chain(told)} in its own voice"
    return f"{act(told.holder.status)} {chain(told)}"


def _lower_article(name: str) -> str:
    return f"a{name[1:]}" if name.startswith(_ARTICLES) else name


def name_publisher(report: Report) -> str:
    """Return who published a report, or else what names it."""
    named = report.publisher or report.key or f"report {report.id[:SHOWN_ID]}"
    return clean(named)


def words_at(report: Report, span: Span) -> str:
    """Return words of a report on one line."""
    return clean(report.text[span.start : span.end])


def cut_of(report: Report, span: Span) -> tuple[bool, bool]:
    """Return whether a sentence goes on before some words, and whether after them."""
    before = report.text[max(0, span.start - _AROUND) : span.start]
    after = report.text[span.end : span.end + _AROUND]
    begins, ends = before.rstrip(_OPENING), after.lstrip(_CLOSING)
    return (
        bool(begins) and begins[-1] not in _ENDS,
        bool(ends) and ends[0] not in _ENDS,
    )


def in_context(report: Report, span: Span, around: int) -> str:
    """Return words in brackets, with those of their paragraph around them.

    Args:
        report: Where they stand.
        span: Their place.
        around: How many characters before and after them.
    """
    text, (start, end) = report.text, span
    before = text[max(0, start - around) : start].rpartition("\n")[2]
    after = text[end : end + around].partition("\n")[0]
    if len(before) == around:
        before = f"… {before.partition(' ')[2]}"
    if len(after) == around:
        after = f"{after.rpartition(' ')[0]} …"
    return clean(f"{before}[{text[start:end]}]{after}")


def published(report: Report) -> str | None:
    """Return the day on which a report was published, as people write it."""
    time = report.published_at
    return write_day(time.value.partition("T")[0]) if time else None
