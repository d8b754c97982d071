"""A message about a list as a whole, above it: none of its fields is the place to say it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.parts import set_role
from models.base import Path


class Message(QLabel):
    """Hidden while there is nothing to say.

    Args:
        path: the list in the draft.
        read_at: where the focus may be, so that it is read aloud there.
    """

    def __init__(self, path: Path, *read_at: QWidget) -> None:
        super().__init__()
        self.path = path
        self._read_at = read_at
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.say("")

    def say(self, found: str, *, review: bool = False) -> None:
        """What a check found; empty, nothing. `review`: not an error."""
        self.setText(found)
        self.setVisible(bool(found))
        set_role(self, "note" if review else "error")
        kind = "To review: " if review else "Error: "
        for widget in self._read_at:
            widget.setAccessibleDescription(f"{kind}{found}" if found else "")
