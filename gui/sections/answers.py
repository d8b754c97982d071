"""Check answers: every answer by section, with the way to its field."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gui.parts import button, label
from gui.session import Session
from jobs.listing import answers

_PATH = int(Qt.ItemDataRole.UserRole)


class Answers(QWidget):
    """A list made when it is asked for, and not kept up while it is hidden."""

    wanted = Signal(tuple)
    """The way to a field was asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._tree = QTreeWidget()
        self._tree.setAccessibleName("Every answer by section")
        self._tree.setHeaderLabels(["Field", "Answer"])
        self._tree.setMinimumHeight(320)
        self._tree.activated.connect(self._activated)
        self._toggle = button("&Show every answer", self._switch)
        self._hint = label("Enter on an answer goes to its field", "hint")
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
        self._toggle.setText("&Hide the answers" if shown else "&Show every answer")
        self._fill()
        if shown:
            self._tree.setFocus()

    def _fill(self) -> None:
        if self._tree.isHidden():
            return
        self._tree.clear()
        sections: dict[str, QTreeWidgetItem] = {}
        for entry in answers(self._session.request):
            parent = sections.get(entry.section)
            if parent is None:
                parent = sections[entry.section] = QTreeWidgetItem(self._tree, [entry.section])
            row = QTreeWidgetItem(parent, [entry.label, entry.value.replace("\n", " ")])
            row.setData(0, _PATH, entry.path)
        self._tree.expandAll()
        self._tree.resizeColumnToContents(0)
        self._tree.setColumnWidth(0, min(self._tree.columnWidth(0), 320))

    def _activated(self, index: QModelIndex) -> None:
        path = index.siblingAtColumn(0).data(_PATH)
        if path:
            self.wanted.emit(tuple(path))
