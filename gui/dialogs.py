"""Where files are asked for; the one place that opens the system’s own dialogs."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

ENDING = ".fundwright"
_FILTER = f"Drafts (*{ENDING})"


class Files:
    """Asks for a draft to open, a name to save under, a folder for letters."""

    def to_open(self, parent: QWidget) -> Path | None:
        """A draft that is there."""
        name, _ = QFileDialog.getOpenFileName(parent, "Open a draft", "", _FILTER)
        return Path(name) if name else None

    def to_save(self, parent: QWidget, suggestion: str) -> Path | None:
        """A name for the draft, with its ending; the dialog has asked before replacing."""
        name, _ = QFileDialog.getSaveFileName(parent, "Save the draft", suggestion, _FILTER)
        if not name:
            return None
        return Path(name if name.endswith(ENDING) else name + ENDING)

    def folder(self, parent: QWidget) -> Path | None:
        """A folder for the letters."""
        name = QFileDialog.getExistingDirectory(parent, "Folder for the letters")
        return Path(name) if name else None
