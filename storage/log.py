"""What the program did and where it failed, without a word of anybody’s draft.

Only ids, names of faults and places in the code are written: never a message, since it may quote
what was typed, and never a path, since it may name a person.
"""

import contextlib
import faulthandler
import logging
import os
from collections.abc import Iterable
from functools import cache
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from models.errors import UserError
from storage.folders import inner_folder
from storage.write import PRIVATE

_BYTES, _OLDER = 1_000_000, 4
"""A log file’s size, and how many before it are kept."""

_ROOT = Path(__file__).resolve().parents[1]


class _Private(RotatingFileHandler):
    """A log that its user alone can read."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE)
        return os.fdopen(descriptor, "a", encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  logging’s own name
        """A log that cannot be written must stop nothing."""


def note(event: str, draft_id: str = "") -> None:
    """Write one line: what happened, and to which draft by its id."""
    with contextlib.suppress(UserError):
        _log().info("%s %s", event, draft_id)


def note_fault(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Write where something failed: the kind of fault, and its way through the code."""
    with contextlib.suppress(UserError):
        _log().error("%s at %s", kind.__name__, " < ".join(reversed(list(places(trace)))))


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


def _log() -> logging.Logger:
    """The log of the folder that is the program’s own now."""
    return _log_in(inner_folder("logs"))


@cache
def _log_in(folder: Path) -> logging.Logger:
    log = logging.Logger("fundwright")
    path = folder / "fundwright.log"
    handler = _Private(path, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    return log
