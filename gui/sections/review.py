"""Review and export: what is open with the way to it, the letters to make, and what was made."""

from pathlib import Path as FilePath

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from gui.parts import button, frame, label
from gui.sections.section import Section, page
from gui.session import Session
from jobs.export import Exported
from models.base import Path
from models.finding import Finding, Severity
from models.letter import Letter

ROLES = {Severity.ERROR: "fix", Severity.WARNING: "warning", Severity.ADVICE: "hint"}


class ReviewSection(Section):
    """The last page before the letters leave."""

    title = "Review and export"
    wanted = Signal(tuple)
    """The way to a field was asked for."""
    export_asked = Signal()
    acceptance_asked = Signal(object)
    """A finding is to be accepted, or taken back."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shown: tuple[tuple[Finding, ...], bool] | None = None
        self._boxes: dict[str, QCheckBox] = {}
        self._results: tuple[Exported, ...] = ()
        self._summary, self._files, self._made = (QVBoxLayout() for _ in range(3))
        open_ones, to_make, self._made_card = (
            _card(title, part)
            for title, part in (
                ("What is open", self._summary),
                ("Letters to make", self._files),
                ("Letters made", self._made),
            )
        )
        self._made_card.hide()
        page(self, label(self.title, "title"), self._made_card, open_ones, to_make)

    def state(self) -> str:
        """The section’s state in words."""
        return f"{len(self._results)} letters made" if self._results else "Not started"

    def chosen(self) -> tuple[str, ...]:
        """Addressees whose letters are to be made."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def go_to(self, path: Path) -> bool:
        """This page has no fields of its own."""
        return not path

    def show_letters(self, letters: tuple[Letter, ...]) -> None:
        """A box for each letter; what was unticked stays so."""
        unticked = {key for key, box in self._boxes.items() if not box.isChecked()}
        if [letter.subject for letter in letters] == list(self._boxes):
            for letter in letters:
                self._boxes[letter.subject].setText(letter.file_name)
            return
        _clear(self._files)
        self._boxes = {}
        for letter in letters:
            box = QCheckBox(letter.file_name)
            box.setChecked(letter.subject not in unticked)
            self._boxes[letter.subject] = box
            self._files.addWidget(box)
        self._files.addWidget(
            button("&Export the ticked letters", self.export_asked.emit, "primary")
        )

    def show_findings(self, findings: tuple[Finding, ...], *, checked: bool) -> None:
        """One line for each finding; those with a field here lead to it."""
        if (findings, checked) == self._shown:
            return
        self._shown = (findings, checked)
        _clear(self._summary)
        errors = sum(f.severity is Severity.ERROR and not f.accepted for f in findings)
        head = f"There is a problem: {errors} to fix before export" if errors else "Nothing to fix"
        self._summary.addWidget(label(head, "fix" if errors else "good"))
        if not checked:
            self._summary.addWidget(
                label("Not checked yet: press Check to see messages at fields.")
            )
        for finding in findings:
            self._summary.addLayout(self._line(finding))

    def show_made(self, made: tuple[Exported, ...]) -> None:
        """The files that were written, with what can be done with each."""
        self._results = made
        _clear(self._made)
        self._made_card.setVisible(bool(made))
        if not made:
            return
        folder = made[0].path.parent
        said = f"{len(made)} letter{'' if len(made) == 1 else 's'} saved to {folder.name}"
        self._made.addWidget(label(said, "good"))
        for each in made:
            self._made.addLayout(_result(each.path, f"{each.path.name} · {each.bytes:,} bytes"))
        self._made.addWidget(button("Open &folder", lambda: _open(folder)))

    def _line(self, finding: Finding) -> QHBoxLayout:
        line = QHBoxLayout()
        accepted = f" (accepted: {finding.accepted})" if finding.accepted else ""
        text = f"{finding.severity.label}: {finding.place}: {finding.message}{accepted}"
        line.addWidget(label(text, ROLES[finding.severity]), 1)
        if finding.path and finding.path[0] != "example":
            way = button("Go to field", lambda: self.wanted.emit(finding.path), "link")
            way.setAccessibleName(f"Go to field: {finding.message}")
            line.addWidget(way)
        if finding.severity is not Severity.ADVICE and finding.id != "U1":
            line.addWidget(self._acceptance(finding))
        return line

    def _acceptance(self, finding: Finding) -> QPushButton:
        text = "Take back" if finding.accepted else "Accept…"
        made = button(text, lambda: self.acceptance_asked.emit(finding), "link")
        made.setAccessibleName(f"{text.removesuffix('…')}: {finding.message}")
        return made


def _card(title: str, part: QVBoxLayout) -> QFrame:
    made = frame("card")
    layout = QVBoxLayout(made)
    layout.setContentsMargins(16, 12, 16, 12)
    layout.addWidget(label(title, "heading"))
    layout.addLayout(part)
    return made


def _result(path: FilePath, text: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(label(text), 1)
    opened = button("Open", lambda: _open(path))
    opened.setAccessibleName(f"Open {path.name}")
    copied = button("Copy path", lambda: QGuiApplication.clipboard().setText(str(path)))
    copied.setAccessibleName(f"Copy path of {path.name}")
    line.addWidget(opened)
    line.addWidget(copied)
    return line


def _open(path: FilePath) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    while item := layout.takeAt(0):
        inside, widget = item.layout(), item.widget()
        if isinstance(inside, (QVBoxLayout, QHBoxLayout)):
            _clear(inside)
        if widget:
            widget.hide()
            widget.deleteLater()
