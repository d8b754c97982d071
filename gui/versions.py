"""Earlier versions of a draft: when each was saved, and what it said that the draft does not."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gui.opens import Opens
from gui.parts import PROGRAM, button, label, tell
from gui.session import Session
from jobs.differences import Difference, differences
from models.errors import UserError
from models.request import FundingRequest
from models.text import moment_in_words
from storage.backups import Version
from storage.drafts import load, versions
from storage.envelope import new_id
from storage.recovery import Base

_VERSION = int(Qt.ItemDataRole.UserRole)


class Versions(QDialog):
    """A list of versions; beside it what restoring the chosen one would change."""

    def __init__(
        self, parent: QWidget, session: Session, opens: Opens, found: tuple[Version, ...]
    ) -> None:
        super().__init__(parent)
        self._session, self._opens = session, opens
        self._request: FundingRequest | None = None
        self.setWindowTitle("Earlier versions")
        self.resize(820, 460)
        self._list, self._what = QListWidget(), QPlainTextEdit()
        self._list.setObjectName("items")
        self._list.setAccessibleName("Earlier versions, newest first")
        self._what.setReadOnly(True)
        self._what.setTabChangesFocus(True)
        self._what.setAccessibleName("What restoring this version would change")
        self._lay_out()
        self._list.currentItemChanged.connect(lambda item: self._show(item))  # noqa: PLW0108
        for version in found:
            when = moment_in_words(version.time)
            item = QListWidgetItem(f"{when} · save {version.generation}")
            item.setData(_VERSION, version)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _lay_out(self) -> None:
        split = QSplitter()
        split.addWidget(self._list)
        split.addWidget(self._what)
        split.setSizes([240, 560])
        self._restore = button("&Restore this version", self._put_back, "primary")
        self._copy = button("&Open as a new draft", self._open_copy)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for made in (self._restore, self._copy, button("Close", self.reject)):
            buttons.addWidget(made)
        layout = QVBoxLayout(self)
        hint = "Restoring is one step that Undo takes back; the file changes when you save."
        layout.addWidget(label(hint, "hint"))
        layout.addWidget(split, 1)
        layout.addLayout(buttons)
        for made in (self._restore, self._copy):
            made.setEnabled(False)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        try:
            self._request = load(item.data(_VERSION).path).request
            text = in_words(differences(self._session.request, self._request))
        except UserError as problem:
            self._request, text = None, str(problem)
        self._what.setPlainText(text)
        for made in (self._restore, self._copy):
            made.setEnabled(self._request is not None)

    def _put_back(self) -> None:
        if self._request is not None:
            self._session.replace(self._request, "restore an earlier version")
            self.accept()

    def _open_copy(self) -> None:
        if self._request is not None:
            self._opens.open(Session(request=self._request, recovered=Base(new_id())))
            self.accept()


def show_versions(parent: QWidget, session: Session, opens: Opens) -> None:
    """Open the list of versions, which Esc closes; without any, say so and offer nothing."""
    try:
        found = versions(session.draft.path) if session.draft else ()
    except UserError as problem:
        tell(parent, PROGRAM, "The earlier versions can’t be listed", str(problem))
        return
    if not found:
        more = "From the second save on, each save keeps one."
        tell(parent, PROGRAM, "No earlier versions yet.", more)
        return
    dialog = Versions(parent, session, opens, found)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def in_words(found: Iterable[Difference]) -> str:
    """One line for each difference."""
    return "\n".join(str(each) for each in found) or "There is no difference."
