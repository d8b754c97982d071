"""Reading a draft’s bytes, and never more than a draft may have."""

import hashlib
import stat
from pathlib import Path

from models.errors import UserError
from storage.decode import LARGEST


class NoFile(UserError):
    """There is no file of that name."""


def read(path: Path) -> bytes:
    """The file’s bytes; of one too large to be a draft only so many that it is seen.

    Raises:
        NoFile: it is not there; the sentence names it.
        UserError: it is no file, or cannot be read; the sentence names it.
    """
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise UserError(f"“{path.name}” is a folder, not a draft.")
        if not stat.S_ISREG(kind):
            raise UserError(f"“{path.name}” is a device, not a draft.")
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
