"""The table of needs on screen."""

from PySide6.QtWidgets import QTableView

from gui.tables.needs import NeedsTable

ROOM = 12
"""Pixels left and right of a cell’s text."""


class NeedsView(QTableView):
    """Its columns are as wide as their longest text."""

    def __init__(self, table: NeedsTable) -> None:
        super().__init__()
        self._table = table
        self.setModel(table)

    def sizeHintForColumn(self, column: int) -> int:
        """From the longest text alone: Qt would ask for every row at every change."""
        return self.fontMetrics().horizontalAdvance(self._table.longest(column)) + 2 * ROOM
