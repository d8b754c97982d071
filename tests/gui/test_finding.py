"""Words are found in the answers of a draft, and lead to their field."""

from pytestqt.qtbot import QtBot

from gui.finding import FindDialog
from gui.window import Window
from tests.gui.conftest import Settle
from tests.gui.hands import Key, Mod, focused, press, type_text


def test_words_lead_to_their_field_by_keys_alone(
    qtbot: QtBot, window: Window, settle: Settle
) -> None:
    window.activateWindow()
    settle(window)
    press(Key.Key_F, Mod.ControlModifier)
    (dialog,) = window.findChildren(FindDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    type_text("interdiction stops on")
    assert dialog._found.count() == 1
    press(Key.Key_Return)
    qtbot.waitUntil(window.isActiveWindow)
    assert focused().objectName() == "needs.n1.purpose"


def test_words_that_stand_nowhere_lead_nowhere(
    qtbot: QtBot, window: Window, settle: Settle
) -> None:
    window.activateWindow()
    settle(window)
    press(Key.Key_F, Mod.ControlModifier)
    (dialog,) = window.findChildren(FindDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    type_text("zeppelin")
    assert dialog._how.text() == "0 found. Enter goes to the field."
    press(Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()
