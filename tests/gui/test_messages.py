"""What is open is said where F8 leads, and a choice offers only what can be taken."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from gui.sections.message import Message
from gui.window import Window
from models.addressee import STEPS, AvenueKind, Office
from models.base import Path
from tests.gui.conftest import Settle
from tests.gui.hands import Key, focused, press


def said(window: Window) -> list[tuple[str, str]]:
    """Messages about lists that are in sight, with how they are set."""
    found = window.section.page.findChildren(Message)
    return [(each.text(), each.property("role")) for each in found if each.isVisible()]


def offered(window: Window, path: Path) -> list[str]:
    window.go_to(path)
    box = focused()
    assert isinstance(box, QComboBox)
    return [box.itemText(row) for row in range(box.count())]


def test_an_addressee_without_a_step_says_so_where_f8_leads(window: Window, settle: Settle) -> None:
    first = window.session.request.addressees[0]
    for avenue in first.avenues:
        window.session.remove(("addressees", first.id, "avenues", avenue.id), "step")
    settle(window)
    press(Key.Key_F8)
    settle(window)
    assert window.section.title == "Addressees"
    assert said(window) == [("Choose what this office is asked to do", "error")]
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Add step"
    assert button.accessibleDescription() == "Error: Choose what this office is asked to do"
    window.session.undo.undo()
    settle(window)
    assert said(window) == []
    assert button.accessibleDescription() == ""


def test_another_addressee_does_not_carry_the_message(window: Window, settle: Settle) -> None:
    first, second = window.session.request.addressees[:2]
    for avenue in first.avenues:
        window.session.remove(("addressees", first.id, "avenues", avenue.id), "step")
    settle(window)
    press(Key.Key_F8)
    window.go_to(("addressees", second.id, "name"))
    assert said(window) == []
    window.go_to(("addressees", first.id, "name"))
    assert len(said(window)) == 1


def test_a_request_of_nothing_says_so_above_the_empty_table(window: Window, settle: Settle) -> None:
    for need in window.session.request.needs:
        window.session.remove(("needs", need.id), "need")
    settle(window)
    window.problems.check()
    window.go_to(("needs",))
    assert ("Add at least one need", "error") in said(window)
    assert focused().accessibleDescription().startswith("Error: Add at least one need")


def test_a_lead_time_without_a_step_says_so_at_its_field(window: Window, settle: Settle) -> None:
    window.go_to(("plan", "deadline"))
    add = next(b for b in window.findChildren(QPushButton) if b.text() == "Add lead time")
    add.click()
    settle(window)
    window.problems.check()
    step = window.section.page.rows()[-2]
    assert step.path[-1] == "step"
    assert step.message == "Choose the step whose days you know better"


@pytest.mark.parametrize("place", range(5))
def test_an_office_is_offered_the_steps_it_can_take(window: Window, place: int) -> None:
    addressee = window.session.request.addressees[place]
    path = ("addressees", addressee.id, "avenues", addressee.avenues[0].id, "kind")
    assert offered(window, path) == [kind.label for kind in STEPS[addressee.office]]


def test_a_step_that_another_office_takes_stays_in_sight(window: Window, settle: Settle) -> None:
    governor = window.session.request.addressees[0]
    path = ("addressees", governor.id, "avenues", governor.avenues[0].id, "kind")
    window.session.edit(("addressees", governor.id, "office"), Office.AGENCY_HEAD)
    assert offered(window, path) == [
        *(kind.label for kind in STEPS[Office.AGENCY_HEAD]),
        AvenueKind.REQUEST_SUPPORT.label,
    ]
    box = focused()
    assert isinstance(box, QComboBox)
    assert box.currentText() == AvenueKind.REQUEST_SUPPORT.label
    press(Key.Key_Up)
    settle(window)
    assert box.currentText() == AvenueKind.WINDOW.label
    assert box.count() == len(STEPS[Office.AGENCY_HEAD])
    step = window.session.request.addressees[0].avenues[0]
    assert step.kind is AvenueKind.WINDOW


def test_lead_times_are_offered_for_steps_that_are_taken(window: Window) -> None:
    window.go_to(("plan", "deadline"))
    add = next(b for b in window.findChildren(QPushButton) if b.text() == "Add lead time")
    add.click()
    (change,) = window.session.request.plan.lead_times
    path = ("plan", "lead_times", change.id, "step")
    everything = offered(window, path)
    window.session.edit(("plan", "deadline"), "2027-05-03")
    taken = offered(window, path)
    assert set(taken) < set(everything)
    assert not any("ribal" in step for step in taken)
    window.session.edit(path, "resolution")  # stored when a Tribe was asking
    (kept,) = set(offered(window, path)) - set(taken)
    assert "ribal" in kept
