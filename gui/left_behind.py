"""What crashes left behind, as the start page offers it."""

import datetime
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.dialogs import show_text
from gui.parts import button, label
from gui.versions import in_words
from jobs.recovery import differs, told
from storage.journal import decline
from storage.recovery import Recovered


class Recovers(Protocol):
    """What opens a recovery copy, and shows what is left of them."""

    def recover(self, copy: Recovered, parent: QWidget) -> object: ...
    def start(self) -> object: ...


class LeftBehind(QWidget):
    """Each recovery copy with what can be done with it."""

    def __init__(self, copies: tuple[Recovered, ...], recovers: Recovers) -> None:
        super().__init__()
        self._recovers = recovers
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label("Recovered work was found", "heading"))
        for copy in copies:
            layout.addWidget(label(told(copy), "warning" if copy.problem else ""))
            if not copy.problem:
                layout.addLayout(self._choices(copy))

    def _choices(self, copy: Recovered) -> QHBoxLayout:
        """What can be done with a copy, in one line."""
        line = QHBoxLayout()
        for text, pressed, role in (
            ("Open recovered copy", partial(self._open, copy), ""),
            ("See differences", partial(self._compare, copy), "link"),
            ("Put aside for 30 days", partial(self._decline, copy), "link"),
        ):
            made = button(text, pressed, role)
            made.setAccessibleName(f"{text}: {copy.name}")
            line.addWidget(made)
        line.addStretch()
        return line

    def _open(self, copy: Recovered) -> None:
        self._recovers.recover(copy, self.window())

    def _compare(self, copy: Recovered) -> None:
        show_text(self.window(), "The file → the recovered copy", in_words(differs(copy)))

    def _decline(self, copy: Recovered) -> None:
        if copy.base:
            decline(copy.base, datetime.datetime.now(datetime.UTC))
        self._recovers.start()
