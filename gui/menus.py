"""Menus from a list of commands: each has its place, its words, its keys and what it does."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

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


def fill_menus(window: QMainWindow, commands: Iterable[Command]) -> dict[str, QAction]:
    """Put the commands into the window’s menu bar, in order; the entries by their words."""
    menus: dict[str, QMenu] = {}
    actions = {}
    for command in commands:
        menu = menus.get(command.menu) or window.menuBar().addMenu(command.menu)
        menus[command.menu] = menu
        actions[command.text] = _action(window, command)
        menu.addAction(actions[command.text])
    return actions


def _action(window: QMainWindow, command: Command) -> QAction:
    action = QAction(command.text, window)
    if isinstance(command.keys, str):
        action.setShortcuts([QKeySequence(keys) for keys in command.keys.split("; ")])
    elif command.keys is not None:
        action.setShortcuts(QKeySequence.keyBindings(command.keys) or [])
    run = command.run
    action.triggered.connect(lambda: run())  # noqa: PLW0108  Qt would hand over its own argument
    return action
