"""What every section of the window is: a title, a state in words, and fields one can go to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gui.form import Row
from gui.session import Session
from models.base import Path
from models.finding import Finding, Severity

Fields = tuple[tuple[str, int], ...]
"""Names of fields, and how many of four columns each takes."""


class Section(QWidget):
    """One entry of the section list, and its page."""

    title = ""
    root = ""
    """The part of the draft it edits."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._to_fix = 0

    def headline(self) -> str:
        """The section’s state for the list: a problem that was found goes before all else."""
        if self._to_fix:
            return f"There is a problem: {self._to_fix} to fix"
        return self.state()

    def state(self) -> str:
        """The section’s state in words."""
        empty = type(getattr(self.session.request, self.root))
        untouched = getattr(self.session.request, self.root) == empty()
        return "Not started" if untouched else "In progress"

    def rows(self) -> list[Row]:
        """Every field shown, folded away or not."""
        return []

    def go_to(self, path: Path) -> bool:
        """Show the field of a path and give it the focus; False where this section has none."""
        row = next((row for row in self.rows() if row.path == path), None)
        if row is None:
            return False
        row.editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_findings(self, findings: tuple[Finding, ...], *, checked: bool) -> None:
        """After a check, each message stands at its field until it is mended.

        Before it, only text that cannot be read counts as a problem.
        """
        mine = [f for f in findings if self.root and f.path[:1] == (self.root,) and not f.accepted]
        errors = [finding for finding in mine if finding.severity is Severity.ERROR]
        self._to_fix = sum(checked or finding.id == "U1" for finding in errors)
        if not checked:
            return
        messages = {finding.path: finding.message for finding in findings if not finding.accepted}
        for row in self.rows():
            if self.session.text_of(row.path) is None:
                row.say(messages.get(row.path, ""))


def page(section: QWidget, *parts: QWidget) -> QScrollArea:
    """Lay out a section’s parts one below the other, in a page that scrolls."""
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.setContentsMargins(20, 12, 20, 12)
    layout.setSpacing(12)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch()
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(content)
    outer = QVBoxLayout(section)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scroll)
    return scroll
