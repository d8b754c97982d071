"""The recovery copy: 2 s after the last change, 5 s after the first, off the GUI thread."""

import contextlib
import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from gui.locks import Lock
from gui.session import Session
from gui.work import Worker
from models.errors import UserError
from models.request import FundingRequest
from storage.journal import copy_path, decline, forget, keep
from storage.recovery import Base

AFTER_LAST_MS, AFTER_FIRST_MS = 2_000, 5_000


class Keeper(QObject):
    """Keeps what is not saved yet, and removes the copy once it is."""

    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._kept: Base | None = session.base if session.recovered else None
        self._lock: Lock | None = None
        self._worker = Worker(self)
        self._worker.failed.connect(lambda problem: self.failed.emit(str(problem)))
        self._pause, self._limit = QTimer(self), QTimer(self)
        for timer in (self._pause, self._limit):
            timer.setSingleShot(True)
            timer.timeout.connect(self.keep_now)
        session.changed.connect(lambda _path: self._changed())
        session.stored.connect(self._changed)
        if self._kept:
            self._hold(self._kept)

    def keep_now(self) -> None:
        """Write the copy of what is there now."""
        self._stop_timers()
        before, self._kept = self._kept, self._session.base
        if before != self._kept or self._lock is None:
            self._hold(self._kept)
        self._worker.ask(partial(_keep, self._session.request, self._kept, before, _now()))

    def rescue(self) -> bool:
        """Write the copy at once, on this thread; whether there is nothing left to lose."""
        if not self._session.unsaved:
            return True
        self._kept = self._session.base
        with contextlib.suppress(UserError):
            keep(self._session.request, self._kept, _now())
            return True
        return False

    def end(self, *, wanted: bool) -> None:
        """The window goes: a copy of unwanted changes is put aside, one of saved ones removed."""
        self._stop_timers()
        self._worker.wait()
        with contextlib.suppress(UserError):  # the state folder is gone: nothing is there to move
            if not wanted:
                _keep(self._session.request, self._session.base, self._kept, _now())
                decline(self._session.base, _now())
            elif self._kept:
                forget(self._kept)
        self._let_go()

    def _changed(self) -> None:
        if self._session.unsaved:
            self._pause.start(AFTER_LAST_MS)
            if not self._limit.isActive():
                self._limit.start(AFTER_FIRST_MS)
            return
        self._stop_timers()
        if self._kept:
            kept, self._kept = self._kept, None
            self._let_go()
            self._worker.ask(partial(forget, kept))

    def _hold(self, base: Base) -> None:
        """Let no other start of the program offer a copy that is being written here."""
        self._let_go()
        with contextlib.suppress(UserError):  # no state folder, no copy to hold
            self._lock = Lock(copy_path(base))
            self._lock.take()

    def _let_go(self) -> None:
        if self._lock:
            self._lock.release()
        self._lock = None

    def _stop_timers(self) -> None:
        self._pause.stop()
        self._limit.stop()


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def _keep(request: FundingRequest, base: Base, before: Base | None, now: datetime.datetime) -> None:
    """Write the copy; one under another base, as before “Save as”, goes then."""
    keep(request, base, now)
    if before and before != base:
        forget(before)
