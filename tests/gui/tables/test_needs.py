"""The table of needs keeps what it says of a need, and never says what is no longer so."""

import pytest
from pytestqt.qtbot import QtBot

from data.samples import read_sample
from gui.session import Session
from gui.tables.needs import COLUMNS, NeedsTable
from gui.tables.view import NeedsView
from models.finding import Finding, Severity

ITEM, QUANTITY, UNIT_COST, TOTAL, STATUS = range(len(COLUMNS))


@pytest.fixture
def table(qtbot: QtBot) -> NeedsTable:
    """The Tucson sample’s needs, kept up with its session as the page does."""
    session = Session(request=read_sample("tucson"))
    made = NeedsTable(session)
    session.changed.connect(lambda _path: made.refresh())
    made.setParent(session)
    return made


def said(table: NeedsTable, row: int) -> list[str]:
    return [table.index(row, column).data() for column in range(len(COLUMNS))]


def session_of(table: NeedsTable) -> Session:
    session = table.parent()
    assert isinstance(session, Session)
    return session


def test_a_row_follows_every_edit_and_undo(table: NeedsTable) -> None:
    session, before = session_of(table), said(table, 0)
    need = table.needs[0]
    session.edit(("needs", need.id, "item"), "Boat")
    session.edit(("needs", need.id, "unit_cost"), "1000")
    assert said(table, 0)[ITEM] == "Boat"
    assert said(table, 0)[TOTAL] == f"${need.quantity * 1000:,}"
    session.undo.undo()
    session.undo.undo()
    assert said(table, 0) == before


def test_text_that_cannot_be_read_is_shown_and_goes_again(table: NeedsTable) -> None:
    session, before = session_of(table), said(table, 0)
    session.edit(("needs", table.needs[0].id, "unit_cost"), "6x")
    assert said(table, 0)[UNIT_COST : TOTAL + 1] == ["6x", ""]
    session.undo.undo()
    assert said(table, 0) == before


def test_the_status_follows_what_the_checks_find(table: NeedsTable) -> None:
    found = Finding(
        id="X1",
        path=("needs", table.needs[1].id, "why"),
        severity=Severity.ERROR,
        message="Say why",
    )
    assert said(table, 1)[STATUS] == "Ready"
    table.show_findings((found,), checked=False)
    assert said(table, 1)[STATUS] == "Not finished"
    table.show_findings((found,), checked=True)
    assert [said(table, row)[STATUS] for row in (0, 1)] == ["Ready", "1 to fix"]
    table.show_findings((found.model_copy(update={"accepted": "known"}),), checked=True)
    assert said(table, 1)[STATUS] == "Ready"


def test_a_column_has_room_for_its_longest_text_in_sight_or_not(table: NeedsTable) -> None:
    view = NeedsView(table)
    last = len(table.needs) - 1
    session_of(table).edit(("needs", table.needs[last].id, "unit_cost"), "9999999999")
    wide = view.fontMetrics().horizontalAdvance("$9,999,999,999")
    assert view.sizeHintForColumn(UNIT_COST) > wide
    view.deleteLater()
