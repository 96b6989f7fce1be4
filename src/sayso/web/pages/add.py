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
from sayso.web.jobs import Done, Heap, Job
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
    job = desk_of(request).jobs.find(request.path_params["job"])
    if job is None:
        raise Refusal(
            404,
            "This desk knows of no such heap of reports.",
            "What was added is in the ledger: see the front page.",
        )
    return answer(request, "job.html", _view(job))


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
