"""A word that passes by, with its undo; it waits while somebody reads it or is about to act."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.elided import Elided
from gui.parts import button

TOAST_MS = 8_000

_STAYS = {QEvent.Type.Enter, QEvent.Type.FocusIn}
_GOES = {QEvent.Type.Leave, QEvent.Type.FocusOut}


class Toast(QWidget):
    """It never says what nothing else says."""

    undo_asked = Signal()
    over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Elided()
        self._undo = button("Undo", self._take_back, "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words, 1)
        layout.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.end)
        for part in (self, self._undo):
            part.installEventFilter(self)
        self.hide()

    @property
    def passing(self) -> bool:
        """Whether it goes by itself: nobody points at it or has the focus in it."""
        return self._timer.isActive()

    @property
    def offers_undo(self) -> bool:
        """Whether it is shown with its undo."""
        return not (self.isHidden() or self._undo.isHidden())

    def say(self, text: str, *, undo: bool) -> None:
        """Show a text for a while; with undo where there is something to undo."""
        self.words.say(text)
        self._undo.setVisible(undo)
        self.show()
        if not self._held():
            self._timer.start(TOAST_MS)

    def focus_undo(self) -> None:
        """Where nothing else is left to have the focus."""
        self._undo.setFocus()

    def end(self) -> None:
        """Put it away."""
        self._timer.stop()
        self.hide()
        self.over.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _STAYS:
            self._timer.stop()
        elif event.type() in _GOES and self.isVisible():
            QTimer.singleShot(0, self, self._go_on)  # the focus has its new place by then
        return False

    def _go_on(self) -> None:
        if self.isVisible() and not self._held():
            self._timer.start(TOAST_MS)

    def _held(self) -> bool:
        return self.underMouse() or self._undo.hasFocus()

    def _take_back(self) -> None:
        self.end()
        self.undo_asked.emit()
