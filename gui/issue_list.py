"""Everything that is open, in a list with the way to each field."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from models.finding import Finding
from models.request import FundingRequest

_PATH = int(Qt.ItemDataRole.UserRole)
_COLUMNS = ("State", "Section", "Field", "Message")
_WIDEST = 260
"""Pixels of a column but the last, whose words have the rest."""


class IssueList(QTreeWidget):
    """Enter goes to the field, Esc puts the list away."""

    wanted = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("items")
        self.setAccessibleName("Everything that is open")
        self.setHeaderLabels(list(_COLUMNS))
        self.setRootIsDecorated(False)
        self.setAllColumnsShowFocus(True)
        self.setWordWrap(True)
        self.itemActivated.connect(lambda item, _: self.wanted.emit(tuple(item.data(0, _PATH))))
        self.hide()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """One entry for each open finding, the worst first; the chosen place stays."""
        chosen = max(self.currentIndex().row(), 0)
        self.clear()
        for finding in findings:
            if not finding.accepted:
                words = (finding.severity.label, *where(finding), finding.message)
                item = QTreeWidgetItem(self, list(words))
                item.setData(0, _PATH, finding.path)
                for column, text in enumerate(words):
                    item.setToolTip(column, f"<qt>{escape(text)}</qt>")
        for column in range(len(_COLUMNS) - 1):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, min(self.columnWidth(column) + 8, _WIDEST))
        model = self.model()
        self.setCurrentIndex(model.index(min(chosen, model.rowCount() - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


def where(finding: Finding) -> tuple[str, str]:
    """A finding’s section and its field, in words; no section where it is about the whole draft."""
    root = str(finding.path[0]) if finding.path else ""
    field = FundingRequest.model_fields.get(root)
    section = (field.title or "") if field else ""
    return section, finding.place.removeprefix(f"{section}, ")
