"""Pure functions run off the GUI thread; what they give comes back on it."""

import contextlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import UserError


class Worker(QObject):
    """Runs the newest of several requests for the same thing; answers to older ones are dropped."""

    done = Signal(object)
    failed = Signal(object)
    """The `UserError` that the function raised."""
    _answered = Signal(object, object)
    """From the other thread: a value, or what was raised."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._waiting: Callable[[], Any] | None = None
        self._running: Future[None] | None = None
        self._over = False
        self._answered.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._running is not None

    def ask(self, function: Callable[[], Any]) -> None:
        """Run a function soon; of several asked while one runs, only the newest runs."""
        self._waiting = function
        if not self.busy and not self._over:
            self._next()

    def wait(self) -> None:
        """Let what runs come to its end, and begin nothing new: the window goes."""
        self._waiting, self._over = None, True
        self._thread.shutdown(wait=True)

    def _next(self) -> None:
        function, self._waiting = self._waiting, None
        self._running = self._thread.submit(self._run, function) if function else None

    def _run(self, function: Callable[[], Any]) -> None:
        value, problem = None, None
        try:
            value = function()
        except Exception as raised:
            problem = raised
        with contextlib.suppress(RuntimeError):  # the window may be gone
            self._answered.emit(value, problem)

    @Slot(object, object)
    def _take(self, value: Any, problem: Exception | None) -> None:
        if self._over:
            return  # the answer was on its way when the window went
        if self._waiting:
            self._next()
            return
        self._running = None
        if isinstance(problem, UserError):
            self.failed.emit(problem)
        elif problem:
            raise problem
        else:
            self.done.emit(value)
