"""Two people, one file; a file that may only be read; earlier versions; faults nobody foresaw."""

import datetime
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from data.samples import read_sample
from gui.app import Windows
from gui.faults import Faults
from gui.locks import Lock
from gui.versions import Versions
from gui.window import Window
from jobs.edit import edit
from models.errors import UserError
from storage.drafts import Draft, create, load, save, versions
from storage.folders import state_folder
from storage.journal import declined, keep, left_behind
from storage.recovery import Base
from tests.gui.conftest import Settle, save_to
from tests.gui.hands import Key, Mod, press
from tests.gui.test_recovery import ROOT, unsaved

Answer = Callable[..., list[str]]


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Answers message boxes by the words of a button, in their order; gives what they said."""

    def prepared(*answers: str) -> list[str]:
        said: list[str] = []
        waiting = list(answers)

        def answer(box: QMessageBox) -> int:
            said.append(f"{box.text()} {box.informativeText()}")
            wanted = waiting.pop(0) if waiting else ""
            for each in box.buttons():
                if wanted and each.text().startswith(wanted):
                    each.click()
            return 0

        monkeypatch.setattr(QMessageBox, "exec", answer)
        return said

    return prepared


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    return create(tmp_path / "d.fundwright", read_sample("nation"))


@pytest.fixture
def opened(windows: Windows, draft: Draft, settle: Settle) -> Window:
    window = windows.open_file(draft.path, None)
    assert window is not None
    settle(window)
    return window


def theirs(draft: Draft) -> Draft:
    """Somebody else saves the same file."""
    return save(load(draft.path), edit(draft.request, ("title",), "Theirs"))


def saved_by_key(window: Window, settle: Settle) -> None:
    window.activateWindow()
    settle(window)
    assert window.isActiveWindow()
    press(Key.Key_S, Mod.ControlModifier)
    settle(window)


def test_their_version_is_replaced_only_when_asked_and_is_kept(
    opened: Window, draft: Draft, settle: Settle, answering: Answer
) -> None:
    theirs(draft)
    opened.session.edit(("title",), "Mine")
    said = answering("Cancel", "Replace their version")
    saved_by_key(opened, settle)
    assert said[0].startswith("This draft was changed by someone else on ")
    assert load(draft.path).request.title == "Theirs"
    assert opened.session.unsaved
    saved_by_key(opened, settle)
    assert load(draft.path).request.title == "Mine"
    assert load(versions(draft.path)[0].path).request.title == "Theirs"
    opened.close()


def test_their_version_can_be_compared_and_mine_saved_as_a_copy(
    opened: Window,
    draft: Draft,
    settle: Settle,
    answering: Answer,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    theirs(draft)
    opened.session.edit(("title",), "Mine")
    read: list[str] = []
    monkeypatch.setattr(
        QDialog, "exec", lambda box: read.append(box.findChild(QPlainTextEdit).toPlainText())
    )
    answering("See differences", "Save as a copy")
    saved_by_key(opened, settle)
    settle(opened)
    assert read == ["Name of the request: Theirs → Mine"]
    assert load(draft.path).request.title == "Theirs"
    assert load(tmp_path / "saved.fundwright").request.title == "Mine"
    opened.close()


def test_a_save_never_waits_on_the_thread_of_the_window(opened: Window, settle: Settle) -> None:
    opened.session.edit(("title",), "Saved aside")
    opened.storing.save()
    assert opened.session.saving
    assert opened._header._state.text() == "Saving…"
    opened.session.edit(("title",), "Typed meanwhile")
    settle(opened)
    assert opened.session.unsaved
    opened.storing.save()
    settle(opened)
    assert not opened.session.unsaved
    opened.close()


def test_two_saves_at_once_come_one_after_the_other(opened: Window, settle: Settle) -> None:
    opened.session.edit(("title",), "First")
    opened.storing.save()
    opened.session.edit(("title",), "Second")
    opened.storing.save()
    settle(opened)
    assert opened.session.draft is not None
    assert (opened.session.draft.generation, opened.session.unsaved) == (3, False)
    opened.close()


def test_a_new_place_that_was_chosen_during_a_save_is_not_forgotten(
    opened: Window, draft: Draft, settle: Settle, tmp_path: Path
) -> None:
    opened.session.edit(("title",), "First")
    opened.storing.save()
    opened.storing.save_as()
    opened.storing.save()
    settle(opened)
    assert load(tmp_path / "saved.fundwright").request.title == "First"
    assert opened.session.draft is not None
    assert opened.session.draft.path == tmp_path / "saved.fundwright"
    opened.close()


def test_closing_saves_what_is_wanted_before_the_window_goes(
    opened: Window, draft: Draft, answering: Answer
) -> None:
    opened.session.edit(("title",), "Wanted")
    answering("Save")
    assert opened.close()
    assert load(draft.path).request.title == "Wanted"
    assert left_behind() == ()


def newer(draft: Draft) -> None:
    """The file as an invented version after today’s would have written it."""
    content = json.loads(draft.path.read_bytes())
    draft.path.write_text(json.dumps({**content, "schema": 99}), "utf-8")


def test_a_newer_draft_says_so_in_a_banner_and_is_saved_elsewhere(
    windows: Windows, draft: Draft, settle: Settle, answering: Answer, tmp_path: Path
) -> None:
    newer(draft)
    data = draft.path.read_bytes()
    window = windows.open_file(draft.path, None)
    assert window is not None
    settle(window)
    assert window._banner.isVisible()
    window.session.edit(("title",), "Typed")
    said = answering("Save somewhere else")
    saved_by_key(window, settle)
    assert "newer version of this program" in said[0]
    assert draft.path.read_bytes() == data
    assert load(tmp_path / "saved.fundwright").request.title == "Typed"
    assert not window._banner.isVisible()
    window.close()


def test_a_draft_changed_by_hand_is_opened_where_it_is_wanted(
    windows: Windows, draft: Draft, settle: Settle, answering: Answer
) -> None:
    draft.path.write_text(draft.path.read_text("utf-8").replace("Nation", "People"), "utf-8")
    answering("Cancel", "Open anyway")
    assert windows.open_file(draft.path, None) is None
    window = windows.open_file(draft.path, None)
    assert window is not None
    settle(window)
    assert "People" in window.session.request.agency.legal_name
    window.close()


HOLDING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.locks import Lock
app = QCoreApplication([])
lock = Lock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def held(draft: Draft) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the draft open."""
    command = [sys.executable, "-c", HOLDING, str(draft.path)]
    child = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout
    assert child.stdout.readline() == "None\n"
    yield child
    child.kill()
    child.communicate()


def test_a_draft_open_elsewhere_can_be_read_or_copied(
    held: subprocess.Popen[str],
    windows: Windows,
    draft: Draft,
    settle: Settle,
    answering: Answer,
    tmp_path: Path,
) -> None:
    said = answering("Cancel", "Open to read", "Make a copy")
    assert windows.open_file(draft.path, None) is None
    assert said[0].startswith("This draft is open elsewhere It was opened on ")
    reading = windows.open_file(draft.path, None)
    assert reading is not None
    assert "is open on" in reading.session.read_only
    reading.session.edit(("title",), "Not over theirs")
    said = answering("Not now")
    saved_by_key(reading, settle)
    assert load(draft.path) == draft
    reading.session.undo.undo()
    reading.close()
    answering("Make a copy")
    copy = windows.open_file(draft.path, None)
    assert copy is not None
    assert (copy.session.draft, copy.session.unsaved) == (None, True)
    settle(copy)
    save_to(copy.session, tmp_path / "copy.fundwright")
    copy.close()


def test_the_lock_of_a_killed_program_is_taken_over_with_a_word(
    held: subprocess.Popen[str], windows: Windows, draft: Draft, settle: Settle
) -> None:
    held.kill()
    held.wait()
    window = windows.open_file(draft.path, None)
    assert window is not None
    settle(window)
    assert window.issues.said == "The last session did not close properly."
    assert window.session.read_only == ""
    window.close()
    assert not Lock(draft.path).left


def test_a_lock_of_another_computer_can_be_taken_away(
    windows: Windows, draft: Draft, settle: Settle, answering: Answer
) -> None:
    lock = draft.path.with_name(f".{draft.path.name}.lock")
    lock.write_text("4711\nFundwright\nSRSO-PC-14\n\n\n", "utf-8")
    said = answering("Unlock anyway")
    window = windows.open_file(draft.path, None)
    assert window is not None
    settle(window)
    assert "SRSO-PC-14" in said[0]
    assert "may have been left by a crash" in said[0]
    assert Lock(draft.path).take() is not None  # ours now
    window.close()
    assert not lock.exists()


def test_a_lock_that_cannot_be_taken_away_does_not_keep_the_draft_shut(
    windows: Windows,
    draft: Draft,
    settle: Settle,
    answering: Answer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lock = draft.path.with_name(f".{draft.path.name}.lock")
    lock.write_text("4711\nFundwright\nSRSO-PC-14\n\n\n", "utf-8")
    unlink = Path.unlink

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        if path == lock:
            raise PermissionError(13, "in use")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    answering("Unlock anyway")
    window = windows.open_file(draft.path, None)
    assert window is not None
    settle(window)
    assert window.session.read_only == ""
    window.close()


def test_a_recovery_copy_of_a_running_program_is_not_offered(
    qtbot: QtBot, opened: Window, windows: Windows
) -> None:
    unsaved(qtbot, opened, "Typed here and now")
    assert len(left_behind()) == 1
    assert windows.recovered() == ()
    opened.session.undo.undo()
    qtbot.waitUntil(lambda: not left_behind())
    opened.close()


@pytest.mark.parametrize(
    ("choice", "title", "aside"),
    [("Open recovered copy", "Lost", 0), ("Open the file as saved", "", 1)],
)
def test_a_draft_opened_by_name_offers_what_a_crash_left_of_it(
    windows: Windows,
    draft: Draft,
    settle: Settle,
    answering: Answer,
    choice: str,
    title: str,
    aside: int,
) -> None:
    now = datetime.datetime.now(datetime.UTC)
    base = Base(draft.id, draft.path, draft.generation, draft.digest)
    keep(edit(draft.request, ("title",), "Lost"), base, now)
    said = answering(choice)
    window = windows.open_file(draft.path, None)
    assert window is not None
    settle(window)
    assert "was not saved before the program closed" in said[0]
    assert window.session.request.title == (title or draft.request.title)
    assert len(declined()) == aside
    window.session.show(draft.request, ())
    window.close()


@pytest.mark.parametrize("listed", [True, False])
def test_without_earlier_versions_it_says_so_or_why_and_offers_nothing(
    opened: Window, monkeypatch: pytest.MonkeyPatch, *, listed: bool
) -> None:
    def refuse(_path: Path) -> tuple[()]:
        raise UserError("The folder cannot be read.")

    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    if not listed:
        monkeypatch.setattr("gui.versions.versions", refuse)
    opened.tools.show_versions()
    assert told == [
        "No earlier versions yet." if listed else "The earlier versions can’t be listed"
    ]
    assert not opened.findChildren(Versions)


def test_an_earlier_version_is_shown_by_field_and_restored_as_one_step(
    opened: Window, draft: Draft, settle: Settle
) -> None:
    opened.session.edit(("title",), "Second")
    opened.storing.save()
    settle(opened)
    opened.tools.show_versions()
    (dialog,) = opened.findChildren(Versions)
    before = draft.request.title or "nothing"
    assert dialog._what.toPlainText() == f"Name of the request: Second → {before}"
    dialog._restore.click()
    assert opened.session.request == draft.request
    opened.session.undo.undo()
    assert opened.session.request.title == "Second"
    opened.close()


def test_an_earlier_version_opens_as_a_new_draft(
    opened: Window, windows: Windows, draft: Draft, settle: Settle, tmp_path: Path
) -> None:
    opened.session.edit(("title",), "Second")
    opened.storing.save()
    settle(opened)
    opened.tools.show_versions()
    (dialog,) = opened.findChildren(Versions)
    dialog._copy.click()
    copy = windows.drafts.windows[-1]
    assert (copy.session.request, copy.session.draft) == (draft.request, None)
    settle(copy)
    save_to(copy.session, tmp_path / "copy.fundwright")
    for each in (copy, opened):
        each.close()


def test_a_fault_saves_first_then_tells_and_never_loops(
    opened: Window, windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.session.edit(("agency", "legal_name"), "Canary Police")
    faults = Faults(windows.rescue, windows.save_copy)
    said: list[str] = []

    def fail() -> None:
        try:
            int("a word with Canary in it")
        except ValueError as problem:
            faults(ValueError, problem, problem.__traceback__)

    def fail_again(box: QMessageBox) -> None:
        said.append(f"{box.text()} {box.informativeText()}")
        fail()

    monkeypatch.setattr(QMessageBox, "exec", fail_again)
    fail()
    (copy,) = left_behind()
    assert copy.request == opened.session.request
    assert said == [
        "Something went wrong. Your draft is safe: what you typed is in a recovery copy."
    ]
    log = (state_folder() / "logs" / "fundwright.log").read_text("utf-8")
    assert log.count("ValueError at tests/gui/test_keeping_safe.py:") == 2
    assert "Canary" not in log
    opened.session.undo.undo()
    opened.close()


def test_an_export_that_could_not_be_written_is_tried_again(
    window: Window, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / "letters"
    in_the_way.write_text("a file has the name of the folder")
    said: list[str] = []

    def make_way(box: QMessageBox) -> None:
        said.append(f"{box.text()} {box.informativeText()}")
        in_the_way.unlink()
        next(each for each in box.buttons() if each.text() == "Try again").click()

    monkeypatch.setattr(QMessageBox, "exec", make_way)
    window.export()
    settle(window)
    assert said[0].startswith("The documents were not all made The folder “letters” cannot be made")
    assert len(list(in_the_way.glob("*.docx"))) == len(window.review.wanted_documents.documents)
