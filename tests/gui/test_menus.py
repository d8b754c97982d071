"""The menus: what changes in them, and what Help says of the program."""

import tomllib
from pathlib import Path

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from data.samples import read_sample
from gui.app import Windows
from gui.help import help_text
from gui.window import Window
from storage.drafts import create
from tests.gui.conftest import Settle

PROJECT = Path(__file__).resolve().parents[2]


def menu(window: Window, title: str) -> QMenu:
    (found,) = (each for each in window.findChildren(QMenu) if each.title() == title)
    return found


def test_recent_drafts_are_listed_while_they_are_there_and_open_from_the_menu(
    qtbot: QtBot, window: Window, windows: Windows, settle: Settle, tmp_path: Path
) -> None:
    recent = menu(window, "Open recent")
    menu(window, "&File").aboutToShow.emit()
    assert not recent.isEnabled()
    for name in ("gone", "rock & roll"):
        create(tmp_path / f"{name}.fundwright", read_sample("county"))
        windows.memory.opened(tmp_path / f"{name}.fundwright", name)
    (tmp_path / "gone.fundwright").unlink()
    menu(window, "&File").aboutToShow.emit()
    (entry,) = recent.actions()
    assert entry.text() == "rock && roll (rock && roll.fundwright)"
    entry.trigger()
    opened = windows.drafts.windows[-1]
    settle(opened)
    assert opened.session.request == read_sample("county")
    opened.close()


def test_about_names_the_version_of_the_project(window: Window) -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] in help_text("About", window.section, {})


def test_every_library_is_named_with_its_license(window: Window) -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    said = help_text("Sources and licenses", window.section, {}).casefold()
    names = {each.split(">")[0] for each in project["dependencies"]}
    missing = {name for name in names if name.casefold() not in said}
    assert missing == {"PySide6-Essentials"}  # by its own name, “Qt for Python”
    assert "qt for python: lgpl" in said


def test_every_key_of_the_menus_is_among_the_keyboard_shortcuts(window: Window) -> None:
    said = help_text("Keyboard shortcuts", window.section, window._actions)
    for text, action in window._actions.items():
        for keys in action.shortcuts():
            assert keys.toString() in said, text
