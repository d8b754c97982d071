"""A line that is cut at its end where there is no room, and says all of itself on demand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QStylePainter

from gui.parts import tip

_LEAST = 40
"""Pixels such a line may shrink to."""


class Elided(QLabel):
    """One line of plain text; the tool tip and the accessible text have the whole of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, text: str) -> None:
        """Show a text; line breaks are spaces."""
        self.setText(" ".join(text.split()))
        tip(self, text)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter = QStylePainter(self)
        where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawItemText(
            room, where, self.palette(), self.isEnabled(), text, self.foregroundRole()
        )
