"""Funding’s sums: the budget grid by category, and the years to save for the largest item."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from data.facts import read_facts
from drafting.budget import Budget as Figures
from drafting.budget import BudgetLine, budgets, category_name
from drafting.unread import without_unread
from drafting.wording import usd
from gui.parts import label
from gui.sections.kinds import Kind
from gui.sections.lists import programs
from gui.sections.years import years_to_save
from gui.session import Session
from models.funding import BudgetChange

CHANGE = Kind(
    noun="change",
    make=lambda _funding: BudgetChange(),
    name=lambda change: ": ".join(filter(None, (change.object_class.label, change.note))),
    fields=(("object_class", 2), ("federal", 1), ("amount", 1), ("program", 4), ("note", 4)),
    empty="Every figure above is computed from the needs. Add a change to type one over.",
    choices=programs,
)
_HEADS = ("Budget category", "Federal share", "Local share", "Total")


class Budget(QTableWidget):
    """Each grant request’s grid as computed; what was typed over is marked in words."""

    def __init__(self, session: Session) -> None:
        super().__init__(0, len(_HEADS))
        self._session = session
        self.setAccessibleName("Budget by category and share")
        self.setHorizontalHeaderLabels(list(_HEADS))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()

    def _refresh(self) -> None:
        request = without_unread(self._session.request)
        found = budgets(request, read_facts())
        rows = [
            cells
            for program, figures in found.items()
            for cells in (*_head(program, found), *_rows(figures))
        ]
        self.clearSpans()
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column:
                    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    item.setTextAlignment(right)
                self.setItem(row, column, item)
            if not any(cells[1:]):
                self.setSpan(row, 0, 1, len(_HEADS))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + len(rows) * 30 + 6)


class Saving(QFrame):
    """“12 years”, with the sum behind it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._years, self._sum = label("", "heading"), label("", "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._years)
        layout.addWidget(self._sum)
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()

    def _refresh(self) -> None:
        years, how = years_to_save(self._session)
        self._years.setText(years)
        self._sum.setText(how)


def _head(program: str, found: dict[str, Figures]) -> list[tuple[str, ...]]:
    """The program’s name above its lines, where there are several."""
    names = programs("program") or {}
    named = names.get(program, program) if program else "No program yet"
    return [(named, "", "", "")] if len(found) > 1 else []


def _rows(found: Figures) -> list[tuple[str, ...]]:
    """The lines of one grant request with their total."""
    total = ("Total", usd(found.federal), usd(found.local), usd(found.total))
    return [*(_cells(line) for line in found.lines), total]


def _cells(line: BudgetLine) -> tuple[str, ...]:
    name = category_name(line.object_class)
    mark = " (typed over)" if line.changed else ""
    return name + mark, usd(line.federal), usd(line.local), usd(line.total)
