"""What the keys of a list ask for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def step_of(event: QKeyEvent) -> int:
    """-1 for Alt+Up, 1 for Alt+Down, 0 for any other key.

    Arrows of a keypad count as well: Qt says so of every arrow key of a Mac.
    """
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _STEPS.get(event.key(), 0) if held == Qt.KeyboardModifier.AltModifier else 0
