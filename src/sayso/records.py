"""Every record that crosses a folder, and the JSON contract made from them.

All spans are half-open, in code points of `Report.text`. `None` means that the report
does not say, or that no stage of this version looks for it. `msgspec` writes, reads and
describes these records; field names are the names of the JSON contract.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, NamedTuple

from msgspec import Meta, Struct

JOIN = " […] "  # between the parts of `Words`
CORRECTED = "corrected"  # the rule by which a person's value stands in an analysis
SHOWN_ID = 12  # characters of a report's id that name it to people
SCHEMA: Literal["sayso.analysis/1"] = "sayso.analysis/1"
CLAIM_SCHEMA: Literal["sayso.claim/1"] = "sayso.claim/1"

Precision = Literal["year", "month", "week", "day", "hour", "minute", "second"]
PartyKind = Literal[
    "person",
    "group",
    "organization",
    "government",
    "document",
    "media",
    "place",
    "unknown",
]
SourceType = Literal[
    "named person",
    "named organization",
    "document",
    "anonymous source",
    "unnamed person",
    "unnamed group",
]
Form = Literal["direct", "mixed", "indirect"]
Status = Literal[
    "asserted",
    "denied",
    "doubted",
    "unknown",
    "declined",
    "promised",
    "requested",
    "expected",
    "conditional",
    "asked",
]
Certainty = Literal["certain", "probable", "possible", "unstated"]
Polarity = Literal["positive", "negative"]
State = Literal[
    "occurred",
    "ongoing",
    "planned",
    "expected",
    "postponed",
    "cancelled",
    "hypothetical",
    "denied",
]
ReuseKind = Literal["copy", "agency-copy", "lifted", "quotations"]
DriftType = Literal[
    "hedge-lost",
    "plural-to-singular",
    "number-changed",
    "anonymity-lost",
    "denial-dropped",
    "status-raised",
    "scope-broadened",
    "source-changed",
]
ContradictionType = Literal[
    "denial", "number", "time", "place", "actor", "scope", "update"
]
LinkKind = Literal["same"] | ContradictionType
OriginKind = Literal["one-origin", "two-origins"]
Probability = Annotated[float, Meta(ge=0, le=1)]


class Span(NamedTuple):
    """Code points [start, end) of a text."""

    start: Annotated[int, Meta(ge=0)]
    end: Annotated[int, Meta(ge=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationTime:
    """When a report was published or edited, and how that was found."""

    value: str  # ISO 8601, cut to its precision; with an offset if it has a time
    precision: Precision
    how: Literal["argument", "metadata", "dateline", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Place, and sometimes day, printed before the first sentence."""

    place: str
    date: str | None = None  # as printed
    span: Span | None  # None: it came with the text, and is not printed in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text, unchanged after reading."""

    id: str  # SHA-256 of publisher, address and text, in hexadecimal
    key: str | None = None  # the id that the input gave, unchanged
    text: str
    title: str | None = None
    language: str = "en"
    url: str | None = None
    feed: str | None = None
    publisher: str | None = None
    owner: str | None = None
    byline: tuple[str, ...] = ()
    agency: str | None = None  # wire credit
    dateline: Dateline | None = None
    published_at: PublicationTime | None = None
    modified_at: PublicationTime | None = None
    captured_at: str | None = None  # ISO 8601; when an archive fetched the page
    embargo: str | None = None  # ISO 8601, or "open": until its publisher lifts it
    input_sha256: str | None = None  # of the bytes it was read from, in hexadecimal
    furniture: tuple[Span, ...] = ()  # dateline, bylines, boilerplate: not statements


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A report that could not be read, and what to do about it."""

    where: str
    reason: str
    fix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextWarning:
    """Something in the text that a reader should know of, such as a broken mark."""

    code: str
    span: Span | None
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of the report."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many people; None: no bound given."""

    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandsFor:
    """The party meant by a metonym, with the rule that says so."""

    name: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyIds:
    """Identifiers in other catalogues."""

    wikidata: str | None = None
    iso3166: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One source, intermediary or addressee of a report."""

    id: str
    name: str
    kind: PartyKind = "unknown"
    source_type: SourceType | None = None
    title: str | None = None
    affiliation: str | None = None
    count: Count | None = None
    stands_for: StandsFor | None = None
    standing: tuple[Mention, ...] = ()
    ids: PartyIds = PartyIds()
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who is said to have expressed a content."""

    party: str | None
    span: Span | None  # None: implied
    text: str | None
    rule: str | None = None  # why, where no words say so
    candidates: tuple[str, ...] = ()  # parties it could be, where `party` abstains


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words in one or several places of the report, in text order."""

    spans: tuple[Span, ...]
    text: str  # the places joined by JOIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """To whom something was said."""

    party: str | None
    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One party that handed a statement on."""

    party: str
    role: str
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidAt:
    """When a statement was made; `time` is the id of its time expression."""

    value: str  # ISO 8601, cut to its precision
    precision: Precision
    time: str | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anonymity:
    """Whether a source is named, and how it is described if not."""

    named: bool
    descriptor: str | None = None
    count: Count | None = None
    justification: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """The words that decided a value and the rule; no words: none say otherwise."""

    rule: str
    span: Span | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """What decided the status, certainty and polarity of a statement."""

    status: Reason
    certainty: Reason
    polarity: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One source said to have expressed one content, in one report."""

    id: str
    form: Form
    source: Source
    cue: Words | None  # None: layout alone attributes, as in an interview
    content: Words
    addressee: Addressee | None = None
    via: tuple[Hop, ...] = ()  # from the publisher inwards to the source
    on_behalf_of: str | None = None  # the party that a spokesperson speaks for
    said_at: SaidAt | None = None
    status: Status | None = None
    certainty: Certainty | None = None
    polarity: Polarity | None = None
    stance: Stance | None = None
    anonymity: Anonymity | None = None
    inside: str | None = None  # the attribution whose content holds this one
    confidence: Probability  # calibrated: how often such a finding is right


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words for a time, with their TIMEX3 value."""

    id: str
    span: Span
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None  # None: not resolved, and the rule says why
    anchor: str | None  # "published_at", "dateline" or the id of an earlier time
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When an event takes place."""

    value: str
    precision: Precision
    time: str | None = None  # id of its time expression


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPlace:
    """Where an event takes place."""

    name: str
    span: Span
    iso3166: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventState:
    """One place of the report that tells of an event, and the state it tells."""

    state: State
    rule: str  # how the words tell the state
    span: Span
    text: str
    clause: Span  # the words around it that a reader needs
    when: When | None = None  # of a postponed event: when it was postponed
    attributions: tuple[str, ...] = ()  # the smallest statement first


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, will, might or did not."""

    id: str
    span: Span
    text: str
    plover: str | None = None
    cameo: str | None = None
    rule: str  # the class of the words, or how its code was given
    verbal: bool = False  # a statement of the report is the event itself: "urged"
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    when: When | None = None
    place: EventPlace | None = None
    state: State  # the last that the report tells, see `history`
    history: tuple[EventState, ...] = ()  # every place that tells of it, in text order
    conditions: tuple[Mention, ...] = ()  # what has to be so for it to happen
    attributions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number of things, for comparison with other reports."""

    id: str
    span: Span  # of the number with its hedge and unit
    text: str
    least: float | None
    most: float | None
    unit: str | None  # the noun that is counted, as printed; "%" and currencies too
    hedge: str | None  # "over", "at least", "up to", as printed
    attributions: tuple[str, ...] = ()  # the smallest statement first


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words that two reports share, but for small changes."""

    a: Span
    b: Span
    words: int  # that are the same
    quoted: bool  # in either report: both may quote one speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """What one report has in common with an earlier one, word for word."""

    a: str  # id of the earlier report, or the lesser id where that is not known
    b: str
    kind: ReuseKind
    agency: str | None = None  # whose copy it is, as credited in either
    share_a: Probability  # of the words of `a` that are shared
    share_b: Probability
    passages: tuple[Passage, ...]  # in the order of `a`


class MemberPlace(NamedTuple):
    """A clause of a report; sorts by report and place."""

    report: str  # id
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLink:
    """What two clauses have to do with each other, as far as they alone tell."""

    a: MemberPlace  # the lesser one
    b: MemberPlace
    kind: LinkKind
    probability: Probability  # that both state one claim, but for what opposes them
    why: str | None = None  # of a contradiction


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Why two clauses are held for one claim."""

    member: str  # the other one: the clearest wording, or for it the most alike
    probability: Probability  # of the model; right pairs counted more in its fit
    shared: tuple[str, ...]  # words that both have, in some form, as printed in this


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMember:
    """One place where a report states a claim."""

    id: str  # "m1"; in the order of report and place, for this claim only
    report: str
    key: str | None  # of the report
    attribution: str | None  # None: the publisher's own voice
    span: Span
    vaguer: bool = False  # than the clearest wording
    alike: Alike | None = None  # None: it is the only member


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of one report that show something; None: the report as a whole."""

    report: str
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SameOrigin:
    """Why two members rest, or may rest, on one origin."""

    a: str  # ids of members
    b: str
    rule: str
    certain: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedOrigin:
    """What a person decided about the origins of two members; `merges` heed it."""

    a: str  # ids of members
    b: str
    verdict: OriginKind
    judgement: int  # its number, for `sayso judge undo`
    who: str
    why: str | None
    on: str  # ISO 8601; the day


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginCount:
    """How many independent origins stand behind a claim, as far as reports show."""

    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginGroup:
    """Members that certainly rest on one origin."""

    origin: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who takes which stand on a claim, in which report."""

    party: str | None  # None: the publisher's own voice
    status: Status | None
    said_at: str | None
    report: str
    attribution: str | None = None  # None: the publisher's own voice
    kind: PartyKind | None = None  # of the party
    via: tuple[str, ...] = ()  # names, from the publisher inwards
    named: bool | None = None  # None: not determined
    corrected: bool = False  # a person corrected the statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPlace:
    """A member of a claim, as one end of a contradiction or of a drift."""

    claim: str
    report: str
    key: str | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two members of different claims that cannot both be so."""

    type: ContradictionType
    a: ClaimPlace
    b: ClaimPlace
    why: str


class Drift(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A member that retells another with a loss, or two retellings that differ so.

    No dataclass, so that JSON says "from", which Python keeps for itself.
    """

    type: DriftType
    from_: ClaimPlace  # the wording nearer to the origin, or the earlier one
    to: ClaimPlace
    why: str  # a sentence, with the words of both that decide


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Reports that cite each other for a claim: each the next, the last the first."""

    members: tuple[str, ...]  # ids
    evidence: tuple[Evidence, ...]  # of each member, the words that cite the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What somebody said of a claim, and when: one step of its course."""

    party: str | None  # None: the publisher's own voice
    status: Status | None  # None: stated in the publisher's own voice
    at: str | None  # ISO 8601, cut to its precision; None: no day is known
    how: Literal["said_at", "published_at"] | None  # what `at` is taken from
    report: str
    key: str | None  # of the report
    member: str | None  # id; None: it opposes the claim, or is silent on it
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A suggestion in two parts, after the Admiralty code, from the reports alone.

    It says how well the reports corroborate each other, not whether a claim is true.
    """

    source: Literal["A", "B", "C", "D", "E", "F"]  # how well the best source is shown
    source_reasons: tuple[str, ...]  # sentences
    information: Literal[1, 2, 3, 4, 5, 6]  # how well origins agree
    information_reasons: tuple[str, ...]
    meaning: Literal["reporting corroboration, not truth"] = (
        "reporting corroboration, not truth"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition, and the origins that it rests on. Not whether it is true."""

    schema: Literal["sayso.claim/1"] = CLAIM_SCHEMA
    id: str
    text: str  # the clearest wording, quoted from one report
    members: tuple[ClaimMember, ...]
    left_out: int = 0  # later clauses linked with a member, where there are very many
    reports: int
    origins: OriginCount
    origin_groups: tuple[OriginGroup, ...]
    witnesses: int  # reports that carry an origin without citing or copying another
    merges: tuple[SameOrigin, ...]
    judged: tuple[JudgedOrigin, ...] = ()  # as they were made
    circles: tuple[Circle, ...] = ()
    holders: tuple[Holder, ...]
    course: tuple[Stand, ...] = ()  # by time; what has none comes last
    contradictions: tuple[Contradiction, ...] = ()
    drift: tuple[Drift, ...] = ()
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class EventStep:
    """The state of an event, as one report tells it."""

    report: str
    key: str | None  # of the report
    event: str  # its id in the report
    state: State
    span: Span
    text: str
    when: When | None  # of the event itself
    at: str | None  # ISO 8601; when the report was published


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCourse:
    """One happening that several reports tell of: planned, postponed, occurred."""

    schema: Literal["sayso.event/1"] = "sayso.event/1"
    id: str
    text: str  # the longest wording
    plover: str | None = None
    cameo: str | None = None
    parties: tuple[str, ...]  # names that the reports share
    steps: tuple[EventStep, ...]  # by day of publication, report and place


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelInfo:
    """A model that took part."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Producer:
    """The program and models behind an analysis."""

    name: str
    version: str
    models: tuple[ModelInfo, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All that Sayso finds in one report."""

    schema: Literal["sayso.analysis/1"] = SCHEMA
    producer: Producer
    report: Report
    parties: tuple[Party, ...]
    attributions: tuple[Attribution, ...]
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    warnings: tuple[TextWarning, ...] = ()
