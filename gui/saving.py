"""Saving off the GUI thread: what is typed meanwhile stays unsaved, and is not held up."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Signal

from gui.session import Session
from gui.work import Worker
from models.errors import UserError
from models.request import FundingRequest
from storage.drafts import Draft, create, save


class Saving(QObject):
    """One save at a time; those that are asked for meanwhile come after it, each place once."""

    done = Signal()
    failed = Signal(object)
    """The `UserError`, and nothing was saved."""
    ended = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._worker = Worker(self)
        self._worker.done.connect(self._saved)
        self._worker.failed.connect(self._not_saved)
        self._next: list[Path | None] = []

    @property
    def busy(self) -> bool:
        """Whether a save is under way."""
        return self._worker.busy

    def start(self, path: Path | None) -> None:
        """Save over the opened file, or as a new one, what the draft says now."""
        if self.busy:
            if path not in self._next:
                self._next.append(path)
            return
        self._request = self._session.request
        self._session.set_saving(saving=True)
        self._worker.ask(partial(_save, self._session.draft, self._request, path))

    def finish(self) -> None:
        """Let a save come to its end before the window goes; keys wait for so long."""
        if self.busy:
            loop = QEventLoop()
            self.ended.connect(loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _saved(self, draft: Draft) -> None:
        self._session.saved(draft, self._request)
        self.done.emit()
        self._go_on()

    def _not_saved(self, problem: UserError) -> None:
        self._session.not_saved(str(problem))
        self._go_on()
        self.failed.emit(problem)

    def _go_on(self) -> None:
        if self._next:
            self.start(self._next.pop(0))
        else:
            self.ended.emit()


def _save(draft: Draft | None, request: FundingRequest, path: Path | None) -> Draft:
    if path is None and draft is not None:
        return save(draft, request)
    if path is None:
        raise ValueError("a draft without a file needs a name")
    return create(path, request, replace=True)
