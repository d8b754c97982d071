"""Funding’s sums and the yearly costs of a need, as a person would type them."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from gui.sections.what_if import WhatIf
from gui.window import Window
from tests.gui.test_sections import editor, press

Settle = Callable[[Window], None]


def what_if(window: Window) -> tuple[QLineEdit, WhatIf]:
    editor(window, "funding.set_aside")
    field = window.findChild(QLineEdit, "what_if.award")
    screen = window.findChild(WhatIf)
    assert field is not None
    assert screen is not None
    return field, screen


def words(screen: WhatIf) -> list[str]:
    return [part.text() for part in screen.findChildren(QLabel) if part.text()]


def test_an_award_shows_what_it_buys_and_stores_nothing(qtbot: QtBot, window: Window) -> None:
    before = window.session.request
    field, screen = what_if(window)
    qtbot.keyClicks(field, "1.2m")
    assert "eight patrol vehicles ($720,000); 12 plate readers ($450,000)" in words(screen)
    assert "$30,000" in words(screen)
    assert window.session.request is before
    assert not window.session.undo.canUndo()


def test_text_that_is_no_amount_is_said_and_the_old_outcome_goes(
    qtbot: QtBot, window: Window
) -> None:
    field, screen = what_if(window)
    qtbot.keyClicks(field, "12")
    qtbot.keyClicks(field, "x")
    assert "Award must be an amount, like 685,000" in words(screen)
    assert not [text for text in words(screen) if "Not bought" in text]


def test_the_outcome_follows_the_order_of_the_needs(qtbot: QtBot, window: Window) -> None:
    field, screen = what_if(window)
    qtbot.keyClicks(field, "100000")
    assert "one patrol vehicle ($90,000)" in words(screen)
    window.session.move(("needs", "n6"), 0, "item")
    assert "two drug analyzers ($76,264)" in words(screen)


def test_the_grid_has_one_part_for_each_grant_request(window: Window) -> None:
    editor(window, "funding.match")
    (grid,) = [
        each
        for each in window.findChildren(QTableWidget)
        if each.accessibleName() == "Budget by category and share"
    ]
    names = [grid.item(row, 0) for row in range(grid.rowCount())]
    assert [name.text() for name in names if name] == [
        "Operation Stonegarden",
        "Equipment",
        "Total",
        "State Border Security Reinforcement Fund",
        "Equipment",
        "Total",
        "COPS Technology and Equipment Program",
        "Equipment",
        "Other",
        "Total",
    ]


def test_the_source_of_a_match_is_asked_once_there_is_one(qtbot: QtBot, window: Window) -> None:
    match = editor(window, "funding.match")
    assert isinstance(match, QLineEdit)
    rows = {".".join(map(str, row.path)): row for row in window.section.page.rows()}
    assert rows["funding.match_source"].isHidden()
    qtbot.keyClick(match, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(match, "25")
    assert not rows["funding.match_source"].isHidden()


def test_a_yearly_cost_is_added_typed_and_undone(qtbot: QtBot, window: Window) -> None:
    before = window.session.request
    window.go_to(("needs", "n1", "yearly_costs"))  # none yet: the list opens at its button
    press(qtbot, window, "Add yearly cost")
    new = window.session.request.needs[0].yearly_costs[0].id
    field = editor(window, f"needs.n1.yearly_costs.{new}.amount")
    qtbot.keyClicks(field, "12k")
    assert window.session.request.needs[0].yearly_costs[0].amount == Decimal(12_000)
    window.session.undo.setIndex(0)
    assert window.session.request == before
