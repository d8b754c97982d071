"""The program: the start page, and behind it the windows of drafts.

The start page is there at once: what a draft’s window needs is loaded with the first one.
"""

import contextlib
import datetime
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from gui.dialogs import Files
from gui.faults import Faults
from gui.look import Look
from gui.memory import Memory
from gui.parts import PROGRAM
from models.errors import UserError
from models.settings import LARGEST_TEXT, SMALLEST_TEXT, Theme
from storage.copies import copies, thin

if TYPE_CHECKING:
    from gui.drafts import Drafts
    from gui.session import Session
    from gui.start import StartPage
    from gui.window import Window
    from storage.recovery import Recovered


GARBAGE = 10_000
"""New objects until the next search for garbage; Python’s own number is 700."""

GIVE_WAY = 0.001
"""Seconds after which a thread at work lets another one in; Python’s own number is 0.005."""


class Windows:
    """Everything that can be asked for from the start page and from the menus of a window."""

    def __init__(self, files: Files, memory: Memory, look: Look) -> None:
        self.memory, self.look, self.files = memory, look, files
        self._drafts: Drafts | None = None
        self._start: StartPage | None = None
        look.wear(memory.theme, memory.settings.text_scale)
        with contextlib.suppress(UserError):  # no state folder, nothing to thin
            thin(datetime.datetime.now(datetime.UTC))

    @property
    def drafts(self) -> "Drafts":
        """The windows of drafts."""
        if self._drafts is None:
            from gui.drafts import Drafts  # noqa: PLC0415  the start page needs none of it

            self._drafts = Drafts(self, self.files)
        return self._drafts

    def start(self) -> "StartPage":
        """The start page, raised if it is there."""
        if self._start is None:
            from gui.start import StartPage  # noqa: PLC0415  a draft may be opened without it

            self._start = StartPage(self, self.memory, PROGRAM)
            self.look.dress(self._start)
        self._start.refresh()
        self._start.show()
        self._start.raise_()
        self._start.activateWindow()
        return self._start

    def make_room(self) -> None:
        """A window is there: the start page goes."""
        if self._start:
            self._start.hide()

    def recovered(self) -> "tuple[Recovered, ...]":
        """Copies of what was not saved, but for those of drafts that are open now, here or not."""
        with contextlib.suppress(UserError):  # no state folder, no copies
            return self.drafts.recovered() if copies() else ()
        return ()

    def count_put_aside(self) -> int:
        """How many copies were not wanted and are kept for a while, counted without being read."""
        with contextlib.suppress(UserError):  # as above
            return len(copies("declined"))
        return 0

    def put_aside(self) -> "tuple[Recovered, ...]":
        """The copies that were not wanted, newest first."""
        return self.drafts.put_aside()

    def scale_text(self, by: int) -> None:
        """Text larger or smaller by so many percent; zero, its usual size."""
        scale = self.memory.settings.text_scale + by if by else 100
        self.memory.change(text_scale=min(max(scale, SMALLEST_TEXT), LARGEST_TEXT))
        self.look.wear(self.memory.theme, self.memory.settings.text_scale)

    def set_theme(self, theme: Theme) -> None:
        """Light, dark, or as the system has it."""
        self.memory.change(theme=theme)
        self.look.wear(theme, self.memory.settings.text_scale)

    def open(self, session: "Session") -> "Window":
        """A window for a draft that has no lock."""
        return self.drafts.open(session)

    def new(self) -> "Window":
        """An empty request."""
        return self.drafts.new()

    def sample(self) -> "Window":
        """The sample, unsaved."""
        return self.drafts.sample()

    def ask_to_open(self, parent: QWidget) -> "Window | None":
        """A draft that is asked for."""
        from gui.folders import draft_folder  # noqa: PLC0415  the start page needs no drafts

        path = self.files.to_open(parent, draft_folder(None, self.memory.settings))
        return self.open_file(path, parent) if path else None

    def open_file(self, path: Path, parent: QWidget | None) -> "Window | None":
        """The draft of a file; the window that has it already is raised instead."""
        return self.drafts.open_file(path, parent)

    def recover(self, copy: "Recovered", parent: QWidget) -> "Window | None":
        """A window on a recovery copy, unsaved."""
        return self.drafts.recover(copy, parent)

    def last_year(self, parent: QWidget) -> "Window | None":
        """A new request from an old draft, after saying what is kept and what is cleared."""
        path = self.files.last_year(parent)
        return self.drafts.last_year(path, parent) if path else None

    def rescue(self) -> bool:
        """Write the recovery copy of every draft now; whether each could be written."""
        return self._drafts is None or self._drafts.rescue()

    def save_copy(self) -> None:
        """Save a copy of the draft that is in front."""
        if self._drafts:
            self._drafts.save_copy()


def begin(app: QApplication) -> Windows:
    """The program with nothing open yet.

    Garbage is looked for seldom: what is loaded and typed is kept, and every search of it takes a
    moment that a key press or the first paint would wait for. For the same reason a thread at work
    lets the window’s in five times as soon as Python would have it.
    """
    gc.set_threshold(GARBAGE)
    sys.setswitchinterval(GIVE_WAY)
    app.setApplicationName(PROGRAM)
    windows = Windows(Files(), Memory(), Look(app))
    sys.excepthook = Faults(windows.rescue, windows.save_copy)
    return windows


def run(draft: Path | None) -> int:
    """Open the window, on a draft if one is given; the exit code when the last one closes."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("there is an application without windows")
    windows = begin(app)
    if draft is None or windows.open_file(draft, None) is None:
        windows.start()
    code = app.exec()
    windows.memory.wait()
    return code
