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
    assert dialog._how.text() == "0 found. Enter goes to the field, F3 to the next one."
    press(Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()


def test_f3_goes_on_to_the_next_answer_and_round_again(
    qtbot: QtBot, window: Window, settle: Settle
) -> None:
    window.activateWindow()
    settle(window)
    press(Key.Key_F, Mod.ControlModifier)
    (dialog,) = window.findChildren(FindDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    type_text("helicopter")
    count = dialog._found.count()
    assert count > 1
    press(Key.Key_Return)
    qtbot.waitUntil(window.isActiveWindow)
    fields = [focused().objectName()]
    for _ in range(count):
        press(Key.Key_F3)
        fields.append(focused().objectName())
    assert len(set(fields[:count])) == count
    assert fields[count] == fields[0]


def test_f3_asks_for_words_where_none_were_looked_for(
    qtbot: QtBot, window: Window, settle: Settle
) -> None:
    window.activateWindow()
    settle(window)
    press(Key.Key_F3)
    (dialog,) = window.findChildren(FindDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    press(Key.Key_Escape)
