"""The list of sections: each with its icon, its name and its state, in words and as a sign."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.icon import pixmap
from gui.sections.section import State
from gui.theme import tokens

FULL, NARROW = 208, 56
"""Widths in pixels: with words, and as icons."""

_ICON, _SIGN = 18, 14
_LEFT, _TITLE_LEFT, _STATE_LEFT, _RIGHT = 16, 44, 62, 4
"""Where icon, title and state begin, and what stays free at the right, in pixels."""

_EDGE = 1
"""Pixels of the line at the right, as the style sheet has it."""

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

    @property
    def shown(self) -> str:
        """The words as they are painted: of a problem the count, since its sign and colour tell."""
        return self.words.rpartition(": ")[2] if self.state is State.PROBLEM else self.words


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
        self.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._fit())

    def show_entries(self, entries: list[Entry]) -> None:
        """Show each section’s state as it is now."""
        while self.count() < len(entries):
            self.addItem(QListWidgetItem())
        shown = [self.item(row).data(_ENTRY) for row in range(self.count())]
        if shown == entries:
            return  # every key press comes by here, and a change is painted
        for row, entry in enumerate(entries):
            item = self.item(row)
            item.setText(entry.title)
            item.setToolTip(f"{entry.title}: {entry.words} (Ctrl+{row + 1})")
            said = f"{entry.title}, {entry.words}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            item.setData(_ENTRY, entry)
        self._fit()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, or words as well."""
        self.narrow = narrow
        self._fit()
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """As wide as the longest words, beside the bar that scrolls them where there is one."""
        bar = self.verticalScrollBar()
        beside = bar.sizeHint().width() if bar.maximum() else 0
        full = max(FULL, self.words_width() + beside + _EDGE)
        self.setFixedWidth(NARROW if self.narrow else full)

    def words_width(self) -> int:
        """Pixels the longest title or state takes, with its icon or sign."""
        entries = [self.item(row).data(_ENTRY) for row in range(self.count())]
        titles = max((_wide(_title_font(self), each.title) for each in entries), default=0)
        states = max((_wide(_state_font(self), each.shown) for each in entries), default=0)
        return max(_TITLE_LEFT + titles, _STATE_LEFT + states) + _RIGHT


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
        left, middle = area.left() + _LEFT, area.center().y()
        main = pixmap(entry.icon, "accent" if selected else "text2", _ICON)
        painter.drawPixmap(left, middle - 20, main)
        painter.setFont(_title_font(self._list))
        painter.setPen(QColor(tokens()["accent" if selected else "text"]))
        line = painter.fontMetrics().lineSpacing()
        at = area.left() + _TITLE_LEFT
        words = QRect(at, middle - line - 1, area.right() - at - _RIGHT, line)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), entry.title)
        sign, token = _SIGNS[entry.state]
        painter.drawPixmap(at, middle + 2 + (line - _SIGN) // 2, pixmap(sign, token, _SIGN))
        painter.setFont(_state_font(self._list))
        problem = entry.state is State.PROBLEM
        painter.setPen(QColor(tokens()["err" if problem else "text2"]))
        below = words.translated(_STATE_LEFT - _TITLE_LEFT, line + 2)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), entry.shown)


def _title_font(of: QWidget) -> QFont:
    """The font of a section’s name."""
    font = QFont(of.font())
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _state_font(of: QWidget) -> QFont:
    """The font of a section’s state: one pixel smaller than its name, and never too small."""
    font = QFont(of.font())
    font.setPixelSize(max(of.fontInfo().pixelSize() - 1, 12))
    return font


def _wide(font: QFont, words: str) -> int:
    return QFontMetrics(font).horizontalAdvance(words)
