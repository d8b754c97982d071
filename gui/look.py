"""What the program wears: a palette and a style sheet, light or dark, as large as wanted."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from gui.style_sheet import sheet
from gui.theme import DARK, LIGHT
from models.settings import Theme


class Look(QObject):
    """The program’s look: light or dark, as large as wanted; follows the system while it runs."""

    painted = Signal()
    """Colours or sizes have changed."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._scale, self._sheet = 100, ""
        self._dressed: list[QWidget] = []
        self._worn: tuple[bool, int] | None = None
        style = QStyleFactory.create("Fusion")
        if style:
            app.setStyle(style)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.paint)
        self.paint()

    def wear(self, theme: Theme, scale: int) -> None:
        """Put on a theme, with text of so many percent."""
        self._scale = scale
        schemes = {Theme.LIGHT: Qt.ColorScheme.Light, Theme.DARK: Qt.ColorScheme.Dark}
        hints = QGuiApplication.styleHints()
        hints.setColorScheme(schemes.get(theme, Qt.ColorScheme.Unknown))
        self.paint(schemes.get(theme, hints.colorScheme()))

    def paint(self, scheme: Qt.ColorScheme | None = None) -> None:
        """Draw everything in the colours of a scheme, or of the one that is on.

        Where the system asks for high contrast its own palette is left alone.
        """
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            self._dress_all("")
            return
        dark = (scheme or hints.colorScheme()) is Qt.ColorScheme.Dark
        if (dark, self._scale) == self._worn:
            return  # every widget would be measured anew for nothing
        self._worn = (dark, self._scale)
        colours = DARK if dark else LIGHT
        QGuiApplication.setPalette(_palette(colours))
        self._dress_all(sheet(colours, self._scale))
        self.painted.emit()

    def dress(self, window: QWidget) -> None:
        """Put the look on a window that is built.

        Windows wear the sheet, not the program: every widget that is put into another would else
        be measured anew, which took most of the time a window needs to come up.
        """
        window.setStyleSheet(self._sheet)
        self._dressed.append(window)
        window.destroyed.connect(lambda: self._dressed.remove(window))

    def _dress_all(self, sheet: str) -> None:
        self._sheet = sheet
        for window in self._dressed:
            window.setStyleSheet(sheet)


def _palette(colours: dict[str, str]) -> QPalette:
    palette = QPalette()
    for role, token in (
        (QPalette.ColorRole.Window, "window"),
        (QPalette.ColorRole.WindowText, "text"),
        (QPalette.ColorRole.Base, "surface"),
        (QPalette.ColorRole.AlternateBase, "sunken"),
        (QPalette.ColorRole.Text, "text"),
        (QPalette.ColorRole.Button, "surface"),
        (QPalette.ColorRole.ButtonText, "text"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.HighlightedText, "on"),
        (QPalette.ColorRole.PlaceholderText, "text2"),
        (QPalette.ColorRole.Link, "accent"),
    ):
        palette.setColor(role, QColor(colours[token]))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["control"]))
    return palette
