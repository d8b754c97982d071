"""The program with its windows: the start page, and one window for each draft."""

import contextlib
import datetime
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from data.samples import SAMPLES, read_sample
from gui.dialogs import Files
from gui.faults import Faults
from gui.locks import Lock
from gui.memory import Memory
from gui.opening import Opened, open_draft
from gui.parts import ask, tell
from gui.session import Session, recovered
from gui.start import StartPage
from gui.storing import PROGRAM
from gui.theme import Look
from gui.window import Window
from jobs.last_year import CLEARED, KEPT, from_last_year
from models.errors import UserError
from models.request import FundingRequest
from storage.drafts import load
from storage.journal import left_behind, thin
from storage.log import note
from storage.recovery import Recovered


class Windows:
    """The open windows; one that closes is forgotten, and the start page goes when one opens."""

    def __init__(self, files: Files, memory: Memory, look: Look) -> None:
        self.memory, self.look = memory, look
        self._files = files
        self._open: list[Window] = []
        self._start: StartPage | None = None
        look.wear(memory.theme, memory.settings.text_scale)
        with contextlib.suppress(UserError):  # no state folder, nothing to thin
            thin(datetime.datetime.now(datetime.UTC))

    def start(self) -> StartPage:
        """The start page, raised if it is there."""
        if self._start is None:
            self._start = StartPage(self, self.memory, PROGRAM)
            self.look.dress(self._start)
        self._start.refresh()
        self._start.show()
        self._start.raise_()
        self._start.activateWindow()
        return self._start

    def open(self, session: Session) -> Window:
        """A window for a draft that has no lock."""
        return self._show(Opened(session))

    def new(self) -> Window:
        """An empty request."""
        return self.open(Session())

    def sample(self) -> Window:
        """The sample, unsaved."""
        return self.open(Session(request=read_sample(SAMPLES[0])))

    def ask_to_open(self, parent: QWidget) -> Window | None:
        """A draft that is asked for."""
        path = self._files.to_open(parent)
        return self.open_file(path, parent) if path else None

    def open_file(self, path: Path, parent: QWidget | None) -> Window | None:
        """The draft of a file; the window that has it already is raised instead."""
        window = self._window_of(path)
        if window:
            return self._raised(window)
        found = open_draft(path, parent, self.recovered())
        if found is None:
            return None
        if found.session.draft:
            self.memory.opened(path, found.session.name)
            note("opened", found.session.draft.id)
        return self._show(found)

    def recovered(self) -> tuple[Recovered, ...]:
        """Copies of what was not saved, but for those of drafts that are open now, here or not."""
        with contextlib.suppress(UserError):  # no state folder, no copies
            return tuple(copy for copy in left_behind() if not Lock(copy.copy).held)
        return ()

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
        kept = [window.storing.keeper.rescue() for window in self._open]
        return all(kept)

    def save_copy(self) -> None:
        """Save a copy of the draft that is in front."""
        for window in self._open:
            if window.isActiveWindow():
                window.storing.save_copy()

    def last_year(self, parent: QWidget) -> Window | None:
        """A new request from an old draft, after saying what is kept and what is cleared."""
        path = self._files.last_year(parent)
        if path is None:
            return None
        try:
            old = load(path).request
        except UserError as problem:
            tell(parent, PROGRAM, "This draft can’t be opened", str(problem))
            return None
        return self._from(old, parent)

    def _from(self, old: FundingRequest, parent: QWidget) -> Window | None:
        kept = "\n".join(f"• {each}" for each in KEPT)
        cleared = "\n".join(f"• {each}" for each in CLEARED)
        more = f"Kept:\n{kept}\n\nCleared:\n{cleared}\n\nThe old file stays as it is."
        choices = ("Start", "Cancel")
        if ask(parent, PROGRAM, "Start a new request from this draft?", more, choices) != "Start":
            return None
        return self.open(Session(request=from_last_year(old, datetime.date.today())))

    def _show(self, found: Opened) -> Window:
        """A window for what was opened; the start page makes room for it."""
        window = Window(found.session, self, self._files, found.lock)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open.append(window)
        window.destroyed.connect(lambda: self._open.remove(window))
        self.look.dress(window)
        window.show()
        if found.notice:
            window.issues.toast(found.notice, undo=False)
        return self._raised(window)

    def _raised(self, window: Window) -> Window:
        window.raise_()
        window.activateWindow()
        if self._start:
            self._start.hide()
        return window

    def _window_of(self, path: Path) -> Window | None:
        for window in self._open:
            theirs = window.session.draft
            if window.isVisible() and theirs and theirs.path.resolve() == path.resolve():
                return window
        return None


def run(draft: Path | None) -> int:
    """Open the window, on a draft if one is given; the exit code when the last one closes."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("there is an application without windows")
    app.setApplicationName(PROGRAM)
    windows = Windows(Files(), Memory(), Look(app))
    sys.excepthook = Faults(windows.rescue, windows.save_copy)
    if draft is None or windows.open_file(draft, None) is None:
        windows.start()
    code = app.exec()
    windows.memory.wait()
    return code
