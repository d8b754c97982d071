"""What crashes left behind, as the start page offers it."""

import datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.dialogs import show_text
from gui.parts import PROGRAM, ask, button, clear, label, tell
from gui.versions import in_words
from jobs.recovery import differs, put_aside, told
from models.errors import UserError
from storage.journal import decline, discard
from storage.recovery import Recovered


class Recovers(Protocol):
    """What opens a recovery copy, and shows what is left of them."""

    def recover(self, copy: Recovered, parent: QWidget) -> object: ...
    def start(self) -> object: ...
    def put_aside(self) -> tuple[Recovered, ...]: ...


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


class PutAside(QWidget):
    """The copies that were put aside: how many, and each of them when that is asked for."""

    def __init__(self, count: int, recovers: Recovers) -> None:
        super().__init__()
        self._recovers = recovers
        self._list = QVBoxLayout()
        copies = "1 recovery copy" if count == 1 else f"{count} recovery copies"
        self._show = button(f"Show {copies} put aside", self._fill, "link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._list)

    def _fill(self) -> None:
        """Only now each is read: drafts are large, and the start page is to be there at once."""
        self._show.hide()
        clear(self._list)
        self._list.addWidget(label("Put aside", "heading"))
        copies = self._recovers.put_aside()
        for copy in copies:
            row = QWidget()
            row.setLayout(self._line(copy))
            self._list.addWidget(row)
            row.show()  # at once, so that the focus can go there
        first = self.findChild(QPushButton, "put_aside")
        if first:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        if not copies:
            self._list.addWidget(label("Their files hold all that they hold.", "hint"))

    def _line(self, copy: Recovered) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(put_aside(copy), "warning" if copy.problem else "hint"), 1)
        actions = [("Remove", partial(self._remove, copy))]
        if not copy.problem:
            actions.insert(0, ("Open", partial(self._open, copy)))
        for text, pressed in actions:
            made = button(text, pressed, "link")
            made.setObjectName("put_aside")
            made.setAccessibleName(f"{text}: {copy.name}")
            line.addWidget(made)
        return line

    def _open(self, copy: Recovered) -> None:
        self._recovers.recover(copy, self.window())

    def _remove(self, copy: Recovered) -> None:
        choices = ("Remove", "Keep it")
        more = "What it holds and no file has is lost then."
        title = f"Remove the copy of “{copy.name}”?"
        if ask(self.window(), PROGRAM, title, more, choices) == "Remove":
            try:
                discard(copy.copy)
            except UserError as problem:
                tell(self.window(), PROGRAM, "The copy is still there", str(problem))
            self._recovers.start()
