"""What the check found in the agency’s own Word file, and what can be done about it at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.parts import button, copy, label
from jobs.templates import Looked, template_names
from models.finding import Finding, Severity

_NAMES = "Names a Word file may print"


class FileFindings(QDialog):
    """The findings with their places, to be read beside Word; it stays open while one mends."""

    def __init__(
        self, parent: QWidget, name: str, looked: Looked, save_copy: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Your own Word file")
        self.resize(680, 480)
        told = findings_text(looked.findings)
        words = QPlainTextEdit(told)
        words.setReadOnly(True)
        words.setTabChangesFocus(True)
        words.setAccessibleName(f"Findings in {name}")
        self.fix = button("&Save a mended copy…", save_copy, "primary")
        self.fix.setVisible(looked.fixable)
        self.names = button("&Names to copy…", lambda: show_names(self))
        layout = QVBoxLayout(self)
        layout.addWidget(label(_heading(name, looked), "heading"))
        if looked.fixable:
            hint = "Word has changed something inside tags: a copy can be mended, your file stays"
            layout.addWidget(label(hint, "hint"))
        layout.addWidget(words, 1)
        line = QHBoxLayout()
        line.addWidget(self.fix)
        line.addWidget(self.names)
        line.addWidget(button("&Copy this list", lambda: copy(told)))
        line.addStretch()
        line.addWidget(button("Close", self.reject))
        layout.addLayout(line)


def _heading(name: str, looked: Looked) -> str:
    if looked.taken:
        return f"Letters are printed on “{name}”. Please review:"
    return f"“{name}” cannot be used yet. Mend this in Word, save, and choose the file again:"


def findings_text(found: tuple[Finding, ...]) -> str:
    """Findings by severity: each with its place, and below it what to do."""
    parts = []
    for severity in Severity:
        of_kind = [each for each in found if each.severity is severity]
        if of_kind:
            parts.append(severity.label)
        parts += [
            f"{number}.  {each.place}\n{each.message}" for number, each in enumerate(of_kind, 1)
        ]
    return "\n\n".join(parts)


class Names(QDialog):
    """Every name with what it holds; the tag of the chosen one goes to the clipboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_NAMES)
        self.resize(860, 520)
        self._said = label("Choose a name and copy its tag, then paste it into Word.", "hint")
        self.table = self._table()
        line = QHBoxLayout()
        line.addWidget(self._said, 1)
        line.addWidget(button("&Copy the tag", self.copy_tag, "primary"))
        line.addWidget(button("Close", self.reject))
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addLayout(line)

    def _table(self) -> QTableWidget:
        names = template_names()
        table = QTableWidget(len(names), 2)
        table.setHorizontalHeaderLabels(["Tag", "What it prints"])
        table.setAccessibleName(_NAMES)
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        for row, (tag, what) in enumerate(names):
            table.setItem(row, 0, QTableWidgetItem(tag))
            table.setItem(row, 1, QTableWidgetItem(what))
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, 390)
        table.selectRow(0)
        table.cellDoubleClicked.connect(lambda _row, _column: self.copy_tag())
        return table

    def copy_tag(self) -> None:
        """Put the tag of the chosen name on the clipboard, and say so."""
        tag = template_names()[self.table.currentRow()][0]
        copy(to_paste(tag))
        self._said.setText(f"{tag} is on the clipboard.")


def to_paste(tag: str) -> str:
    """A tag without the dots between its halves: paragraphs of their own, or one in a sentence."""
    apart = tag.startswith(("{%p", "{%tr"))
    return tag.replace(" … ", "\n\n" if apart else "")


def show_names(parent: QWidget) -> None:
    """Open the list of names beside whatever is open."""
    dialog = Names(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
