"""The table of needs on screen: its columns, its height, and what its keys ask for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from gui.keys import step_of
from gui.tables.needs import NeedsTable

ROOM = 12
"""Pixels left and right of a cell’s text."""

ROW_HEIGHT = 34
_HEADER = 34


class NeedsView(QTableView):
    """Its columns are as wide as their longest text."""

    chosen = Signal(str)
    """A row was chosen; with the need’s id."""
    entered = Signal()
    """Enter: to the fields of the chosen need."""
    unwanted = Signal()
    """Delete: the chosen need is to go."""
    pushed = Signal(int)
    """Alt+Up or Alt+Down: the chosen need is to go up (-1) or down (1)."""

    def __init__(self, table: NeedsTable) -> None:
        super().__init__()
        self._table = table
        self.setModel(table)
        self.setObjectName("needs")
        self.setAccessibleName("Needs")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._row(now.row()))

    def show_rows(self, most: int) -> None:
        """Take the height of its rows, up to so many."""
        self.setFixedHeight(min(len(self._table.needs), most) * ROW_HEIGHT + _HEADER)

    def sizeHintForColumn(self, column: int) -> int:
        """From the longest text alone: Qt would ask for every row at every change."""
        return self.fontMetrics().horizontalAdvance(self._table.longest(column)) + 2 * ROOM

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit()
        elif step:
            self.pushed.emit(step)
        else:
            super().keyPressEvent(event)

    def _row(self, row: int) -> None:
        if 0 <= row < len(self._table.needs):
            self.chosen.emit(self._table.needs[row].id)
