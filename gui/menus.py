"""Menus from a list of commands: each has its place, its words, its keys and what it does."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

Entries = Callable[[], Iterable[tuple[str, Callable[[], object]]]]
"""The entries of a menu inside a menu, with what each does; asked for whenever it is opened."""

Keys = QKeySequence.StandardKey | str | None


@dataclass(frozen=True)
class Command:
    """One entry of a menu; keys are Qt’s own for the system where it has them.

    Several keys for the same command are parted by `; `.
    """

    menu: str
    text: str
    keys: Keys
    run: Callable[[], object]


@dataclass(frozen=True)
class Submenu:
    """A menu inside a menu, whose entries change; without any it cannot be opened."""

    menu: str
    text: str
    entries: Entries


def fill_menus(window: QMainWindow, commands: Iterable[Command | Submenu]) -> dict[str, QAction]:
    """Put the commands into the window’s menu bar, in order; the entries by their words."""
    menus: dict[str, QMenu] = {}
    actions = {}
    for command in commands:
        menu = menus.get(command.menu) or window.menuBar().addMenu(command.menu)
        menus[command.menu] = menu
        if isinstance(command, Submenu):
            menu.addMenu(_submenu(menu, command))
        else:
            actions[command.text] = _action(window, command)
            menu.addAction(actions[command.text])
    return actions


def _submenu(menu: QMenu, of: Submenu) -> QMenu:
    made = QMenu(of.text, menu)

    def refresh() -> None:
        made.clear()
        for text, run in of.entries():
            made.addAction(text.replace("&", "&&")).triggered.connect(lambda _on, run=run: run())
        made.setEnabled(bool(made.actions()))

    menu.aboutToShow.connect(refresh)
    return made


def _action(window: QMainWindow, command: Command) -> QAction:
    action = QAction(command.text, window)
    if isinstance(command.keys, str):
        action.setShortcuts([QKeySequence(keys) for keys in command.keys.split("; ")])
    elif command.keys is not None:
        action.setShortcuts(QKeySequence.keyBindings(command.keys) or [])
    run = command.run
    action.triggered.connect(lambda: run())  # noqa: PLW0108  Qt would hand over its own argument
    return action
