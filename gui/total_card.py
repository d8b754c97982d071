"""The card below the sections: what the request comes to, and the years to save without help."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.parts import frame, label
from gui.theme import tokens

CELLS, GAP, HEIGHT = 12, 2, 8
"""How many cells the strip has; pixels between them, and their height."""


class TotalCard(QWidget):
    """What the whole request comes to."""

    def __init__(self) -> None:
        super().__init__()
        self._total, self._asked = label("", "heading"), label("", "hint")
        self._strip, self._saving = Strip(), label("", "hint")
        card = frame("card")
        inside = QVBoxLayout(card)
        inside.addWidget(label("Total request", "hint"))
        for part in (self._total, self._asked, self._strip, self._saving):
            inside.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.addWidget(card)

    def show_total(self, total: str, asked: str, saving: str, years: int) -> None:
        """The amount, what it is made of, and how long the largest item takes to save for."""
        self._total.setText(total)
        self._asked.setText(asked)
        self._saving.setText(saving)
        self._strip.show_years(years)
        for part in (self._strip, self._saving):
            part.setVisible(bool(saving))


class Strip(QWidget):
    """Twelve cells, a year each; from twelve years on all are full. The words below say it all."""

    def __init__(self) -> None:
        super().__init__()
        self._years = 0
        self.setFixedHeight(HEIGHT)

    def show_years(self, years: int) -> None:
        """Fill a cell for each year."""
        self._years = years
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(CELLS * (HEIGHT + GAP), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = (self.width() + GAP) / CELLS
        for cell in range(CELLS):
            painter.setBrush(QColor(tokens()["control" if cell < self._years else "border"]))
            painter.drawRoundedRect(QRectF(cell * wide, 0, wide - GAP, HEIGHT), 2, 2)
