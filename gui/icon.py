"""Icons of one family, drawn from SVG in a colour of the look that is on."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme import ICONS, tokens


def icon(name: str) -> QIcon:
    """The icon of a button, in the colour of quiet text."""
    return QIcon(pixmap(name, "text2", 18))


def pixmap(name: str, token: str, size: int) -> QPixmap:
    """The icon as a picture of so many pixels, as sharp as the screen is."""
    return _drawn(name, tokens()[token], size, QGuiApplication.primaryScreen().devicePixelRatio())


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    text = (ICONS / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    drawn.setDevicePixelRatio(ratio)
    painter = QPainter(drawn)
    QSvgRenderer(text.encode()).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn
