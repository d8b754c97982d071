"""One editor for each kind of value. Editors show text and report it; they decide nothing."""

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any, get_origin

from pydantic.fields import FieldInfo
from PySide6.QtCore import QEvent, QMimeData, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from gui.parts import tip
from models.reading import MONTHS, shape, shown
from models.text import clean_text
from models.units import DOLLARS
from models.values import Choice, Paragraphs

SEARCHABLE = 8
"""Entries above which a choice can be searched by typing."""

PROSE_LINES = 4
VERY_LONG = 50_000
"""Characters."""

TICK_HEIGHT = 28
"""Pixels an entry to tick is high."""


class Editor(QObject):
    """What every editor offers: a widget, its text, and word of typing and of leaving."""

    typed = Signal(str)
    """The text as it stands, while it is typed or chosen."""
    left = Signal()
    """Focus has gone elsewhere."""

    widget: QWidget

    def text(self) -> str:
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Show a text without reporting it as typed."""
        raise NotImplementedError

    def finish(self) -> None:
        """Take over what is typed and was waiting for the field to be left."""

    def name(self, name: str) -> None:
        """What a screen reader calls the field."""
        self.widget.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self.left.emit()
        return _window_undoes(event) or super().eventFilter(watched, event)


_COMMANDS = (Qt.Key.Key_E, Qt.Key.Key_D)
"""With Ctrl: Export and Duplicate item, which some systems’ fields take for moving and deleting."""


def _window_undoes(event: QEvent) -> bool:
    """Undo, redo and the commands are the window’s: a field’s own undo would leave the draft be."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    mine = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    control = event.modifiers() is Qt.KeyboardModifier.ControlModifier
    if any(event.matches(key) for key in mine) or (control and event.key() in _COMMANDS):
        event.ignore()
        return True
    return False


class LineEditor(Editor):
    """One line: words, amounts, dates."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.setPlaceholderText(placeholder)
        self.widget = self._line
        self._line.textEdited.connect(lambda _text: self.typed.emit(self.text()))
        self._line.installEventFilter(self)

    def text(self) -> str:
        """One line, also where several were pasted."""
        return " ".join(clean_text(self._line.text()).split("\n"))

    def set_text(self, text: str) -> None:
        text = text.replace("\n", " ")
        if text != self._line.text():
            caret = self._line.cursorPosition()
            self._line.setText(text)
            self._line.setCursorPosition(min(caret, len(text)))


class Prose(QPlainTextEdit):
    """Plain text, whatever is pasted; very long text is not wrapped, which Qt is slow at."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.wrap_for(len(source.text()))
        super().insertFromMimeData(source)

    def wrap_for(self, length: int) -> None:
        """Wrap lines unless the text is longer than anyone types."""
        wraps = QPlainTextEdit.LineWrapMode.WidgetWidth
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap if length > VERY_LONG else wraps)


class ProseEditor(Editor):
    """Text of several lines; Tab goes on to the next field."""

    lines = PROSE_LINES

    def __init__(self) -> None:
        super().__init__()
        self._prose = self.make()
        self.widget = self._prose
        self._prose.setTabChangesFocus(True)
        self._prose.setFixedHeight(self._prose.fontMetrics().lineSpacing() * self.lines + 18)
        self._prose.textChanged.connect(lambda: self.typed.emit(self.text()))
        self._prose.installEventFilter(self)

    def make(self) -> Prose:
        """The widget; a kind of its own where the text has parts that stay whole."""
        return Prose()

    def text(self) -> str:
        return clean_text(self._prose.toPlainText())

    def set_text(self, text: str) -> None:
        if text == self.text():
            return
        blocker = QSignalBlocker(self._prose)
        self._prose.wrap_for(len(text))
        caret = self._prose.textCursor().position()
        self._prose.setPlainText(text)
        cursor = self._prose.textCursor()
        cursor.setPosition(min(caret, len(text)))
        self._prose.setTextCursor(cursor)
        blocker.unblock()


class QuietBox(QComboBox):
    """A choice that the mouse wheel passes over: who scrolls the page changes no answer."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SearchLine(QLineEdit):
    """What is typed after a click takes the place of what was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._entered = False

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
        self._labels = dict(labels)
        self._box = QuietBox()
        self.widget = self._box
        self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box.addItems(list(labels.values()))
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(6)
        if len(labels) > SEARCHABLE:
            self._make_searchable()
        self._box.activated.connect(lambda _index: self.typed.emit(self.text()))
        self._box.installEventFilter(self)

    def finish(self) -> None:
        if self._box.isEditable():
            self._take_typed()

    def _make_searchable(self) -> None:
        self._box.setLineEdit(SearchLine())
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self._box.model(), self._box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._box.setCompleter(completer)
        typed = self._box.lineEdit()
        if typed:
            typed.editingFinished.connect(self._take_typed)

    def _take_typed(self) -> None:
        """The one entry that fits what was typed; the one before where none does, or several do."""
        wanted, before = self._box.currentText().strip().casefold(), self._box.currentIndex()
        labels = [each.casefold() for each in self._labels.values()]
        fitting = [row for row, each in enumerate(labels) if wanted in each]
        if wanted in labels:
            fitting = [labels.index(wanted)]
        row = fitting[0] if len(fitting) == 1 else before
        self._box.setCurrentIndex(row)
        self._box.setEditText(self._box.itemText(row))
        self._show_start(self._box.itemText(row))
        if row != before:
            self.typed.emit(self.text())

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
        """Show the entry with this value or label; what is none of them, as it stands."""
        if text not in self._labels and text not in self._labels.values():
            self._labels[text] = text
            self._box.addItem(text)
        for index, (value, label) in enumerate(self._labels.items()):
            if text in (value, label):
                self._box.setCurrentIndex(index)
                self._show_start(label)


class TicksEditor(Editor):
    """Several of a few answers: a list to tick, its entries asked for anew each time."""

    def __init__(self, entries: Callable[[], dict[str, str]]) -> None:
        super().__init__()
        self._entries = entries
        self._shown: dict[str, str] = {}
        self._list = QListWidget()
        self._list.setProperty("role", "items")
        self.widget = self._list
        self._list.itemChanged.connect(lambda _item: self.typed.emit(self.text()))
        self._list.installEventFilter(self)

    def text(self) -> str:
        """The values ticked, one a line."""
        items = [self._list.item(row) for row in range(self._list.count())]
        ticked = [item.checkState() is Qt.CheckState.Checked for item in items]
        return "\n".join(key for key, on in zip(self._shown, ticked, strict=True) if on)

    def set_text(self, text: str) -> None:
        if self._entries() == self._shown and text == self.text():
            return
        blocker = QSignalBlocker(self._list)
        self._shown = self._entries()
        wanted = text.split("\n")
        self._list.clear()
        for key, name in self._shown.items():
            item = QListWidgetItem(name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = Qt.CheckState.Checked if key in wanted else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
            self._list.addItem(item)
        self._list.setFixedHeight(min(max(len(self._shown), 1), 5) * TICK_HEIGHT + 6)
        blocker.unblock()


def editor_for(field: FieldInfo, choices: dict[str, str] | None = None) -> Editor:
    """The editor that suits a field; `choices` gives value and label where the draft stores ids."""
    if choices is not None:
        return ChoiceEditor(choices)
    kind = shape(field)
    if isinstance(kind.type, type) and issubclass(kind.type, Choice):
        return ChoiceEditor({str(choice.value): choice.label for choice in kind.type})
    if kind.unit == "month":
        return ChoiceEditor({"": "Not chosen"} | {month: month for month in MONTHS})
    if kind.type is bool:
        return ChoiceEditor({"no": "No", "yes": "Yes"})
    if get_origin(kind.type) is tuple or _is_prose(field):
        return ProseEditor()
    return LineEditor("$" if kind.unit == DOLLARS else "")


def _is_prose(field: FieldInfo) -> bool:
    marks = [*field.metadata, *getattr(field.annotation, "__metadata__", ())]
    return any(isinstance(mark, Paragraphs) for mark in marks)


def text_of(field: FieldInfo, value: Any) -> str:
    """What an editor shows for a value: a choice by its stored value, anything else as typed."""
    if isinstance(value, Choice):
        return str(value.value)
    if isinstance(value, (Decimal, datetime.date, int, tuple)):
        return shown(field, value)
    return str(value or "")
