"""The table of needs: a Qt model over the draft’s own tuple."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from drafting.wording import usd
from gui.session import Session
from models.finding import Finding, Severity
from models.need import Need, NeedCategory
from models.request import Unread

COLUMNS = ("Item", "Qty", "Unit cost", "Total", "Status")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SENSITIVE = " · sensitive"
"""Behind the status of what is left out of public versions."""
_STATUS = COLUMNS.index("Status")
_ROOT = QModelIndex()
_TEXTS = (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole)
_LEFT, _RIGHT = (
    int(side | Qt.AlignmentFlag.AlignVCenter)
    for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)
_ALIGNMENTS = (_LEFT, _RIGHT, _RIGHT, _RIGHT, _LEFT)


class NeedsTable(QAbstractTableModel):
    """Needs of one heading, or all, in the draft’s order."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._category: NeedCategory | None = None
        self._findings: dict[str, list[Finding]] = {}
        self._checked = False
        self._needs: tuple[Need, ...] = ()
        self._texts: dict[str, tuple[str, ...]] = {}
        """What each row says before its status, by the need’s id: Qt asks often for one paint."""
        self._told: tuple[tuple[Need, ...], tuple[Unread, ...]] = ((), ())
        """The needs, and what of them could not be read, when those texts were made."""
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
        self._findings, self._checked = _by_need(findings), checked
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
        self._forget_changed()
        same_rows = [need.id for need in wanted] == [need.id for need in self._needs]
        if same_rows and wanted:
            self._needs = wanted
            last = self.index(len(wanted) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        elif not same_rows:
            self.beginResetModel()
            self._needs = wanted
            self.endResetModel()

    def longest(self, column: int) -> str:
        """The longest text of a column, by its characters."""
        return max((self._text(need, column) for need in self._needs), key=len, default="")

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
                return _ALIGNMENTS[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        column = index.column()
        if role == Role.TextAlignmentRole:
            return _ALIGNMENTS[column]
        if role not in _TEXTS:
            return None
        text = self._text(self._needs[index.row()], column)
        return f"{COLUMNS[column]}: {text}" if role == Role.AccessibleTextRole else text

    def _text(self, need: Need, column: int) -> str:
        if column == _STATUS:
            return self.status(need) + (SENSITIVE if need.sensitive else "")
        if need.id not in self._texts:
            self._texts[need.id] = self._row(need)
        return self._texts[need.id][column]

    def _forget_changed(self) -> None:
        """Drop the texts of what is another need now, or is read otherwise; keep the rest."""
        request = self._session.request
        needs, unread = self._told
        if request.unread != unread:
            self._texts.clear()
        kept = {id(need) for need in request.needs}
        for need in needs:
            if id(need) not in kept:
                self._texts.pop(need.id, None)
        self._told = request.needs, request.unread

    def _row(self, need: Need) -> tuple[str, ...]:
        unread = [self._session.text_of(("needs", need.id, f)) for f in ("quantity", "unit_cost")]
        cost = usd(need.unit_cost) if need.unit_cost is not None else ""
        known = cost and unread == [None, None]
        return (
            need.item or "Item without a name",
            unread[0] or f"{need.quantity:,}",
            unread[1] or cost,
            usd(need.total_cost) if known else "",
        )

    def status(self, need: Need) -> str:
        """Ready, Not finished (before the first check), or how many there are to fix or review."""
        mine = self._findings.get(need.id)
        if not mine:
            return "Ready"
        errors = sum(finding.severity is Severity.ERROR for finding in mine)
        unread = any(finding.id == "U1" for finding in mine)
        if errors:
            return f"{errors} to fix" if self._checked or unread else "Not finished"
        reviews = sum(finding.severity is Severity.WARNING for finding in mine)
        return f"{reviews} to review" if self._checked and reviews else "Ready"


def _by_need(findings: tuple[Finding, ...]) -> dict[str, list[Finding]]:
    """What is still open, by the id of the need it is about."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.path[:1] == ("needs",) and len(finding.path) > 1 and not finding.accepted:
            found.setdefault(str(finding.path[1]), []).append(finding)
    return found
