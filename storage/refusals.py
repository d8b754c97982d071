"""Why a file cannot be written, and what is safe, in one sentence."""

import contextlib
import datetime
import errno
from pathlib import Path

from models.errors import UserError

_CAUSES = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "it would be larger than this disk or user may have",
    errno.EACCES: "there is no permission to write there",
    errno.EPERM: "there is no permission to write there",
    errno.EROFS: "the disk is read-only",
    errno.EIO: "the disk reports an error",
    errno.ENOENT: "the folder does not exist",
    errno.ENOTDIR: "the folder does not exist",
    errno.EISDIR: "a folder has that name",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EEXIST: "a file with that name is there already",
    errno.ELOOP: "its link leads back to itself",
}


class FileThere(UserError):
    """A file that must not be written over."""


class NotWritten(UserError):
    """A file that is not there as it should be; `cause` is the part after the colon."""

    def __init__(self, sentence: str, cause: str) -> None:
        super().__init__(sentence)
        self.cause = cause


def not_written(path: Path, problem: OSError) -> NotWritten:
    """What to say where a file could not be written and the old one, if any, is as it was."""
    cause = cause_of(problem)
    return NotWritten(f"“{path.name}” could not be written: {cause}{_safe(path)}.", cause)


def cause_of(problem: OSError) -> str:
    """The cause in plain words, as it stands after a colon."""
    return _CAUSES.get(problem.errno or 0, (problem.strerror or "of an unknown cause").lower())


def _safe(path: Path) -> str:
    with contextlib.suppress(OSError, OverflowError, ValueError):
        if path.is_file():
            saved = datetime.datetime.fromtimestamp(path.stat().st_mtime)
            return f"; the version saved on {saved:%Y-%m-%d} at {saved:%H:%M} is untouched"
    return ""
