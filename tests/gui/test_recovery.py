"""What is typed and not saved survives: the window killed, or closed without saving."""

import datetime
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from data.samples import read_sample
from gui.app import Windows
from gui.memory import Memory
from gui.session import Session
from gui.window import Window
from models.base import with_value
from storage.drafts import create, save
from storage.envelope import new_id
from storage.journal import decline, declined, keep, left_behind
from storage.recovery import Base
from tests.gui.conftest import Settle, save_to
from tests.gui.hands import Key, focused, press, push

NOW = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)

ROOT = Path(__file__).resolve().parents[2]

TYPING = """
import sys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from gui.app import Windows
from gui.dialogs import Files
from gui.memory import Memory
from gui.look import Look
app = QApplication([])
window = Windows(Files(), Memory(), Look(app)).new()
window.go_to(("agency", "legal_name"))
QTest.keyClicks(window.focusWidget(), "Example City Police Department")
app.exec()
"""


def after_a_crash(windows: Windows) -> Windows:
    """The program started anew beside windows it knows nothing of, their locks gone with them."""
    for window in windows.drafts.windows:
        window.storing.keeper._let_go()
        window.storing._release()
    return Windows(windows.files, Memory(), windows.look)


def unsaved(qtbot: QtBot, window: Window, title: str) -> None:
    window.session.edit(("title",), title)
    window.storing.keeper.keep_now()
    qtbot.waitUntil(lambda: not window.storing.keeper._worker.busy)


def test_a_killed_window_leaves_what_was_typed_in_it(
    qtbot: QtBot, windows: Windows, settle: Settle
) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.Popen([sys.executable, "-c", TYPING], cwd=ROOT, env=environment)
    try:
        qtbot.waitUntil(lambda: bool(left_behind()), timeout=30_000)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    push("Open recovered copy: New request")
    window = windows.drafts.windows[-1]
    settle(window)
    assert window.session.request.agency.legal_name == "Example City Police Department"
    assert window.session.unsaved
    window.storing.save_as()
    settle(window)
    qtbot.waitUntil(lambda: not window.storing.keeper._worker.busy)
    assert left_behind() == ()
    window.close()


def test_a_recovered_copy_goes_on_over_its_file_and_is_not_offered_twice(
    qtbot: QtBot, windows: Windows, settle: Settle, tmp_path: Path
) -> None:
    draft = create(tmp_path / "d.fundwright", read_sample("nation"))
    lost = windows.open(Session(draft))
    unsaved(qtbot, lost, "Typed since")
    again = after_a_crash(windows)
    (copy,) = again.recovered()
    assert copy.name == "d.fundwright"
    window = again.recover(copy, lost)
    assert window is not None
    assert again.recovered() == ()
    assert window.session.draft == draft
    assert (window.session.request.title, window.session.unsaved) == ("Typed since", True)
    window.storing.save()
    settle(window)
    assert not window.session.unsaved
    qtbot.waitUntil(lambda: not window.storing.keeper._worker.busy)
    assert after_a_crash(windows).recovered() == ()
    lost.session.show(lost.session._saved, ())
    for each in (window, lost):
        settle(each)
        each.close()


def test_dont_save_puts_the_copy_aside_and_offers_it_no_more(
    windows: Windows, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def throw_away(box: QMessageBox) -> None:
        next(each for each in box.buttons() if each.text() == "Don't save").click()

    monkeypatch.setattr(QMessageBox, "exec", throw_away)
    window = windows.open(Session(request=read_sample("nation")))
    settle(window)
    window.session.edit(("title",), "Not wanted")
    assert window.close()
    assert left_behind() == ()
    (kept,) = declined()
    assert kept.request is not None
    assert kept.request.title == "Not wanted"


def test_a_copy_is_put_aside_from_the_start_page(
    qtbot: QtBot, windows: Windows, settle: Settle
) -> None:
    lost = windows.open(Session(request=read_sample("nation")))
    unsaved(qtbot, lost, "Another title")
    start = after_a_crash(windows).start()
    qtbot.waitUntil(start.isActiveWindow)
    push("Put aside for 30 days: Another title")
    assert left_behind() == ()
    start.close()
    lost.session.show(lost.session._saved, ())
    settle(lost)
    lost.close()


def put_aside(title: str) -> None:
    """A copy that somebody did not want to save."""
    base = Base(new_id())
    keep(with_value(read_sample("nation"), ("title",), title), base, NOW)
    decline(base, NOW)


def test_copies_put_aside_are_shown_when_asked_for_and_opened(
    qtbot: QtBot, windows: Windows, settle: Settle, tmp_path: Path
) -> None:
    put_aside("Not wanted")
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    assert not [each for each in start.findChildren(QLabel) if "kept until" in each.text()]
    push("Show 1 recovery copy put aside")
    (told,) = [each.text() for each in start.findChildren(QLabel) if "kept until" in each.text()]
    assert told.startswith("“Not wanted”, as it was on November 24, 2026")
    assert told.endswith("kept until December 24, 2026")
    push("Open: Not wanted")
    window = windows.drafts.windows[-1]
    settle(window)
    assert window.session.request.title == "Not wanted"
    assert window.session.unsaved
    save_to(window.session, tmp_path / "kept.fundwright")
    window.close()


def test_a_copy_put_aside_is_removed_at_once_and_the_next_row_has_the_focus(
    qtbot: QtBot, windows: Windows
) -> None:
    for title in ("First", "Second", "Third"):
        put_aside(title)
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    push("Show 3 recovery copies put aside")
    listed = [each.name for each in declined()]
    push(f"Remove: {listed[1]}")
    assert [each.name for each in declined()] == [listed[0], listed[2]]
    assert focused().accessibleName() == f"Remove: {listed[2]}"
    push(f"Remove: {listed[2]}")
    assert focused().accessibleName() == f"Remove: {listed[0]}"
    press(Key.Key_Space)
    assert declined() == ()
    press(Key.Key_Space)  # the focus is on Undo, the only one left
    assert [each.name for each in declined()] == [listed[0]]
    assert focused().accessibleName() == f"Remove: {listed[0]}"
    start.close()


def test_a_removed_copy_comes_back_as_it_was(qtbot: QtBot, windows: Windows) -> None:
    put_aside("Not wanted")
    (before,) = declined()
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    push("Show 1 recovery copy put aside")
    push("Remove: Not wanted")
    push("Undo")
    assert declined() == (before,)
    start.close()


def test_a_start_without_copies_put_aside_says_nothing_of_them(
    qtbot: QtBot, windows: Windows
) -> None:
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    assert not [b for b in start.findChildren(QPushButton) if "put aside" in b.text()]
    start.close()


def test_undone_changes_leave_no_copy(qtbot: QtBot, window: Window) -> None:
    unsaved(qtbot, window, "Changed")
    assert len(left_behind()) == 1
    window.session.undo.undo()
    qtbot.waitUntil(lambda: not window.storing.keeper._worker.busy)
    assert left_behind() == ()


def test_a_damaged_draft_offers_its_newest_whole_version(
    windows: Windows, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = create(tmp_path / "d.fundwright", read_sample("nation"))
    save(draft, read_sample("county"))
    draft.path.write_bytes(draft.path.read_bytes()[:-400])
    asked: list[str] = []

    def open_it(box: QMessageBox) -> None:
        first = box.buttons()[0]
        asked.append(first.text())
        first.click()

    monkeypatch.setattr(QMessageBox, "exec", open_it)
    start = windows.start()
    window = windows.open_file(draft.path, start)
    assert window is not None
    assert asked[0].startswith("Open version from ")
    assert window.session.request == read_sample("nation")
    assert window.session.unsaved
    assert window.session.draft is None
    settle(window)
    save_to(window.session, tmp_path / "mended.fundwright")
    window.close()
