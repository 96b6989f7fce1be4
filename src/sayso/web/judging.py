"""Record a judgement that a form asks for."""

from collections.abc import Callable

from sqlalchemy.exc import DBAPIError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from sayso.errors import LedgerError
from sayso.linking import heed_judgements
from sayso.store import Ledger
from sayso.web.desk import desk_of
from sayso.web.refusal import Refusal


async def decide(request: Request, record: Callable[[Ledger], int]) -> int:
    """Record a judgement, and have what depends on it made anew: claims at once.

    Args:
        request: The form that was sent.
        record: One of the functions of store/decide.py, with its arguments.

    Raises:
        Refusal: the judgement means nothing; OptionError and LedgerError as there.
    """
    desk = desk_of(request)
    try:
        number = await run_in_threadpool(record, desk.ledger)
    except LedgerError as error:
        if isinstance(error.__cause__, DBAPIError):
            raise
        fix = "Go back and load the page again: it shows what holds now."
        raise Refusal(409, error.message, fix) from error
    await run_in_threadpool(heed_judgements, desk.ledger)
    desk.background.wake()
    return number
