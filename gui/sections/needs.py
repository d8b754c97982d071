"""The Needs section: tabs by heading, the table, and the card of the need that is chosen."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from drafting.unread import without_unread
from drafting.wording import usd
from gui.parts import button, label
from gui.row import Row
from gui.sections.headings import Headings
from gui.sections.message import Message
from gui.sections.need_card import NeedCard
from gui.sections.page import Page, bring_into_sight
from gui.session import Session
from gui.tables.needs import NeedsTable
from gui.tables.view import ROW_HEIGHT, NeedsView
from models.base import Path
from models.finding import Finding
from models.need import Need

LOW = 400
"""Pixels of height below which the section saves room."""

LONGEST_TABLE = 4
"""Rows the table shows before it scrolls, so that the card stays in sight."""


class NeedsPage(Page):
    """Everything about what the department needs."""

    root = "needs"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._chosen = ""
        self._card: NeedCard | None = None
        self.table = NeedsTable(session)
        self._headings, self._view = Headings(), NeedsView(self.table)
        self._footer = label("", "hint")
        self._empty = label("", "hint")
        self._add = button("&Add item", self.add)
        self._said = Message(("needs",), self._view, self._add)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        self._page = QVBoxLayout(content)
        self._page.setContentsMargins(0, 0, 8, 0)
        self._page.addWidget(self.foot)
        self._page.addStretch()
        self._scroll.setWidget(content)
        self.setFocusProxy(self._view)
        self._lay_out()
        self._connect()
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()
        if self.table.needs:
            self.choose(self.table.needs[0].id)

    @property
    def chosen(self) -> str:
        """Id of the need on the card, or empty."""
        return self._chosen

    def add(self) -> None:
        """Add an empty need under the heading shown, and go to its first field."""
        need = Need(kind=self._headings.first_kind)
        new = self.session.insert(("needs",), need, "item")
        self.go_to(("needs", new, "item"))

    def duplicate(self) -> None:
        """Add a copy of the chosen need right after it."""
        for position, need in enumerate(self.session.request.needs):
            if need.id == self._chosen:
                name = f"copy of {need.item or 'item'}"
                self.choose(self.session.insert(("needs",), need, name, position + 1))
                return

    def remove(self) -> None:
        """Remove the chosen need at once; undo brings it back."""
        row = self.table.row_of(self._chosen)
        if row < 0:
            return
        name = self.table.needs[row].item
        self.session.remove(("needs", self._chosen), name or "item")
        left = self.table.needs
        self.choose(left[min(row, len(left) - 1)].id if left else "")
        self._focus_list()
        self.removed.emit(name or "the item")

    def shift(self, by: int) -> None:
        """Move the chosen need up (-1) or down (1) among those shown."""
        row = self.table.row_of(self._chosen)
        target = row + by
        if row < 0 or not 0 <= target < len(self.table.needs):
            return
        ids = [need.id for need in self.session.request.needs]
        place = ids.index(self.table.needs[target].id)
        self.session.move(("needs", self._chosen), place, self.table.needs[row].item or "item")

    def choose(self, need: str) -> None:
        """Show a need on the card, by id; an empty id puts the card away."""
        if self.table.row_of(need) < 0 and self._exists(need):
            self._headings.show_all()
        row = self.table.row_of(need)
        self._chosen = need if row >= 0 else ""
        if row >= 0:
            self._view.selectRow(row)
            self._show_card(need)
        elif self._card:
            self._card.hide()

    def enter(self) -> None:
        """Put the focus into the table; without any item, on the way to one."""
        self.go_to(("needs",))

    def go_to(self, path: Path) -> bool:
        """Show the field of a path and give it the focus; False where this section has none."""
        if path[:1] != ("needs",):
            return False
        if len(path) < 3:
            self._focus_list()
            return True
        self.choose(str(path[1]))
        row = self._card.row_at(path) if self._card else None
        if row is None and self._card and path[2] == "yearly_costs":
            self._card.open_yearly_costs()
            return True
        if row is None:
            return False
        row.show()
        row.editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(row)
        return True

    def show_findings(self, findings: tuple[Finding, ...], *, checked: bool) -> None:
        """Status in the table; after a check, messages at their fields too."""
        self.table.show_findings(findings, checked=checked)
        super().show_findings(findings, checked=checked)

    def rows(self) -> list[Row]:
        return self._card.rows() if self._card and self._chosen else []

    def messages(self) -> list[Message]:
        return [self._said, *(self._card.messages() if self._card and self._chosen else [])]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = event.size().height() < LOW
        self._title.setVisible(not low)
        if low != (self._page.indexOf(self._list) >= 0):
            self._set_low(low=low)
        self._fit_table()

    def _set_low(self, *, low: bool) -> None:
        """In a low window the table scrolls away with the card; else it stays above it."""
        if low:
            self._page.insertWidget(0, self._list)
        else:
            self._outer.insertWidget(1, self._list)

    def _fit_table(self) -> None:
        """As many rows as leave the card in sight."""
        room = LONGEST_TABLE if self.height() < LOW else max((self.height() - LOW) // ROW_HEIGHT, 1)
        self._view.show_rows(min(LONGEST_TABLE, room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._focus_list()
        else:
            super().keyPressEvent(event)

    def _focus_list(self) -> None:
        """Give the table the focus; where no row is left, the button that adds one."""
        (self._view if self.table.needs else self._add).setFocus()

    def _exists(self, need: str) -> bool:
        return any(each.id == need for each in self.session.request.needs)

    def _show_card(self, need: str) -> None:
        if self._card is None:
            self._card = NeedCard(self.session, need, self.duplicate, self.remove)
            self._card.grown.connect(self.say_messages)
            self._card.removed.connect(self.removed)
            self._page.insertWidget(self._page.indexOf(self.foot), self._card)
        self._card.show_need(need)
        self._card.show()
        self.say_messages()

    def _connect(self) -> None:
        view = self._view
        view.chosen.connect(self._row_chosen)
        view.entered.connect(lambda: self.go_to(("needs", self._chosen, "item")))
        view.unwanted.connect(self.remove)
        view.pushed.connect(self.shift)
        self._headings.currentChanged.connect(lambda _index: self._heading_chosen())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        self._title = label("What does the department need?", "title")
        head.addWidget(self._title, 1)
        head.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        self._list = QWidget()
        above = QVBoxLayout(self._list)
        above.setContentsMargins(0, 0, 0, 0)
        for widget in (self._headings, self._said, self._empty, self._view, self._footer):
            above.addWidget(widget)
        layout.addWidget(self._list)
        layout.addWidget(self._scroll, 1)
        self._outer = layout

    def _refresh(self) -> None:
        """Counts, table and card after any change; undo may have taken the chosen need away."""
        self.table.refresh()
        needs = self.session.request.needs
        self._headings.show_counts(needs)
        shown = self.table.needs
        heading = self._headings.category
        what = heading.label.lower() if heading else "needs"
        self._empty.setText(f"No {what} yet. Add the first one.")
        self._empty.setVisible(not shown)
        self._view.setVisible(bool(shown))
        self._fit_table()
        readable = {need.id: need for need in without_unread(self.session.request).needs}
        total = sum((readable[need.id].total_cost for need in shown), start=Decimal(0))
        self._footer.setText(f"Total {usd(total)}" if shown else "")
        if self._chosen and not self._exists(self._chosen):
            self.choose(shown[0].id if shown else "")
        elif self._chosen:
            self._view.selectRow(self.table.row_of(self._chosen))

    def _heading_chosen(self) -> None:
        self.table.show_category(self._headings.category)
        self._refresh()
        if self.table.needs and self.table.row_of(self._chosen) < 0:
            self.choose(self.table.needs[0].id)

    def _row_chosen(self, need: str) -> None:
        if need != self._chosen:
            self.choose(need)
