"""The Letter section: parts, order, signers, lengths, and words changed on screen."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gui.window import Window
from models.letter_settings import Length
from tests.gui.conftest import Settle
from tests.gui.hands import Key, Mod, choose, fill, focused, press, push, tab_until, type_text

LETTER = 6


def shown(window: Window) -> str:
    return str(window.pane.preview.toPlainText())


def parts(window: Window) -> QListWidget:
    window.show_section(LETTER)
    found = tab_until(lambda widget: widget.accessibleName().startswith("Parts of the letters"))
    assert isinstance(found, QListWidget)
    return found


def words_of(window: Window) -> QPlainTextEdit:
    press(Key.Key_E, Mod.ControlModifier | Mod.ShiftModifier)
    found = focused()
    assert isinstance(found, QPlainTextEdit)
    return found


def test_a_part_is_left_out_by_its_tick_and_comes_back_by_undo(
    window: Window, settle: Settle
) -> None:
    listed = parts(window)
    listed.setCurrentRow(7)
    press(Key.Key_Space)
    settle(window)
    assert window.session.request.letter.left_out == ("evidence",)
    assert "The evidence and its limits" not in shown(window)
    press(Key.Key_Z, Mod.ControlModifier)
    settle(window)
    assert "The evidence and its limits" in shown(window)


def test_a_part_is_moved_by_keys(window: Window, settle: Settle) -> None:
    listed = parts(window)
    listed.setCurrentRow(7)
    press(Key.Key_Up, Mod.AltModifier, times=6)
    settle(window)
    text = shown(window)
    assert text.index("The evidence and its limits") < text.index("What we need")
    push("Usual order")
    assert window.session.request.letter.order == ()


def test_a_part_is_moved_by_the_mouse_in_one_step(
    qtbot: QtBot, window: Window, settle: Settle
) -> None:
    listed = parts(window)
    assert listed.dragDropMode() is QListWidget.DragDropMode.InternalMove
    listed.setCurrentRow(7)
    root = listed.rootIndex()
    assert listed.model().moveRow(root, 7, root, 1)  # what Qt does with a drop
    qtbot.waitUntil(lambda: window.session.undo.count() == 1)
    order = window.session.request.letter.order
    assert order[:3] == ("ask", "evidence", "project")
    assert (listed.currentRow(), focused()) == (1, listed)
    settle(window)
    text = shown(window)
    assert text.index("The evidence and its limits") < text.index("What we need")
    press(Key.Key_Z, Mod.ControlModifier)
    assert window.session.request.letter.order == ()
    assert listed.item(7).text() == "The evidence and its limits"


def test_a_second_signer_signs_and_goes_again(window: Window, settle: Settle) -> None:
    window.show_section(LETTER)
    push("Add a second signer")
    fill("letter.second_signer.name", "Pat Example")
    fill("letter.second_signer.title", "City Manager")
    settle(window)
    assert "Pat Example\nCity Manager" in shown(window)
    push("Remove this signer")
    assert window.session.request.letter.second_signer is None


def test_the_length_is_chosen_and_the_letter_follows(window: Window, settle: Settle) -> None:
    window.show_section(LETTER)
    standard = len(shown(window))
    choose("letter.length", Length.ONE_PAGE.label)
    settle(window)
    assert len(shown(window)) < standard
    choose("letter.length", Length.FULL.label)
    settle(window)
    assert len(shown(window)) > standard


def test_a_paragraph_is_changed_as_it_is_typed_and_says_so(window: Window, settle: Settle) -> None:
    editor = words_of(window)
    assert "‹$8,377,162›" in editor.toPlainText()
    press(Key.Key_Home, Mod.ControlModifier)
    for letter in (Key.Key_S, Key.Key_O):
        press(letter)  # the second before the standard text has come anew
        assert len(window.session.request.letter.overrides) == 1
    settle(window)
    assert window.session.request.letter.overrides[0].letter == "a10"
    assert any(item.startswith("Changed: so") for item in texts(window))
    press(Key.Key_Z, Mod.ControlModifier)
    assert window.session.request.letter.overrides == ()


def test_the_standard_text_stands_below_a_change_and_goes_on_following_the_draft(
    window: Window, settle: Settle
) -> None:
    words_of(window)
    standard = window.letter.paragraphs._standard
    assert not standard.isVisible()
    press(Key.Key_S)
    settle(window)
    assert standard.isVisible()
    assert standard.text().startswith("Standard text now: “RE: Request for federal funding")
    assert "$8,377,162" in standard.text()
    window.session.edit(("needs", "n1", "quantity"), "9")
    settle(window)
    assert "$8,467,162" in standard.text()
    window.letter.paragraphs.reset()
    settle(window)
    assert not standard.isVisible()


def texts(window: Window) -> list[str]:
    listed = window.letter.paragraphs._list
    return [listed.item(row).text() for row in range(listed.count())]


@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Delete])
def test_a_value_goes_as_a_whole_or_not_at_all(window: Window, key: Key) -> None:
    editor = words_of(window)
    text = editor.toPlainText()
    inside = text.index("‹$8,377,162›") + 4
    cursor = editor.textCursor()
    cursor.setPosition(inside)
    editor.setTextCursor(cursor)
    press(key)
    assert editor.toPlainText() == text.replace("‹$8,377,162›", "")


def test_typing_inside_a_value_goes_behind_it(window: Window) -> None:
    editor = words_of(window)
    text = editor.toPlainText()
    cursor = editor.textCursor()
    cursor.setPosition(text.index("‹$8,377,162›") + 4)
    editor.setTextCursor(cursor)
    press(Key.Key_X)
    assert "‹$8,377,162›x" in editor.toPlainText()


def test_a_change_is_taken_to_all_letters(window: Window, settle: Settle) -> None:
    words_of(window)
    window.letter.paragraphs.edit("border")
    type_text("Our city lies north of the border.")
    push("Change it in all letters")
    settle(window)
    assert window.session.request.letter.overrides[0].letter == ""
    for _ in range(5):
        assert "Our city lies north of the border." in shown(window)
        press(Key.Key_Right, Mod.ControlModifier | Mod.AltModifier)
        settle(window)


def test_formatted_text_is_pasted_as_plain_words(qtbot: QtBot, window: Window) -> None:
    rich = QMimeData()
    rich.setHtml("<h1>Big</h1><p>one</p><p>two</p>")
    rich.setText("Big\none\ntwo")
    QGuiApplication.clipboard().setMimeData(rich)
    window.go_to(("needs", "n2", "why"))
    press(Key.Key_A, Mod.ControlModifier)
    press(Key.Key_V, Mod.ControlModifier)
    assert window.session.request.needs[1].why == "Big\none\ntwo"
    window.go_to(("needs", "n2", "purpose"))
    press(Key.Key_A, Mod.ControlModifier)
    press(Key.Key_V, Mod.ControlModifier)
    assert window.session.request.needs[1].purpose == "Big one two"


@pytest.mark.parametrize("text", ["x" * 1_000_000, "שלום عربي 漢字 e\u0301 👍🏽 \u202e"])
def test_what_is_pasted_stays_whatever_it_is(window: Window, settle: Settle, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    window.go_to(("needs", "n2", "why"))
    press(Key.Key_A, Mod.ControlModifier)
    press(Key.Key_V, Mod.ControlModifier)
    settle(window)
    assert window.session.request.needs[1].why == text
