"""Fill the templates of pages; what comes from reports never becomes markup."""

from base64 import b64encode
from functools import cache
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined

from sayso.records import Analysis
from sayso.show.page.report import view_report


def render_report_page(analysis: Analysis) -> str:
    """Return one page of HTML with its style and script inside: it loads nothing."""
    templates = _templates()
    return templates.get_template("report.html").render(
        view=view_report(analysis),
        policy=f"default-src 'none'; style-src {_digest(templates, 'page.css')}; "
        f"script-src {_digest(templates, 'page.js')}; base-uri 'none'; "
        "form-action 'none'",
    )


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("sayso.show.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _digest(templates: Environment, name: str) -> str:
    """Return what a policy calls an inline style or script by."""
    text = templates.get_template(name).render()
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
