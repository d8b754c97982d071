"""The program with its windows: the start page, and one window for each draft."""

import contextlib
import datetime
import sys
import traceback
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from data.samples import SAMPLES, read_sample
from gui.dialogs import Files
from gui.memory import Memory
from gui.parts import ask, tell
from gui.session import Session, opened, recovered
from gui.start import StartPage
from gui.storing import PROGRAM
from gui.theme import Look
from gui.window import Window
from jobs.last_year import CLEARED, KEPT, from_last_year
from models.errors import UserError
from models.request import FundingRequest
from storage.damage import Damaged
from storage.drafts import load
from storage.envelope import new_id
from storage.journal import left_behind, thin
from storage.recovery import Base, Recovered


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
        """A window for a draft; the one that has the file already is raised instead."""
        window = self._window_of(session) or self._made(session)
        window.raise_()
        window.activateWindow()
        if self._start:
            self._start.hide()
        return window

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

    def open_file(self, path: Path, parent: QWidget) -> Window | None:
        """The draft of a file; a sentence where it cannot be opened."""
        try:
            session = opened(path)
        except Damaged as problem:
            return self._from_backup(problem, parent)
        except UserError as problem:
            tell(parent, PROGRAM, "This draft can’t be opened", str(problem))
            return None
        self.memory.opened(path, session.name)
        return self.open(session)

    def _from_backup(self, problem: Damaged, parent: QWidget) -> Window | None:
        """The newest whole version of a damaged draft, unsaved, if it is wanted."""
        if not problem.versions:
            tell(parent, PROGRAM, "This draft can’t be opened", str(problem))
            return None
        newest = problem.versions[0]
        when = f"{newest.time.astimezone():%B %d, %I:%M %p}".replace(" 0", " ")
        choices = (f"Open version from {when}", "Cancel")
        if ask(parent, PROGRAM, "This draft can’t be opened", str(problem), choices) != choices[0]:
            return None
        return self.open(Session(request=load(newest.path).request, recovered=Base(new_id())))

    def recovered(self) -> tuple[Recovered, ...]:
        """Copies of what was not saved, but for those of drafts that are open here."""
        here = {window.session.base.id for window in self._open}
        with contextlib.suppress(UserError):  # no state folder, no copies
            return tuple(c for c in left_behind() if not (c.base and c.base.id in here))
        return ()

    def recover(self, copy: Recovered, parent: QWidget) -> Window | None:
        """A window on a recovery copy, unsaved."""
        try:
            return self.open(recovered(copy))
        except UserError as problem:
            tell(parent, PROGRAM, "This recovery copy can’t be opened", str(problem))
            return None

    def last_year(self, parent: QWidget) -> Window | None:
        """A new request from an old draft, after saying what is kept and what is cleared."""
        path = self._files.last_year(parent)
        if path is None:
            return None
        try:
            old = opened(path).request
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

    def _window_of(self, session: Session) -> Window | None:
        ours = session.draft
        for window in self._open:
            theirs = window.session.draft
            if theirs and ours and theirs.path.resolve() == ours.path.resolve():
                return window
        return None

    def _made(self, session: Session) -> Window:
        window = Window(session, self, self._files)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open.append(window)
        window.destroyed.connect(lambda: self._open.remove(window))
        self.look.dress(window)
        window.show()
        return window


def run(draft: Path | None) -> int:
    """Open the window, on a draft if one is given; the exit code when the last one closes."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("there is an application without windows")
    app.setApplicationName(PROGRAM)
    try:
        session = opened(draft) if draft else None
    except UserError as problem:
        sys.stderr.write(f"error: {problem}\n")
        return 2
    windows = Windows(Files(), Memory(), Look(app))
    if draft and session:
        windows.memory.opened(draft, session.name)
    shown: QWidget = windows.open(session) if session else windows.start()
    sys.excepthook = partial(_unexpected, shown)
    return app.exec()


def _unexpected(
    window: QWidget, kind: type[BaseException], value: BaseException, trace: TracebackType | None
) -> None:
    """A calm sentence with the place of the fault; the draft stays open to be saved."""
    place = traceback.extract_tb(trace)[-1] if trace else None
    where = f" at {Path(place.filename).name}:{place.lineno}" if place else ""
    sys.stderr.write("".join(traceback.format_exception(kind, value, trace)))
    tell(
        window,
        PROGRAM,
        "Something went wrong. Your draft is still open.",
        f"Save it under a new name, then start again. Details: {kind.__name__}{where}",
    )
