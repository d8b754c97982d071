"""A deadline gives its steps, and the community its distance, which stands only when it is used."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from gui.sections.distance import SuggestedDistance
from gui.sections.plan import Steps
from gui.window import Window
from tests.gui.hands import Key, focused, type_text
from tests.gui.hands import press as hit

Settle = Callable[[Window], None]


def press(qtbot: QtBot, window: Window, text: str) -> None:
    found = [each for each in window.findChildren(QPushButton) if each.text().startswith(text)]
    assert len(found) == 1, text
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def told(window: Window) -> str:
    suggested = window.findChild(SuggestedDistance)
    assert isinstance(suggested, SuggestedDistance)
    return "".join(each.text() for each in suggested.findChildren(QLabel))


def test_a_measured_distance_is_shown_and_stands_only_when_it_is_used(
    qtbot: QtBot, window: Window
) -> None:
    window.go_to(("agency", "distance_to_border"))
    window.session.edit(("agency", "distance_to_border"), "75")
    before = window.session.request
    press(qtbot, window, "Measure the distance")
    assert "About 60 miles, straight line, from the center of Tucson, Arizona." in told(window)
    assert "Nogales" in told(window)
    assert "Pima County" in told(window)
    assert window.session.request == before
    press(qtbot, window, "Use 60.4")
    assert window.session.request.agency.distance_to_border == Decimal("60.4")
    assert "computed from the center of Tucson" in window.session.request.agency.distance_source
    window.session.undo.undo()
    assert window.session.request == before


def test_another_community_takes_the_suggestion_away(qtbot: QtBot, window: Window) -> None:
    window.go_to(("agency", "distance_to_border"))
    press(qtbot, window, "Measure the distance")
    window.session.edit(("agency", "community"), "Atlantis")
    assert told(window) == ""
    press(qtbot, window, "Measure the distance")
    assert "no place “Atlantis”" in told(window)
    assert "type the miles yourself" in told(window)
    assert "oordinates" not in told(window)
    window.session.edit(("agency", "community"), "")
    press(qtbot, window, "Measure the distance")
    assert told(window).startswith("Enter the community first")


def test_a_deadline_lists_its_steps_and_a_lead_time_moves_them(
    window: Window, settle: Settle
) -> None:
    window.go_to(("plan", "deadline"))
    steps = window.findChild(Steps)
    assert isinstance(steps, Steps)
    assert steps.text() == "Enter the deadline first"
    window.session.edit(("plan", "deadline"), "2027-05-03")
    assert "March 19, 2027: Item on the agenda" in steps.text()
    window.session.edit(("plan", "program"), "cops_tep")
    assert "April 9, 2027: Item on the agenda" in steps.text()
    settle(window)
    assert ("timetable", "") in window.review.wanted_documents.documents


def test_a_program_and_a_step_are_chosen_by_name(qtbot: QtBot, window: Window) -> None:
    window.go_to(("plan", "program"))
    type_text("Technology and Equipment")
    hit(Key.Key_Return)
    assert window.session.request.plan.program == "cops_tep"
    press(qtbot, window, "Add lead time")
    type_text("Item on the agenda")
    hit(Key.Key_Return)
    (own,) = window.session.request.plan.lead_times
    assert own.step == "agenda"
    listed = window.section.page.findChild(QListWidget, "items")
    assert isinstance(listed, QListWidget)
    assert listed.item(0).text().startswith("Item on the agenda")


def test_a_program_this_version_does_not_know_is_shown_as_it_stands(window: Window) -> None:
    window.session.edit(("plan", "program"), "of_tomorrow")
    window.go_to(("plan", "program"))
    box = focused()
    assert isinstance(box, QComboBox)
    assert box.currentText() == "of_tomorrow"
    window.session.undo.undo()
    assert box.currentText() == "That of the first need"
