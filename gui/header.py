"""The bar at the top: which draft this is, how it is stored, and what is always at hand."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from gui.icon import icon
from gui.parts import button, label, set_role, tip
from gui.session import Session

_LEAST = 80
"""Pixels name and state may shrink to; the tool tip has the whole name."""


class Header(QFrame):
    """Name and state of the draft; undo, redo, check, export."""

    def __init__(
        self, session: Session, check: Callable[[], object], export: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self._session = session
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 16, 4)
        self._name, self._state = label("", "heading"), label("", "hint")
        for widget in (self._name, self._state):
            widget.setWordWrap(False)
            widget.setMinimumWidth(_LEAST)
            line.addWidget(widget)
        line.addStretch()
        undo = session.undo
        self._icons = {
            "undo": self._step("undo", "Undo", undo.undo, "Ctrl+Z"),
            "redo": self._step("redo", "Redo", undo.redo, "Ctrl+Y"),
        }
        for made in self._icons.values():
            line.addWidget(made)
        undo.canUndoChanged.connect(self._icons["undo"].setEnabled)
        undo.canRedoChanged.connect(self._icons["redo"].setEnabled)
        line.addWidget(button("&Check", check))
        self.export = button("E&xport", export, "primary")
        line.addWidget(self.export)
        session.changed.connect(lambda _path: self.refresh())
        session.stored.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show name and state as they are now."""
        session = self._session
        self._name.setText(session.name)
        tip(self._name, session.name)
        self._state.setText(self._words())
        set_role(self._state, "error" if session.problem else "hint")

    def paint_icons(self) -> None:
        """Draw the icons in the colours that are on now."""
        for name, made in self._icons.items():
            made.setIcon(icon(name))

    def _words(self) -> str:
        session = self._session
        if session.saving:
            return "Saving…"
        if session.problem:
            return f"Could not save: {session.problem}"
        if session.unsaved:
            return "Unsaved changes" if session.draft else "Not saved yet"
        if session.draft is None:
            return "Not saved yet"
        return (
            f"Saved {session.saved_at:%I:%M %p}".replace(" 0", " ") if session.saved_at else "Saved"
        )

    def _step(self, name: str, text: str, run: Callable[[], object], keys: str) -> QPushButton:
        made = button("", run)
        made.setIcon(icon(name))
        made.setEnabled(False)
        made.setAccessibleName(text)
        made.setToolTip(f"{text} ({keys})")
        return made
