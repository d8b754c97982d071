"""A row shows label, field, unit and hint, says them aloud, and keeps its neighbors in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.row import Row
from gui.window import Window
from models.agency import StateCode
from models.base import parse_path
from tests.gui.hands import focused, press, type_text


def row_of(window: Window, path: str) -> Row:
    window.go_to(parse_path(path))
    QApplication.processEvents()
    return next(row for row in window.section.page.rows() if row.path == parse_path(path))


def told(row: Row) -> list[str]:
    return [each.text() for each in row.findChildren(QLabel) if each.isVisible()]


@pytest.mark.parametrize(
    ("path", "unit", "aloud"),
    [
        ("agency.distance_to_border", "miles", "miles"),
        ("funding.set_aside", "a year", "US dollars a year"),
        ("needs.n1.useful_life", "years", "years"),
    ],
)
def test_a_unit_stands_behind_its_field_and_is_read_aloud(
    window: Window, path: str, unit: str, aloud: str
) -> None:
    row = row_of(window, path)
    assert unit in told(row)
    assert row.editor.widget.accessibleDescription().startswith(aloud)


def test_the_unit_of_a_count_follows_the_answer_that_names_it(window: Window) -> None:
    window.insert("Local figure")
    figure = window.session.request.evidence.figures[-1].id
    window.session.edit(("evidence", "figures", figure, "unit"), "minutes")
    row = row_of(window, f"evidence.figures.{figure}.value")
    assert "minutes" in told(row)
    window.session.edit(("evidence", "figures", figure, "unit"), "")
    assert told(row) == ["Value", ""]


def test_a_hint_speaks_the_words_of_the_kind_of_agency(window: Window) -> None:
    row = row_of(window, "agency.governing_body")
    assert "Such as the Mayor and Council" in told(row)
    window.session.edit(("agency", "kind"), "Tribal police")
    assert "Such as the Tribal Council" in told(row)
    assert row.editor.widget.accessibleDescription() == "Such as the Tribal Council"
    window.session.edit(("agency", "kind"), "County sheriff")
    assert "Such as the Board of Supervisors" in told(row)
    assert "such as the County’s general fund" in told(row_of(window, "funding.match_from"))[1]


@pytest.mark.parametrize("field", ["kind", "program", "object_class", "cost_basis", "purpose"])
def test_what_checks_ask_of_every_need_is_in_sight_without_unfolding(
    window: Window, field: str
) -> None:
    window.show_section(1)
    rows = {str(row.path[-1]): row for row in window.section.page.rows()}
    assert rows[field].isVisible()


def test_a_message_takes_the_place_kept_for_it_and_moves_no_field(window: Window) -> None:
    row = row_of(window, "funding.match")
    below = row_of(window, "funding.sustainment")
    row_of(window, "funding.match")
    before = below.y()
    type_text("half")
    press(Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert row.message == "Local match must be a number, like 60.4"
    assert below.y() == before


def test_a_message_waits_until_the_mouse_button_is_up(qtbot: QtBot, window: Window) -> None:
    target: QWidget = row_of(window, "funding.fiscal_year").editor.widget
    row = row_of(window, "funding.match")
    type_text("half")
    QTest.mousePress(target, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert row.message == ""
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(row.message))
    assert row.message == "Local match must be a number, like 60.4"


def test_a_month_is_chosen_by_typing_its_beginning(window: Window) -> None:
    row_of(window, "agency.fiscal_year_start")
    box = focused()
    assert isinstance(box, QComboBox)
    type_text("Octo")
    press(Qt.Key.Key_Return)
    assert window.session.request.agency.fiscal_year_start == 10
    assert box.currentText() == "October"


def test_a_new_addressee_is_in_the_state_of_the_agency(window: Window) -> None:
    window.insert("Addressee")
    assert window.session.request.addressees[-1].state is StateCode.AZ


def test_the_total_card_says_what_the_years_are_of(window: Window) -> None:
    card = window.arrangement.total
    said = [each.text() for each in card.findChildren(QLabel) if not each.isHidden()]
    assert said[-1] == "12 years to save locally for a helicopter"  # 6.8 million at 600,000 a year
    window.session.edit(("funding", "set_aside"), "")
    said = [each.text() for each in card.findChildren(QLabel) if not each.isHidden()]
    assert said[-1] == "6 items · 5 addressees"
