"""What people decided: who, when, why, and what can be taken back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

from sayso.show.asked.judgements import tell_judgement
from sayso.store.decide import undo_judgement
from sayso.store.judged import Judged, read_judged
from sayso.store.judgements import Judgement, read_judgements, standing
from sayso.web.answer import answer, paged
from sayso.web.asking import PER_PAGE, read_page
from sayso.web.desk import desk_of
from sayso.web.forms import field, go_on, read_form, read_person, remembered
from sayso.web.judging import decide

State = Literal["holds", "undone", "lost"]  # lost: its statement is not found any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A judgement, and what has become of it."""

    judgement: Judgement
    told: str  # in words
    state: State
    words: str | None  # of the statement


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementsPage:
    """Some of the judgements, the newest first."""

    schema: Literal["sayso.judgements-page/1"] = "sayso.judgements-page/1"
    page: int
    judgements: tuple[Line, ...]
    more: bool


def show_judgements(request: Request) -> Response:
    """Answer with what people decided, the newest first."""
    page = read_page(request)
    with desk_of(request).ledger.read() as connection:
        made = read_judgements(connection)
        judged = read_judged(connection)
    newest = made[::-1][(page - 1) * PER_PAGE :]
    view = JudgementsPage(
        page=page,
        judgements=tuple(_lines(newest[:PER_PAGE], made, judged)),
        more=len(newest) > PER_PAGE,
    )
    return answer(
        request,
        "judgements.html",
        view,
        who=remembered(request),
        earlier=paged(request, page - 1),
        later=paged(request, page + 1),
    )


def _lines(
    some: Sequence[Judgement], made: Sequence[Judgement], judged: Judged
) -> Iterator[Line]:
    """Yield lines for some of the judgements that were made."""
    words = {
        each.number: judged.originals[row].content
        for row, decisions in judged.decisions.items()
        for each in decisions
    }
    holding = _holding(made)
    lost = {each.number for each in judged.lost}
    for each in some:
        held: State = "holds" if each.number in holding else "undone"
        yield Line(
            judgement=each,
            told=tell_judgement(each),
            state="lost" if each.number in lost else held,
            words=words.get(each.number),
        )


def _holding(made: Sequence[Judgement]) -> set[int]:
    """Return the numbers of those that nobody has taken back, undoings among them."""
    undone = {each.undoes for each in made if each.kind == "undo"}
    undoing = {each.number for each in made if each.kind == "undo"}
    return {each.number for each in standing(made)} | undoing - undone


async def undo(request: Request) -> Response:
    """Record that a judgement does not hold any more."""
    form = await read_form(request)
    by, number = read_person(form), request.path_params["number"]
    await decide(request, lambda ledger: undo_judgement(ledger, number, by))
    return go_on(_safe(field(form, "back")), by.who)


def _safe(address: str) -> str:
    """Return where to go on: a page of this desk, and no other site."""
    plain = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if plain and address.isprintable() else "/judgements"
