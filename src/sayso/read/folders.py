"""Find the reports in a folder and its subfolders."""

import os
from collections.abc import Iterator
from pathlib import Path

from sayso.read.sniff import KINDS, kind_of_name
from sayso.records import Skipped

_FIX = f"Give it by its own name, or one of these endings: {' '.join(sorted(KINDS))}."


def find_files(folder: str) -> Iterator[str | Skipped]:
    """Yield the files in a folder and its subfolders, sorted by name.

    Hidden files and folders are left out. Anything else that is not a report gives a
    `Skipped`, as does a folder met a second time through a link.
    """
    seen: set[tuple[int, int]] = set()
    pending, found_any = [folder], False
    while pending:
        path = pending.pop()
        found: list[str] | Skipped | str = _look_at(path, seen, top=folder)
        if isinstance(found, list):
            pending += reversed(found)
        else:
            found_any = True
            yield found
    if not found_any:
        reason = "The folder holds no reports."
        yield Skipped(where=_printable(folder), reason=reason, fix=_FIX)


def _look_at(
    path: str, seen: set[tuple[int, int]], *, top: str
) -> list[str] | Skipped | str:
    """Return the entries of a folder, the path of a file, or why it is neither."""
    where = _printable(path)
    try:
        status = Path(path).stat()
        if not Path(path).is_dir():
            return _look_at_file(path, is_regular=Path(path).is_file())
        if (status.st_dev, status.st_ino) in seen:
            reason = "It links to a folder that was read already."
            return Skipped(where=where, reason=reason, fix="Remove the link.")
        seen.add((status.st_dev, status.st_ino))
        names = sorted(n for n in os.listdir(path) if not n.startswith("."))  # noqa: PTH208 (names)
        return [str(Path(path, name)) for name in names]
    except OSError as error:
        reason = f"It cannot be opened: {error.strerror}."
        fix = "Remove the broken link." if path != top else "Check its permissions."
        if isinstance(error, PermissionError):
            fix = "Change its permissions."
        return Skipped(where=where, reason=reason, fix=fix)


def _look_at_file(path: str, *, is_regular: bool) -> str | Skipped:
    if not is_regular:
        reason = "It is a device or pipe, not a file."
    elif kind_of_name(path) is None:
        reason = "Its name has the ending of no kind of report that is read."
    else:
        return path
    return Skipped(where=_printable(path), reason=reason, fix=_FIX)


def _printable(path: str) -> str:
    return path.encode("utf-8", "backslashreplace").decode()
