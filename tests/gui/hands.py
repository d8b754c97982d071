"""Hands on the keyboard: everything a test does to the window goes through key events."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Key, Mod = Qt.Key, Qt.KeyboardModifier

FARTHEST = 400
"""Presses of Tab after which a field counts as out of reach."""


def focused() -> QWidget:
    """The widget with the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Mod.NoModifier, times: int = 1) -> None:
    """Press a key where the focus is."""
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifier)


def type_text(text: str) -> None:
    """Type over what the focused field holds."""
    press(Key.Key_A, Mod.ControlModifier)
    QTest.keyClicks(focused(), text)


def tab_until(reached: Callable[[QWidget], bool]) -> QWidget:
    """Press Tab until the focus is where it is wanted."""
    for _ in range(FARTHEST):
        if reached(focused()):
            return focused()
        press(Key.Key_Tab)
    raise AssertionError(f"out of reach by Tab; the focus is at {focused().objectName()}")


def to_field(name: str) -> QWidget:
    """Go to the field of a path, or of a path that ends so, by Tab."""
    return tab_until(lambda widget: widget.objectName().endswith(name))


def to_button(text: str) -> QWidget:
    """Go to a button by its words, by Tab."""

    def reached(widget: QWidget) -> bool:
        words = str(getattr(widget, "text", str)()).replace("&", "")
        return words.startswith(text) or widget.accessibleName().startswith(text)

    return tab_until(reached)


def fill(name: str, text: str) -> None:
    """Go to a field and type."""
    to_field(name)
    type_text(text)


def choose(name: str, entry: str) -> None:
    """Go to a choice and take an entry with the arrow keys."""
    box = to_field(name)
    texts = [box.itemText(row) for row in range(box.count())]  # type: ignore[attr-defined]
    steps = texts.index(entry) - box.currentIndex()  # type: ignore[attr-defined]
    press(Key.Key_Down if steps > 0 else Key.Key_Up, times=abs(steps))


def push(text: str) -> None:
    """Go to a button and press it."""
    to_button(text)
    press(Key.Key_Space)
