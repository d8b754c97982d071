"""The card of one need: the fields everybody fills, the rest on demand, and what it comes to."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from data.purchases import purchase_of
from drafting.life_cycle import ownership
from drafting.wording import usd
from gui.form import Form
from gui.parts import button, label
from gui.row import Row
from gui.sections.items import Items
from gui.sections.kinds import Kind
from gui.sections.lists import programs
from gui.sections.message import Message
from gui.sections.page import Fields
from gui.session import Session
from jobs.letters import letter_date
from models.base import Path
from models.need import Need
from models.request import FundingRequest
from models.yearly_cost import YearlyCost

FIRST = (
    *(("item", 2), ("quantity", 1), ("unit_cost", 1)),
    *(("kind", 2), ("object_class", 2), ("cost_basis", 2), ("operating_cost", 2)),
    *(("cost_source", 2), ("cost_date", 2), ("cost_link", 4)),
    *(("program", 4), ("purpose", 4), ("why", 4), ("sensitive", 2)),
)
"""Fields that checks ask for first, and how many of four columns each takes."""

MORE = (
    *(("useful_life", 2), ("operating_payer", 2), ("mission_hours", 2), ("hour_cost", 2)),
    *(("crews", 4), ("coverage", 4)),
    *(("noun", 2), ("nouns", 2), ("replaces", 2), ("in_adopted_budget", 2)),
    *(("prior_approval", 4), ("make", 2)),
    *(("subaward", 2), ("paid_in_quarter", 2), ("bundle", 4)),
    *(("shared_with", 4), ("measure", 4), ("measure_now", 2), ("measure_goal", 2)),
)
"""Fields under “More about the cost and the use”."""


def _cost_name(cost: YearlyCost) -> str:
    amount = "" if cost.amount is None else f": {usd(cost.amount)}"
    return cost.kind.label + amount


YEARLY = Kind(
    noun="yearly cost",
    make=lambda _need: YearlyCost(),
    name=_cost_name,
    fields=(("kind", 2), ("amount", 2), ("source", 4)),
    empty="No yearly cost by part yet. An aircraft needs crew, fuel, maintenance, insurance, "
    "hangar, and training.",
)


class NeedCard(QFrame):
    """Shows one need by id, and rebinds when another is chosen."""

    grown = Signal()
    """It has more rows than before."""
    removed = Signal(str)
    """A yearly cost is gone; with its name."""

    def __init__(
        self, session: Session, need: str, duplicate: Callable[[], None], remove: Callable[[], None]
    ) -> None:
        super().__init__()
        self._session, self._need = session, need
        self.setProperty("role", "card")
        self._name = label("", "heading")
        self._form = fields(session, need, FIRST)
        self._asked_what_pays = False
        self._rest: Rest | None = None
        self._disclose = QPushButton("More about the cost and the use")
        self._disclose.setCheckable(True)
        self._disclose.setProperty("role", "link")
        self._disclose.toggled.connect(self._unfold)
        self._paid, self._sum = label("", "hint"), label("", "hint")
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(button("D&uplicate", duplicate))
        head.addWidget(button("&Remove", remove))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        for widget in (self._form, self._disclose, self._paid, self._sum):
            layout.addWidget(widget)
        self._layout = layout
        for row in self._form.rows():
            if row.path[-1] == "program":
                row.editor.left.connect(self._ask_what_pays)
        for follow in (self._show_sum, self._show_paid):
            session.changed.connect(lambda _path, follow=follow: follow())
        self.show_need(need)

    def show_need(self, need: str) -> None:
        """Bind every field to another need."""
        self._need = need
        self._form.bind(("needs", need))
        if self._rest:
            self._rest.show_need(need)
        self._show_sum()
        self._show_paid()

    def row_at(self, path: Path) -> Row | None:
        """The row of a field, shown if it was folded away; None where there is none."""
        row = self._form.row_at(path)
        if row and path[-1] == "program":
            self._ask_what_pays()
        if row is None and (row := self._folded().row_at(path)):
            self._disclose.setChecked(True)
        return row

    def open_yearly_costs(self) -> None:
        """Show the list of yearly costs and give its first button the focus."""
        self._disclose.setChecked(True)
        first = self._folded().yearly.findChildren(QPushButton)[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> list[Row]:
        """Every row that is made, folded away or not."""
        return [*self._form.rows(), *(self._rest.rows() if self._rest else [])]

    def messages(self) -> list[Message]:
        """What is said of the list of yearly costs."""
        return self._rest.yearly.messages() if self._rest else []

    def _folded(self) -> "Rest":
        """The fields under “More”; made when they are first wanted."""
        if self._rest is None:
            self._rest = Rest(self._session, self._need)
            self._rest.yearly.removed.connect(self.removed)
            self._rest.hide()
            self._layout.insertWidget(self._layout.indexOf(self._sum), self._rest)
            self.grown.emit()
        return self._rest

    def _unfold(self, shown: bool) -> None:  # noqa: FBT001  Qt’s signal gives it so
        self._folded().setVisible(shown)
        self._show_paid()

    def _ask_what_pays(self) -> None:
        self._asked_what_pays = True
        self._show_paid()

    def _show_paid(self) -> None:
        """What the program says of the need; looked up only once somebody has been there."""
        request = self._session.request
        shown = self._asked_what_pays or self._disclose.isChecked()
        need = next((n for n in request.needs if n.id == self._need and shown), None)
        day = letter_date(request, datetime.date.today())
        self._paid.setText(_hint(request, need, day) if need else "")
        self._paid.setVisible(bool(self._paid.text()))

    def _show_sum(self) -> None:
        need = next((n for n in self._session.request.needs if n.id == self._need), None)
        if need is None:
            return
        self._name.setText(need.item or "Item without a name")
        self._sum.setText(_sum(need, self._session))


class Rest(QWidget):
    """The fields of a need that few fill, and its yearly costs."""

    def __init__(self, session: Session, need: str) -> None:
        super().__init__()
        self._more = fields(session, need, MORE)
        self.yearly = Items(session, ("needs", need, "yearly_costs"), YEARLY)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        for part in (self._more, label("Yearly costs, part by part", "label"), self.yearly):
            inside.addWidget(part)

    def show_need(self, need: str) -> None:
        """Bind every field to another need."""
        self._more.bind(("needs", need))
        self.yearly.bind(("needs", need, "yearly_costs"))

    def row_at(self, path: Path) -> Row | None:
        """The row of a field, or None."""
        self.yearly.choose_for(path)
        return next((row for row in self.rows() if row.path == path), None)

    def rows(self) -> list[Row]:
        """Every row."""
        return [*self._more.rows(), *self.yearly.rows()]


def fields(session: Session, need: str, names: Fields) -> Form:
    """A form of some fields of a need."""
    form = Form(session, ("needs", need))
    for name, span in names:
        form.row(name, span, programs(name))
    form.arrange()
    return form


def _hint(request: FundingRequest, need: Need, day: datetime.date) -> str:
    from jobs.programs import hint  # noqa: PLC0415  when the rest of the card is unfolded

    return hint(request, need, day)


def _sum(need: Need, session: Session) -> str:
    parts = [f"Total {usd(need.total_cost)}"]
    whole = ownership(need)
    if whole is not None:
        parts.append(f"{need.useful_life}-year cost of ownership {usd(whole)}")
    total = session.request.total_cost
    if total:
        parts.append(f"{need.total_cost / total * 100:.1f} percent of this request")
    bought = purchase_of(need)
    if bought:
        parts.append(f"Planning cost: {bought.exact}, {bought.buyer}, {bought.when}")
    return " · ".join(parts)
