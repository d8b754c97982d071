"""The letter as it will print: the filled document read back, each word with its origin."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from gui.theme import tokens
from models.letter import Origin, OriginKind
from templates.outline import OutlineBlock, OutlineRun

TINTS = {
    OriginKind.ANSWER: ("soft", QTextCharFormat.UnderlineStyle.NoUnderline),
    OriginKind.SOURCE: ("brief_soft", QTextCharFormat.UnderlineStyle.DotLine),
    OriginKind.CALCULATED: ("calc_soft", QTextCharFormat.UnderlineStyle.DashUnderline),
    OriginKind.CHANGED: ("soft", QTextCharFormat.UnderlineStyle.SingleUnderline),
}
"""Ground and underline by origin: the pattern says it without colour."""

LINE_HEIGHT = 135
"""Percent."""

_ORIGIN = int(QTextFormat.Property.UserProperty) + 1
_MARK_MS = 1_000
_BOLD = (
    "Document Title",
    "Letterhead Name",
    "Letter Subject",
    "Letter Heading",
    "Letter Sources Heading",
)
_CLOSE = ("Document Detail", "Letter Address", "Letter Signature", "Letterhead Line", "Table row")


@dataclass(frozen=True)
class Line:
    """One paragraph of the preview; a row of a table is one as well."""

    style: str
    runs: tuple[OutlineRun, ...]
    label: str = ""
    key: str = ""


class Preview(QTextBrowser):
    """Shows lines, repaints only those that changed, and tells where the caret stands."""

    origin_shown = Signal(object)
    """The origin of the words at the caret, or None."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._tinted, self._colours = True, tokens()
        self.setAccessibleName("Letter preview")
        self.setOpenLinks(False)
        by_mouse = Qt.TextInteractionFlag.TextSelectableByMouse
        self.setTextInteractionFlags(by_mouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setUndoRedoEnabled(False)
        self.cursorPositionChanged.connect(self._caret_moved)
        self._unmark = QTimer(self)
        self._unmark.setSingleShot(True)
        self._unmark.timeout.connect(lambda: self.setExtraSelections([]))

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Nothing is ever loaded."""
        return None

    def show_blocks(self, blocks: tuple[OutlineBlock, ...]) -> int:
        """Show an outline; how many paragraphs were repainted."""
        lines = list(_lines(blocks))
        head = _common(self._lines, lines)
        tail = _common(self._lines[head:][::-1], lines[head:][::-1])
        old_end, new_end = len(self._lines) - tail, len(lines) - tail
        changed = lines[head:new_end]
        if head != old_end or changed:
            blocker = QSignalBlocker(self)
            self._replace(head, old_end, changed)
            if not self._lines:
                self.moveCursor(QTextCursor.MoveOperation.Start)
            blocker.unblock()
        self._lines = lines
        return len(changed)

    def set_tinted(self, *, tinted: bool) -> None:
        """Show where words come from by tint and underline, or as they print."""
        if tinted != self._tinted:
            self._tinted = tinted
            self._repaint_all()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and tokens() is not self._colours:
            self._colours = tokens()  # Qt tells of a change also where only the sheet is put on
            self._repaint_all()
        super().changeEvent(event)

    def _repaint_all(self) -> None:
        if self._lines:
            caret, scroll = self.textCursor(), self.verticalScrollBar().value()
            place = caret.position()
            lines, self._lines = self._lines, []
            self._replace(0, 0, lines)
            self._lines = lines
            caret.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(caret)
            self.verticalScrollBar().setValue(scroll)

    def reveal(self, ref: str) -> bool:
        """Scroll to the first words that come from a field and mark them for a second."""
        block = self.document().begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                origin = fragment.charFormat().property(_ORIGIN)
                if isinstance(origin, Origin) and origin.ref == ref:
                    self._mark(fragment.position(), fragment.length())
                    return True
                fragments += 1
            block = block.next()
        return False

    def origin_at_caret(self) -> Origin | None:
        """Where the words at the caret come from."""
        origin = self.textCursor().charFormat().property(_ORIGIN)
        return origin if isinstance(origin, Origin) else None

    def key_at_caret(self) -> str:
        """The key of the paragraph at the caret, or empty."""
        number = self.textCursor().blockNumber()
        return self._lines[number].key if number < len(self._lines) else ""

    def _caret_moved(self) -> None:
        self.origin_shown.emit(self.origin_at_caret())

    def _mark(self, position: int, length: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        bar = self.verticalScrollBar()
        rectangle = self.cursorRect(cursor)
        if not self.viewport().rect().contains(rectangle):
            bar.setValue(bar.value() + rectangle.top() - self.viewport().height() // 3)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format.setBackground(QColor(tokens()["warn_soft"]))
        self.setExtraSelections([selection])
        self._unmark.start(_MARK_MS)

    def _replace(self, first: int, end: int, lines: list[Line]) -> None:
        """Put lines in place of paragraphs `first` to `end`, and leave the others alone."""
        document = self.document()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        if not self._lines:
            document.clear()
        if end > first:
            cursor.setPosition(document.findBlockByNumber(first).position())
            last = document.findBlockByNumber(end - 1)
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            if not lines:
                _join(cursor, at_start=first == 0)
        elif first and self._lines:
            before = document.findBlockByNumber(first - 1)
            cursor.setPosition(before.position() + before.length() - 1)
            cursor.insertBlock()
        elif self._lines:
            cursor.movePosition(QTextCursor.MoveOperation.Start)
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.Start)
        for number, line in enumerate(lines):
            if number:
                cursor.insertBlock()
            _write(cursor, line, tinted=self._tinted)
        cursor.endEditBlock()


def _join(cursor: QTextCursor, *, at_start: bool) -> None:
    """Take away the empty paragraph that removing a paragraph’s words leaves behind."""
    if at_start:
        cursor.deleteChar()
    else:
        cursor.deletePreviousChar()


def _common(one: list[Line], other: list[Line]) -> int:
    """How many lines two lists have in common from their beginning."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _lines(blocks: tuple[OutlineBlock, ...]) -> Iterator[Line]:
    for block in blocks:
        if block.part == "footer":
            continue
        for row in block.rows:
            yield Line("Table row", _row(row))
        if block.runs:
            yield Line(block.style, block.runs, block.label, block.key)


def _row(cells: tuple[tuple[OutlineRun, ...], ...]) -> tuple[OutlineRun, ...]:
    runs: list[OutlineRun] = []
    for cell in cells:
        if cell:
            runs += [OutlineRun("  ·  "), *cell] if runs else cell
    return tuple(runs)


def _write(cursor: QTextCursor, line: Line, *, tinted: bool) -> None:
    form = QTextBlockFormat()
    form.setLineHeight(LINE_HEIGHT, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
    form.setBottomMargin(2 if line.style in _CLOSE else 8)
    form.setLeftMargin(18 if line.label else 0)
    cursor.setBlockFormat(form)
    if line.label:
        cursor.insertText(f"{line.label} ", QTextCharFormat())
    for run in line.runs:
        shape = _format(run, line.style, tinted=tinted)
        cursor.insertText(run.text.replace("\n", "\u2028"), shape)


def _format(run: OutlineRun, style: str, *, tinted: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    bold = run.bold or style in _BOLD
    made.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setFontItalic(run.italic)
    if run.raised:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if run.origin:
        made.setProperty(_ORIGIN, run.origin)
        if tinted and run.origin.kind in TINTS and not run.raised:
            token, pattern = TINTS[run.origin.kind]
            made.setBackground(QColor(tokens()[token]))
            made.setUnderlineStyle(pattern)
    return made
