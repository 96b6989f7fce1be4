"""Fill the templates of the desk: words of reports never become markup."""

from functools import partial
from urllib.parse import quote, urlencode

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from sayso.records import SHOWN_ID
from sayso.show.asked.judgements import CLAUSES
from sayso.show.asked.statements import (
    LONG,
    announce,
    chain,
    describe_source,
    find_marked,
    tell_decision,
)
from sayso.show.days import write_day
from sayso.show.firmness import firmness
from sayso.show.lines import count
from sayso.show.linked.told import Told, held, words_at
from sayso.show.page.claim import name_told
from sayso.show.page.visible import show_hidden
from sayso.show.statement import ARROW
from sayso.store.found import Found
from sayso.store.query import Query
from sayso.web.statics import Static

_FEW = 4  # words
_MARK = Markup("<mark>{}</mark>")
_CODE = Markup('<span class="code" title="hidden character">{}</span>')


def make_templates(statics: dict[str, Static]) -> Environment:
    """Return the templates of the desk, and those of the page of a report."""
    templates = Environment(
        loader=ChoiceLoader(
            [PackageLoader("sayso.web"), PackageLoader("sayso.show.page")]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.filters.update(
        shown=shown,
        plain=plain,
        day=write_short_day,
        counted=count,
        brief=brief,
        marked=marked,
        arrows=arrows,
        source_of=describe_source,
        hands_of=hands_of,
        announce=announce,
        firmness=firmness,
        query=partial(urlencode, doseq=True),
        coded=coded,
        decision=tell_decision,
    )
    templates.globals.update(
        report_at=report_at,
        statement_at=statement_at,
        source_at=source_at,
        claim_at=claim_at,
        compare_at=compare_at,
        told_at=told_at,
        name_of=name_told,
        held=held,
        words_in=words_at,
        clauses=CLAUSES,
        statics={name: each.address for name, each in statics.items()},
    )
    return templates


def shown(text: str | None) -> Markup:
    """Return a text for a page, with what would be hidden or steer it as codes."""
    return Markup().join(
        _CODE.format(piece.text) if piece.is_code else escape(piece.text)
        for piece in show_hidden(" ".join((text or "").split()))
    )


def marked(text: str, query: Query, longest: int = LONG) -> Markup:
    """Return words around what was looked for, which is marked."""
    found = find_marked(" ".join(text.split()), query, longest=longest)
    words = (
        _MARK.format(shown(word)) if hit else shown(word) for word, hit in found.words
    )
    before = "… " if found.cut_before else ""
    return before + Markup(" ").join(words) + (" …" if found.cut_after else "")


def brief(text: str, longest: int) -> str:
    """Return the beginning of a text on one line; the cost is that of `longest`."""
    words = " ".join(text[: 4 * longest].split())
    if len(words) <= longest:
        return words
    return f"{words[:longest].rpartition(' ')[0] or words[:longest]} …"


def arrows(chain: str) -> str:
    """Return a chain of hands as a page shows it."""
    return chain.replace(ARROW, " → ")


def hands_of(found: Found) -> str:
    """Return the hands that a statement went through, but for its source."""
    return arrows(chain(found, source=False))


def plain(text: str | None) -> str:
    """Return a text for an attribute, without what would be hidden or steer it."""
    return "".join(p.text for p in show_hidden(text or "") if not p.is_code)


def coded(text: str) -> str:
    """Return a text for a drawing, which has no marks: what is hidden is a code."""
    return "".join(piece.text for piece in show_hidden(text))


def write_short_day(value: str | None) -> str:
    """Return "8 Oct 2024" of a time in ISO 8601; of a week, which one."""
    return write_day(value.partition("T")[0]) if value else ""


def report_at(report: str) -> str:
    """Return the address of a report by its id."""
    return f"/reports/{report[:SHOWN_ID]}"


def statement_at(statement: str) -> str:
    """Return the address of a statement by its name, such as 0d3f8a6c91be:a4."""
    report, _, local = statement.partition(":")
    return f"{report_at(report)}#s{local.removeprefix('a')}"


def source_at(key: str) -> str:
    """Return the address of a source by its key."""
    return f"/sources/{quote(key, safe=':')}"


def claim_at(name: str) -> str:
    """Return the address of a claim by its name."""
    return f"/claims/{quote(name, safe=':')}"


def compare_at(one: str, other: str) -> str:
    """Return the address of two reports side by side, by their ids."""
    return f"/compare?a={one[:SHOWN_ID]}&b={other[:SHOWN_ID]}"


def told_at(told: Told) -> str:
    """Return the address of words of a report: their statement, or themselves.

    What no statement holds has no number; browsers find it by its first and last words.
    """
    if told.holder.attribution:
        return statement_at(f"{told.report.id}:{told.holder.attribution}")
    words = told.report.text[told.span.start : told.span.end].split()
    ends = [words] if len(words) <= 2 * _FEW else [words[:_FEW], words[-_FEW:]]
    parts = (quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{report_at(told.report.id)}#:~:text={','.join(parts)}"
