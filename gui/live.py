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
    """All letters, the chosen one read back from its file, and what the checks say."""

    letters: tuple[Letter, ...]
    blocks: tuple[OutlineBlock, ...]
    findings: tuple[Finding, ...]


def picture(request: FundingRequest, today: datetime.date, index: int) -> Picture:
    """What a draft gives on a day; `index` of the letter to read back."""
    date = letter_date(request, today)
    made = letters(request, date)
    blocks = preview(made[min(index, len(made) - 1)]) if made else ()
    return Picture(made, blocks, findings(request, date))


class Live(QObject):
    """Asked after every change; tells when the newest picture is there."""

    drawn = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._worker.done.connect(self.drawn)
        self._worker.failed.connect(self.failed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self._wanted: tuple[FundingRequest, int] = (FundingRequest(), 0)

    @property
    def settled(self) -> bool:
        """Whether the last picture shows the draft as it is."""
        return not self._timer.isActive() and not self._worker.busy

    def ask(self, request: FundingRequest, index: int, *, at_once: bool = False) -> None:
        """Draw a draft soon, together with what is typed meanwhile."""
        self._wanted = (request, index)
        self._timer.start(0 if at_once else COALESCE_MS)

    def stop(self) -> None:
        """Let what runs come to its end, and begin nothing new."""
        self._timer.stop()
        self._worker.wait()

    def _ask(self) -> None:
        request, index = self._wanted
        self._worker.ask(partial(picture, request, datetime.date.today(), index))
