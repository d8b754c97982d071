"""Find: every answer that holds some words, and the way to its field and the next one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.parts import label
from gui.session import Session
from jobs.listing import NOT_PROVIDED, Entry, answers
from models.base import Path
from models.request import FundingRequest

_PATH = int(Qt.ItemDataRole.UserRole)
_WITHOUT_FIELD = {
    *("catalogue", "hour_catalogue", "supports"),
    *("series", "read_in", "file_saved"),
    *("left_out", "order", "own_file", "data"),
}
"""Steps of a path to what is stored, and shown by no field that could have the focus."""

MOST = 200
"""Entries shown; who sees so many types another letter."""


class Finder:
    """What was looked for last, and where it was found."""

    def __init__(self, window: QWidget, session: Session) -> None:
        self._window, self._session = window, session
        self._words = ""
        self._at: Path = ()

    def ask(self, go_to: Callable[[Path], None]) -> None:
        """Ask for words, and go to the answer that is chosen."""

        def found(words: str, path: Path) -> None:
            self._words, self._at = words, path
            self._window.activateWindow()
            go_to(path)

        dialog = FindDialog(self._window, self._session, found)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def next(self, go_to: Callable[[Path], None]) -> None:
        """Go to the next answer with the same words, and round again; ask where there is none."""
        paths = [entry.path for entry in holding(self._words, given(self._session.request))]
        if not paths:
            self.ask(go_to)
            return
        here = paths.index(self._at) if self._at in paths else -1
        self._at = paths[(here + 1) % len(paths)]
        go_to(self._at)


def given(request: FundingRequest) -> list[Entry]:
    """Every answer that is there and has a field, in the order of the sections."""
    there = (each for each in answers(request) if each.value != NOT_PROVIDED)
    return [each for each in there if _WITHOUT_FIELD.isdisjoint(each.path)]


def holding(words: str, entries: list[Entry]) -> list[Entry]:
    """The answers that hold words, in any case; without words, none."""
    wanted = words.strip().casefold()
    return [each for each in entries if wanted and wanted in _said(each).casefold()]


class FindDialog(QDialog):
    """A field to type in, and what it finds below; Enter goes there, Esc closes."""

    def __init__(
        self, parent: QWidget, session: Session, found: Callable[[str, Path], None]
    ) -> None:
        super().__init__(parent)
        self._entries = given(session.request)
        self._take_over = found
        self.setWindowTitle("Find in the draft")
        self.resize(620, 420)
        self._words, self._found = QLineEdit(), QListWidget()
        self._words.setAccessibleName("Words to find")
        self._found.setObjectName("items")
        self._found.setAccessibleName("Answers that hold them")
        self._how = label("", "hint")
        layout = QVBoxLayout(self)
        for widget in (self._words, self._found, self._how):
            layout.addWidget(widget)
        self._words.textChanged.connect(self._show)
        self._words.returnPressed.connect(self._take)
        self._found.itemActivated.connect(lambda _item: self._take())
        self._show("")

    def _show(self, text: str) -> None:
        fitting = holding(text, self._entries)
        self._found.clear()
        for entry in fitting[:MOST]:
            item = QListWidgetItem(f"{entry.section} · {_said(entry)}".replace("\n", " "))
            item.setData(_PATH, entry.path)
            self._found.addItem(item)
        self._found.setCurrentRow(0)
        found = f"{len(fitting)} found. Enter goes to the field, F3 to the next one."
        self._how.setText(found if text.strip() else "Type a few words")

    def _take(self) -> None:
        item = self._found.currentItem()
        if item:
            self.accept()
            self._take_over(self._words.text(), tuple(item.data(_PATH)))


def _said(entry: Entry) -> str:
    return f"{entry.label}: {entry.value}"
