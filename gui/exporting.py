"""Export off the GUI thread: a snapshot of the draft, progress, and a way to call it off."""

import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.work import Worker
from jobs.export import export
from jobs.wanted import Wanted
from models.request import FundingRequest

ANYWAY = "Export drafts anyway"
DRAFTS_SAY = "Each page of a draft says DRAFT, and its last page lists what is open."


class Exporting(QObject):
    """Runs one export at a time; answers come on the GUI thread."""

    begun = Signal()
    progressed = Signal(int, int, str)
    """Done, of how many, which is next."""
    done = Signal(tuple)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._worker.done.connect(self.done)
        self._worker.failed.connect(self.failed)
        self._called_off = False

    @property
    def busy(self) -> bool:
        """Whether an export is under way."""
        return self._worker.busy

    def start(
        self, request: FundingRequest, folder: Path, date: datetime.date, wanted: Wanted
    ) -> None:
        """Export the draft as it is now; what is typed meanwhile does not change it."""
        self._called_off = False
        self.begun.emit()
        self._worker.ask(partial(export, request, folder, date, wanted, self._progress))

    def call_off(self) -> None:
        """Stop before the next document; whole files that are written stay."""
        self._called_off = True

    def wait(self) -> None:
        """Let what runs come to its end, as before the window goes."""
        self.call_off()
        self._worker.wait()

    def _progress(self, done: int, of: int, name: str) -> bool:
        self.progressed.emit(done, of, name)
        return not self._called_off
