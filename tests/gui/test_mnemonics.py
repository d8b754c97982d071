"""A letter pressed with Alt does one thing: none is marked twice in what is visible together."""

from collections import defaultdict

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from gui.window import Window
from tests.gui.conftest import Settle
from tests.gui.hands import Key, Mod, focused, press, to_button


def letters(window: Window) -> dict[str, list[str]]:
    """What each key with Alt leads to: menus, buttons, and labels of fields."""
    labels = [each for each in window.findChildren(QLabel) if each.buddy()]
    widgets = [
        each for each in (*window.findChildren(QAbstractButton), *labels) if each.isVisible()
    ]
    marked: dict[str, list[str]] = defaultdict(list)
    for each in (*window.menuBar().actions(), *widgets):
        marked[QKeySequence.mnemonic(each.text()).toString()].append(each.text())
    marked.pop("", None)
    return marked


def twice(window: Window) -> list[list[str]]:
    return [texts for texts in letters(window).values() if len(texts) > 1]


@pytest.mark.parametrize("width", [1366, 640])
def test_no_letter_is_marked_twice_in_any_section(
    window: Window, settle: Settle, width: int
) -> None:
    window.resize(width, 728)
    for number, section in enumerate(window.sections):
        window.show_section(number)
        settle(window)
        assert {"Alt+F", "Alt+X"} < letters(window).keys()  # menus and buttons are looked at
        assert twice(window) == [], section.title


@pytest.mark.parametrize("width", [1366, 640])
def test_nor_after_export_with_every_answer_shown(
    window: Window, settle: Settle, width: int
) -> None:
    window.resize(width, 728)
    window.export()
    settle(window)
    to_button("Show every answer")
    press(Key.Key_Space)
    texts = [text for texts in letters(window).values() for text in texts]
    assert {"&Open folder", "Hide ever&y answer"} < set(texts)
    assert twice(window) == []


def test_nor_where_errors_are_open(window: Window, settle: Settle) -> None:
    window.session.edit(("needs", "n1", "purpose"), "")
    settle(window)
    window.check()
    settle(window)
    assert "Expor&t drafts anyway" in letters(window)["Alt+T"]
    assert twice(window) == []


def test_the_letter_of_the_way_on_leads_on(qtbot: QtBot, window: Window, settle: Settle) -> None:
    window.activateWindow()
    window.show_section(2)
    settle(window)
    press(Key.Key_N, Mod.AltModifier)
    qtbot.waitUntil(lambda: window.section is window.sections[3])
    assert window.section.page.isAncestorOf(focused())
