"""Check answers: every answer by section and item, with the way to its field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gui.parts import button, label
from gui.reveals import condition
from gui.session import Session
from jobs.listing import NOT_PROVIDED, Entry, answers
from models.base import Item, Path, field_at, value_at

_PATH = int(Qt.ItemDataRole.UserRole)
_CHANGE = 2
"""Column of the link to the field."""

_NOT_ASKED = "kept, and not printed while another choice hides it"


class Answers(QWidget):
    """A list made when it is asked for, and not kept up while it is hidden."""

    wanted = Signal(tuple)
    """The way to a field was asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._tree = QTreeWidget()
        self._tree.setAccessibleName("Every answer by section")
        self._tree.setHeaderLabels(["Field", "Answer", ""])
        self._tree.setMinimumHeight(320)
        self._tree.setWordWrap(True)
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_CHANGE, QHeaderView.ResizeMode.ResizeToContents)
        self._tree.itemActivated.connect(lambda item, _column: self._go(item))
        self._tree.itemClicked.connect(self._clicked)
        self._toggle = button("Show ever&y answer", self._switch)
        self._hint = label("Enter on an answer, or Change, goes to its field", "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._toggle, self._hint, self._tree):
            layout.addWidget(widget)
        self._tree.hide()
        self._hint.hide()
        session.changed.connect(lambda _path: self._fill())

    def _switch(self) -> None:
        shown = self._tree.isHidden()
        self._tree.setVisible(shown)
        self._hint.setVisible(shown)
        self._toggle.setText("Hide ever&y answer" if shown else "Show ever&y answer")
        self._fill()
        if shown:
            self._tree.setFocus()

    def _fill(self) -> None:
        if self._tree.isHidden():
            return
        self._tree.clear()
        parents: dict[Path, QTreeWidgetItem] = {}
        for entry in answers(self._session.request):
            hidden = self._hidden(entry.path)
            if not (hidden and entry.value == NOT_PROVIDED):
                self._add(self._parent(entry, parents), entry, hidden=hidden)
        self._tree.expandAll()
        self._tree.resizeColumnToContents(0)
        self._tree.setColumnWidth(0, min(self._tree.columnWidth(0), self._tree.width() // 2))

    def _hidden(self, path: Path) -> bool:
        """Whether the field waits for a choice that is not made."""
        owner = value_at(self._session.request, path[:-1])
        waits = condition(owner, str(path[-1]))
        return waits is not None and not waits(owner)

    def _parent(self, entry: Entry, parents: dict[Path, QTreeWidgetItem]) -> QTreeWidgetItem:
        """The section of an answer, or the item it belongs to, made with its first answer."""
        section = parents.get(entry.path[:1])
        if section is None:
            section = parents[entry.path[:1]] = QTreeWidgetItem(self._tree, [entry.section])
        parent = section
        for depth in range(2, len(entry.path)):
            path = entry.path[:depth]
            if not isinstance(value_at(self._session.request, path), Item):
                continue
            if path not in parents:
                parents[path] = QTreeWidgetItem(parent, [entry.value.replace("\n", " ")])
            parent = parents[path]
        return parent

    def _add(self, parent: QTreeWidgetItem, entry: Entry, *, hidden: bool) -> None:
        title = field_at(self._session.request, entry.path).title or entry.label
        value = entry.value.replace("\n", " ")
        words = [title, f"{value} ({_NOT_ASKED})" if hidden else value, "Change"]
        row = QTreeWidgetItem(parent, words)
        row.setData(0, _PATH, entry.path)
        link, aside = QFont(self._tree.font()), QFont(self._tree.font())
        link.setUnderline(True)
        row.setFont(_CHANGE, link)
        if hidden or entry.value == NOT_PROVIDED:
            aside.setItalic(True)
            row.setFont(1, aside)

    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        if column == _CHANGE:
            self._go(item)

    def _go(self, item: QTreeWidgetItem) -> None:
        path = item.data(0, _PATH)
        if path:
            self.wanted.emit(tuple(path))
