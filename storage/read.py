"""Reading the bytes of a draft or a template, and never more than either may have."""

import hashlib
import stat
from pathlib import Path

from models.errors import UserError
from storage.decode import LARGEST


class NoFile(UserError):
    """There is no file of that name."""


def read(path: Path, what: str = "a draft") -> bytes:
    """The file’s bytes; of one that is too large only so many that it is seen.

    Args:
        path: the file.
        what: what it should be, for the sentence.

    Raises:
        NoFile: it is not there; the sentence names it.
        UserError: it is no file, or cannot be read; the sentence names it.
    """
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise UserError(f"“{path.name}” is a folder, not {what}.")
        if not stat.S_ISREG(kind):
            raise UserError(f"“{path.name}” is a device, not {what}.")
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise NoFile(f"There is no file “{path.name}”.") from None
    except OSError as problem:
        cause = (problem.strerror or "unknown cause").lower()
        raise UserError(f"“{path.name}” cannot be read: {cause}.") from None


def digest(data: bytes) -> str:
    """The SHA-256 by which a file is known to be the one that was read."""
    return hashlib.sha256(data).hexdigest()
