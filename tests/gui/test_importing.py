"""A file is read and shown in the window; what it writes is one step that Undo takes back."""

import shutil
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.importing import ImportDialog
from gui.window import Window
from jobs.import_kinds import ImportKind
from tests.gui.conftest import Settle
from tests.storage.imports import files


def shown(
    qtbot: QtBot, window: Window, kind: ImportKind, fixture: str, folder: Path
) -> ImportDialog:
    shutil.copy(files.FIXTURES / fixture, folder / "import.csv")
    window.tools.import_file(kind)
    dialog = window.findChildren(ImportDialog)[-1]
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def test_needs_are_shown_first_and_written_as_one_step(
    qtbot: QtBot, window: Window, settle: Settle, tmp_path: Path
) -> None:
    before = window.session.request
    dialog = shown(qtbot, window, ImportKind.NEEDS, "invented-needs.csv", tmp_path)
    assert window.session.request == before
    assert "Would write:\nExample radio\nExample truck" in dialog._said.toPlainText()
    dialog._take.click()
    settle(window)
    assert [need.item for need in window.session.request.needs[-2:]] == [
        "Example radio",
        "Example truck",
    ]
    window.session.undo.undo()
    assert window.session.request == before


def test_another_area_of_the_same_file_is_one_choice_away(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    dialog = shown(qtbot, window, ImportKind.SEIZURES, "invented-seizures.csv", tmp_path)
    first = dialog._said.toPlainText()
    row = dialog._areas.findText("Example Sector")
    dialog._areas.setCurrentIndex(row)
    dialog._areas.activated.emit(row)
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "Example Sector" in dialog._said.toPlainText()
    assert dialog._said.toPlainText() != first
    dialog.reject()


def test_a_file_that_cannot_be_read_is_said_in_its_place(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    dialog = shown(qtbot, window, ImportKind.SEIZURES, "invented-needs.csv", tmp_path)
    assert "can’t be imported" in dialog._said.toPlainText()
    assert not dialog._take.isEnabled()
    dialog.reject()
