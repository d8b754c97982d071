"""The names of items, each group under its heading."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from gui.keys import step_of
from gui.sections.kinds import Kind
from gui.tables.needs import SENSITIVE

LINE, MOST_LINES = 30, 5
"""Pixels an entry is high, and how many are in sight."""

_ID = int(Qt.ItemDataRole.UserRole)


class ItemList(QListWidget):
    """As high as its entries, up to a few; headings of groups cannot be chosen."""

    chosen = Signal(str)
    """An item was chosen, by its id."""
    pushed = Signal(int)
    """Alt+Up or Alt+Down: the chosen item is to go up (-1) or down (1)."""
    unwanted = Signal()
    """Delete: the chosen item is to go."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self._kind = kind
        self.setObjectName("items")
        self.setAccessibleName(f"List of {kind.noun}s")
        self.currentRowChanged.connect(self._row_chosen)

    def show_items(self, items: list[Any], chosen: str) -> None:
        """Show items in this order, and which one is chosen."""
        blocker = QSignalBlocker(self)
        self.clear()
        for before, item in zip((None, *items), items, strict=False):
            if before is None or self._kind.place(before) != self._kind.place(item):
                self._add_heading(item)
            entry = QListWidgetItem(self._words(item))
            entry.setData(_ID, item.id)
            self.addItem(entry)
            if item.id == chosen:
                self.setCurrentItem(entry)
        blocker.unblock()
        headings = self.count() - len(items)
        self.setFixedHeight((min(len(items), MOST_LINES) + headings) * LINE + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event)
        if step:
            self.pushed.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit()
        else:
            super().keyPressEvent(event)

    def _words(self, item: Any) -> str:
        """The item’s name, with a word where it is law-enforcement sensitive."""
        name = self._kind.name(item) or f"New {self._kind.noun}"
        return name + SENSITIVE if getattr(item, "sensitive", False) else name

    def _add_heading(self, first: Any) -> None:
        """The name of a group above its first item, where the items are in groups."""
        if self._kind.group:
            heading = QListWidgetItem(self._kind.group(first).label)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(heading)

    def _row_chosen(self, row: int) -> None:
        entry = self.item(row)
        if entry and entry.data(_ID):
            self.chosen.emit(str(entry.data(_ID)))
