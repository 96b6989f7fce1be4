"""What all pages of a desk share."""

import secrets
from dataclasses import dataclass, field

from jinja2 import Environment
from starlette.requests import Request

from sayso.store import Ledger
from sayso.web.background import Background
from sayso.web.comparing import Comparing
from sayso.web.jobs import Jobs
from sayso.web.kept import Kept
from sayso.web.settings import Settings
from sayso.web.statics import Static


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An open ledger, and all that shows it."""

    ledger: Ledger
    settings: Settings
    templates: Environment
    statics: dict[str, Static]  # by name
    background: Background
    jobs: Jobs
    kept: Kept
    comparing: Comparing
    form_token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    """Stands in every form: a page of somebody else cannot read it."""


def desk_of(request: Request) -> Desk:
    """Return the desk that a request was sent to."""
    desk = request.app.state.desk
    assert isinstance(desk, Desk)  # noqa: S101 - for the type checker
    return desk
