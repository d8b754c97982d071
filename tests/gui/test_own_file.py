"""Letters on the agency’s own Word file, chosen in the window and shown there at once."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from gui.file_findings import FileFindings, Names, to_paste
from gui.versions import in_words
from gui.window import Window
from jobs.differences import differences
from jobs.templates import template_names
from storage.folders import state_folder
from templates.outline import outline
from tests.gui.conftest import Settle
from tests.gui.hands import Key, Mod, press
from tests.templates.doctor.hostile import word_file
from tests.templates.letterheads import picture_in_header


def choose(qtbot: QtBot, window: Window, settle: Settle) -> None:
    card = window.letter.own_file
    card._choose.click()
    qtbot.waitUntil(lambda: not card.busy, timeout=60_000)
    settle(window)


def words(window: Window) -> str:
    return window.pane.preview.toPlainText()


def test_a_letterhead_is_shown_and_exported_with_the_letter_on_it(
    qtbot: QtBot, window: Window, settle: Settle, tmp_path: Path
) -> None:
    before = window.session.request
    (tmp_path / "letterhead.docx").write_bytes(picture_in_header())
    choose(qtbot, window, settle)
    assert window.letter.own_file._said.text() == "Letters are printed on “letterhead.docx”."
    assert "8,377,162" in words(window)
    (tmp_path / "letterhead.docx").unlink()  # the draft has a copy
    window.activateWindow()
    press(Key.Key_E, Mod.ControlModifier)
    settle(window)
    letter = next((tmp_path / "letters").glob("*Governor*.docx"))
    assert any("8,377,162" in block.text for block in outline(letter.read_bytes()))
    changed = in_words(differences(before, window.session.request))
    assert changed == "Letter, Printed on your own Word file: nothing → there"
    window.letter.own_file._remove.click()
    settle(window)
    assert window.session.request == before


def findings_dialog(window: Window) -> FileFindings:
    (dialog,) = window.letter.own_file.findChildren(FileFindings)
    return dialog


def test_a_file_with_errors_is_not_taken_and_the_errors_are_listed(
    qtbot: QtBot, window: Window, settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "letterhead.docx").write_bytes(b"PK no Word file")
    choose(qtbot, window, settle)
    dialog = findings_dialog(window)
    assert not dialog.fix.isVisibleTo(dialog)
    assert "damaged or cut short" in dialog.findChildren(QPlainTextEdit)[0].toPlainText()
    assert window.session.request.letter.own_file is None
    dialog.reject()


def test_a_copy_is_mended_and_taken_in_the_place_of_the_file(
    qtbot: QtBot, window: Window, settle: Settle, tmp_path: Path
) -> None:
    words = "{%r for run in block.runs %}{{ run.text }}{%r endfor %}"
    lines = ("{%p for block in letter.blocks %}", words, "{%p endfor %}")
    typed = word_file(*lines, "{ { letter.agency } }")
    (tmp_path / "letterhead.docx").write_bytes(typed)
    choose(qtbot, window, settle)
    dialog = findings_dialog(window)
    assert window.session.request.letter.own_file is None
    dialog.fix.click()
    qtbot.waitUntil(lambda: not window.letter.own_file.busy, timeout=60_000)
    settle(window)
    own = window.session.request.letter.own_file
    assert own is not None
    assert own.name == "mended.docx"
    assert (tmp_path / "letterhead.docx").read_bytes() == typed
    for each in window.letter.own_file.findChildren(FileFindings):
        each.reject()


def test_a_name_is_copied_as_the_tag_to_type(window: Window) -> None:
    names = Names(window)
    tags = [tag for tag, _ in template_names()]
    names.table.selectRow(tags.index("{{ letter.agency }}"))
    names.copy_tag()
    assert QGuiApplication.clipboard().text() == "{{ letter.agency }}"
    assert to_paste("{% if letter.sample %} … {% endif %}") == "{% if letter.sample %}{% endif %}"
    assert to_paste("{%p for a in b %} … {%p endfor %}") == "{%p for a in b %}\n\n{%p endfor %}"
    names.close()


def test_a_file_this_computer_does_not_have_is_said_and_the_rest_goes_on(
    qtbot: QtBot, window: Window, settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "letterhead.docx").write_bytes(picture_in_header())
    choose(qtbot, window, settle)
    (copy,) = (state_folder() / "templates").glob("*.docx")
    copy.unlink()
    window.session.edit(("title",), "Changed")
    settle(window)
    assert "choose it again under Letter" in window.pane._where.text()
