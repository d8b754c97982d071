"""The window as a person uses it: real keys, and the draft and the files that come of them."""

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from data.samples import read_sample
from gui.app import Windows
from gui.sections.page import Page
from gui.session import Session
from gui.window import Window
from models.letter import OriginKind
from storage.drafts import create, load
from templates.outline import outline
from tests.gui.conftest import Settle, save_to

Key = Qt.Key
Mod = Qt.KeyboardModifier


def come_up(qtbot: QtBot, window: Window) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def field(window: Window, path: str) -> QLineEdit:
    window.go_to(tuple(path.split(".")))
    found = window.findChild(QLineEdit, path)
    assert found is not None
    return found


def retype(qtbot: QtBot, editor: QLineEdit, text: str) -> None:
    editor.setFocus()
    qtbot.keyClick(editor, Key.Key_A, Mod.ControlModifier)
    qtbot.keyClicks(editor, text)


def message(window: Window, path: str) -> str:
    editor = window.findChild(QWidget, path)
    assert editor is not None
    return str(editor.accessibleDescription())


def test_the_letter_changes_as_a_need_is_typed(
    qtbot: QtBot, settle: Settle, window: Window
) -> None:
    retype(qtbot, field(window, "needs.n2.unit_cost"), "7m")
    settle(window)
    assert window.session.request.needs[1].unit_cost == Decimal(7_000_000)
    assert "$8,577,162" in window.pane.preview.toPlainText()


def test_text_that_is_no_amount_stays_with_its_message(
    qtbot: QtBot, settle: Settle, window: Window
) -> None:
    editor = field(window, "needs.n2.unit_cost")
    retype(qtbot, editor, "$6,8x0")
    qtbot.keyClick(editor, Key.Key_Tab)
    settle(window)
    assert editor.text() == "$6,8x0"
    assert message(window, "needs.n2.unit_cost").startswith("Error: Unit cost must be an amount")
    assert window.session.text_of(("needs", "n2", "unit_cost")) == "$6,8x0"
    assert [window.needs.table.index(1, column).data() for column in (2, 3)] == ["$6,8x0", ""]
    assert "$1,577,162" in window.pane.preview.toPlainText()  # the total of what can be read
    assert "6,8x0" not in window.pane.preview.toPlainText()
    qtbot.keyClick(window, Key.Key_Z, Mod.ControlModifier)
    assert editor.text() == "$6,800,000"
    assert "Error" not in message(window, "needs.n2.unit_cost")
    window.session.undo.redo()
    assert editor.text() == "$6,8x0"


def test_typing_in_one_field_is_one_step_and_focus_ends_it(qtbot: QtBot, window: Window) -> None:
    editor = field(window, "needs.n1.item")
    retype(qtbot, editor, "Patrol car")
    assert window.session.undo.count() == 1
    qtbot.keyClick(editor, Key.Key_Tab)
    retype(qtbot, editor, "Patrol van")
    assert window.session.undo.count() == 2
    assert window.session.undo.undoText() == "change item"
    window.session.undo.undo()
    assert window.session.request.needs[0].item == "Patrol car"


def test_a_value_is_shown_as_it_is_always_written_once_the_field_is_left(
    qtbot: QtBot, window: Window
) -> None:
    editor = field(window, "needs.n1.unit_cost")
    retype(qtbot, editor, "91k")
    assert editor.text() == "91k"
    qtbot.keyClick(editor, Key.Key_Tab)
    qtbot.waitUntil(lambda: editor.text() == "$91,000")


def test_add_duplicate_move_and_remove_by_keys_and_undo_of_all(
    qtbot: QtBot, window: Window
) -> None:
    before = window.session.request
    window.needs.choose("n1")
    qtbot.keyClick(window, Key.Key_A, Mod.ControlModifier | Mod.ShiftModifier)
    new = window.needs.chosen
    focused = window.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.objectName() == f"needs.{new}.item"
    qtbot.keyClicks(focused, "Radio")
    qtbot.keyClick(window, Key.Key_D, Mod.ControlModifier)
    assert [need.item for need in window.session.request.needs][-2:] == ["Radio", "Radio"]
    assert len({need.id for need in window.session.request.needs}) == 8
    table = window.findChild(QTableView, "needs")
    assert table is not None
    qtbot.keyClick(table, Key.Key_Up, Mod.AltModifier)
    qtbot.keyClick(table, Key.Key_Up, Mod.AltModifier)
    assert window.session.request.needs[5].item == "Radio"
    qtbot.keyClick(table, Key.Key_Delete)
    assert len(window.session.request.needs) == 7
    while window.session.undo.canUndo():
        window.session.undo.undo()
    assert window.session.request == before
    while window.session.undo.canRedo():
        window.session.undo.redo()
    assert len(window.session.request.needs) == 7


def test_removing_the_last_need_leaves_an_empty_state(
    qtbot: QtBot, settle: Settle, window: Window
) -> None:
    for need in window.session.request.needs:
        window.needs.choose(need.id)
        window.needs.remove()
    settle(window)
    assert window.session.request.needs == ()
    assert window.needs.chosen == ""
    window.session.undo.undo()
    assert len(window.session.request.needs) == 1


def test_words_of_the_letter_lead_back_to_their_field(qtbot: QtBot, window: Window) -> None:
    preview = window.pane.preview
    assert preview.find("Traces pills to their supplier")
    origin = preview.origin_at_caret()
    assert origin is not None
    assert (origin.kind, origin.ref) == (OriginKind.ANSWER, "needs.n5.purpose")
    window.pane.show_origin(origin)
    link = next(b for b in window.pane.findChildren(QPushButton) if b.text() == "Go to field")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "needs.n5.purpose"


def test_only_changed_paragraphs_are_repainted(
    qtbot: QtBot, settle: Settle, window: Window
) -> None:
    preview = window.pane.preview
    text, blocks = preview.toPlainText(), preview.document().blockCount()
    retype(qtbot, field(window, "needs.n5.purpose"), "Reads phones under warrant")
    settle(window)
    assert preview.document().blockCount() == blocks
    changed = preview.toPlainText()
    assert changed != text
    window.session.undo.undo()
    settle(window)
    assert preview.toPlainText() == text


def test_removed_and_added_rows_leave_the_preview_whole(
    qtbot: QtBot, settle: Settle, window: Window
) -> None:
    text = window.pane.preview.toPlainText()
    window.needs.choose("n3")
    window.needs.remove()
    settle(window)
    assert "License plate reader, roadside\n" not in window.pane.preview.toPlainText()
    window.session.undo.undo()
    settle(window)
    assert window.pane.preview.toPlainText() == text


def test_another_letter_is_shown_whole(qtbot: QtBot, settle: Settle, window: Window) -> None:
    qtbot.keyClick(window, Key.Key_Right, Mod.ControlModifier | Mod.AltModifier)
    settle(window)
    assert "Dear Senator:" in window.pane.preview.toPlainText()
    assert "Dear Governor:" not in window.pane.preview.toPlainText()


def test_from_open_to_exported_letters(
    qtbot: QtBot, settle: Settle, tmp_path: Path, windows: Windows
) -> None:
    create(tmp_path / "d.fundwright", read_sample("county"))
    first = windows.new()
    come_up(qtbot, first)
    qtbot.keyClick(first, Key.Key_O, Mod.ControlModifier)
    window = windows.drafts.windows[-1]
    come_up(qtbot, window)
    settle(window)
    retype(qtbot, field(window, "needs.n1.purpose"), "Finds loads & follows <them>")
    qtbot.keyClick(window, Key.Key_C, Mod.ControlModifier | Mod.ShiftModifier)
    settle(window)
    qtbot.keyClick(window, Key.Key_S, Mod.ControlModifier)
    settle(window)
    assert not window.session.unsaved
    assert load(tmp_path / "d.fundwright").request == window.session.request
    qtbot.keyClick(window, Key.Key_E, Mod.ControlModifier)
    settle(window)
    letters = sorted((tmp_path / "letters").glob("*Letter*"))
    assert len(letters) == 5
    cells = [
        "".join(run.text for run in cell)
        for block in outline(letters[0].read_bytes())
        for row in block.rows
        for cell in row
    ]
    assert "Finds loads & follows <them>" in cells
    names = [b.accessibleName() for b in window.review.findChildren(QPushButton)]
    assert f"Open: {letters[0].name}" in names
    window.close()


def test_an_empty_window_says_what_to_do_and_opens_the_sample(
    qtbot: QtBot, settle: Settle, windows: Windows
) -> None:
    window = windows.new()
    come_up(qtbot, window)
    settle(window)
    assert any("add an addressee" in each.text() for each in window.pane.findChildren(QLabel))
    qtbot.keyClick(window, Key.Key_O, Mod.ControlModifier | Mod.ShiftModifier)
    sample = windows.drafts.windows[-1]
    assert sample.session.request.agency.legal_name == "Tucson Police Department"
    settle(sample)
    for each in (window, sample):
        each.close()


def test_a_file_that_is_no_draft_is_answered_in_the_window(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "d.fundwright").write_bytes(b"PK\x03\x04")
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    qtbot.keyClick(window, Key.Key_O, Mod.ControlModifier)
    assert "not a draft" in told[0]


@pytest.mark.parametrize(("choice", "closed"), [("Cancel", False), ("Don't save", True)])
def test_closing_with_changes_asks_first(
    qtbot: QtBot,
    settle: Settle,
    windows: Windows,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    *,
    closed: bool,
) -> None:
    window = windows.open(Session(request=read_sample("nation")))
    settle(window)
    window.session.edit(("title",), "Changed")

    def press(box: QMessageBox) -> None:
        next(b for b in box.buttons() if b.text() == choice).click()

    monkeypatch.setattr(QMessageBox, "exec", press)
    assert window.close() is closed
    if not closed:
        save_to(window.session, tmp_path / "x.fundwright")
        window.close()


def test_every_field_and_button_has_a_name_of_its_own(window: Window) -> None:
    window.go_to(("needs", "n2", "crews"))  # unfolds the card
    named: list[str] = []
    for kind in (QLineEdit, QPlainTextEdit, QPushButton, QTableView):
        for widget in window.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                name = widget.accessibleName() or getattr(widget, "text", str)()
                assert name, widget.objectName()
                if widget.objectName().startswith("needs."):
                    named.append(name)
    assert len(named) == len(set(named))


HEAVY = (
    *("docxtpl", "docx", "lxml", "jinja2", "icalendar", "click"),
    *("python_calamine", "openpyxl", "xlsxwriter", "enchant", "PySide6.QtPrintSupport"),
    *("templates.fill", "templates.checking", "templates.own", "templates.outline"),
    *("drafting.packet", "models.facts", "models.program", "jobs.imports", "storage.imports"),
    *("gui.preview", "gui.start", "gui.printing"),
)
"""What makes, checks, prints or reads documents, and facts: loaded when it is asked for."""

DRAFT_ONLY = ("pydantic", "models.request", "data.facts", "gui.window", "gui.sections")
"""What only the window of a draft needs."""

FIRST_PAINT = """
import sys
from PySide6.QtWidgets import QApplication
from gui.app import begin
shown = begin(QApplication([])).{opened}()
QApplication.processEvents()
assert shown.isVisible()
print(*sorted(sys.modules), flush=True)
import os; os._exit(0)
"""


def loaded(opened: str, home: Path) -> set[str]:
    """The modules of a new process once its first window is painted."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT.format(opened=opened)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "FUNDWRIGHT_HOME": str(home)},
    )
    return set(done.stdout.split())


def test_nothing_heavy_is_loaded_before_a_draft_is_painted(tmp_path: Path) -> None:
    modules = loaded("sample", tmp_path)
    assert "gui.sections.needs" in modules
    assert modules.isdisjoint(HEAVY)


def test_the_start_page_loads_nothing_of_a_draft(tmp_path: Path) -> None:
    modules = loaded("start", tmp_path)
    assert "gui.start" in modules
    assert modules.isdisjoint({*HEAVY, *DRAFT_ONLY} - {"gui.start"})


def test_a_page_is_made_when_its_section_is_first_opened(window: Window) -> None:
    made = [type(page).__name__ for page in window.findChildren(Page)]
    assert made == ["NeedsPage"]
    assert window.sections[0].headline() == "In progress"
    window.show_section(4)
    assert [type(page).__name__ for page in window.findChildren(Page)] == [
        "NeedsPage",
        "FundingPage",
    ]
