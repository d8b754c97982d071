"""What is open in a draft: at its fields, in the bar below, in a list, and the way round it all."""

import datetime
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs import Files
from gui.issue_list import IssueList
from gui.issues import IssueBar
from gui.sections.section import Section
from gui.session import Session
from models.finding import Finding, Severity


class Problems(QObject):
    """Shows what the checks find wherever it is shown; holds no findings of its own making."""

    wanted = Signal(tuple)
    """The way to a field was asked for."""
    shown = Signal()
    """Sections may have another state."""

    def __init__(
        self, window: QWidget, session: Session, files: Files, sections: Sequence[Section[Any]]
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._files = window, session, files
        self._sections = sections
        self._checked = False
        self._told = ("", "")
        """Id and subject of the finding that was gone to last."""
        self.findings: tuple[Finding, ...] = ()
        self.bar, self.list = IssueBar(), IssueList()
        self.bar.next_asked.connect(self.next)
        self.bar.all_asked.connect(self._switch_list)
        self.list.wanted.connect(self.wanted)

    def check(self) -> None:
        """Show every message at its field from now on."""
        self._checked, self._told = True, ("", "")
        self._show()

    def found(self, findings: tuple[Finding, ...]) -> None:
        """Show what the checks say now."""
        self.findings = findings
        self._show()

    def next(self, by: int = 1) -> None:
        """Go to the next or previous field with something to fix; with nothing, to review.

        Who asks for the way to what is open wants to read it there as well.
        """
        if not self._checked:
            self.check()
        fields = self._with_fields()
        if fields:
            keys = [(finding.id, finding.subject) for finding in fields]
            before = keys.index(self._told) if self._told in keys else -1 if by > 0 else 0
            finding = fields[(before + by) % len(fields)]
            self._told = (finding.id, finding.subject)
            self.wanted.emit(finding.path)
            self.bar.toast(f"{finding.place}: {finding.message}", undo=False)

    def accept(self, finding: Finding) -> None:
        """Ask for a reason and accept a finding; take back one that is accepted."""
        reason = "" if finding.accepted else self._files.reason(self._window, finding.message)
        if finding.accepted or reason:
            self._session.accept(finding, reason, datetime.date.today())

    def _with_fields(self) -> list[Finding]:
        """Open findings that have a field here: errors, or the rest where there are none."""
        roots = {section.root for section in self._sections}
        fields = [f for f in self.findings if f.path and f.path[0] in roots and not f.accepted]
        return [f for f in fields if f.severity is Severity.ERROR] or fields

    def _show(self) -> None:
        for section in self._sections:
            section.show_findings(self.findings, checked=self._checked)
        self.bar.show_findings(self.findings, checked=self._checked)
        self.list.show_findings(self.findings)
        self.shown.emit()

    def _switch_list(self) -> None:
        """“Show all”: the list of everything that is open, or away with it."""
        self.list.setFixedHeight(self._window.height() * 2 // 5)
        self.list.setVisible(self.list.isHidden())
        self.list.setFocus()
