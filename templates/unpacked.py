"""A Word file unpacked in memory, within limits.

It is never unpacked to the disk; sizes are counted while reading, because what a ZIP says of its
own sizes need not be true.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from models.errors import UserError

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_PART = 20 * 1024 * 1024
LARGEST_UNPACKED = 40 * 1024 * 1024
"""Bytes: the file, one part unpacked, all parts unpacked."""

MOST_PARTS = 2_000

_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, RuntimeError, ValueError, NotImplementedError, OverflowError),
)
"""What `zipfile` raises at a damaged file; it does not keep to its own error."""


@contextmanager
def package_of(data: bytes, damaged: str) -> Iterator[zipfile.ZipFile]:
    """The package of a file, to be read inside.

    Raises:
        UserError: it has too many parts; or `damaged`, the sentence for a file that cannot be read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if len(package.infolist()) > MOST_PARTS:
                raise UserError(f"The Word file has more than {MOST_PARTS:,} parts.")
            yield package
    except _BROKEN:
        raise UserError(damaged) from None


def unpacked_parts(package: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Each part by name; a name may come twice.

    Raises:
        UserError: a part, or all together, unpack to more than any letter has.
    """
    left = LARGEST_UNPACKED
    for member in package.infolist():
        if member.is_dir():
            continue
        with package.open(member) as file:
            data = file.read(min(LARGEST_PART, left) + 1)
        left -= len(data)
        if len(data) > LARGEST_PART:
            limit = LARGEST_PART // 1024**2
            raise UserError(f"The part “{member.filename}” unpacks to more than {limit} MB.")
        if left < 0:
            raise UserError(f"The file unpacks to more than {LARGEST_UNPACKED // 1024**2} MB.")
        yield member.filename, data
