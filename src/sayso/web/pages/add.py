"""Add reports: choose files or paste a text, and see what becomes of each."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from sayso.errors import OptionError
from sayso.read import Overrides, parse_published
from sayso.records import Skipped
from sayso.store.newest import NewReport, newest_reports
from sayso.web.answer import answer
from sayso.web.desk import desk_of
from sayso.web.forms import field, go_on, read_form
from sayso.web.incoming import (
    PASTED,
    Upload,
    name_upload,
    read_pasted,
    read_uploads,
)
from sayso.web.jobs import MOST_SHOWN, Done, Heap, Job, command_of
from sayso.web.refusal import Refusal

_NAMES = 10  # of files that a page lists


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPage:
    """What can be added."""

    schema: Literal["sayso.add-page/1"] = "sayso.add-page/1"
    read_only: bool
    max_upload_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JobPage:
    """How far a heap of reports is on its way into the ledger."""

    schema: Literal["sayso.job-page/1"] = "sayso.job-page/1"
    id: str
    state: str  # waiting, running, done, failed
    names: tuple[str, ...]  # of files
    files: int
    reports: int  # that something became of
    statements: int
    counts: dict[str, int]  # what became of them
    done: tuple[Done, ...]  # the first ones
    skipped: tuple[Skipped, ...]  # the first ones
    failure: tuple[str, str] | None  # what happened, what to do


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgottenPage:
    """What the ledger knows of a heap that this desk has forgotten."""

    schema: Literal["sayso.forgotten-page/1"] = "sayso.forgotten-page/1"
    id: str
    reports: tuple[NewReport, ...]  # that were added, the last ones first
    most: int  # that are listed


def show_add(request: Request) -> Response:
    """Answer with the form to add reports."""
    settings = desk_of(request).settings
    view = AddPage(
        read_only=settings.read_only, max_upload_bytes=settings.max_upload_bytes
    )
    return answer(request, "add.html", view)


async def add_reports(request: Request) -> Response:
    """Begin to add what was sent, and lead on to where its progress is shown."""
    form = await read_form(request)
    jobs = desk_of(request).jobs
    try:
        overrides = _overrides(form)
    except OptionError:
        await form.close()
        raise
    uploads = _uploads(form)
    text = form.get("text", "")
    if uploads:
        names = [each.name for each in uploads]
        heap = Heap(read_uploads(uploads, overrides), partial(_close, uploads))
        job = jobs.add(names, heap)
    elif isinstance(text, str) and text.strip():
        heap = Heap(read_pasted(text, overrides), partial(_close, uploads))
        job = jobs.add([PASTED], heap)
    else:
        raise Refusal(
            400, "Nothing was sent.", "Go back, choose files or paste a text."
        )
    if job is None:
        raise Refusal(
            503,
            "Many heaps of reports are waiting already.",
            "Wait until they are added, and send these again.",
        )
    return go_on(f"/add/{job.id}")


def show_job(request: Request) -> Response:
    """Answer with what has become of the reports of a heap so far."""
    identity = request.path_params["job"]
    job = desk_of(request).jobs.find(identity)
    if job is None:
        return _show_forgotten(request, identity)
    return answer(request, "job.html", _view(job))


def _show_forgotten(request: Request, identity: str) -> Response:
    """Answer with what the ledger knows of a heap of an earlier desk."""
    with desk_of(request).ledger.read() as connection:
        added = newest_reports(
            connection, limit=MOST_SHOWN, command=command_of(identity)
        )
    if not added:
        raise Refusal(
            404,
            "This desk knows of no such heap of reports, and nothing of it was added.",
            "If the desk was started again before it was done, send the files again.",
        )
    view = ForgottenPage(id=identity, reports=added, most=MOST_SHOWN)
    return answer(request, "forgotten.html", view)


def _view(job: Job) -> JobPage:
    counts = Counter(job.counts)
    return JobPage(
        id=job.id,
        state=job.state,
        names=job.names[:_NAMES],
        files=len(job.names),
        reports=counts.total(),
        statements=job.statements,
        counts=dict(counts),
        done=tuple(job.done),
        skipped=tuple(job.skipped),
        failure=job.failure,
    )


def _uploads(form: FormData) -> list[Upload]:
    """Return the files of a form; a field without a file has one without a name."""
    return [
        Upload(name_upload(each.filename), each.file)
        for each in form.getlist("files")
        if isinstance(each, UploadFile) and each.filename
    ]


def _close(uploads: Sequence[Upload]) -> None:
    for each in uploads:
        each.stream.close()


def _overrides(form: FormData) -> Overrides:
    """Return what was said about the reports.

    Raises:
        OptionError: the day is none.
    """
    published = field(form, "published")
    return Overrides(
        published=parse_published(published, how="argument") if published else None,
        publisher=field(form, "publisher") or None,
        title=field(form, "title") or None,
    )
