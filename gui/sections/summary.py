"""What is open, by weight: to fix, to review, advice; each with the way to its field."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.parts import button, clear, label, set_role
from models.finding import Finding, Severity

FEW, MOST = 5, 60
"""Findings to review, and findings to fix, that are listed before the others are asked for."""

_NO_ACCEPTANCE = "U1"
"""Text that was not understood is mended, never accepted."""


class Summary(QFrame):
    """The error summary at the head of Review."""

    wanted = Signal(tuple)
    """The way to a field was asked for."""
    acceptance_asked = Signal(object)
    """A finding is to be accepted, or taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._shown: tuple[tuple[Finding, ...], bool] | None = None
        self._rows: dict[Severity, list[QWidget]] = {}
        self._unfolded: set[Severity] = set()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(16, 12, 16, 12)

    def show_findings(self, findings: tuple[Finding, ...], *, checked: bool) -> None:
        """Say what is open, where that has changed."""
        if (findings, checked) != self._shown:
            self._shown = (findings, checked)
            place = self._place_of_focus()
            self._fill(findings, checked=checked)
            if place is not None:
                rows = self._all_rows()
                self._focus(rows[place:] or rows[-1:])

    def take_focus(self) -> bool:
        """Go to what leads to the first finding; False where there is none."""
        return self._focus(self._all_rows())

    def _all_rows(self) -> list[QWidget]:
        return [row for rows in self._rows.values() for row in rows]

    def _place_of_focus(self) -> int | None:
        """Which row has the focus: once one is accepted, the list goes on there."""
        focused = QApplication.focusWidget()
        rows = enumerate(self._all_rows())
        return next((n for n, row in rows if focused and row.isAncestorOf(focused)), None)

    def _focus(self, rows: list[QWidget]) -> bool:
        ways = (row.findChild(QPushButton) for row in rows)
        way = next((each for each in ways if each), None)
        if way:
            way.setFocus(Qt.FocusReason.OtherFocusReason)
        return way is not None

    def _fill(self, findings: tuple[Finding, ...], *, checked: bool) -> None:
        clear(self._lines)
        self._rows = {}
        errors = sum(f.severity is Severity.ERROR and not f.accepted for f in findings)
        set_role(self, "problem" if errors and checked else "card")
        judged = "There is a problem" if errors else "Nothing to fix"
        self._add(label(judged if checked else "Not checked yet", "heading"))
        if errors:
            concern = "it concerns" if errors == 1 else "they concern"
            until = f"Until then the documents {concern} can only be exported as drafts."
            self._add(label(f"{errors} to fix. {until}", "fix"))
        if not checked:
            self._add(label("Press Check to see each message at its field."))
        for severity in Severity:
            mine = [finding for finding in findings if finding.severity is severity]
            if mine:
                self._group(severity, mine)

    def _group(self, severity: Severity, findings: list[Finding]) -> None:
        """One weight: all of it where it is short or was asked for, else its beginning."""
        self._lines.addSpacing(8)
        self._add(label(f"{severity.label} ({len(findings)})", "label"))
        begun = _at_first(severity)
        shown = findings if severity in self._unfolded else findings[:begun]
        rows = [self._row(each) for each in shown]
        self._rows[severity] = rows
        for row in rows:
            self._add(row)
        if len(shown) < len(findings):
            rest = f"Show {len(findings) - begun} more under “{severity.label}”"
            more = button(rest, partial(self._unfold, severity), "link")
            self._lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _unfold(self, severity: Severity) -> None:
        self._unfolded.add(severity)
        if self._shown:
            findings, checked = self._shown
            self._fill(findings, checked=checked)
            self._focus(self._rows[severity][_at_first(severity) :])

    def _add(self, widget: QWidget) -> None:
        self._lines.addWidget(widget)
        widget.show()  # at once, so that the focus can go there

    def _row(self, finding: Finding) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        accepted = f" (accepted: {finding.accepted})" if finding.accepted else ""
        line.addWidget(label(f"{finding.place}: {finding.message}{accepted}"), 1)
        if finding.path and finding.path[0] != "example":
            way = button("Go to field", lambda: self.wanted.emit(finding.path), "link")
            way.setAccessibleName(f"Go to field: {finding.message}")
            line.addWidget(way)
        if finding.severity is not Severity.ADVICE and finding.id != _NO_ACCEPTANCE:
            line.addWidget(self._acceptance(finding))
        return row

    def _acceptance(self, finding: Finding) -> QPushButton:
        text = "Take back" if finding.accepted else "Accept…"
        made = button(text, lambda: self.acceptance_asked.emit(finding), "link")
        made.setAccessibleName(f"{text.removesuffix('…')}: {finding.message}")
        return made


def _at_first(severity: Severity) -> int:
    """How many are listed until the others are asked for."""
    return MOST if severity is Severity.ERROR else FEW
