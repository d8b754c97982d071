"""The one writer: a file is there whole or not at all, and never half over the old one.

Temporary file in the same folder, written and flushed to the disk, then renamed over the target,
then the folder flushed. Drafts and exported files both come through here.
"""

import contextlib
import errno
import os
import secrets
import sys
import time
from pathlib import Path

from models.errors import UserError

_RETRIES_MS = (10, 25, 50, 100, 200, 400)
"""Pauses before trying again where a scanner or sync client holds the file for a moment."""

_CAUSES = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EACCES: "there is no permission to write there",
    errno.EPERM: "there is no permission to write there",
    errno.EROFS: "the disk is read-only",
    errno.ENOENT: "the folder does not exist",
    errno.ENOTDIR: "the folder does not exist",
    errno.EISDIR: "a folder has that name",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EEXIST: "a file with that name is there already",
}


class FileThere(UserError):
    """A file that must not be written over."""


def write(path: Path, data: bytes, *, replace: bool = True) -> None:
    """Write a file whole, over an old one only if `replace`.

    Raises:
        FileThere: the file is there and `replace` is False; nothing was written.
        UserError: it cannot be written; the old file, if any, is untouched.
    """
    try:
        _write_whole(path.resolve(), data, replace=replace)
    except FileExistsError:
        raise FileThere(f"“{path.name}” is already in this folder.") from None
    except OSError as problem:
        raise UserError(_sentence(path, problem)) from None


def _write_whole(target: Path, data: bytes, *, replace: bool) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not replace and target.exists():
        raise FileExistsError(errno.EEXIST, "is there")
    temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(6)}.tmp")
    try:
        _write_through(temporary, data, _mode(target))
        _put_in_place(temporary, target, replace=replace)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _mode(target: Path) -> int | None:
    """The old file’s permissions, which a replacement keeps; None for a new file."""
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        return None


def _write_through(temporary: Path, data: bytes, mode: int | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(temporary, flags, 0o666), "wb") as file:
        if mode is not None and sys.platform != "win32":
            os.fchmod(file.fileno(), mode)
        file.write(data)
        file.flush()
        _flush_to_disk(file.fileno())


def _put_in_place(temporary: Path, target: Path, *, replace: bool) -> None:
    if replace:
        _replace_patiently(temporary, target)
    elif sys.platform == "win32":
        temporary.rename(target)  # refuses by itself where the target exists
    else:
        os.link(temporary, target)
    _flush_folder(target.parent)


def _replace_patiently(temporary: Path, target: Path) -> None:
    for pause in (*_RETRIES_MS, None):
        try:
            temporary.replace(target)
        except PermissionError:
            if sys.platform != "win32" or pause is None:
                raise
            time.sleep(pause / 1000)
        else:
            return


def _flush_to_disk(file: int) -> None:
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415  only there

        fcntl.fcntl(file, fcntl.F_FULLFSYNC)
    else:
        os.fsync(file)


def _flush_folder(folder: Path) -> None:
    """The new name too must survive a power cut; Windows has no such call."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sentence(path: Path, problem: OSError) -> str:
    cause = _CAUSES.get(problem.errno or 0, (problem.strerror or "of an unknown cause").lower())
    safe = " The file that was there is untouched." if _is_file(path) else ""
    return f"“{path.name}” could not be written: {cause}.{safe}"


def _is_file(path: Path) -> bool:
    with contextlib.suppress(OSError):
        return path.is_file()
    return False
