"""The windows of drafts: how each comes to be opened."""

import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from data.samples import SAMPLES, read_sample
from gui.dialogs import Files
from gui.locks import Lock
from gui.opening import Opened, open_draft
from gui.opens import Opens
from gui.parts import PROGRAM, ask, tell
from gui.session import Session, recovered
from gui.window import Window
from models.errors import UserError
from models.request import FundingRequest
from storage.drafts import load
from storage.journal import declined, left_behind
from storage.log import note
from storage.recovery import Recovered


class Program(Opens, Protocol):
    """The program, as the windows of drafts see it."""

    def make_room(self) -> None: ...


class Drafts:
    """The open windows; one that closes is forgotten, and the start page goes when one opens."""

    def __init__(self, program: Program, files: Files) -> None:
        self._program, self._files = program, files
        self.windows: list[Window] = []

    def open(self, session: Session) -> Window:
        """A window for a draft that has no lock."""
        return self._show(Opened(session))

    def new(self) -> Window:
        """An empty request."""
        return self.open(Session())

    def sample(self) -> Window:
        """The sample, unsaved."""
        return self.open(Session(request=read_sample(SAMPLES[0])))

    def open_file(self, path: Path, parent: QWidget | None) -> Window | None:
        """The draft of a file; the window that has it already is raised instead."""
        window = self._window_of(path)
        if window:
            return self._raised(window)
        found = open_draft(path, parent, self._program.recovered())
        if found is None:
            return None
        if found.session.draft:
            self._program.memory.opened(path, found.session.name)
            note("opened", found.session.draft.id)
        return self._show(found)

    def recovered(self) -> tuple[Recovered, ...]:
        """Copies of what was not saved, but for those of drafts that are open now.

        Raises:
            UserError: there is no folder for them.
        """
        return tuple(copy for copy in left_behind() if not Lock(copy.copy).held)

    def put_aside(self) -> tuple[Recovered, ...]:
        """Copies that were not wanted and are still kept."""
        return declined()

    def recover(self, copy: Recovered, parent: QWidget) -> Window | None:
        """A window on a recovery copy, unsaved."""
        try:
            session = recovered(copy)
        except UserError as problem:
            tell(parent, PROGRAM, "This recovery copy can’t be opened", str(problem))
            return None
        lock = Lock(session.draft.path) if session.draft else None
        if lock:
            lock.take()
        return self._show(Opened(session, lock))

    def rescue(self) -> bool:
        """Write the recovery copy of every draft now; whether each could be written."""
        kept = [window.storing.keeper.rescue() for window in self.windows]
        return all(kept)

    def save_copy(self) -> None:
        """Save a copy of the draft that is in front."""
        for window in self.windows:
            if window.isActiveWindow():
                window.storing.save_copy()

    def last_year(self, path: Path, parent: QWidget) -> Window | None:
        """A new request from an old draft, after saying what is kept and what is cleared."""
        try:
            old = load(path).request
        except UserError as problem:
            tell(parent, PROGRAM, "This draft can’t be opened", str(problem))
            return None
        return self._from(old, parent)

    def _from(self, old: FundingRequest, parent: QWidget) -> Window | None:
        from jobs.last_year import (  # noqa: PLC0415  once a year
            CLEARED,
            KEPT,
            from_last_year,
        )

        kept = "\n".join(f"• {each}" for each in KEPT)
        cleared = "\n".join(f"• {each}" for each in CLEARED)
        more = f"Kept:\n{kept}\n\nCleared:\n{cleared}\n\nThe old file stays as it is."
        choices = ("Start", "Cancel")
        if ask(parent, PROGRAM, "Start a new request from this draft?", more, choices) != "Start":
            return None
        return self.open(Session(request=from_last_year(old, datetime.date.today())))

    def _show(self, found: Opened) -> Window:
        """A window for what was opened; the start page makes room for it."""
        window = Window(found.session, self._program, self._files, found.lock)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.windows.append(window)
        window.destroyed.connect(lambda: self.windows.remove(window))
        self._program.look.dress(window)
        window.show()
        if found.notice:
            window.issues.toast(found.notice, undo=False)
        return self._raised(window)

    def _raised(self, window: Window) -> Window:
        window.raise_()
        window.activateWindow()
        self._program.make_room()
        return window

    def _window_of(self, path: Path) -> Window | None:
        for window in self.windows:
            theirs = window.session.draft
            if window.isVisible() and theirs and theirs.path.resolve() == path.resolve():
                return window
        return None
