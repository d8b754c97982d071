"""The start page, what is remembered, and starting from last year’s draft."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from data.samples import read_sample
from gui.app import Windows
from gui.memory import Memory, screens
from gui.session import Session
from gui.window import Window
from models.agency import Agency
from models.request import FundingRequest
from models.settings import Place, Theme
from storage.drafts import create
from storage.settings import read_settings
from tests.gui.conftest import Settle
from tests.gui.hands import Key, Mod, focused, press, push, to_button, to_field


def test_the_first_start_says_what_to_do_and_has_the_focus_on_it(
    qtbot: QtBot, windows: Windows
) -> None:
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    texts = [each.text() for each in start.findChildren(QLabel) if each.isVisible()]
    assert "Drafts you save will be listed here." in texts
    assert focused().property("text") == "Start a &new request"
    start.close()


def test_enter_presses_the_button_with_the_focus(
    qtbot: QtBot, windows: Windows, settle: Settle
) -> None:
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    to_button("Try the sample")
    press(Key.Key_Return)
    window = windows.drafts.windows[-1]
    settle(window)
    assert window.session.request == read_sample("tucson")
    window.close()


def test_f1_says_what_the_start_page_offers(qtbot: QtBot, windows: Windows) -> None:
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    offered = [each.text().replace("&", "").rstrip("…") for each in start.findChildren(QPushButton)]
    press(Key.Key_F1)
    told = start.findChild(QPlainTextEdit)
    assert told is not None
    assert told.isVisible()
    asked = [each for each in offered if each.startswith(("Start", "Try", "Open"))]
    assert len(asked) == 4
    assert [each for each in asked if f"{each}: " not in told.toPlainText()] == []
    press(Key.Key_Escape)
    start.close()


def test_one_thing_on_the_start_page_is_marked_as_having_the_focus(
    qtbot: QtBot, windows: Windows, tmp_path: Path
) -> None:
    windows.memory.opened(tmp_path / "gone.fundwright", "Last year")
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    assert focused().property("text") == "Start a &new request"
    assert start._recent.selectedItems() == []
    to_field("items")
    assert len(start._recent.selectedItems()) == 1
    press(Key.Key_Backtab)
    assert start._recent.selectedItems() == []
    start.close()


def test_a_saved_draft_is_listed_taken_off_and_put_back(
    qtbot: QtBot, windows: Windows, tmp_path: Path, settle: Settle
) -> None:
    window = windows.open(Session(request=read_sample("nation")))
    settle(window)
    press(Key.Key_S, Mod.ControlModifier)
    window.close()
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    listed = to_field("items")
    press(Key.Key_P, Mod.ControlModifier)
    assert windows.memory.settings.recent[0].pinned
    press(Key.Key_Delete)
    assert windows.memory.settings.recent == ()
    assert not listed.isVisible()
    push("Put it back")
    assert windows.memory.settings.recent[0].path == str(tmp_path / "saved.fundwright")
    start.close()


def test_a_draft_that_is_gone_is_grey_and_says_so(
    qtbot: QtBot, windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows.memory.opened(tmp_path / "gone.fundwright", "Last year")
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    entry = start._recent.item(0)
    assert entry.text() == "Last year\ngone.fundwright · File not found"
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    to_field("items")
    press(Key.Key_Return)
    assert told == ["There is no file “gone.fundwright”."]
    start.close()


def test_last_years_draft_says_what_is_kept_and_starts_unsaved(
    qtbot: QtBot,
    windows: Windows,
    tmp_path: Path,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = create(tmp_path / "d.fundwright", read_sample("tucson"))
    told: list[str] = []

    def begin(box: QMessageBox) -> None:
        told.append(box.informativeText())
        next(each for each in box.buttons() if each.text() == "Start").click()

    monkeypatch.setattr(QMessageBox, "exec", begin)
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    push("Start from last year")
    window = windows.drafts.windows[-1]
    settle(window)
    assert "Agency profile and partners" in told[0]
    assert window.session.draft is None
    assert window.session.request.agency == old.request.agency
    assert window.session.request.letter.date is None
    assert old.path.read_bytes()
    window.close()


def test_the_window_comes_back_where_it_was(windows: Windows, settle: Settle) -> None:
    named = FundingRequest(agency=Agency(legal_name="Example Police Department"))
    window = windows.open(Session(request=named))
    window.setGeometry(20, 30, 700, 500)
    window.show_section(4)
    settle(window)
    window.close()
    windows.memory.wait()
    settings, _ = read_settings()
    assert settings.places[0].section == "Funding"
    again = Windows(windows.files, Memory(), windows.look).open(Session(request=named))
    assert again.geometry().getRect() == (20, 30, 700, 500)
    assert again.section.title == "Funding"
    settle(again)
    again.close()


def test_a_request_of_nobody_begins_with_who_asks(windows: Windows, settle: Settle) -> None:
    named = windows.open(Session(request=FundingRequest(agency=Agency(legal_name="Example"))))
    named.show_section(4)
    settle(named)
    named.close()
    assert windows.open(Session()).section.title == "Agency profile"


def test_a_place_on_a_screen_that_is_gone_is_ignored(windows: Windows, settle: Settle) -> None:
    far = Place(screens=screens(), frame=(9_000, 30, 700, 500), section="Letter")
    windows.memory.remember(far)
    window = windows.open(Session())
    assert window.x() < 9_000
    settle(window)
    window.close()


def test_text_grows_and_the_theme_is_kept(window: Window, windows: Windows) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        press(Key.Key_Equal, Mod.ControlModifier)
        assert "font-size: 14px" in window.styleSheet()
        windows.set_theme(Theme.DARK)
        assert (windows.memory.theme, windows.memory.settings.text_scale) == (Theme.DARK, 110)
        windows.scale_text(500)
        assert windows.memory.settings.text_scale == 200
    finally:
        windows.set_theme(Theme.LIGHT)
        windows.scale_text(0)
    assert "font-size: 13px" in window.styleSheet()


class Shows(QObject):
    """Counts windows that come up."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt’s own name
        if event.type() == QEvent.Type.Show and getattr(watched, "isWindow", bool)():
            self.seen.append(type(watched).__name__)
        return False


def test_nothing_but_the_window_comes_up(
    windows: Windows, settle: Settle, qapp: QApplication
) -> None:
    shows = Shows()
    qapp.installEventFilter(shows)
    window = windows.open(Session(request=read_sample("county")))
    settle(window)
    for number in range(len(window.sections)):
        window.show_section(number)
        settle(window)
    qapp.removeEventFilter(shows)
    assert [name for name in shows.seen if name != "QWidgetWindow"] == ["Window"]
    window.close()
