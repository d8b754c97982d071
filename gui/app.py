"""The program with its windows: one for each draft."""

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.dialogs import Files
from gui.parts import tell
from gui.session import Session, opened
from gui.storing import PROGRAM
from gui.theme import dress
from gui.window import Window
from models.errors import UserError


class Windows:
    """The open windows; a window that closes is forgotten."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._open: list[Window] = []

    def open(self, session: Session) -> Window:
        """A window for a draft; the one that has the file already is raised instead."""
        for window in self._open:
            theirs, ours = window.session.draft, session.draft
            if theirs and ours and theirs.path.resolve() == ours.path.resolve():
                window.raise_()
                window.activateWindow()
                return window
        window = Window(session, self.open, self._files)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open.append(window)
        window.destroyed.connect(lambda: self._open.remove(window))
        window.show()
        return window


def run(draft: Path | None) -> int:
    """Open the window, on a draft if one is given; the exit code when the last one closes."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(app, QApplication):
        dress(app)
    app.setApplicationName(PROGRAM)
    try:
        session = opened(draft) if draft else Session()
    except UserError as problem:
        sys.stderr.write(f"error: {problem}\n")
        return 2
    windows = Windows(Files())
    window = windows.open(session)
    sys.excepthook = lambda kind, value, trace: _unexpected(window, kind, value, trace)
    return app.exec()


def _unexpected(
    window: Window, kind: type[BaseException], value: BaseException, trace: TracebackType | None
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
