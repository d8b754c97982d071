"""The editor of a choice: a list to open, which is searched by typing where it is long."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from gui.editor import Editor
from gui.parts import tip
from models.base import Path

SEARCHABLE = 8
"""Entries above which a choice can be searched by typing."""


class QuietBox(QComboBox):
    """A choice that the mouse wheel passes over: who scrolls the page changes no answer."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SearchLine(QLineEdit):
    """What is typed after a click takes the place of what was chosen; Space opens the list.

    It does as in every other choice while the words are those of the entry: a blank that is typed
    on is searched for.
    """

    def __init__(self, box: QComboBox) -> None:
        super().__init__()
        self._box = box
        self._entered = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        unchanged = self.text() == self._box.itemText(self._box.currentIndex())
        if unchanged and event.key() == Qt.Key.Key_Space:
            self._box.showPopup()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._entered = event.reason() is Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._entered:  # the focus comes before the press
            self._entered = False
            self.selectAll()


class ChoiceEditor(Editor):
    """One of a few answers, by label."""

    def __init__(self, labels: dict[str, str]) -> None:
        super().__init__()
        self._labels: dict[str, str] = {}
        self._foreign = ""
        """What the draft holds and the list has not; last in it while it is shown."""
        self._box = QuietBox()
        self.widget = self._box
        self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(6)
        self._fill(labels)
        self._box.activated.connect(lambda _index: self.typed.emit(self.text()))
        self._box.installEventFilter(self)

    def finish(self) -> None:
        if self._box.isEditable():
            self._take_typed()

    def _fill(self, labels: dict[str, str]) -> None:
        self._labels, self._foreign = dict(labels), ""
        self._box.clear()
        self._box.addItems(list(labels.values()))
        if len(labels) > SEARCHABLE and not self._box.isEditable():
            self._make_searchable()

    def _make_searchable(self) -> None:
        self._box.setLineEdit(SearchLine(self._box))
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self._box.model(), self._box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._box.setCompleter(completer)
        typed = self._box.lineEdit()
        if typed:
            typed.editingFinished.connect(self._take_typed)

    def _take_typed(self) -> None:
        """The one entry that fits what was typed; where none or several do, the words as typed."""
        typed, before = self._box.currentText().strip(), self._box.currentIndex()
        if not typed:
            self._box.setEditText(self._box.itemText(before))
            self.emptied.emit()
            return
        labels = list(self._labels.values())
        same = [row for row, each in enumerate(labels) if each.casefold() == typed.casefold()]
        fitting = same or [labels.index(each) for each in self._fitting(typed)]
        if len(fitting) != 1:
            self.set_text(typed)
            self.typed.emit(typed)
            return
        row = fitting[0]
        self.set_text(list(self._labels)[row])
        self._box.setEditText(self._box.itemText(row))
        if row != before:
            self.typed.emit(self.text())

    def _fitting(self, typed: str) -> list[str]:
        """The entries of the list, by label, that have some words in them."""
        wanted = typed.strip().casefold()
        offered = (label for value, label in self._labels.items() if value != self._foreign)
        return [label for label in offered if wanted in label.casefold()]

    def problem(self, text: str) -> str:
        """Of a list that is searched: how many entries the words fit that chose none."""
        if not self._box.isEditable() or text in self._labels.keys() - {self._foreign}:
            return ""
        fitting = len(self._fitting(text))
        which = f"{fitting} have" if fitting > 1 else "1 has" if fitting else "none has"
        return f"Choose one of the list: {which} “{text}” in the name"

    def _show_start(self, label: str) -> None:
        """Of a long name the beginning, and the whole as a tool tip."""
        tip(self._box, label)
        typed = self._box.lineEdit()
        if typed and not typed.hasFocus():
            typed.setCursorPosition(0)

    def name(self, name: str) -> None:
        super().name(name)
        typed = self._box.lineEdit()
        if typed:
            typed.setAccessibleName(name)

    def text(self) -> str:
        """The value chosen, as it is stored."""
        return list(self._labels)[self._box.currentIndex()]

    def set_text(self, text: str) -> None:
        """Show the entry with this value or label; what is none of them, as it stands, for now."""
        if self._foreign:
            self._box.removeItem(self._box.count() - 1)
            del self._labels[self._foreign]
        self._foreign = ""
        if text not in self._labels and text not in self._labels.values():
            self._foreign = self._labels[text] = text
            self._box.addItem(text)
        for index, (value, label) in enumerate(self._labels.items()):
            if text in (value, label):
                self._box.setCurrentIndex(index)
                self._show_start(label)


class OfferedChoice(ChoiceEditor):
    """A choice whose entries depend on the item it is in; what an item has is always one of them.

    Args:
        entries: values and labels for the field of a path.
    """

    def __init__(self, entries: Callable[[Path], dict[str, str]]) -> None:
        super().__init__({})
        self._entries = entries

    def show_for(self, path: Path) -> None:
        wanted = self._entries(path)
        if wanted == {each: label for each, label in self._labels.items() if each != self._foreign}:
            return
        chosen = [self.text()] if self._labels else []
        self._fill(wanted)
        for text in chosen:
            self.set_text(text)
