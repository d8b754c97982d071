"""What letters are printed on: plain paper, or the agency’s own Word file."""

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.dialogs import Files, show_text
from gui.parts import button, label, tell
from gui.session import Session
from gui.work import Worker
from jobs.templates import Looked, look_at
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
        for made in (self._choose, self._remove):
            line.addWidget(made)
        line.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._said)
        layout.addLayout(line)
        hint = "A letterhead is enough: the letter is put on it, and it brings its own picture"
        layout.addWidget(label(hint, "hint"))
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()

    @property
    def busy(self) -> bool:
        """Whether a file is being looked through."""
        return self._worker.busy

    def _ask(self) -> None:
        path = self._files.word_file(self)
        if path is not None:
            self._said.setText(f"Looking through “{path.name}”…")
            self._worker.ask(partial(look_at, path))

    def _looked(self, looked: Looked) -> None:
        if looked.taken:
            self._session.edit(PATH, looked.taken)
        self._refresh()
        if looked.findings:
            said = "\n\n".join(f"{each.place}: {each.message}" for each in looked.findings)
            first = "Taken, with remarks:" if looked.taken else "Not taken. In Word, mend this:"
            show_text(self, _TITLE, f"{first}\n\n{said}")

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
