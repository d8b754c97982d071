"""The one writer: a file is there whole or not at all, and never half over the old one.

Temporary file in the same folder, written and flushed to the disk, then renamed over the target,
then the folder flushed. Drafts, recovery copies, backups and exported files all come through here.
"""

import contextlib
import errno
import os
import secrets
import sys
import time
from pathlib import Path

from storage.names import free_path
from storage.refusals import FileThere, NotWritten, cause_of, not_written

PRIVATE = 0o600
"""Permissions of what the program keeps for itself: its user alone reads and writes it."""

_RETRIES_MS = (10, 25, 50, 100, 200, 400)
"""Pauses before trying again where a scanner or sync client holds the file for a moment."""

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
"""What memory sticks and some network shares answer, which know no second name for a file."""

_NO_FLUSH = {errno.EINVAL, errno.EBADF, errno.ENOTSUP, errno.EACCES}
"""What some network shares answer where a folder cannot be opened or flushed."""


def write(path: Path, data: bytes, *, replace: bool = True, mode: int | None = None) -> None:
    """Write a file whole, over an old one only if `replace`.

    Without `mode` a replaced file's permissions stay, and a new file gets the system's default.

    Raises:
        FileThere: the file is there and `replace` is False; nothing was written.
        NotWritten: it cannot be written; the old file, if any, is untouched unless the sentence
            says that the disk did not confirm the new one.
    """
    try:
        target = resolved(path)
        _write_whole(target, data, replace=replace, mode=mode)
    except FileExistsError:
        raise FileThere(f"“{path.name}” is already in this folder.") from None
    except OSError as problem:
        raise not_written(path, problem) from None
    try:
        _flush_folder(target.parent)
    except OSError as problem:
        cause = cause_of(problem)
        raise NotWritten(
            f"“{path.name}” was written, but the disk did not confirm it: {cause}; save it again.",
            cause,
        ) from None


def resolved(path: Path) -> Path:
    """The file a path leads to through its links; OSError where they lead back to themselves."""
    try:
        return path.resolve()
    except RuntimeError:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from None


def take_name(source: Path, target: Path) -> None:
    """Give a file a name that must be free; its old name may stay.

    Raises:
        FileExistsError: the name is taken.
    """
    if sys.platform == "win32":
        source.rename(target)  # refuses by itself where the target exists
        return
    try:
        os.link(source, target)
    except OSError as problem:
        if problem.errno not in _NO_LINKS:
            raise
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE))
        _replace_or_release(source, target)


def _replace_or_release(source: Path, target: Path) -> None:
    """Rename over the empty file that holds the name; without success the name is free again."""
    try:
        source.replace(target)
    except OSError:
        target.unlink(missing_ok=True)
        raise


def _write_whole(target: Path, data: bytes, *, replace: bool, mode: int | None) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not replace and target.exists():
        raise FileExistsError(errno.EEXIST, "is there")
    temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(6)}.tmp")
    try:
        _write_through(temporary, data, _mode(target) if mode is None else mode)
        if replace:
            _replace_patiently(temporary, target)
        else:
            take_name(temporary, target)
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
    with os.fdopen(os.open(temporary, flags, 0o666 if mode is None else PRIVATE), "wb") as file:
        if mode is not None and sys.platform != "win32":
            os.fchmod(file.fileno(), mode)
        file.write(data)
        file.flush()
        _flush_to_disk(file.fileno())


def _replace_patiently(temporary: Path, target: Path) -> None:
    """Rename over the target; where Windows goes on refusing, the new file stays beside it."""
    for pause in (*_RETRIES_MS, None):
        try:
            temporary.replace(target)
        except PermissionError as problem:
            if sys.platform != "win32":
                raise
            if pause is None:
                raise _kept_beside(temporary, target, problem) from None
            time.sleep(pause / 1000)
        else:
            return


def _kept_beside(temporary: Path, target: Path, problem: OSError) -> NotWritten:
    kept = free_path(target)
    take_name(temporary, kept)
    sentence = f"“{target.name}” is held by another program; what you saved is in “{kept.name}”."
    return NotWritten(sentence, cause_of(problem))


def _flush_to_disk(file: int) -> None:
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415  only there

        fcntl.fcntl(file, fcntl.F_FULLFSYNC)
    else:
        os.fsync(file)


def _flush_folder(folder: Path) -> None:
    """The new name too must survive a power cut; Windows and some shares have no such call."""
    if sys.platform == "win32":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as problem:
        if problem.errno not in _NO_FLUSH:
            raise


__all__ = ["PRIVATE", "FileThere", "NotWritten", "resolved", "take_name", "write"]
