"""The way out of the window: what an export is asked for, its progress, and what was made."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from gui.issues import IssueBar
from gui.sections.contents import ReviewSection
from gui.storing import Storing
from jobs.export import Exported


class ExportDesk(QObject):
    """Sends out the documents that are ticked under Review, and lists the files there."""

    errors_found = Signal()
    """Errors are open: they are to be shown before anybody is asked."""
    delivered = Signal()
    """Files were written, and are listed under Review."""

    def __init__(
        self, storing: Storing, review: ReviewSection, bar: IssueBar, export: QPushButton
    ) -> None:
        super().__init__(storing)
        self._storing, self._review, self._bar, self._button = storing, review, bar, export
        review.export_asked.connect(self.export)
        review.drafts_asked.connect(self.export_drafts)
        exporting = storing.exporting
        bar.stop_asked.connect(exporting.call_off)
        exporting.begun.connect(lambda: self._show_busy(busy=True))
        exporting.progressed.connect(self._progressed)
        exporting.done.connect(self._done)
        exporting.failed.connect(lambda _problem: self._show_busy(busy=False))

    def export(self) -> None:
        """Ask for a folder and write the documents that are ticked."""
        wanted = self._review.page.wanted_documents
        open_errors = self._storing.open_errors(wanted)
        if open_errors:
            self.errors_found.emit()
        self._storing.export(wanted, open_errors)

    def export_drafts(self) -> None:
        """The same, although errors are open."""
        self._storing.export(replace(self._review.page.wanted_documents, despite_errors=True))

    def _progressed(self, done: int, of: int, name: str) -> None:
        self._bar.work(f"Exporting {min(done + 1, of)} of {of}: {name}")

    def _done(self, made: tuple[Exported, ...]) -> None:
        self._show_busy(busy=False)
        self._review.show_made(made)
        self.delivered.emit()

    def _show_busy(self, *, busy: bool) -> None:
        for made in (self._button, self._review.page.files.export):
            made.setEnabled(not busy)
        if not busy:
            self._bar.end_work()
