"""What every editor of a value offers. Editors show text and report it; they decide nothing."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from models.base import Path


class Editor(QObject):
    """What every editor offers: a widget, its text, and word of typing and of leaving."""

    typed = Signal(str)
    """The text as it stands, while it is typed or chosen."""
    emptied = Signal()
    """What was typed is to go, and nothing is typed in its place."""
    left = Signal()
    """Focus has gone elsewhere."""

    widget: QWidget

    def text(self) -> str:
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Show a text without reporting it as typed."""
        raise NotImplementedError

    def finish(self) -> None:
        """Take over what is typed and was waiting for the field to be left."""

    def show_for(self, _path: Path) -> None:
        """Offer what the field of a path offers, where that depends on the item it is in."""

    def problem(self, _text: str) -> str:
        """Why a text chooses nothing here, whatever the field reads; empty where it does."""
        return ""

    def name(self, name: str) -> None:
        """What a screen reader calls the field."""
        self.widget.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self.left.emit()
        return _window_undoes(event) or super().eventFilter(watched, event)


_COMMANDS = (Qt.Key.Key_E, Qt.Key.Key_D)
"""With Ctrl: Export and Duplicate item, which some systems’ fields take for moving and deleting."""


def _window_undoes(event: QEvent) -> bool:
    """Undo, redo and the commands are the window’s: a field’s own undo would leave the draft be."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    mine = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    control = event.modifiers() is Qt.KeyboardModifier.ControlModifier
    if any(event.matches(key) for key in mine) or (control and event.key() in _COMMANDS):
        event.ignore()
        return True
    return False
