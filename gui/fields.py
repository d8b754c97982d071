"""One editor for each kind of value. Editors show text and report it; they decide nothing."""

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any, get_origin

from pydantic.fields import FieldInfo
from PySide6.QtCore import QMimeData, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
)

from gui.choice import ChoiceEditor
from gui.editor import Editor
from models.reading import MONTHS, shape, shown
from models.text import clean_text
from models.units import DOLLARS
from models.values import Choice, Paragraphs

PROSE_LINES = 4
VERY_LONG = 50_000
"""Characters."""

TICK_HEIGHT = 28
"""Pixels an entry to tick is high."""


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
