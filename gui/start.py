"""The start page: four ways to begin, and the drafts opened lately."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from gui.memory import Memory
from gui.parts import button, clear, label
from models.settings import Recent

if TYPE_CHECKING:
    from storage.recovery import Recovered

_RECENT = int(Qt.ItemDataRole.UserRole)

_HELP = """Start a new request: an empty draft, which begins with who asks.

Start from last year’s draft: says what is kept and what is cleared before anything is made; the \
old file stays as it is.

Try the sample department: a filled draft to look at and to change; it is not saved until you \
save it.

Open a draft: a draft file you have.

Recent drafts: the files you opened or saved lately. Enter opens one, Delete takes it off the \
list and leaves the file, Ctrl+P keeps it at the top.

F1 in a draft says what its section is for."""


class Starts(Protocol):
    """What the start page can ask for."""

    def start(self) -> object: ...
    def new(self) -> object: ...
    def last_year(self, parent: QWidget) -> object: ...
    def sample(self) -> object: ...
    def ask_to_open(self, parent: QWidget) -> object: ...
    def open_file(self, path: Path, parent: QWidget) -> object: ...
    def recovered(self) -> "tuple[Recovered, ...]": ...
    def count_put_aside(self) -> int: ...
    def put_aside(self) -> "tuple[Recovered, ...]": ...
    def recover(self, copy: "Recovered", parent: QWidget) -> object: ...


class StartPage(QMainWindow):
    """Shown while no draft is open, and on demand."""

    def __init__(self, starts: Starts, memory: Memory, title: str) -> None:
        super().__init__()
        self._starts, self._memory = starts, memory
        self.setWindowTitle(title)
        self.resize(760, 600)
        self._recent = RecentList()
        self._recent.wanted.connect(self._open)
        self._recent.unwanted.connect(self._forget)
        self._recent.pinned.connect(self._pin)
        self._empty = label("Drafts you save will be listed here.", "hint")
        self._before: tuple[Recent, ...] = ()
        self._back = button("&Put it back on the list", self._restore, "link")
        self._back.hide()
        self._how = label("Enter opens · Delete takes off the list · Ctrl+P pins", "hint")
        self.setCentralWidget(self._page())
        QShortcut(QKeySequence.StandardKey.HelpContents, self, self._help)
        memory.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List the drafts as they are remembered now."""
        self._show_recovered()
        self._show_put_aside()
        recent = self._memory.settings.recent
        self._recent.show_drafts(recent)
        self._recent.setVisible(bool(recent))
        self._how.setVisible(bool(recent))
        self._empty.setVisible(not recent)

    def _page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(40, 24, 40, 24)
        layout.setSpacing(8)
        layout.addWidget(label("Federal funding letters for border communities", "title"))
        starts = self._starts
        for text, pressed in (
            ("Start a &new request", starts.new),
            ("Start from &last year’s draft…", lambda: starts.last_year(self)),
            ("&Try the sample department", starts.sample),
            ("&Open a draft…", lambda: starts.ask_to_open(self)),
        ):
            layout.addWidget(button(text, pressed, "large"))
        self._found = QVBoxLayout()
        layout.addLayout(self._found)
        layout.addWidget(label("Recent drafts", "heading"))
        for widget in (self._empty, self._recent, self._how, self._back):
            layout.addWidget(widget)
        self._aside = QVBoxLayout()
        layout.addLayout(self._aside)
        layout.addStretch()
        problem: QLabel = label(self._memory.problem, "warning")
        problem.setVisible(bool(self._memory.problem))
        layout.addWidget(problem)
        return page

    def _show_recovered(self) -> None:
        clear(self._found)
        copies = self._starts.recovered()
        if copies:
            from gui.left_behind import LeftBehind  # noqa: PLC0415  most starts have none

            self._found.addWidget(LeftBehind(copies, self._starts))

    def _show_put_aside(self) -> None:
        clear(self._aside)
        count = self._starts.count_put_aside()
        if count:
            from gui.put_aside import PutAside  # noqa: PLC0415  as above

            self._aside.addWidget(PutAside(count, self._starts))

    def _open(self, path: str) -> None:
        self._starts.open_file(Path(path), self)

    def _forget(self, path: str) -> None:
        self._before = self._memory.settings.recent
        self._memory.forget(path)
        self._back.show()

    def _help(self) -> None:
        from gui.dialogs import show_text  # noqa: PLC0415  few ask

        show_text(self, "Help on the start page", _HELP)

    def _restore(self) -> None:
        self._memory.restore(self._before)
        self._back.hide()

    def _pin(self, path: str) -> None:
        recent = tuple(
            Recent(path=each.path, name=each.name, pinned=each.pinned != (each.path == path))
            for each in self._memory.settings.recent
        )
        self._memory.change(recent=recent)


class RecentList(QListWidget):
    """Arrows move, Enter opens, Delete takes off the list, Ctrl+P pins.

    The draft they are about is marked only while the list has the focus.
    """

    wanted = Signal(str)
    unwanted = Signal(str)
    pinned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("items")
        self.setAccessibleName("Recent drafts")
        self.itemActivated.connect(self._activated)

    def show_drafts(self, recent: tuple[Recent, ...]) -> None:
        """Pinned ones first; a missing file is grey and says so."""
        row = self.currentRow()
        self.clear()
        for each in sorted(recent, key=lambda draft: not draft.pinned):
            path = Path(each.path)
            there = path.is_file()
            pin = "Pinned · " if each.pinned else ""
            state = str(path.parent) if there else "File not found"
            item = QListWidgetItem(f"{each.name or path.stem}\n{pin}{path.name} · {state}")
            item.setData(_RECENT, each.path)
            if not there:
                item.setForeground(self.palette().placeholderText())
            self.addItem(item)
        self.setCurrentRow(max(min(row, self.count() - 1), 0))
        self._mark_with_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark_with_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark_with_focus()

    def _mark_with_focus(self) -> None:
        item = self.currentItem()
        if item:
            item.setSelected(self.hasFocus())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        control = event.modifiers() is Qt.KeyboardModifier.ControlModifier
        if item and event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit(item.data(_RECENT))
        elif item and control and event.key() == Qt.Key.Key_P:
            self.pinned.emit(item.data(_RECENT))
        else:
            super().keyPressEvent(event)

    def _activated(self, item: QListWidgetItem) -> None:
        self.wanted.emit(item.data(_RECENT))
