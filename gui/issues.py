"""The bar at the bottom: how much is open, what comes next, and a passing word with its undo."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem

from gui.parts import button, label
from models.finding import Finding, Severity

TOAST_MS = 8_000
PATIENCE_MS = 2_000
_PATH = int(Qt.ItemDataRole.UserRole)


class IssueList(QListWidget):
    """Everything that is open; Enter goes to the field, Esc puts the list away."""

    wanted = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("items")
        self.setAccessibleName("Everything that is open")
        self.setWordWrap(True)
        self.itemActivated.connect(lambda item: self.wanted.emit(tuple(item.data(_PATH))))
        self.hide()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """One entry for each open finding, the worst first."""
        self.clear()
        for finding in findings:
            if not finding.accepted:
                text = f"{finding.severity.label} · {finding.place} · {finding.message}"
                item = QListWidgetItem(text)
                item.setData(_PATH, finding.path)
                self.addItem(item)
        self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


class IssueBar(QFrame):
    """Counts what is to fix and to review, and leads to the next of them."""

    next_asked = Signal()
    all_asked = Signal()
    undo_asked = Signal()
    stop_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._fix, self._review = label("", "fix"), label("", "review")
        self._next = label("")
        self._toast = label("")
        self._undo = button("Undo", self.undo_asked.emit, "link")
        self._go = button("Go to field (F8)", self.next_asked.emit, "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 2, 16, 2)
        layout.setSpacing(12)
        for widget in (self._fix, self._review):
            widget.setWordWrap(False)
            layout.addWidget(widget)
        layout.addWidget(self._next, 1)
        layout.addStretch()
        everything = button("Show all", self.all_asked.emit, "link")
        for made in (self._go, self._toast, self._undo, everything):
            layout.addWidget(made)
        self._everything = everything
        self._work, self._stop = label(""), button("Cancel", self.stop_asked.emit)
        layout.addWidget(self._work)
        layout.addWidget(self._stop)
        self._timer, self._patience = QTimer(self), QTimer(self)
        for timer, over in ((self._timer, self._toast_over), (self._patience, self._show_work)):
            timer.setSingleShot(True)
            timer.timeout.connect(over)
        self._toast_over()
        self.end_work()
        self.setFixedHeight(40)

    def set_low(self, *, low: bool) -> None:
        """In a low window only the counts and the way to the field stay."""
        self._next.setVisible(not low)
        self._everything.setVisible(not low)

    def work(self, text: str) -> None:
        """What takes long; shown, with a way to stop it, once it has taken two seconds."""
        self._work.setText(text)
        if not self._patience.isActive() and self._work.isHidden():
            self._patience.start(PATIENCE_MS)

    def end_work(self) -> None:
        """Nothing takes long any more."""
        self._patience.stop()
        self._work.hide()
        self._stop.hide()

    def _show_work(self) -> None:
        self._work.show()
        self._stop.show()

    def show_findings(self, findings: tuple[Finding, ...], *, checked: bool) -> None:
        """Counts, once a check was asked for; before that, that none was."""
        open_ones = [finding for finding in findings if not finding.accepted]
        errors = [f for f in open_ones if f.severity is Severity.ERROR]
        reviews = sum(f.severity is Severity.WARNING for f in open_ones)
        self._go.setVisible(bool(checked and errors))
        if not checked:
            self._fix.setText("")
            self._review.setText("Not checked yet")
            self._next.setText("")
            return
        self._fix.setText(f"{len(errors)} to fix before export" if errors else "")
        self._review.setText(f"{reviews} to review" if reviews else "")
        first = errors[0] if errors else None
        nothing = "" if errors else "Nothing to fix"
        self._next.setText(f"Next: {first.place}: {first.message}" if first else nothing)

    def toast(self, text: str, *, undo: bool) -> None:
        """A word that passes by; with undo where there is something to undo."""
        self._toast.setText(text)
        self._toast.show()
        self._undo.setVisible(undo)
        self._timer.start(TOAST_MS)

    def _toast_over(self) -> None:
        self._toast.hide()
        self._undo.hide()
