"""Opening, saving and closing a draft, and writing its letters: what asks and tells on the way."""

import contextlib
import datetime
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.dialogs import ENDING, Files, read_text
from gui.exporting import ANYWAY, DRAFTS_SAY, Exporting
from gui.folders import draft_folder, export_folder
from gui.keeping import Keeper
from gui.locks import Lock
from gui.memory import Memory
from gui.parts import PROGRAM, ask, tell
from gui.saving import Saving
from gui.session import Session
from gui.versions import in_words
from jobs.differences import differences
from jobs.letters import letter_date
from jobs.planned import errors_in_words, what_stops
from jobs.wanted import Existing, Wanted
from models.errors import UserError
from models.text import moment_in_words
from storage.drafts import ChangedOnDisk, ReadOnly, create, load
from storage.log import note
from storage.names import file_name
from storage.write import FileThere

_ELSEWHERE, _AGAIN = "Save somewhere else…", "Try again"


class Storing(QObject):
    """The questions and the sentences around the files of one window."""

    def __init__(
        self, window: QWidget, session: Session, files: Files, memory: Memory, lock: Lock | None
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._files = window, session, files
        self._memory = memory
        self._lock = lock
        self._held = session.draft.path if session.draft else None
        self.exporting, self.keeper = Exporting(window), Keeper(session, window)
        self.saving = Saving(session, self)
        self.saving.done.connect(self._saved)
        self.saving.failed.connect(self._refused)
        self.exporting.failed.connect(self._not_exported)

    def save(self) -> None:
        """Save over the opened file; a draft without a file is asked for a name."""
        if self._session.read_only:
            self._refused(ReadOnly(self._session.read_only))
        elif self._session.draft:
            self.saving.start(None)
        else:
            self.save_as()

    def save_as(self) -> None:
        """Save as a new file."""
        path = self._files.to_save(self._window, self._suggested())
        if path is not None:
            self.saving.start(path)

    def save_copy(self) -> None:
        """Write the draft to another file and go on with this one."""
        path = self._files.to_save(self._window, self._suggested(" (copy)"))
        if path is None:
            return
        try:
            create(path, self._session.request, replace=True)
        except UserError as problem:
            tell(self._window, PROGRAM, "Could not save the copy", str(problem))

    def _suggested(self, more: str = "") -> Path:
        """Where a draft is saved if nothing else is chosen: beside its file, or the last one."""
        name = f"{file_name(self._session.name, 'Request')}{more}{ENDING}"
        return draft_folder(self._session.draft, self._memory.settings) / name

    def may_close(self) -> bool:
        """Whether the window may go: nothing unsaved, saved now, or not wanted."""
        self.saving.finish()
        answer = self._wanted_at_close() if self._session.unsaved else "Save"
        if answer == "Save" and self._session.unsaved:
            self.save()
            self.saving.finish()
        goes = answer == "Don't save" or not (answer == "Cancel" or self._session.unsaved)
        if goes:
            self.keeper.end(wanted=answer == "Save")
            self._release()
        return goes

    def _wanted_at_close(self) -> str:
        return ask(
            self._window,
            PROGRAM,
            f"Save changes to “{self._session.name}”?",
            "If you don't save, a recovery copy is kept for 30 days.",
            ("Save", "Don't save", "Cancel"),
        )

    def open_errors(self, wanted: Wanted) -> str:
        """How many errors stop the documents that are wanted; empty where none does."""
        request = self._session.request
        date = letter_date(request, datetime.date.today())
        try:
            return errors_in_words(what_stops(request, date, wanted))
        except UserError:
            return ""  # the export itself says what else is in its way

    def export(self, wanted: Wanted, open_errors: str = "") -> None:
        """Write documents to a folder that is asked for, off the GUI thread.

        Args:
            wanted: which documents, and how.
            open_errors: how many stop them, as `open_errors` says; asked about.
        """
        if not wanted.documents:
            more = "Add an addressee, or tick what to make under Review and export."
            tell(self._window, PROGRAM, "There is nothing to export", more)
            return
        if open_errors and not self._anyway(open_errors):
            return
        settings = self._memory.settings
        folder = self._files.folder(self._window, export_folder(self._session.draft, settings))
        if folder:
            self._memory.change(export_folder=str(folder.absolute()))
            anyway = wanted.despite_errors or bool(open_errors)
            self._start(folder, replace(wanted, despite_errors=anyway))

    def _anyway(self, open_errors: str) -> bool:
        choices = ("Go back and fix", ANYWAY)
        return ask(self._window, PROGRAM, f"{open_errors}.", DRAFTS_SAY, choices) == ANYWAY

    def _start(self, folder: Path, wanted: Wanted) -> None:
        self._wanted = (folder, wanted)
        request = self._session.request
        date = letter_date(request, datetime.date.today())
        self.exporting.start(request, folder, date, wanted)

    def _not_exported(self, problem: UserError) -> None:
        folder, wanted = self._wanted
        if not isinstance(problem, FileThere):
            self._export_again(problem, folder, wanted)
            return
        choices = {"Keep both": Existing.KEEP_BOTH, "Replace": Existing.REPLACE, "Cancel": None}
        existing = choices[ask(self._window, PROGRAM, str(problem), "", tuple(choices))]
        if existing:
            self._start(folder, replace(wanted, existing=existing))

    def _export_again(self, problem: UserError, folder: Path, wanted: Wanted) -> None:
        """A file may be open in Word, or a disk full: made again, over what was made just now."""
        made = "The documents were not all made"
        if ask(self._window, PROGRAM, made, str(problem), (_AGAIN, "Not now")) == _AGAIN:
            ours = wanted.existing is Existing.REFUSE  # nothing of those names was there before
            existing = Existing.REPLACE if ours else wanted.existing
            self._start(folder, replace(wanted, existing=existing))

    def _saved(self) -> None:
        """A new file is held open from now on."""
        draft = self._session.draft
        if draft and draft.path != self._held:
            self._release()
            self._held, self._lock = draft.path, Lock(draft.path)
            self._lock.take()
        if draft:
            note("saved", draft.id)

    def _release(self) -> None:
        if self._lock:
            self._lock.release()

    def _refused(self, problem: UserError) -> None:
        """Say why nothing was saved, and what can be done instead."""
        if isinstance(problem, ChangedOnDisk):
            self._changed_meanwhile(problem)
            return
        again = () if isinstance(problem, ReadOnly) else (_AGAIN,)
        choices = (_ELSEWHERE, *again, "Not now")
        more = f"{problem}\nYour changes are still on screen."
        answer = ask(self._window, PROGRAM, "Could not save", more, choices)
        if answer == _ELSEWHERE:
            self.save_as()
        elif answer == _AGAIN:
            self.save()

    def _changed_meanwhile(self, problem: ChangedOnDisk) -> None:
        """Both versions are kept, whatever is chosen."""
        draft = self._session.draft
        assert draft is not None  # noqa: S101  only an opened file can have changed
        try:
            theirs = load(draft.path, accept_edited=True)
        except UserError as damage:
            self._refused(damage)
            return
        choices = ("Save as a copy…", "See differences", "Replace their version", "Cancel")
        answer = ask(self._window, PROGRAM, _changed_at(draft.path), str(problem), choices)
        if answer == choices[0]:
            self.save_as()
        elif answer == choices[1]:
            found = differences(theirs.request, self._session.request)
            read_text(self._window, "Their version → yours", in_words(found))
            self._changed_meanwhile(problem)
        elif answer == choices[2]:
            self._session.built_on(theirs)
            self.saving.start(None)


def _changed_at(path: Path) -> str:
    with contextlib.suppress(OSError):
        when = moment_in_words(datetime.datetime.fromtimestamp(path.stat().st_mtime))
        return f"This draft was changed by someone else on {when}."
    return "This draft was changed by someone else."
