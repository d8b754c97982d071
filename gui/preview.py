"""The letter as it will print: the filled document read back, each word with its origin."""

from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from gui.lines import Part, lines_of, parts
from gui.theme import tokens
from gui.writing import ORIGIN, change
from models.letter import Origin
from templates.outline import OutlineBlock

_MARK_MS = 1_000
_LOOK = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
"""Colours, and widths of columns, are those of the moment they are written in."""


class Place(NamedTuple):
    """Where something stands in the letter, so that it is found again in another writing."""

    key: str
    number: int
    """Of the paragraph with that key."""
    below: int
    """How many paragraphs further down: cells have no key."""
    letters: int
    """How many into that one."""


class Preview(QTextBrowser):
    """Shows lines and tables, repaints only what changed, and tells where the caret stands."""

    origin_shown = Signal(object)
    """The origin of the words at the caret, or None."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[Part] = []
        self._tinted, self._look = True, (tokens(), self.font())
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
        new = parts(blocks)
        if new == self._parts:
            return 0
        self.ensurePolished()  # columns are measured in the font they are shown in
        return self._rewrite(self._parts, new)

    def set_tinted(self, *, tinted: bool) -> None:
        """Show where words come from by tint and underline, or as they print."""
        if tinted != self._tinted:
            self._tinted = tinted
            self._repaint_all()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        look = tokens(), self.font()
        if event.type() in _LOOK and look != self._look:
            self._look = look  # Qt tells of a change also where only the sheet is put on
            self._repaint_all()

    def _repaint_all(self) -> None:
        if self._parts:
            self._rewrite([], self._parts)

    def _rewrite(self, old: list[Part], new: list[Part]) -> int:
        """Bring the page from parts to others; caret, selection and view stay where they are."""
        blocker, caret = QSignalBlocker(self), self.textCursor()
        scroll = self.verticalScrollBar().value()
        anchor, place = self._place(caret.anchor()), self._place(caret.position())
        written = change(self.document(), old, new, tinted=self._tinted)
        self._parts = new
        caret.setPosition(self._position(anchor))
        caret.setPosition(self._position(place), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(caret)
        self.verticalScrollBar().setValue(scroll)
        blocker.unblock()
        return written

    def _place(self, position: int) -> Place:
        """Where a position is, by the last paragraph from there upwards that has a key."""
        block, keys = self.document().findBlock(position), self._keys()
        number = block.blockNumber()
        keyed = next((above for above in range(number, 0, -1) if keys[above]), 0)
        return Place(keys[keyed], keyed, number - keyed, position - block.position())

    def _position(self, place: Place) -> int:
        """The position of a place, now; without its paragraph, that of the same number."""
        keys = self._keys()
        keyed = keys.index(place.key) if place.key in keys else place.number
        block = self.document().findBlockByNumber(min(keyed + place.below, len(keys) - 1))
        return block.position() + min(place.letters, block.length() - 1)

    def _keys(self) -> list[str]:
        """The key of each paragraph, empty where it has none."""
        return [line.key for part in self._parts for line in lines_of(part)] or [""]

    def reveal(self, ref: str) -> bool:
        """Scroll to the first words that come from a field and mark them for a second."""
        block = self.document().begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                origin = fragment.charFormat().property(ORIGIN)
                if isinstance(origin, Origin) and origin.ref == ref:
                    self._mark(fragment.position(), fragment.length())
                    return True
                fragments += 1
            block = block.next()
        return False

    def origin_at_caret(self) -> Origin | None:
        """Where the words at the caret come from."""
        origin = self.textCursor().charFormat().property(ORIGIN)
        return origin if isinstance(origin, Origin) else None

    def key_at_caret(self) -> str:
        """The key of the paragraph at the caret, or empty."""
        return self._keys()[self.textCursor().blockNumber()]

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
