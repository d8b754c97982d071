"""Windows that are ready, and the system's dialogs answered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from data.samples import read_sample
from gui.app import Windows
from gui.dialogs import Files
from gui.look import Look
from gui.memory import Memory
from gui.session import Session
from gui.window import Window
from storage.drafts import create

Settle = Callable[[Window], None]
"""Waits until a window shows its draft as it is."""


class Chosen(Files):
    """The system’s dialogs answered: where to open, to save, to put the letters."""

    def __init__(self, folder: Path) -> None:
        self.here = folder

    def to_open(self, _parent: QWidget, _begin: Path) -> Path | None:
        return self.here / "d.fundwright"

    def to_save(self, _parent: QWidget, _suggestion: Path) -> Path | None:
        return self.here / "saved.fundwright"

    def reason(self, _parent: QWidget, _message: str) -> str:
        return "The quote is on its way"

    def folder(self, _parent: QWidget, _begin: Path) -> Path | None:
        return self.here / "letters"

    def last_year(self, _parent: QWidget) -> Path | None:
        return self.here / "d.fundwright"

    def to_import(self, _parent: QWidget, _what: str) -> Path | None:
        return self.here / "import.csv"

    def word_file(self, _parent: QWidget) -> Path | None:
        return self.here / "letterhead.docx"

    def mended_copy(self, _parent: QWidget, _suggestion: str) -> Path | None:
        return self.here / "mended.docx"

    def printer(self, _parent: QWidget, chosen: Callable[[QPrinter], object]) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(self.here / "printed.pdf"))
        chosen(printer)

    def picture(self, _parent: QWidget) -> Path | None:
        return self.here / "letterhead.png"


def save_to(session: Session, path: Path) -> None:
    """Save a session’s draft without its window, so that the window may close."""
    session.saved(create(path, session.request, replace=True), session.request)


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """The program’s look, put on once."""
    return Look(qapp)


@pytest.fixture
def windows(look: Look, tmp_path: Path) -> Iterator[Windows]:
    """The program with its dialogs answered, and nothing remembered."""
    made = Windows(Chosen(tmp_path), Memory(), look)
    yield made
    made.memory.wait()


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[Window], None]:
    """Waits until letter and findings show the draft as it is."""

    def wait(window: Window) -> None:
        qtbot.waitUntil(lambda: window.settled, timeout=20_000)
        QApplication.processEvents()  # what came last is laid out

    return wait


@pytest.fixture
def window(
    settle: Callable[[Window], None], tmp_path: Path, qapp: QApplication, windows: Windows
) -> Iterator[Window]:
    """The Tucson sample in a window; a dialog left open fails the test."""
    made = windows.open(Session(request=read_sample("tucson")))
    made.resize(1366, 728)
    settle(made)
    yield made
    save_to(made.session, tmp_path / "end.fundwright")
    made.close()
    assert not [w for w in qapp.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
