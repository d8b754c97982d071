"""Choices that can be searched keep what was typed, and none is changed by scrolling past it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QListWidget
from pytestqt.qtbot import QtBot

from data.program_names import program_names
from gui.choice import ChoiceEditor
from gui.window import Window
from tests.gui.conftest import Settle
from tests.gui.hands import type_text

MANY = {f"c{n}": f"Category {n}" for n in range(8)} | {"eq": "Equipment"}


@pytest.fixture
def editor(qtbot: QtBot) -> ChoiceEditor:
    made = ChoiceEditor(MANY)
    qtbot.addWidget(made.widget)
    made.widget.show()
    return made


def type_and_leave(editor: ChoiceEditor, text: str) -> None:
    box = editor.widget
    assert isinstance(box, QComboBox)
    line = box.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_the_only_entry_that_fits_is_taken(editor: ChoiceEditor) -> None:
    typed: list[str] = []
    editor.typed.connect(typed.append)
    type_and_leave(editor, "equip")
    assert editor.text() == "eq"
    assert typed[-1] == "eq"


@pytest.mark.parametrize(
    ("text", "said"), [("categ", "8 have “categ”"), ("zeppelin", "none has “zeppelin”")]
)
def test_what_fits_many_or_none_stays_as_it_was_typed(
    editor: ChoiceEditor, text: str, said: str
) -> None:
    editor.set_text("c3")
    assert editor.problem(editor.text()) == ""
    type_and_leave(editor, text)
    assert editor.text() == text
    assert said in editor.problem(text)


def test_what_is_typed_on_after_several_fitted_is_taken(editor: ChoiceEditor) -> None:
    type_and_leave(editor, "categ")
    type_and_leave(editor, "category 5")
    assert editor.text() == "c5"
    box = editor.widget
    assert isinstance(box, QComboBox)
    assert box.findText("categ") == -1


def test_an_emptied_field_shows_what_is_chosen_again(editor: ChoiceEditor) -> None:
    editor.set_text("c3")
    box = editor.widget
    assert isinstance(box, QComboBox)
    box.clearEditText()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert (editor.text(), box.currentText()) == ("c3", "Category 3")


def test_the_entry_highlighted_in_the_list_is_taken_by_tab(
    qtbot: QtBot, editor: ChoiceEditor
) -> None:
    box = editor.widget
    assert isinstance(box, QComboBox)
    line = box.lineEdit()
    assert line is not None
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    QTest.keyClicks(line, "category")
    popup = box.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Tab):
        QTest.keyClick(popup, key)
    editor.finish()
    assert editor.text() == "c1"


def test_space_opens_the_whole_list_while_the_words_are_those_of_the_entry(
    qtbot: QtBot, editor: ChoiceEditor
) -> None:
    editor.set_text("eq")
    box = editor.widget
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(box.view().isVisible)
    assert [box.view().isRowHidden(row) for row in range(box.count())] == [False] * len(MANY)  # type: ignore[attr-defined]
    QTest.keyClick(box.view(), Qt.Key.Key_Up)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert editor.text() == "c7"


def test_a_blank_inside_what_is_typed_is_searched_for(editor: ChoiceEditor) -> None:
    type_and_leave(editor, "gory 5")
    assert editor.text() == "c5"


def test_the_wheel_changes_no_choice_even_with_the_focus(editor: ChoiceEditor) -> None:
    editor.set_text("c3")
    editor.widget.setFocus()
    down = QPoint(0, -120)
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        down,
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  Qt’s own
    )
    QApplication.sendEvent(editor.widget, event)
    assert editor.text() == "c3"


def test_what_is_typed_after_a_click_takes_the_place_of_what_was_chosen(
    qtbot: QtBot, editor: ChoiceEditor
) -> None:
    editor.set_text("c3")
    box = editor.widget
    assert isinstance(box, QComboBox)
    line = box.lineEdit()
    assert line is not None
    qtbot.waitUntil(line.hasFocus)
    line.clearFocus()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert line.selectedText() == "Category 3"
    QTest.keyClicks(line, "equip")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert editor.text() == "eq"


def test_a_value_the_list_has_not_is_shown_and_offered_to_nobody_else(
    editor: ChoiceEditor,
) -> None:
    box = editor.widget
    assert isinstance(box, QComboBox)
    for _ in range(2):
        editor.set_text("of tomorrow")
        assert (editor.text(), box.currentText()) == ("of tomorrow", "of tomorrow")
        editor.set_text("c3")
        assert (editor.text(), box.currentText()) == ("c3", "Category 3")
        assert box.findText("of tomorrow") == -1


def test_a_name_begun_that_several_have_is_kept_and_said_at_its_field(
    window: Window, settle: Settle
) -> None:
    window.go_to(("needs", "n1", "program"))
    before = window.session.request.needs[0].program
    row = window.needs.rows()[[r.path[-1] for r in window.needs.rows()].index("program")]
    type_text("Program")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Tab)  # keys go to the list while it is open
    settle(window)
    assert row.message.startswith("Choose one of the list: ")
    assert "“Program”" in row.message
    assert row.editor.widget.accessibleDescription().startswith("Error: Choose one of the list")
    assert window.session.text_of(("needs", "n1", "program")) == "Program"
    assert window.session.request.needs[0].program == before
    assert any(found.id == "U1" for found in window.problems.findings)
    window.session.undo.undo()
    settle(window)
    assert row.message == ""
    assert window.session.text_of(("needs", "n1", "program")) is None


def test_words_set_aside_go_when_their_field_is_emptied(window: Window, settle: Settle) -> None:
    path = ("needs", "n1", "program")
    window.session.set_aside(path, "zzz")
    window.go_to(path)
    settle(window)
    box = window.focusWidget()
    assert isinstance(box, QComboBox)
    assert box.currentText() == "zzz"
    box.clearEditText()
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle(window)
    program = window.session.request.needs[0].program
    assert window.session.text_of(path) is None
    assert box.currentText() == program_names()[program].removeprefix("the ")
    assert box.findText("zzz") == -1
    assert not any(found.id == "U1" for found in window.problems.findings)
    window.session.undo.undo()
    assert window.session.text_of(path) == "zzz"


def test_a_field_may_be_empty_when_undo_takes_its_item_away(window: Window) -> None:
    before = window.session.request
    window.insert("Need")
    new = window.session.request.needs[-1].id
    window.go_to(("needs", new, "program"))
    box = window.focusWidget()
    assert isinstance(box, QComboBox)
    box.clearEditText()
    window.session.undo.undo()
    assert window.session.request == before


def test_a_list_to_tick_looks_the_same_under_a_message_and_after_it(
    window: Window, settle: Settle
) -> None:
    path = next(
        ("addressees", addressee.id, "avenues", avenue.id, "needs")
        for addressee in window.session.request.addressees
        for avenue in addressee.avenues
        if avenue.needs
    )
    window.go_to(path)
    settle(window)
    row = next(row for row in window.section.page.rows() if row.path == path)
    ticks = row.editor.widget
    assert isinstance(ticks, QListWidget)
    pixels, places = ticks.grab().toImage(), ticks.visualItemRect(ticks.item(1))
    for message in ("This letter asks for $0", ""):
        row.say(message, review=True)
        settle(window)
        assert row.message == message
        assert ticks.visualItemRect(ticks.item(1)) == places
        assert ticks.grab().toImage() == pixels
