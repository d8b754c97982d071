"""A paragraph’s words with its values as chips between ‹ and ›: whole, or not at all."""

from collections.abc import Iterator

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from gui.fields import Prose, ProseEditor
from gui.theme import tokens
from jobs.paragraphs import VALUE

LINES = 7


class _Chips(QSyntaxHighlighter):
    """Tints the values; the marks around them say it without colour."""

    def highlightBlock(self, text: str) -> None:
        tint = QTextCharFormat()
        tint.setBackground(QColor(tokens()["soft"]))
        for found in VALUE.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), tint)


class ChipText(Prose):
    """A selection that touches a chip takes all of it; typing inside one goes behind it."""

    def __init__(self) -> None:
        super().__init__()
        self._highlighter = _Chips(self.document())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _changes(event):
            self._keep_chips_whole(event.key())
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._keep_chips_whole(0)
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._keep_chips_whole(0)
        super().insertFromMimeData(source)

    def cut(self) -> None:
        """Cut, chips whole."""
        self._keep_chips_whole(0)
        super().cut()

    def _keep_chips_whole(self, key: int) -> None:
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        if first == last and key == Qt.Key.Key_Backspace:
            first -= 1
        elif first == last and key == Qt.Key.Key_Delete:
            last += 1
        removing = first != last
        for start, end in _chips(self.document()):
            if removing and first < end and start < last:
                first, last = min(first, start), max(last, end)
            elif not removing and start < first < end:
                first = last = end
        if removing and (first, last) != (cursor.selectionStart(), cursor.selectionEnd()):
            touched = any(first <= start and end <= last for start, end in _chips(self.document()))
            if not touched:
                return
        cursor.setPosition(max(first, 0))
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)


class ParagraphEditor(ProseEditor):
    """The editor of one paragraph."""

    def make(self) -> Prose:
        return ChipText()

    lines = LINES


def _chips(document: QTextDocument) -> Iterator[tuple[int, int]]:
    for found in VALUE.finditer(document.toPlainText()):
        yield found.span()


def _changes(event: QKeyEvent) -> bool:
    """Whether a key changes the text."""
    keys = QKeySequence.StandardKey
    changing = (keys.Cut, keys.Paste, keys.DeleteEndOfWord, keys.DeleteStartOfWord)
    if any(event.matches(key) for key in changing):
        return True
    if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        return True
    return bool(event.text()) and event.text().isprintable()
