"""Find the reports in a folder and its subfolders, or that a pattern names."""

import glob
import os
from collections.abc import Iterator
from pathlib import Path

from sayso.read.sniff import ENDINGS, PACKED, is_named_as_report
from sayso.records import Skipped

_FIX = (
    "Give it by its own name, or one of these endings, with or without "
    f"{PACKED}: {' '.join(sorted(ENDINGS))}."
)


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
        yield Skipped(where=printable(folder), reason=reason, fix=_FIX)


def _look_at(
    path: str, seen: set[tuple[int, int]], *, top: str
) -> list[str] | Skipped | str:
    """Return the entries of a folder, the path of a file, or why it is neither."""
    where = printable(path)
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
    elif not is_named_as_report(path):
        reason = "Its name has the ending of no kind of report that is read."
    else:
        return path
    return Skipped(where=printable(path), reason=reason, fix=_FIX)


def is_pattern(argument: str) -> bool:
    """Tell whether an argument is a pattern that the shell did not expand."""
    return glob.has_magic(argument) and not os.path.lexists(argument)


def match_files(pattern: str) -> Iterator[str | Skipped]:
    """Yield the files that a pattern names, and those in folders that it names, sorted.

    `*`, `?` and `[...]` stand for parts of a name, `**` for folders of any depth.
    """
    found = sorted(glob.iglob(pattern, recursive=True))  # noqa: PTH207 (a whole path)
    if not found:
        fix = "Check the name and the folder."
        yield Skipped(where=printable(pattern), reason="No file matches it.", fix=fix)
    for path in found:
        if Path(path).is_dir():
            if "**" not in pattern:  # which has come to every file in it already
                yield from find_files(path)
        else:
            yield path


def printable(path: str) -> str:
    """Return a path for messages; bytes of its name that are no text are escaped."""
    return path.encode("utf-8", "backslashreplace").decode()
