"""The bar at the bottom: how much is open, what comes next, and a passing word with its undo."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from gui.elided import Elided
from gui.parts import button, label
from gui.toast import Toast
from models.finding import Finding, Severity

PATIENCE_MS = 2_000


class IssueBar(QFrame):
    """Counts what is to fix and to review, and leads to the next of them."""

    next_asked = Signal()
    all_asked = Signal()
    undo_asked = Signal()
    stop_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._low = False
        self._fix, self._review = label("", "fix"), label("", "review")
        self._next, self._toast = Elided(), Toast()
        self._toast.undo_asked.connect(self.undo_asked)
        self._toast.over.connect(self._arrange)
        self._go = button("Go to field (F8)", self.next_asked.emit, "link")
        self._everything = button("Show all", self.all_asked.emit, "link")
        self._work, self._stop = Elided(), button("Cancel", self.stop_asked.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 2, 16, 2)
        layout.setSpacing(12)
        for count in (self._fix, self._review):
            count.setWordWrap(False)
            layout.addWidget(count)
        for words in (self._next, self._toast, self._work):
            layout.addWidget(words, 1)
        layout.addStretch()
        for made in (self._stop, self._go, self._everything):
            layout.addWidget(made)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._show_work)
        self.end_work()
        self.setFixedHeight(40)

    @property
    def said(self) -> str:
        """The passing word that is shown, whole; empty where there is none."""
        return "" if self._toast.isHidden() else self._toast.words.text()

    def set_low(self, *, low: bool) -> None:
        """In a low window only the counts, a passing word and the way to the field stay."""
        self._low = low
        self._everything.setVisible(not low)
        self._arrange()

    def work(self, text: str) -> None:
        """What takes long; shown, with a way to stop it, once it has taken two seconds."""
        self._work.say(text)
        if not self._patience.isActive() and self._work.isHidden():
            self._patience.start(PATIENCE_MS)

    def end_work(self) -> None:
        """Nothing takes long any more."""
        self._patience.stop()
        self._work.hide()
        self._stop.hide()
        self._arrange()

    def show_findings(self, findings: tuple[Finding, ...], *, checked: bool) -> None:
        """Counts, once a check was asked for; before that, that none was."""
        open_ones = [finding for finding in findings if not finding.accepted]
        errors = [f for f in open_ones if f.severity is Severity.ERROR]
        reviews = sum(f.severity is Severity.WARNING for f in open_ones)
        self._go.setVisible(bool(checked and errors))
        if not checked:
            self._say_counts("", "Not checked yet")
            self._next.say("")
            return
        self._say_counts(
            f"{len(errors)} to fix before export" if errors else "",
            f"{reviews} to review" if reviews else "",
        )
        first = errors[0] if errors else None
        self._next.say(f"Next: {first.place}: {first.message}" if first else "Nothing to fix")

    def toast(self, text: str, *, undo: bool) -> None:
        """A word that passes by; with undo where there is something to undo."""
        self._toast.say(text, undo=undo)
        self._arrange()

    def withdraw_undo(self) -> None:
        """The draft has changed: the undo of a word that passes by would take back that change."""
        if self._toast.offers_undo:
            self._toast.end()

    def _say_counts(self, *texts: str) -> None:
        for count, text in zip((self._fix, self._review), texts, strict=True):
            count.setText(text)
            count.setVisible(bool(text))

    def _show_work(self) -> None:
        self._work.show()
        self._stop.show()
        self._arrange()

    def _arrange(self) -> None:
        """One text at a time: what passes by goes before work, and work before what comes next."""
        passing, working = not self._toast.isHidden(), not self._stop.isHidden()
        self._work.setVisible(working and not passing)
        self._next.setVisible(not (passing or working or self._low))
