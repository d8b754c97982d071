"""Where the focus is when a window or a section comes up: where typing begins."""

from gui.app import Windows
from gui.window import Window
from tests.gui.conftest import Settle
from tests.gui.hands import Key, Mod, focused, press


def test_a_new_request_can_be_typed_into_at_once(windows: Windows, settle: Settle) -> None:
    window = windows.new()
    settle(window)
    assert focused().objectName() == "agency.kind"
    window.close()


def test_the_keys_of_a_section_lead_into_its_first_field_open_or_not(
    window: Window, settle: Settle
) -> None:
    window.activateWindow()
    press(Key.Key_1, Mod.ControlModifier)
    assert focused().objectName() == "agency.kind"
    window.go_to(("agency", "contact_email"))
    settle(window)
    press(Key.Key_1, Mod.ControlModifier)
    settle(window)
    assert focused().objectName() == "agency.kind"
    assert not focused().visibleRegion().isEmpty()
    window.arrangement.list.setFocus()
    press(Key.Key_1, Mod.ControlModifier)
    assert focused().objectName() == "agency.kind"


def test_needs_begin_at_their_table_and_without_any_at_the_way_to_one(
    window: Window, windows: Windows, settle: Settle
) -> None:
    window.activateWindow()
    press(Key.Key_2, Mod.ControlModifier)
    assert focused().accessibleName() == "Needs"
    empty = windows.new()
    settle(empty)
    press(Key.Key_2, Mod.ControlModifier)
    assert focused().property("text") == "&Add item"
    empty.close()
