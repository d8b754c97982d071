"""Where a window stands: back where it was on these screens, or in its usual place."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter

from gui.memory import screens
from models.settings import Place

SMALLEST, USUAL = QSize(640, 360), QSize(1366, 728)


def put(window: QMainWindow, split: QSplitter, place: Place | None) -> None:
    """Put a window in a place, or give it its usual size as far as the screen has room."""
    if place is None:
        space = QApplication.primaryScreen().availableSize()
        window.resize(USUAL.boundedTo(space).expandedTo(SMALLEST))
        return
    window.setGeometry(*place.frame)
    split.setSizes(list(place.split))
    if place.maximized:
        window.showMaximized()


def place_of(window: QMainWindow, split: QSplitter, section: str) -> Place:
    """Where a window stands now."""
    where = window.normalGeometry() if window.isMaximized() else window.geometry()
    return Place(
        screens=screens(),
        frame=(where.x(), where.y(), where.width(), where.height()),
        maximized=window.isMaximized(),
        split=tuple(split.sizes()),
        section=section,
    )
