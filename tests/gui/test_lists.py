"""Lists by keys: moved, removed with a way back, and left with the focus where one goes on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QPushButton, QWidget

from gui.toast import Toast
from gui.window import Window
from models.base import Item, Path, parse_path, value_at
from models.funding import BudgetChange
from models.plan import LeadTimeChange
from models.yearly_cost import YearlyCost
from tests.gui.conftest import Settle
from tests.gui.hands import Key, focused, press, type_text

LISTS: tuple[tuple[Path, Callable[[], Item], str], ...] = (
    (("needs", "n1", "yearly_costs"), YearlyCost, "kind"),
    (("funding", "budget_changes"), BudgetChange, "note"),
    (("plan", "lead_times"), LeadTimeChange, "days"),
)
"""Lists the sample has nothing in, what stands in each, and a field of it."""


@pytest.fixture(autouse=True)
def _in_front(window: Window, settle: Settle) -> None:
    window.activateWindow()
    settle(window)


def list_named(window: Window, name: str) -> QListWidget:
    lists = (each for each in window.findChildren(QListWidget) if each.isVisible())
    return next(each for each in lists if each.accessibleName() == name)


def undo_of_toast(window: Window) -> QPushButton:
    (toast,) = window.issues.findChildren(Toast)
    (undo,) = toast.findChildren(QPushButton)
    return undo


def go_to(window: Window, path: str) -> QWidget:
    window.go_to(parse_path(path))
    assert focused().objectName() == path
    return focused()


@pytest.mark.parametrize(("root", "kind", "field"), LISTS)
def test_delete_in_any_list_is_told_and_the_undo_beside_it_brings_the_item_back(
    window: Window, root: Path, kind: Callable[[], Item], field: str
) -> None:
    new = window.session.insert(root, kind(), "item")
    before = window.session.request
    go_to(window, ".".join((*root, new, field)))
    press(Key.Key_Escape)
    assert isinstance(focused(), QListWidget)
    press(Key.Key_Delete)
    assert value_at(window.session.request, root) == ()
    assert window.issues.said.startswith("Removed ")
    undo_of_toast(window).click()
    assert window.session.request == before


@pytest.mark.parametrize(("root", "kind", "field"), LISTS)
def test_where_the_last_item_goes_the_button_that_adds_one_has_the_focus(
    window: Window, root: Path, kind: Callable[[], Item], field: str
) -> None:
    new = window.session.insert(root, kind(), "item")
    go_to(window, ".".join((*root, new, field)))
    press(Key.Key_Escape)
    press(Key.Key_Delete)
    add = focused()
    assert isinstance(add, QPushButton)
    assert add.text().startswith("Add ")
    press(Key.Key_Space)
    assert len(value_at(window.session.request, root)) == 1


def test_where_the_last_need_goes_the_button_that_adds_one_has_the_focus(window: Window) -> None:
    go_to(window, "needs.n1.item")
    press(Key.Key_Escape)
    press(Key.Key_Delete, times=len(window.session.request.needs))
    assert window.session.request.needs == ()
    add = focused()
    assert isinstance(add, QPushButton)
    assert add.text() == "&Add item"


@pytest.mark.parametrize(
    ("field", "listed"),
    [
        ("needs.n1.why", "Needs"),
        ("partners.p7.name", "List of partners"),
        ("addressees.a10.last_name", "List of addressees"),
        ("addressees.a10.avenues.v12.program", "List of steps"),
    ],
)
def test_esc_leads_from_a_field_back_to_its_list(window: Window, field: str, listed: str) -> None:
    go_to(window, field)
    press(Key.Key_Escape)
    assert focused().accessibleName() == listed
    assert not focused().visibleRegion().isEmpty()


def test_esc_leads_from_the_words_of_a_paragraph_back_to_the_list(
    window: Window, settle: Settle
) -> None:
    window.go_to(("letter", "overrides"))
    settle(window)
    assert focused().objectName() == "paragraph"
    press(Key.Key_Escape)
    assert focused().accessibleName() == "Paragraphs of the letter in the preview"
    assert not focused().visibleRegion().isEmpty()


def test_esc_leads_from_a_list_to_the_one_it_stands_in(window: Window) -> None:
    go_to(window, "addressees.a10.avenues.v12.program")
    press(Key.Key_Escape, times=2)
    assert focused().accessibleName() == "List of addressees"


@pytest.mark.parametrize(
    ("root", "field"), [("needs", "needs.n1.item"), ("addressees", "addressees.a10.last_name")]
)
@pytest.mark.parametrize(
    "pad", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier]
)
def test_alt_with_any_arrow_key_moves_an_item(
    window: Window, root: str, field: str, pad: Qt.KeyboardModifier
) -> None:
    ids = [each.id for each in getattr(window.session.request, root)]
    go_to(window, field)
    press(Key.Key_Escape)
    assert isinstance(focused(), QAbstractItemView)
    press(Key.Key_Down, Qt.KeyboardModifier.AltModifier | pad)
    moved = [each.id for each in getattr(window.session.request, root)]
    assert moved == [ids[1], ids[0], *ids[2:]]


def test_an_arrow_with_more_than_alt_moves_nothing(window: Window) -> None:
    before = window.session.request
    go_to(window, "needs.n1.item")
    press(Key.Key_Escape)
    press(Key.Key_Down, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.session.request == before


def test_the_undo_of_a_toast_is_gone_once_something_else_was_done(window: Window) -> None:
    go_to(window, "partners.p7.name")
    press(Key.Key_Escape)
    press(Key.Key_Delete)
    assert window.issues.said.startswith("Removed ")
    go_to(window, "partners.p8.role")
    type_text("patrol")
    assert window.issues.said == ""
    assert not undo_of_toast(window).isVisible()


def test_a_toast_without_undo_stays_while_somebody_types(window: Window) -> None:
    window.copy_text()
    go_to(window, "partners.p8.role")
    type_text("patrol")
    assert window.issues.said == "The text is on the clipboard."


def test_a_removed_item_is_told_by_its_name_alone(window: Window) -> None:
    partner = window.session.request.partners[0]
    window.session.edit(("partners", partner.id, "sensitive"), True)  # noqa: FBT003  its value
    go_to(window, f"partners.{partner.id}.name")
    entries = list_named(window, "List of partners")
    current = entries.currentItem()
    assert current is not None
    assert current.text() == f"{partner.name} · sensitive"
    window.section.page.remove()
    assert window.issues.said == f"Removed {partner.name}."


def test_an_item_without_a_name_is_new_in_its_list_and_told_by_what_it_is(window: Window) -> None:
    window.insert("Partner")
    current = list_named(window, "List of partners").currentItem()
    assert current is not None
    assert current.text() == "New partner"
    window.section.page.remove()
    assert window.issues.said == "Removed the partner."
