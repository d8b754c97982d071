"""How the draft stands: in the title, the list of sections, the total, the entries of undo."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from drafting.wording import usd
from gui.arrangement import Arrangement
from gui.parts import PROGRAM
from gui.section_list import Entry
from gui.sections.contents import counted
from gui.sections.section import Section
from gui.sections.years import local_saving
from gui.session import Session
from models.base import Path


class Standing(QObject):
    """Follows the session; shows, and decides nothing."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        sections: Sequence[Section[Any]],
        arrangement: Arrangement,
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._sections, self._arrangement = sections, arrangement
        self._undo, self._redo = actions["Undo"], actions["Redo"]
        session.changed.connect(self._changed)
        session.stored.connect(self._name_window)
        session.undo.undoTextChanged.connect(self._name_undo)
        session.undo.redoTextChanged.connect(self._name_redo)
        self.show_draft()

    def _changed(self, _path: Path) -> None:
        self.show_draft()

    def show_draft(self) -> None:
        """Name, total and sections as the draft is now."""
        self._name_window()
        request = self._session.request
        asked = f"{counted(request.needs, 'item')} · {counted(request.addressees, 'addressee')}"
        saving = local_saving(self._session)
        self._arrangement.total.show_total(usd(self._session.total_cost), asked, *saving)
        self.show_sections()

    def show_sections(self) -> None:
        """The state of each section, in the list."""
        self._arrangement.show_entries(
            [Entry(each.icon, each.title, each.state(), each.headline()) for each in self._sections]
        )

    def _name_undo(self, what: str) -> None:
        self._undo.setText(f"Undo {what}".strip())

    def _name_redo(self, what: str) -> None:
        self._redo.setText(f"Redo {what}".strip())

    def _name_window(self) -> None:
        self._window.setWindowTitle(f"{self._session.name}[*] – {PROGRAM}")
        self._window.setWindowModified(self._session.unsaved)
