"""The Letter section: what all letters share, their parts and order, and their paragraphs."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafting.compose import SECTIONS
from gui.dialogs import Files
from gui.form import Form
from gui.parts import button, card, label
from gui.row import Row
from gui.sections.groups import Groups
from gui.sections.own_file import OwnFileCard
from gui.sections.page import bring_into_sight
from gui.sections.paragraphs import PATH, Paragraphs
from gui.session import Session
from models.base import Path
from models.letter import Letter
from models.letter_settings import Signer

TITLES = {
    "ask": "The ask",
    "project": "The project, for a representative",
    "border": "Your place and the border",
    "work": "What you already do",
    "needs": "What you need",
    "affordability": "Why you cannot do it alone",
    "action": "What this office is asked to do",
    "evidence": "The evidence and its limits",
    "closing": "The last paragraph",
}
"""The parts of a letter as the list names them."""

_KEY = int(Qt.ItemDataRole.UserRole)
_MOVED_AND_TICKED = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemIsDragEnabled
)
"""A part can be dropped between others, and never onto one."""


class LetterPage(Groups):
    """What all letters of the packet share."""

    root = "letter"
    heading = "What do all letters share?"
    groups = (
        (
            "The ask",
            (
                ("date", 2),
                ("needed_by", 2),
                ("needed_by_reason", 4),
                ("length", 2),
                ("window_days", 2),
                ("aim", 4),
                ("subject", 4),
                ("measures", 4),
            ),
        ),
        (
            "Below the last paragraph",
            (("authority", 4), ("enclosures", 2), ("copies", 2), ("local_funds", 4)),
        ),
        ("For yourselves", (("notes", 4),)),
    )

    def __init__(self, session: Session, files: Files) -> None:
        self._files = files
        super().__init__(session)

    def more(self) -> tuple[QWidget, ...]:
        self.paragraphs = Paragraphs(self.session)
        self._signers = [
            SignerCard(self.session, "signer", "Somebody else signs"),
            SignerCard(self.session, "second_signer", "Add a second signer"),
        ]
        self.own_file = OwnFileCard(self.session, self._files)
        return (
            card("What letters are printed on", self.own_file),
            card("Who signs", *self._signers),
            card("Parts and their order", Parts(self.session)),
            card("Paragraphs of the document in the preview", self.paragraphs),
        )

    @property
    def busy(self) -> bool:
        return self.paragraphs.busy

    def rows(self) -> list[Row]:
        return [*super().rows(), *(row for each in self._signers for row in each.rows())]

    def show_documents(self, _documents: tuple[Letter, ...], shown: Letter | None) -> None:
        """The paragraphs are those of the document in the preview."""
        if shown:
            self.paragraphs.show_document(shown.kind, shown.subject)

    def go_to(self, path: Path) -> bool:
        if path[:2] == PATH:
            self.paragraphs.edit(str(path[-1]) if len(path) > len(PATH) else "")
            bring_into_sight(self.paragraphs)
            return True
        return super().go_to(path)


class SignerCard(QFrame):
    """One signer beside the usual one; there, or added by a button."""

    def __init__(self, session: Session, field: str, text: str) -> None:
        super().__init__()
        self._session, self._path = session, ("letter", field)
        self._form: Form | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._add = button(text, lambda: session.edit(self._path, Signer()))
        self._remove = button("Remove this signer", lambda: session.edit(self._path, None))
        for made in (self._add, self._remove):
            self._layout.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()

    def rows(self) -> list[Row]:
        """Name and title, where there is a signer."""
        return self._form.rows() if self._form and not self._form.isHidden() else []

    def _refresh(self) -> None:
        there = getattr(self._session.request.letter, self._path[1]) is not None
        self._add.setVisible(not there)
        self._remove.setVisible(there)
        if there and self._form is None:
            self._form = Form(self._session, self._path)
            self._form.row("name", 2)
            self._form.row("title", 2)
            self._form.arrange()
            self._layout.insertWidget(0, self._form)
        if self._form:
            self._form.setVisible(there)


class Parts(QFrame):
    """Each part of a letter with a tick; Alt+Up and Alt+Down move it, and so does the mouse."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._list = QListWidget()
        self._list.setObjectName("items")
        self._list.setAccessibleName("Parts of the letters, in order")
        self._list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self._list.itemChanged.connect(self._ticked)
        moved = self._list.model().rowsMoved
        moved.connect(lambda: QTimer.singleShot(0, self, self._dropped))  # the drop is over by then
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label("Untick a part to leave it out of every letter", "hint"))
        layout.addWidget(self._list)
        line = QHBoxLayout()
        for text, keys, by in (("Move &up", "Alt+Up", -1), ("Move d&own", "Alt+Down", 1)):
            made = button(text, partial(self._move, by))
            made.setToolTip(keys)
            made.setAccessibleName(f"{text.replace('&', '')}: part of the letters")
            line.addWidget(made)
            shortcut = QShortcut(QKeySequence(keys), self._list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._move, by))
        line.addWidget(button("Usual order", lambda: session.edit(("letter", "order"), ())))
        line.addStretch()
        layout.addLayout(line)
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()

    def _keys(self) -> list[str]:
        order = [key for key in self._session.request.letter.order if key in SECTIONS]
        return [*order, *(key for key in SECTIONS if key not in order)]

    def _refresh(self) -> None:
        left_out = self._session.request.letter.left_out
        blocker = QSignalBlocker(self._list)
        row = self._list.currentRow()
        self._list.clear()
        for key in self._keys():
            item = QListWidgetItem(TITLES[key])
            item.setData(_KEY, key)
            item.setFlags(_MOVED_AND_TICKED)
            ticked = Qt.CheckState.Unchecked if key in left_out else Qt.CheckState.Checked
            item.setCheckState(ticked)
            self._list.addItem(item)
        self._list.setCurrentRow(max(row, 0))
        self._list.setFixedHeight(len(SECTIONS) * 30 + 6)
        blocker.unblock()

    def _ticked(self, item: QListWidgetItem) -> None:
        key = item.data(_KEY)
        left_out = [each for each in self._session.request.letter.left_out if each != key]
        if item.checkState() is Qt.CheckState.Unchecked:
            left_out.append(key)
        self._session.edit(("letter", "left_out"), tuple(left_out))

    def _dropped(self) -> None:
        """The list is in another order: the draft’s from now on."""
        items = (self._list.item(row) for row in range(self._list.count()))
        self._session.edit(("letter", "order"), tuple(item.data(_KEY) for item in items))

    def _move(self, by: int) -> None:
        keys, row = self._keys(), self._list.currentRow()
        if 0 <= row + by < len(keys):
            keys.insert(row + by, keys.pop(row))
            self._list.setCurrentRow(row + by)
            self._session.edit(("letter", "order"), tuple(keys))
