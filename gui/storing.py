"""Opening, saving and closing a draft, and writing its letters: what asks and tells on the way."""

import datetime
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.dialogs import ENDING, Files
from gui.exporting import Exporting
from gui.keeping import Keeper
from gui.parts import ask, tell
from gui.session import Session
from jobs.export import Existing, Wanted
from jobs.letters import findings, letter_date, open_errors
from models.errors import UserError
from storage.drafts import create
from storage.write import FileThere

PROGRAM = "Fundwright"


class Storing:
    """The questions and the sentences around the files of one window."""

    def __init__(self, window: QWidget, session: Session, files: Files) -> None:
        self._window, self._session, self._files = window, session, files
        self.exporting, self.keeper = Exporting(window), Keeper(session, window)
        self.exporting.failed.connect(self._not_exported)

    def save(self) -> bool:
        """Save over the opened file; a draft without a file is asked for a name."""
        return self._saved(None) if self._session.draft else self.save_as()

    def save_as(self) -> bool:
        """Save as a new file."""
        path = self._files.to_save(self._window, f"{self._session.name}{ENDING}")
        return path is not None and self._saved(path)

    def save_copy(self) -> bool:
        """Write the draft to another file and go on with this one."""
        path = self._files.to_save(self._window, f"{self._session.name} (copy){ENDING}")
        if path is None:
            return False
        try:
            create(path, self._session.request, replace=True)
        except UserError as problem:
            tell(self._window, PROGRAM, "Could not save the copy", str(problem))
            return False
        return True

    def may_close(self) -> bool:
        """Whether the window may go: nothing unsaved, saved now, or not wanted."""
        if not self._session.unsaved:
            self.keeper.end(wanted=True)
            return True
        answer = ask(
            self._window,
            PROGRAM,
            f"Save changes to “{self._session.name}”?",
            "If you don't save, a recovery copy is kept for 30 days.",
            ("Save", "Don't save", "Cancel"),
        )
        goes = answer == "Don't save" or (answer == "Save" and self.save())
        if goes:
            self.keeper.end(wanted=answer == "Save")
        return goes

    def errors(self) -> int:
        """How many errors are open."""
        request = self._session.request
        date = letter_date(request, datetime.date.today())
        return len(open_errors(findings(request, date)))

    def export(self, documents: tuple[tuple[str, str], ...], errors: int) -> None:
        """Write documents to a folder that is asked for, off the GUI thread."""
        if not documents:
            more = "Add an addressee, or tick what to make under Review and export."
            tell(self._window, PROGRAM, "There is nothing to export", more)
            return
        if errors and not self._anyway(errors):
            return
        folder = self._files.folder(self._window)
        if folder:
            self._start(folder, Wanted(documents=documents, despite_errors=bool(errors)))

    def _anyway(self, errors: int) -> bool:
        said = "1 error is" if errors == 1 else f"{errors} errors are"
        choices = ("Go back and fix", "Export anyway")
        more = "The list on this page says which."
        return ask(self._window, PROGRAM, f"{said} open.", more, choices) == "Export anyway"

    def _start(self, folder: Path, wanted: Wanted) -> None:
        self._wanted = (folder, wanted)
        request = self._session.request
        date = letter_date(request, datetime.date.today())
        self.exporting.start(request, folder, date, wanted)

    def _not_exported(self, problem: UserError) -> None:
        folder, wanted = self._wanted
        if not isinstance(problem, FileThere):
            tell(self._window, PROGRAM, "The documents were not all made", str(problem))
            return
        choices = {"Keep both": Existing.KEEP_BOTH, "Replace": Existing.REPLACE, "Cancel": None}
        existing = choices[ask(self._window, PROGRAM, str(problem), "", tuple(choices))]
        if existing:
            self._start(folder, replace(wanted, existing=existing))

    def _saved(self, path: Path | None) -> bool:
        try:
            self._session.save(path, replace=True)
        except UserError as problem:
            tell(self._window, PROGRAM, "Could not save", str(problem))
            return False
        return True
