"""Funding’s sums: the budget grid by category, and the years to save for the largest item."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from drafting.affordability import big_items, saving
from drafting.budget import BudgetLine, budget, totals
from drafting.unread import without_unread
from drafting.wording import usd
from gui.parts import label
from gui.sections.items import Kind
from gui.session import Session
from models.funding import BudgetChange
from models.need import ObjectClass

CHANGE = Kind(
    noun="change",
    make=lambda _funding: BudgetChange(),
    name=lambda change: f"{change.object_class.label}: {change.note or 'no note yet'}",
    fields=(("object_class", 2), ("federal", 1), ("amount", 1), ("note", 4)),
    empty="Every figure above is computed from the needs. Add a change to type one over.",
)
_HEADS = ("Budget category", "Federal share", "Local share", "Total")


class Budget(QTableWidget):
    """The grid as computed; what was typed over is marked in words."""

    def __init__(self, session: Session) -> None:
        super().__init__(0, len(_HEADS))
        self._session = session
        self.setAccessibleName("Budget by category and share")
        self.setHorizontalHeaderLabels(list(_HEADS))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()

    def _refresh(self) -> None:
        request = without_unread(self._session.request)
        funding = request.funding
        lines = budget(request.needs, funding.match, funding.budget_changes)
        federal, local = totals(lines)
        rows = [_cells(line) for line in lines]
        rows.append(("Total", usd(federal), usd(local), usd(federal + local)))
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column:
                    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    item.setTextAlignment(right)
                self.setItem(row, column, item)
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


def years_to_save(session: Session) -> tuple[str, str]:
    """The years for the largest item in words, and the sum behind them."""
    request = without_unread(session.request)
    funding = request.funding
    if not funding.set_aside:
        return "", "Enter how much the department can set aside each year"
    big = big_items(request.needs, funding)
    if not big:
        return "", "No item costs more than one year’s set-aside"
    cost, set_aside = big[0].unit_cost or Decimal(0), funding.set_aside
    found = saving(cost, set_aside)
    grown = saving(
        cost, set_aside, funding.price_growth or Decimal(0), funding.interest or Decimal(0)
    )
    how = (
        f"{big[0].item}: {usd(cost)} / {usd(set_aside)} a year = {cost / set_aside:.2f}, rounded up"
    )
    if funding.price_growth or funding.interest:
        with_growth = f"{grown.years} years" if grown.years else "never"
        how += f"; with the growth and interest above: {with_growth}"
    return f"{found.years} years", how


def _cells(line: BudgetLine) -> tuple[str, ...]:
    chosen = line.object_class is not ObjectClass.NONE
    name = line.object_class.label if chosen else "Category not chosen yet"
    mark = " (typed over)" if line.changed else ""
    return name + mark, usd(line.federal), usd(line.local), usd(line.total)
