"""The file an import reads: its name, its bytes and the day it was saved."""

import datetime
import hashlib
from dataclasses import dataclass
from pathlib import Path

from models.errors import UserError
from models.text import day_in_words
from storage.names import file_name

LARGEST = 40 * 1024 * 1024
"""Bytes any file to import may have; each reader has its own, smaller limit."""


@dataclass(frozen=True)
class SourceFile:
    """A file somebody chose. `saved` is the day it was last written, as its disk says."""

    name: str
    data: bytes
    saved: datetime.date

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    def cited(self, publication: str) -> str:
        """The publication with the file it was read from, for a figure’s source.

        What stands in brackets is for the draft: a letter leaves it out.
        """
        return (
            f"{publication}, file saved {day_in_words(self.saved)} "
            f"(SHA-256 {self.sha256[:PRINTED]}…, {file_name(self.name)})"
        )


PRINTED = 16
"""Digits of the hash that a draft keeps: enough to tell two downloads apart."""


def read_source(path: Path) -> SourceFile:
    """The file at a path; UserError where it cannot be read or is larger than any import."""
    try:
        status = path.stat()
        if status.st_size > LARGEST:
            raise UserError(f"“{path.name}” is larger than {LARGEST // 1024**2} MB.")
        saved = datetime.datetime.fromtimestamp(status.st_mtime).astimezone().date()
        return SourceFile(path.name, path.read_bytes(), saved)
    except FileNotFoundError:
        raise UserError(f"There is no file “{path.name}”.") from None
    except IsADirectoryError:
        raise UserError(f"“{path.name}” is a folder, not a file.") from None
    except OSError as problem:
        cause = (problem.strerror or "unknown cause").lower()
        raise UserError(f"“{path.name}” cannot be read: {cause}.") from None
