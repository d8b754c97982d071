"""The letter and the findings kept up with the draft, off the GUI thread."""

import datetime
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from gui.work import Worker
from jobs.letters import findings, letter_date, letters, preview
from models.finding import Finding
from models.letter import Letter
from models.request import FundingRequest
from templates.outline import OutlineBlock

COALESCE_MS = 30
"""Keys typed within this time are shown together."""


@dataclass(frozen=True)
class Picture:
    """All letters, and the chosen one read back from its file."""

    letters: tuple[Letter, ...]
    blocks: tuple[OutlineBlock, ...]


def picture(request: FundingRequest, today: datetime.date, index: int) -> Picture:
    """What a draft gives on a day; `index` of the letter to read back."""
    made = letters(request, letter_date(request, today))
    return Picture(made, preview(made[min(index, len(made) - 1)]) if made else ())


def found(request: FundingRequest, today: datetime.date) -> tuple[Finding, ...]:
    """What the checks say of a draft on a day."""
    return findings(request, letter_date(request, today))


class Live(QObject):
    """Asked after every change; the letter comes first, then what the checks found."""

    drawn = Signal(object)
    found = Signal(tuple)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._letters, self._checks = Worker(self), Worker(self)
        self._letters.done.connect(self._drawn)
        self._checks.done.connect(self.found)
        self._letters.failed.connect(lambda problem: self.failed.emit(str(problem)))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self._wanted: tuple[FundingRequest, int] = (FundingRequest(), 0)

    @property
    def settled(self) -> bool:
        """Whether the last picture shows the draft as it is."""
        return not (self._timer.isActive() or self._letters.busy or self._checks.busy)

    def ask(self, request: FundingRequest, index: int, *, at_once: bool = False) -> None:
        """Draw a draft soon, with what is typed meanwhile; what is drawn is not drawn again."""
        if request is self._wanted[0] and index == self._wanted[1] and not at_once:
            return
        self._wanted = (request, index)
        self._timer.start(0 if at_once else COALESCE_MS)

    def stop(self) -> None:
        """Let what runs come to its end, and begin nothing new."""
        self._timer.stop()
        self._letters.wait()
        self._checks.wait()

    def _ask(self) -> None:
        request, index = self._wanted
        self._letters.ask(partial(picture, request, datetime.date.today(), index))

    def _drawn(self, made: Picture) -> None:
        self.drawn.emit(made)
        request, _ = self._wanted
        self._checks.ask(partial(found, request, datetime.date.today()))
