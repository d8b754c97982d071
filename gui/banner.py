"""A line above the form that stays: what is special about this draft, and what to do about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from gui.parts import button, label


class Banner(QFrame):
    """Hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self._text = label("", "warning")
        self._does: Callable[[], object] = self.hide
        self._button = button("", self._act, "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        self.hide()

    def say(self, text: str, action: str, does: Callable[[], object]) -> None:
        """Show a sentence, and a button for what it advises."""
        self._text.setText(text)
        self._button.setText(action)
        self._does = does
        self.show()

    def _act(self) -> None:
        self._does()
