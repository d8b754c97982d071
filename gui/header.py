"""The bar at the top: which draft this is, how it is stored, and what is always at hand."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from gui.parts import button, label
from gui.session import Session


class Header(QFrame):
    """Name and state of the draft; undo, redo, check, export."""

    def __init__(
        self, session: Session, check: Callable[[], object], export: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self._session = session
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 16, 6)
        self._name, self._state = label("", "heading"), label("", "hint")
        for widget in (self._name, self._state):
            widget.setWordWrap(False)
            line.addWidget(widget)
        line.addStretch()
        undo = session.undo
        for text, run, able, what in (
            ("Undo", undo.undo, undo.canUndoChanged, undo.undoTextChanged),
            ("Redo", undo.redo, undo.canRedoChanged, undo.redoTextChanged),
        ):
            made = button(text, run)
            made.setEnabled(False)
            able.connect(made.setEnabled)
            what.connect(made.setToolTip)
            line.addWidget(made)
        line.addWidget(button("&Check", check))
        line.addWidget(button("E&xport letters", export, "primary"))
        session.changed.connect(lambda _path: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show name and state as they are now."""
        session = self._session
        self._name.setText(session.name)
        stored = "Saved" if session.draft else "Not saved yet"
        self._state.setText("Unsaved changes" if session.unsaved else stored)
