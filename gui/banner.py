"""A line above the form that stays: what is special about this draft, and what to do about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from gui.parts import button, label
from gui.session import Session


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


class FileBanner(Banner):
    """What is special about the file of a draft: it may only be read, or is of an older version."""

    def __init__(self, session: Session, save_as: Callable[[], object]) -> None:
        super().__init__()
        self._session, self._save_as = session, save_as

    def refresh(self) -> None:
        """Say how it stands to its file now."""
        draft = self._session.draft
        self.hide()
        if self._session.read_only:
            self.say(self._session.read_only, "Save as…", self._save_as)
        elif draft and draft.backup_problem:
            self.warn(draft.backup_problem)
        elif draft and draft.older:
            self.warn("Made with an older version. Saving keeps a copy of the old file.")

    def warn(self, problem: str) -> None:
        """What nothing else says stays until it was read."""
        self.say(problem, "Got it", self.hide)
