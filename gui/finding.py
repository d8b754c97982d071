"""Find: every answer that holds some words, and the way to its field."""

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

_PATH = int(Qt.ItemDataRole.UserRole)
MOST = 200
"""Entries shown; who sees so many types another letter."""


class FindDialog(QDialog):
    """A field to type in, and what it finds below; Enter goes there, Esc closes."""

    def __init__(self, parent: QWidget, session: Session, go_to: Callable[[Path], None]) -> None:
        super().__init__(parent)
        self._entries = [each for each in answers(session.request) if each.value != NOT_PROVIDED]
        self._parent, self._go_to = parent, go_to
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
        wanted = text.strip().casefold()
        fitting = [each for each in self._entries if wanted and wanted in _said(each).casefold()]
        self._found.clear()
        for entry in fitting[:MOST]:
            item = QListWidgetItem(f"{entry.section} · {_said(entry)}".replace("\n", " "))
            item.setData(_PATH, entry.path)
            self._found.addItem(item)
        self._found.setCurrentRow(0)
        count = f"{len(fitting)} found. Enter goes to the field." if wanted else "Type a few words"
        self._how.setText(count)

    def _take(self) -> None:
        item = self._found.currentItem()
        if item:
            self.accept()
            self._parent.activateWindow()
            self._go_to(tuple(item.data(_PATH)))


def _said(entry: Entry) -> str:
    return f"{entry.label}: {entry.value}"


def show_find(parent: QWidget, session: Session, go_to: Callable[[Path], None]) -> None:
    """Open the dialog."""
    dialog = FindDialog(parent, session, go_to)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
