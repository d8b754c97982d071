"""One editor for each kind of value. Editors show text and report it; they decide nothing."""

import datetime
from decimal import Decimal
from typing import Any, get_origin

from pydantic.fields import FieldInfo
from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from models.reading import shape, shown
from models.text import clean_text
from models.values import Choice, Paragraphs

SEARCHABLE = 8
"""Entries above which a choice can be searched by typing."""

PROSE_LINES = 4


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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self.left.emit()
        return _window_undoes(event) or super().eventFilter(watched, event)


def _window_undoes(event: QEvent) -> bool:
    """Undo and redo are the window’s: a field’s own would leave the draft behind."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    mine = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    if any(event.matches(key) for key in mine):
        event.ignore()
        return True
    return False


class LineEditor(Editor):
    """One line: words, amounts, dates."""

    def __init__(self) -> None:
        super().__init__()
        self._line = QLineEdit()
        self.widget = self._line
        self._line.textEdited.connect(self.typed)
        self._line.installEventFilter(self)

    def text(self) -> str:
        return self._line.text()

    def set_text(self, text: str) -> None:
        text = text.replace("\n", " ")
        if text != self._line.text():
            caret = self._line.cursorPosition()
            self._line.setText(text)
            self._line.setCursorPosition(min(caret, len(text)))


class ProseEditor(Editor):
    """Text of several lines; Tab goes on to the next field."""

    def __init__(self) -> None:
        super().__init__()
        self._prose = QPlainTextEdit()
        self.widget = self._prose
        self._prose.setTabChangesFocus(True)
        self._prose.setFixedHeight(self._prose.fontMetrics().lineSpacing() * PROSE_LINES + 18)
        self._prose.textChanged.connect(lambda: self.typed.emit(self.text()))
        self._prose.installEventFilter(self)

    def text(self) -> str:
        return clean_text(self._prose.toPlainText())

    def set_text(self, text: str) -> None:
        if text == self.text():
            return
        blocker = QSignalBlocker(self._prose)
        caret = self._prose.textCursor().position()
        self._prose.setPlainText(text)
        cursor = self._prose.textCursor()
        cursor.setPosition(min(caret, len(text)))
        self._prose.setTextCursor(cursor)
        blocker.unblock()


class _Box(QComboBox):
    """A choice that the mouse wheel passes over unless it has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceEditor(Editor):
    """One of a few answers, by label."""

    def __init__(self, labels: dict[str, str]) -> None:
        super().__init__()
        self._labels = labels
        self._box = _Box()
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

    def _make_searchable(self) -> None:
        self._box.setEditable(True)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self._box.model(), self._box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._box.setCompleter(completer)

    def text(self) -> str:
        """The value chosen, as it is stored."""
        return list(self._labels)[self._box.currentIndex()]

    def set_text(self, text: str) -> None:
        """Show the entry with this value or label."""
        for index, (value, label) in enumerate(self._labels.items()):
            if text in (value, label):
                self._box.setCurrentIndex(index)


def editor_for(field: FieldInfo, choices: dict[str, str] | None = None) -> Editor:
    """The editor that suits a field; `choices` gives value and label where the draft stores ids."""
    if choices is not None:
        return ChoiceEditor(choices)
    kind = shape(field)
    if isinstance(kind.type, type) and issubclass(kind.type, Choice):
        return ChoiceEditor({str(choice.value): choice.label for choice in kind.type})
    if kind.type is bool:
        return ChoiceEditor({"no": "No", "yes": "Yes"})
    if get_origin(kind.type) is tuple or _is_prose(field):
        return ProseEditor()
    return LineEditor()


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
