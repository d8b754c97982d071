"""What the program did and where it failed, without a word of anybody’s draft.

Only ids, names of faults and places in the code are written: never a message, since it may quote
what was typed, and never a path, since it may name a person.
"""

import contextlib
import datetime
import faulthandler
import os
from collections.abc import Iterable
from functools import cache
from io import TextIOWrapper
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from models.errors import UserError
from storage.folders import inner_folder
from storage.write import PRIVATE

_BYTES, _OLDER = 1_000_000, 4
"""A log file’s size, and how many before it are kept."""

_ROOT = Path(__file__).resolve().parents[1]


def note(event: str, draft_id: str = "") -> None:
    """Write one line: what happened, and to which draft by its id."""
    _write(f"INFO {event} {draft_id}")


def note_fault(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Write where something failed: the kind of fault, and its way through the code."""
    _write(f"ERROR {kind.__name__} at {' < '.join(reversed(list(places(trace))))}")


def places(trace: TracebackType | None) -> Iterable[str]:
    """The way through the code to a fault, outermost first."""
    for frame in extract_tb(trace):
        path = Path(frame.filename)
        name = path.relative_to(_ROOT) if path.is_relative_to(_ROOT) else Path(path.name)
        yield f"{name.as_posix()}:{frame.lineno}"


@cache
def watch_native_faults() -> TextIOWrapper:
    """Let Python write where it was when the process itself breaks; kept open until the end."""
    path = inner_folder("logs") / "native.log"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE)
    file = os.fdopen(descriptor, "w", encoding="utf-8")
    faulthandler.enable(file)
    return file


def _write(words: str) -> None:
    """One more line, for this user’s eyes alone; a log that cannot be written stops nothing."""
    with contextlib.suppress(UserError, OSError):
        path = inner_folder("logs") / "fundwright.log"
        if path.exists() and path.stat().st_size >= _BYTES:
            _set_aside(path)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE)
        with os.fdopen(descriptor, "a", encoding="utf-8") as file:
            file.write(f"{datetime.datetime.now():%Y-%m-%d %H:%M:%S} {words}\n")


def _set_aside(path: Path) -> None:
    """A full log becomes number 1, each older one the next; the oldest goes."""
    for number in range(_OLDER, 0, -1):
        newer = path.with_suffix(f".log.{number - 1}") if number > 1 else path
        if newer.exists():
            newer.replace(path.with_suffix(f".log.{number}"))
