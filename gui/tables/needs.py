"""The table of needs: a Qt model over the draft’s own tuple."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from drafting.wording import usd
from gui.session import Session
from models.finding import Finding, Severity
from models.need import Need, NeedCategory

COLUMNS = ("Item", "Qty", "Unit cost", "Total", "Status")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROOT = QModelIndex()


class NeedsTable(QAbstractTableModel):
    """Needs of one heading, or all, in the draft’s order."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._category: NeedCategory | None = None
        self._findings: tuple[Finding, ...] = ()
        self._checked = False
        self._needs: tuple[Need, ...] = ()
        self._texts: dict[str, tuple[str, ...]] = {}
        """What each row says, by the need’s id: Qt asks many times for one paint."""
        self.refresh()

    @property
    def needs(self) -> tuple[Need, ...]:
        """The needs shown."""
        return self._needs

    def show_category(self, category: NeedCategory | None) -> None:
        """Show one heading, or all needs."""
        self._category = category
        self.refresh()

    def show_findings(self, findings: tuple[Finding, ...], *, checked: bool) -> None:
        """Take over what the checks found; before the first check nothing is red."""
        self._findings, self._checked = findings, checked
        self._texts.clear()
        if self._needs:
            last = self.index(len(self._needs) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def refresh(self) -> None:
        """Show the draft as it is now; rows that stay are kept, with their selection."""
        wanted = tuple(
            need
            for need in self._session.request.needs
            if self._category in (None, need.kind.category)
        )
        self._texts.clear()
        same_rows = [need.id for need in wanted] == [need.id for need in self._needs]
        if same_rows and wanted:
            self._needs = wanted
            last = self.index(len(wanted) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        elif not same_rows:
            self.beginResetModel()
            self._needs = wanted
            self.endResetModel()

    def row_of(self, need: str) -> int:
        """The row of a need by id, or -1."""
        return next((row for row, each in enumerate(self._needs) if each.id == need), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._needs)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Role.DisplayRole:
                return COLUMNS[section]
            if role == Role.TextAlignmentRole:
                return _alignment(section)
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        column = index.column()
        if role == Role.TextAlignmentRole:
            return _alignment(column)
        if role not in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return None
        need = self._needs[index.row()]
        if need.id not in self._texts:
            self._texts[need.id] = self._row(need)
        text = self._texts[need.id][column]
        return f"{COLUMNS[column]}: {text}" if role == Role.AccessibleTextRole else text

    def _row(self, need: Need) -> tuple[str, ...]:
        unread = [self._session.text_of(("needs", need.id, f)) for f in ("quantity", "unit_cost")]
        cost = usd(need.unit_cost) if need.unit_cost is not None else ""
        known = cost and unread == [None, None]
        return (
            need.item or "Item without a name",
            unread[0] or f"{need.quantity:,}",
            unread[1] or cost,
            usd(need.total_cost) if known else "",
            self.status(need),
        )

    def status(self, need: Need) -> str:
        """Ready, Not finished (before the first check), or how many there are to fix or review."""
        mine = [f for f in self._findings if f.path[:2] == ("needs", need.id) and not f.accepted]
        errors = sum(finding.severity is Severity.ERROR for finding in mine)
        unread = any(finding.id == "U1" for finding in mine)
        if errors:
            return f"{errors} to fix" if self._checked or unread else "Not finished"
        reviews = sum(finding.severity is Severity.WARNING for finding in mine)
        return f"{reviews} to review" if self._checked and reviews else "Ready"


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in (1, 2, 3) else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
