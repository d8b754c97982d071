"""Pure functions run off the GUI thread; what they give comes back on it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from models.errors import UserError


class _Answer(QObject):
    done = Signal(object)
    failed = Signal(object)


class _Job(QRunnable):
    def __init__(self, function: Callable[[], Any], answer: _Answer) -> None:
        super().__init__()
        self._function = function
        self._answer = answer

    @Slot()
    def run(self) -> None:
        try:
            value = self._function()
        except UserError as problem:
            self._answer.failed.emit(problem)
        else:
            self._answer.done.emit(value)


class Worker(QObject):
    """Runs the newest of several requests for the same thing; answers to older ones are dropped."""

    done = Signal(object)
    failed = Signal(object)
    """The `UserError` that the function raised."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: Callable[[], Any] | None = None
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._busy

    def ask(self, function: Callable[[], Any]) -> None:
        """Run a function soon; of several asked while one runs, only the newest runs."""
        self._waiting = function
        if not self._busy:
            self._next()

    def wait(self) -> None:
        """Let what runs come to its end, as before the window goes."""
        self._waiting = None
        self._pool.waitForDone()

    def _next(self) -> None:
        function, self._waiting = self._waiting, None
        self._busy = function is not None
        if function is None:
            return
        self._answer = _Answer()
        self._answer.done.connect(self._finished)
        self._answer.failed.connect(self._refused)
        self._pool.start(_Job(function, self._answer))

    def _finished(self, value: Any) -> None:
        if self._waiting is None:
            self._busy = False
            self.done.emit(value)
        else:
            self._next()

    def _refused(self, problem: UserError) -> None:
        if self._waiting is None:
            self._busy = False
            self.failed.emit(problem)
        else:
            self._next()
