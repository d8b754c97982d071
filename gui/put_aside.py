"""Recovery copies that were put aside, as the start page lists them when asked."""

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.parts import PROGRAM, button, clear, label, tell
from gui.toast import Toast
from jobs.recovery import put_aside
from models.errors import UserError
from storage.journal import put_back, take_away
from storage.recovery import Recovered


class KnowsPutAside(Protocol):
    """What opens a recovery copy, and knows those that were put aside."""

    def recover(self, copy: Recovered, parent: QWidget) -> object: ...
    def put_aside(self) -> tuple[Recovered, ...]: ...


class PutAside(QWidget):
    """How many there are, and each of them when that is asked for."""

    def __init__(self, count: int, knows: KnowsPutAside) -> None:
        super().__init__()
        self._knows = knows
        self._copies: tuple[Recovered, ...] = ()
        self._shown: list[QWidget] = []
        self._removed: tuple[Path, bytes] | None = None
        copies = "1 recovery copy" if count == 1 else f"{count} recovery copies"
        self._show = button(f"Show {copies} put aside", self._open_list, "link")
        self._heading, self._rows = label("Put aside", "heading"), QVBoxLayout()
        self._heading.hide()
        self._toast = Toast()
        self._toast.undo_asked.connect(self._put_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._heading, self._toast):
            layout.addWidget(part)
        layout.addLayout(self._rows)

    def _open_list(self) -> None:
        self._show.hide()
        self._heading.show()
        self._fill()
        self._focus_row(0, "Open")

    def _fill(self) -> None:
        """Only now each is read: drafts are large, and the start page is to be there at once."""
        clear(self._rows)
        self._copies = self._knows.put_aside()
        self._shown = [self._row(copy) for copy in self._copies]
        for row in self._shown:
            self._rows.addWidget(row)
            row.show()  # at once, so that the focus can go there
        if not self._copies:
            self._rows.addWidget(label("No copy holds what its file does not.", "hint"))

    def _row(self, copy: Recovered) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(put_aside(copy), "warning" if copy.problem else "hint"), 1)
        actions = [("Remove", partial(self._remove, copy))]
        if not copy.problem:
            actions.insert(0, ("Open", partial(self._open, copy)))
        for text, pressed in actions:
            made = button(text, pressed, "link")
            made.setAccessibleName(f"{text}: {copy.name}")
            line.addWidget(made)
        return row

    def _open(self, copy: Recovered) -> None:
        self._knows.recover(copy, self.window())

    def _remove(self, copy: Recovered) -> None:
        """Remove a copy at once; what comes next in the list has the focus, else the undo."""
        row = self._copies.index(copy)
        try:
            self._removed = copy.copy, take_away(copy.copy)
        except UserError as problem:
            tell(self.window(), PROGRAM, "The copy is still there", str(problem))
            return
        self._fill()
        self._toast.say(f"Removed the copy of “{copy.name}”.", undo=True)
        if self._copies:
            self._focus_row(min(row, len(self._copies) - 1), "Remove")
        else:
            self._toast.focus_undo()

    def _put_back(self) -> None:
        if self._removed is None:
            return
        path, data = self._removed
        try:
            put_back(path, data)
        except UserError as problem:
            tell(self.window(), PROGRAM, "The copy could not be put back", str(problem))
        self._fill()
        rows = [row for row, copy in enumerate(self._copies) if copy.copy == path]
        self._focus_row(next(iter(rows), 0), "Remove")

    def _focus_row(self, row: int, text: str) -> None:
        """Give a button of a row the focus; its first one where it has none of these words."""
        if self._shown:
            buttons = self._shown[row].findChildren(QPushButton)
            wanted = next((each for each in buttons if each.text() == text), buttons[0])
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
