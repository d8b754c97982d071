"""What nobody foresaw: the work is put in safety first, then a calm sentence, and never a loop."""

import contextlib
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtWidgets import QApplication

from gui.parts import PROGRAM, ask, tell
from models.errors import UserError
from storage.log import note_fault, places, watch_native_faults

_DETAILS, _COPY, _ON = "Show details", "Save a copy…", "Continue"


class Faults:
    """Takes the place of Python’s own handler while windows are open."""

    def __init__(self, rescue: Callable[[], bool], save_copy: Callable[[], None]) -> None:
        self._rescue, self._save_copy = rescue, save_copy
        self._telling = False
        with contextlib.suppress(UserError, OSError):  # no state folder: nothing can be logged
            watch_native_faults()

    def __call__(
        self, kind: type[BaseException], _value: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        safe = self._rescue()
        note_fault(kind, trace)
        way = list(places(trace))
        sys.stderr.write(f"{kind.__name__} at {' > '.join(way)}\n")
        if not self._telling:  # a fault while one is told is only logged
            self._telling = True
            try:
                self._tell(kind.__name__, way, safe=safe)
            finally:
                self._telling = False

    def _tell(self, kind: str, way: list[str], *, safe: bool) -> None:
        parent = QApplication.activeWindow()
        more = (
            "Your draft is safe: what you typed is in a recovery copy."
            if safe
            else "Your draft is still on screen; its recovery copy could not be written."
        )
        choices = (_DETAILS, _COPY, _ON)
        while True:
            answer = ask(parent, PROGRAM, "Something went wrong.", more, choices)
            if answer == _DETAILS:
                tell(parent, PROGRAM, "For whoever mends this program", "\n".join((kind, *way)))
            else:
                break
        if answer == _COPY:
            self._save_copy()
