"""Opening, saving and closing a draft, and writing its letters: what asks and tells on the way."""

import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.dialogs import ENDING, Files
from gui.parts import ask, tell
from gui.session import Session, opened
from jobs.export import Existing, Exported, Wanted, export
from jobs.letters import findings, letter_date, open_errors
from models.errors import UserError
from storage.write import FileThere

PROGRAM = "Fundwright"


class Storing:
    """The questions and the sentences around the files of one window."""

    def __init__(self, window: QWidget, session: Session, files: Files) -> None:
        self._window, self._session, self._files = window, session, files

    def open(self) -> Session | None:
        """The session of a draft that was chosen, or None."""
        path = self._files.to_open(self._window)
        if path is None:
            return None
        try:
            return opened(path)
        except UserError as problem:
            tell(self._window, PROGRAM, str(problem))
            return None

    def save(self) -> bool:
        """Save over the opened file; a draft without a file is asked for a name."""
        return self._saved(None) if self._session.draft else self.save_as()

    def save_as(self) -> bool:
        """Save as a new file."""
        path = self._files.to_save(self._window, f"{self._session.name}{ENDING}")
        return path is not None and self._saved(path)

    def may_close(self) -> bool:
        """Whether the window may go: nothing unsaved, saved now, or not wanted."""
        if not self._session.unsaved:
            return True
        answer = ask(
            self._window,
            PROGRAM,
            f"Save changes to “{self._session.name}”?",
            "If you don't save, your changes are lost.",
            ("Save", "Don't save", "Cancel"),
        )
        return answer == "Don't save" or (answer == "Save" and self.save())

    def errors(self) -> int:
        """How many errors are open."""
        request = self._session.request
        date = letter_date(request, datetime.date.today())
        return len(open_errors(findings(request, date)))

    def export(self, addressees: tuple[str, ...], errors: int) -> tuple[Exported, ...]:
        """Write the letters of some addressees to a folder that is asked for."""
        if errors and not self._anyway(errors):
            return ()
        folder = self._files.folder(self._window)
        if folder is None:
            return ()
        return self._write(folder, Wanted(addressees=addressees, despite_errors=bool(errors)))

    def _anyway(self, errors: int) -> bool:
        said = "1 error is" if errors == 1 else f"{errors} errors are"
        choices = ("Go back and fix", "Export anyway")
        more = "The list on this page says which."
        return ask(self._window, PROGRAM, f"{said} open.", more, choices) == "Export anyway"

    def _write(self, folder: Path, wanted: Wanted) -> tuple[Exported, ...]:
        request = self._session.request
        date = letter_date(request, datetime.date.today())
        try:
            return export(request, folder, date, wanted)
        except FileThere as problem:
            choices = ("Keep both", "Replace", "Cancel")
            answer = ask(self._window, PROGRAM, str(problem), "", choices)
            existing = {"Keep both": Existing.KEEP_BOTH, "Replace": Existing.REPLACE}.get(answer)
            if existing is None:
                return ()
            again = Wanted((), wanted.addressees, existing, wanted.despite_errors)
            return self._write(folder, again)
        except UserError as problem:
            tell(self._window, PROGRAM, "The letters were not all made", str(problem))
            return ()

    def _saved(self, path: Path | None) -> bool:
        try:
            self._session.save(path, replace=True)
        except UserError as problem:
            tell(self._window, PROGRAM, "Could not save", str(problem))
            return False
        return True
