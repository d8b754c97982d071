"""The list of sections: each with its icon, its name and its state, in words and as a sign."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gui.icon import pixmap
from gui.sections.section import State
from gui.theme import tokens

FULL, NARROW = 208, 56
"""Widths in pixels: with words, and as icons."""

_ICON, _SIGN = 18, 14
_ENTRY = int(Qt.ItemDataRole.UserRole)
_SIGNS = {
    State.NONE: ("none", "text2"),
    State.OPEN: ("open", "accent"),
    State.DONE: ("done", "ok"),
    State.PROBLEM: ("problem", "err"),
}

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Entry:
    """What stands in the list for one section."""

    icon: str
    title: str
    state: State
    words: str


class SectionList(QListWidget):
    """Full, or as icons where the window is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.setAccessibleName("Sections")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.narrow = False
        self.setItemDelegate(_Painter(self))

    def show_entries(self, entries: list[Entry]) -> None:
        """Show each section’s state as it is now."""
        while self.count() < len(entries):
            self.addItem(QListWidgetItem())
        for row, entry in enumerate(entries):
            item = self.item(row)
            if item.data(_ENTRY) == entry:
                continue  # every key press comes by here, and a change is painted
            item.setText(entry.title)
            item.setToolTip(f"{entry.title}: {entry.words} (Ctrl+{row + 1})")
            said = f"{entry.title}, {entry.words}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            item.setData(_ENTRY, entry)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, or words as well."""
        self.narrow = narrow
        self.setFixedWidth(NARROW if narrow else max(FULL, self._width_of_words()))
        self.scheduleDelayedItemsLayout()

    def _width_of_words(self) -> int:
        """What a state in words needs, where the text is set larger."""
        return self.fontMetrics().horizontalAdvance("In progress · 6 items") + 68


class _Painter(QStyledItemDelegate):
    def __init__(self, of: SectionList) -> None:
        super().__init__(of)
        self._list = of

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        lines = self._list.fontMetrics().lineSpacing() * 2 + 18
        return QSize(NARROW, 44) if self._list.narrow else QSize(FULL, max(lines, 52))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(_ENTRY)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._ground(painter, option, selected=selected)
        area = option.rect
        if self._list.narrow:
            self._icons(painter, area, entry, selected=selected)
        else:
            self._words(painter, area, entry, selected=selected)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, *, selected: bool) -> None:
        area = option.rect.adjusted(4, 1, -4, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected:
            painter.setBrush(QColor(tokens()["soft"]))
            painter.drawRoundedRect(area, 4, 4)
            painter.setBrush(QColor(tokens()["accent"]))
            painter.drawRect(area.left(), area.top() + 6, 3, area.height() - 12)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens()["accent"]))
            painter.drawRoundedRect(area, 4, 4)

    def _icons(self, painter: QPainter, area: QRect, entry: Entry, *, selected: bool) -> None:
        main = pixmap(entry.icon, "accent" if selected else "text2", _ICON)
        painter.drawPixmap(area.center().x() - _ICON // 2 - 2, area.center().y() - 9, main)
        sign = pixmap(*_SIGNS[entry.state], _SIGN)
        painter.drawPixmap(area.right() - 22, area.bottom() - 20, sign)

    def _words(self, painter: QPainter, area: QRect, entry: Entry, *, selected: bool) -> None:
        left, middle = area.left() + 16, area.center().y()
        main = pixmap(entry.icon, "accent" if selected else "text2", _ICON)
        painter.drawPixmap(left, middle - 20, main)
        font = QFont(self._list.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens()["accent" if selected else "text"]))
        line = painter.fontMetrics().lineSpacing()
        words = QRect(left + 28, middle - line - 1, area.right() - left - 32, line)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), entry.title)
        sign, token = _SIGNS[entry.state]
        painter.drawPixmap(left + 28, middle + 2 + (line - _SIGN) // 2, pixmap(sign, token, _SIGN))
        font.setWeight(QFont.Weight.Normal)
        font.setPixelSize(max(painter.fontInfo().pixelSize() - 1, 12))
        painter.setFont(font)
        problem = entry.state is State.PROBLEM
        painter.setPen(QColor(tokens()["err" if problem else "text2"]))
        below = words.translated(_SIGN + 4, line + 2)
        below.setRight(area.right() - 6)
        shown = _as_fits(entry.words, painter.fontMetrics(), below.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), shown)


def _as_fits(words: str, measure: QFontMetrics, width: int) -> str:
    """The whole where there is room, else the count alone: the sign tells the state."""
    if measure.horizontalAdvance(words) > width:
        words = words.rpartition(" · ")[2]
    return measure.elidedText(words, Qt.TextElideMode.ElideRight, width)
