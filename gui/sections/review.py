"""Review and export: what is open with the way to it, the files to make, and what was made."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from gui.parts import button, card, clear, frame, label, set_role
from gui.sections.answers import Answers
from gui.sections.files import FilesMade, FilesToMake, Key
from gui.sections.page import Page, scrolled
from gui.session import Session
from jobs.export import Exported
from models.base import Path
from models.finding import Finding, Severity
from models.letter import Letter

ROLES = {Severity.ERROR: "fix", Severity.WARNING: "warning", Severity.ADVICE: "hint"}

MOST = 60
"""Findings that stand here at once, the worst first; hundreds of buttons take seconds to make."""


class ReviewPage(Page):
    """The last page before the documents leave."""

    wanted = Signal(tuple)
    """The way to a field was asked for."""
    export_asked = Signal()
    acceptance_asked = Signal(object)
    """A finding is to be accepted, or taken back."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shown: tuple[tuple[Finding, ...], bool] | None = None
        self._documents: tuple[Letter, ...] = ()
        self.files, self._results = FilesToMake(), FilesMade()
        self.files.asked.connect(self.export_asked)
        answers = Answers(session)
        answers.wanted.connect(self.wanted)
        self._summary, self._lines = frame("card"), QVBoxLayout()
        self._summary.setLayout(self._lines)
        self._lines.setContentsMargins(16, 12, 16, 12)
        self._results_card = card("Files made", self._results)
        self._results_card.hide()
        scrolled(
            self,
            label("Review and export", "title"),
            self._results_card,
            self._summary,
            card("Files to make", self.files),
            card("Check answers", answers),
            label("The preview shows the words. Page breaks may differ in Word.", "hint"),
        )

    def chosen(self) -> tuple[Key, ...]:
        """Kind and subject of the documents to make."""
        return self.files.chosen()

    def go_to(self, path: Path) -> bool:
        """This page has no fields of its own."""
        return not path

    def focus_summary(self) -> None:
        """After a check the focus is at what is open: its first link, or Export."""
        first = self._summary.findChild(QPushButton)
        (first or self.files.export).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_documents(self, documents: tuple[Letter, ...], _shown: Letter | None) -> None:
        """Keep the files to make up with the draft."""
        self._documents = documents
        self.files.show_documents(documents)

    def show_findings(self, findings: tuple[Finding, ...], *, checked: bool) -> None:
        """One line for each finding; those with a field here lead to it."""
        if (findings, checked) == self._shown:
            return
        self._shown = (findings, checked)
        self.files.show_findings(findings)
        clear(self._lines)
        errors = sum(f.severity is Severity.ERROR and not f.accepted for f in findings)
        set_role(self._summary, "problem" if errors and checked else "card")
        self._lines.addWidget(
            label("There is a problem" if errors else "Nothing to fix", "heading")
        )
        if errors:
            things = "this before the documents" if errors == 1 else f"these {errors} things before"
            documents = "" if errors == 1 else " the documents"
            self._lines.addWidget(label(f"Fix {things}{documents} can be exported.", "fix"))
        if not checked:
            self._lines.addWidget(label("Not checked yet: press Check to see messages at fields."))
        for finding in findings[:MOST]:
            self._lines.addLayout(self._line(finding))
        if len(findings) > MOST:
            rest = f"{len(findings) - MOST:,} more: “Show all” below lists every one."
            self._lines.addWidget(label(rest, "hint"))

    def show_made(self, made: tuple[Exported, ...]) -> None:
        """The files that were written, with what can be done with each."""
        self._results.show_made(made, self._documents)
        self._results_card.show()

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
