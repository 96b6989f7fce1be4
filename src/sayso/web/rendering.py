"""Fill the templates of the desk: words of reports never become markup."""

from functools import partial
from urllib.parse import quote, urlencode

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from sayso.records import SHOWN_ID
from sayso.show.days import write_day
from sayso.show.firmness import firmness
from sayso.show.lines import count
from sayso.show.page.visible import show_hidden
from sayso.web.statics import Static

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
        firmness=firmness,
        query=partial(urlencode, doseq=True),
    )
    templates.globals.update(
        report_at=report_at,
        statement_at=statement_at,
        source_at=source_at,
        claim_at=claim_at,
        statics={name: each.address for name, each in statics.items()},
    )
    return templates


def shown(text: str | None) -> Markup:
    """Return a text for a page, with what would be hidden or steer it as codes."""
    return Markup().join(
        _CODE.format(piece.text) if piece.is_code else escape(piece.text)
        for piece in show_hidden(" ".join((text or "").split()))
    )


def plain(text: str | None) -> str:
    """Return a text for an attribute, without what would be hidden or steer it."""
    return "".join(p.text for p in show_hidden(text or "") if not p.is_code)


def write_short_day(value: str | None) -> str:
    """Return "8 Oct 2024" of a time in ISO 8601; of a week, which one."""
    if not value:
        return ""
    day = value.partition("T")[0]
    return write_day(day, week="W" in day)


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
