"""Review’s two lists of files: what is to be made, and what was made."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from gui.parts import button, clear, copy, label, set_role, tip
from jobs.export import Exported
from jobs.plain_text import plain_text
from models.finding import Finding, Severity
from models.letter import Letter

Key = tuple[str, str]
"""Kind and subject of a document."""


def key(document: Letter) -> Key:
    """What tells a document from the others of its packet."""
    return document.kind, document.subject


class FilesToMake(QFrame):
    """A tick and a state for each document of the packet."""

    asked = Signal()
    """The ticked documents are to be made."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[Key, QCheckBox] = {}
        self._names: dict[Key, QLabel] = {}
        self._states: dict[Key, QLabel] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._rows = QVBoxLayout()
        self._empty = label("Nothing to make yet: add an addressee or an item.", "hint")
        self.export = button("", self.asked.emit, "primary")
        layout.addWidget(self._empty)
        layout.addLayout(self._rows)
        line = QHBoxLayout()
        line.addWidget(self.export)
        line.addStretch()
        layout.addLayout(line)

    def chosen(self) -> tuple[Key, ...]:
        """The ticked documents."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def show_documents(self, documents: tuple[Letter, ...]) -> None:
        """A row for each document; what was unticked stays so."""
        if [key(each) for each in documents] != list(self._boxes):
            unticked = {key for key, box in self._boxes.items() if not box.isChecked()}
            clear(self._rows)
            self._boxes, self._names, self._states = {}, {}, {}
            for document in documents:
                self._rows.addLayout(self._row(document, ticked=key(document) not in unticked))
        for document in documents:
            box = self._boxes[key(document)]
            box.setText(document.title)
            tip(box, document.title)
            self._names[key(document)].setText(f"{document.file_name}.docx")
        self._empty.setVisible(not documents)
        self._count()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """The state of each document: what stands in its own way, or in that of all."""
        for (_, subject), shown in self._states.items():
            mine = [
                f for f in findings if not f.accepted and (not f.letters or subject in f.letters)
            ]
            errors = sum(f.severity is Severity.ERROR for f in mine)
            reviews = sum(f.severity is Severity.WARNING for f in mine)
            text, role = f"{reviews} to review", "pill_review"
            if errors:
                text, role = f"{errors} to fix", "pill_fix"
            elif not reviews:
                text, role = "Ready", "pill_good"
            shown.setText(text)
            set_role(shown, role)

    def _row(self, document: Letter, *, ticked: bool) -> QHBoxLayout:
        box, name, state = QCheckBox(), label("", "hint"), label("", "pill_good")
        box.setChecked(ticked)
        box.setMinimumWidth(1)  # a long name is cut; the file’s name below it wraps
        box.toggled.connect(self._count)
        state.setWordWrap(False)
        self._boxes[key(document)], self._names[key(document)] = box, name
        self._states[key(document)] = state
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(box)
        name.setContentsMargins(24, 0, 0, 0)
        words.addWidget(name)
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(state)
        return line

    def _count(self) -> None:
        count = len(self.chosen())
        self.export.setText(f"&Export {count} document{'' if count == 1 else 's'}")


class FilesMade(QFrame):
    """What was written, and what can be done with each file."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def show_made(self, made: tuple[Exported, ...], documents: tuple[Letter, ...]) -> None:
        """A row for each file; `documents` give the text to copy."""
        clear(self._rows)
        folder = made[0].path.parent
        texts = {key(each): each for each in documents}
        said = f"{len(made)} document{'' if len(made) == 1 else 's'} saved to {folder.name}"
        self._rows.addWidget(label(said, "good"))
        for each in made:
            self._rows.addLayout(_result(each, texts.get((each.kind, each.addressee))))
        self._rows.addWidget(button("Open &folder", lambda: _open(folder)))


def _result(made: Exported, document: Letter | None) -> QHBoxLayout:
    line = QHBoxLayout()
    path = made.path
    line.addWidget(label(f"{path.name} · {made.bytes:,} bytes"), 1)
    actions = [("Open", lambda: _open(path)), ("Copy path", lambda: copy(str(path)))]
    if document:
        actions.append(("Copy the text", lambda: copy(plain_text(document))))
    for text, pressed in actions:
        made_button = button(text, pressed)
        made_button.setAccessibleName(f"{text}: {path.name}")
        line.addWidget(made_button)
    return line


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
