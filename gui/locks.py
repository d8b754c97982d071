"""Advice to people: who has a draft open. The comparison before a save is what keeps it safe."""

import contextlib
import datetime
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo


@dataclass(frozen=True)
class Holder:
    """Who has a draft open: on which computer, and since when, in local time."""

    computer: str
    since: datetime.datetime | None
    elsewhere: bool
    """On another computer, where this one cannot see whether the program still runs."""


class Lock:
    """A small file beside another, held while that one is open in a window."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(f".{path.name}.lock")
        self._file = QLockFile(str(self._path))
        self._file.setStaleLockTime(0)  # age says nothing: a draft may be open for days

    def take(self) -> Holder | None:
        """Hold it; who else does, or None where it is ours or cannot be made in that folder.

        A lock that a dead program of this computer left is taken over.
        """
        if self._file.tryLock(0) or self._file.error() is not QLockFile.LockError.LockFailedError:
            return None
        _, computer, _ = self._file.getLockInfo()
        elsewhere = computer != QSysInfo.machineHostName()
        return Holder(computer or "another computer", self._since(), elsewhere)

    @property
    def left(self) -> bool:
        """Whether there is a lock file now, whoever made it."""
        return self._path.exists()

    @property
    def held(self) -> bool:
        """Whether a running program holds it."""
        holder = self.take()
        self.release()
        return holder is not None

    def break_open(self) -> None:
        """Take away somebody else’s lock, because a person said so; nothing where it holds fast."""
        with contextlib.suppress(OSError):  # Windows keeps the file of a program that still runs
            self._path.unlink(missing_ok=True)

    def release(self) -> None:
        """Let go; nothing where it is not ours."""
        self._file.unlock()

    def _since(self) -> datetime.datetime | None:
        try:
            return datetime.datetime.fromtimestamp(self._path.stat().st_mtime)
        except OSError:
            return None
