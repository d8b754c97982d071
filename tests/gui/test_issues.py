"""The bar at the bottom: long messages, and words that pass by."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.issues import IssueBar
from gui.toast import Toast

LONG = (
    "The planning cost is a purchase of July 2023: get a quote, and say who gave it and when. " * 4
)


@pytest.fixture
def bar(qtbot: QtBot) -> IssueBar:
    made = IssueBar()
    qtbot.addWidget(made)
    made.resize(640, 40)
    made.show()
    return made


def toast(bar: IssueBar) -> Toast:
    (found,) = bar.findChildren(Toast)
    return found


def test_a_long_message_is_one_line_and_the_whole_of_it_is_told(bar: IssueBar) -> None:
    bar.toast(LONG, undo=False)
    words = toast(bar).words
    assert bar.width() == 640
    assert words.width() <= 640
    assert LONG.strip() in words.toolTip()
    spoken = QAccessible.queryAccessibleInterface(words)
    assert spoken.text(QAccessible.Text.Name) == LONG.strip()


def test_markup_in_a_message_is_text(bar: IssueBar) -> None:
    bar.toast("<b>bold</b>", undo=False)
    assert toast(bar).words.textFormat() is Qt.TextFormat.PlainText
    assert "&lt;b&gt;" in toast(bar).words.toolTip()


def test_a_word_that_passes_by_waits_while_it_is_pointed_at(bar: IssueBar, qtbot: QtBot) -> None:
    bar.toast("Removed Camera trailer.", undo=True)
    shown = toast(bar)
    assert shown.passing
    QApplication.sendEvent(shown, QEvent(QEvent.Type.Enter))
    assert not shown.passing
    QApplication.sendEvent(shown, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: shown.passing)


def test_a_word_that_passes_by_waits_while_its_undo_has_the_focus(
    bar: IssueBar, qtbot: QtBot
) -> None:
    bar.toast("Removed Camera trailer.", undo=True)
    shown = toast(bar)
    (undo,) = shown.findChildren(QPushButton)
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    undo.setFocus()
    assert undo.hasFocus()
    assert not shown.passing
    bar.toast("Removed Radio.", undo=True)  # another one, while the focus is in it
    assert not shown.passing
    undo.clearFocus()
    qtbot.waitUntil(lambda: shown.passing)


def test_undo_puts_the_word_away(bar: IssueBar, qtbot: QtBot) -> None:
    bar.toast("Removed Camera trailer.", undo=True)
    (undo,) = toast(bar).findChildren(QPushButton)
    with qtbot.waitSignal(bar.undo_asked):
        undo.click()
    assert bar.said == ""


def test_in_a_low_bar_a_passing_word_is_still_shown(bar: IssueBar) -> None:
    bar.set_low(low=True)
    bar.toast("The text is on the clipboard.", undo=False)
    assert toast(bar).isVisible()
