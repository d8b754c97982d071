"""What letters are printed on: plain paper, or the agency’s own Word file."""

from functools import partial
from pathlib import Path as FilePath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.dialogs import Files
from gui.file_findings import FileFindings, show_names
from gui.parts import button, label, tell
from gui.session import Session
from gui.work import Worker
from jobs.templates import Looked, fix_template, look_at
from models.base import Path
from models.errors import UserError

PATH: Path = ("letter", "own_file")
_TITLE = "Your own Word file"


class OwnFileCard(QFrame):
    """One file, or none; it is looked through off the window’s thread before it is taken."""

    def __init__(self, session: Session, files: Files) -> None:
        super().__init__()
        self._session, self._files = session, files
        self._worker = Worker(self)
        self._worker.done.connect(self._looked)
        self._worker.failed.connect(self._refused)
        self._said = label("")
        self._choose = button("Use your own &Word file…", self._ask)
        self._remove = button("Take it away", lambda: session.edit(PATH, None))
        line = QHBoxLayout()
        names = button("Names to copy…", lambda: show_names(self))
        for made in (self._choose, self._remove, names):
            line.addWidget(made)
        line.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._said)
        layout.addLayout(line)
        hint = (
            "A letterhead is enough: the letter is put on it, and it brings its own picture. Names "
            "are for files with tags, such as {{ letter.agency }}"
        )
        layout.addWidget(label(hint, "hint"))
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()

    @property
    def busy(self) -> bool:
        """Whether a file is being looked through."""
        return self._worker.busy

    def _ask(self) -> None:
        path = None if self.busy else self._files.word_file(self)
        if path is not None:
            self._look_at(path)

    def _look_at(self, path: FilePath) -> None:
        self._said.setText(f"Looking through “{path.name}”…")
        self._worker.ask(partial(_looked_at, path))

    def _looked(self, answer: tuple[FilePath, Looked]) -> None:
        path, looked = answer
        if looked.taken:
            self._session.edit(PATH, looked.taken)
        self._refresh()
        if looked.findings:
            dialog = FileFindings(self, path.name, looked, lambda: self._save_copy(path, dialog))
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _save_copy(self, path: FilePath, dialog: FileFindings) -> None:
        """Mend a copy, and look at that."""
        copy = self._files.mended_copy(dialog, str(path.with_stem(f"{path.stem} mended")))
        if copy is None:
            return
        try:
            fix_template(path, copy)
        except UserError as problem:
            tell(dialog, _TITLE, str(problem))
            return
        dialog.accept()
        self._look_at(copy)

    def _refused(self, problem: UserError) -> None:
        self._refresh()
        tell(self, _TITLE, str(problem))

    def _refresh(self) -> None:
        own = self._session.request.letter.own_file
        self._remove.setVisible(own is not None)
        self._said.setText(
            f"Letters are printed on “{own.name}”."
            if own
            else "Letters are printed on plain paper."
        )


def _looked_at(path: FilePath) -> tuple[FilePath, Looked]:
    return path, look_at(path)
