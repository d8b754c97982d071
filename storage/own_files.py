"""Copies of the agency’s own Word files, by digest: the file on the share may move or change."""

import re
from pathlib import Path

from models.errors import UserError
from storage.folders import inner_folder
from storage.read import digest, read
from storage.write import PRIVATE, write

_DIGEST = re.compile(r"[0-9a-f]{64}")


def keep_own_file(data: bytes) -> str:
    """Keep a copy for this user; the digest it is found by.

    Raises:
        UserError: it cannot be written.
    """
    key = digest(data)
    write(_path(key), data, mode=PRIVATE)
    return key


def own_file(name: str, key: str) -> bytes:
    """The copy of a file that letters are printed on.

    Raises:
        UserError: this computer does not have it, or it is no longer the same.
    """
    if _DIGEST.fullmatch(key):
        try:
            data = read(_path(key), "a Word file")
        except UserError:
            data = b""
        if digest(data) == key:
            return data
    raise UserError(
        f"“{name}” is not on this computer: choose it again under Letter, or take it away."
    )


def _path(key: str) -> Path:
    return inner_folder("templates") / f"{key}.docx"
