"""Colours, type and spacing, as tokens; one palette and one style sheet made from them."""

import re
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from models.settings import Theme

MIDDLE = 128
"""Lightness, of 255, below which a window is dark."""

ICONS = Path(__file__).parent / "icons"

LIGHT = {
    "window": "#F4F6F8",
    "surface": "#FFFFFF",
    "sunken": "#EDF0F4",
    "desk": "#E6EAEF",
    "border": "#D7DDE5",
    "control": "#7A8698",
    "text": "#1A2330",
    "text2": "#55606F",
    "accent": "#1D5A9E",
    "hover": "#174A83",
    "on": "#FFFFFF",
    "soft": "#E5EEF8",
    "ok": "#1B6E42",
    "ok_soft": "#E3F2E9",
    "warn": "#855300",
    "warn_soft": "#FCF1DA",
    "err": "#B3261E",
    "err_soft": "#FBE9E7",
    "brief": "#6A3FA0",
    "brief_soft": "#F1EAF9",
    "calc": "#0B6868",
    "calc_soft": "#E0F1F0",
    "paper": "#FFFFFF",
    "ink": "#1A1A1A",
}
"""Every colour of the light look by its use."""

DARK = {
    "window": "#171B21",
    "surface": "#1E242C",
    "sunken": "#13171C",
    "desk": "#13171C",
    "border": "#333C48",
    "control": "#758295",
    "text": "#E7EBF0",
    "text2": "#A7B2C0",
    "accent": "#7FB4F0",
    "hover": "#A3CAF6",
    "on": "#0E1A28",
    "soft": "#20354E",
    "ok": "#7BC99B",
    "ok_soft": "#1B3327",
    "warn": "#E6BB62",
    "warn_soft": "#382D16",
    "err": "#F4978E",
    "err_soft": "#3D2220",
    "brief": "#C3A6EC",
    "brief_soft": "#2F2640",
    "calc": "#74CACA",
    "calc_soft": "#17343A",
    "paper": "#262C35",
    "ink": "#E4E8ED",
}
"""The same for the dark look."""

TEXT_PAIRS = (
    ("text", "window"),
    ("text", "surface"),
    ("text2", "surface"),
    ("text2", "window"),
    ("on", "accent"),
    ("on", "hover"),
    ("accent", "surface"),
    ("text", "soft"),
    ("err", "surface"),
    ("err", "err_soft"),
    ("warn", "warn_soft"),
    ("warn", "surface"),
    ("ok", "surface"),
    ("ok", "ok_soft"),
    ("ink", "paper"),
    ("ink", "soft"),
    ("ink", "brief_soft"),
    ("ink", "calc_soft"),
)
"""Text on its ground: at least 4.5 to 1."""

EDGE_PAIRS = (("control", "surface"), ("control", "window"), ("accent", "surface"))
"""Borders and focus rings on their ground: at least 3 to 1."""

_SHEET = """
* {{ font-size: 13px; }}
QMainWindow, QDialog {{ background: {window}; }}
QLabel[role="title"] {{ font-size: 20px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: 15px; font-weight: 600; }}
QLabel[role="label"] {{ font-weight: 600; }}
QLabel[role="hint"] {{ font-size: 12px; color: {text2}; }}
QLabel[role="unit"] {{ color: {text2}; }}
QLabel[role="error"] {{ font-size: 12px; font-weight: 600; color: {err}; }}
QLabel[role="note"] {{ font-size: 12px; font-weight: 600; color: {warn}; }}
QLabel[role="fix"] {{ color: {err}; font-weight: 600; }}
QLabel[role="review"] {{ color: {warn}; font-weight: 600; }}
QLabel[role="warning"] {{ color: {warn}; }}
QLabel[role="good"] {{ color: {ok}; font-weight: 600; }}
QFrame[role="card"] {{ background: {surface}; border: 1px solid {border}; border-radius: 6px; }}
QFrame[role="problem"] {{ background: {surface}; border: 2px solid {err}; border-radius: 6px; }}
QLabel[role="pill_fix"] {{
    background: {err_soft}; color: {err}; border-radius: 10px; padding: 2px 10px; font-weight: 600;
}}
QLabel[role="pill_review"] {{
    background: {warn_soft}; color: {warn}; border-radius: 10px; padding: 2px 10px;
    font-weight: 600;
}}
QLabel[role="pill_good"] {{
    background: {ok_soft}; color: {ok}; border-radius: 10px; padding: 2px 10px; font-weight: 600;
}}
QPushButton[role="large"] {{ text-align: left; padding: 12px 16px; font-size: 15px; }}
QFrame[role="bar"] {{ background: {surface}; border: 0; border-top: 1px solid {border}; }}
QFrame[role="banner"] {{
    background: {warn_soft}; border: 0; border-bottom: 1px solid {border};
}}
QFrame[role="header"] {{ background: {surface}; border: 0; border-bottom: 1px solid {border}; }}
QFrame[role="paper"] {{ background: {paper}; border: 0; }}
QFrame[role="desk"] {{ background: {desk}; border: 0; }}
QLineEdit, QPlainTextEdit, QComboBox {{
    background: {surface}; border: 1px solid {control}; border-radius: 4px; padding: 4px 8px;
    min-height: 22px; selection-background-color: {accent}; selection-color: {on};
}}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {accent}; }}
QLineEdit[error="true"], QPlainTextEdit[error="true"], QComboBox[error="true"] {{
    border: 2px solid {err};
}}
QPushButton {{
    background: {surface}; border: 1px solid {control}; border-radius: 4px; padding: 5px 12px;
    min-height: 20px; font-weight: 600;
}}
QPushButton:hover {{ background: {soft}; }}
QPushButton:focus {{ border: 2px solid {accent}; }}
QPushButton:disabled {{ color: {control}; border-color: {border}; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on}; border-color: {accent}; }}
QPushButton[role="primary"]:hover {{ background: {hover}; }}
QPushButton[role="primary"]:disabled {{
    background: {sunken}; color: {control}; border-color: {border};
}}
QPushButton[role="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[role="link"] {{
    border: 1px solid transparent; color: {accent}; background: transparent; padding: 5px 6px;
}}
QPushButton[role="link"]:focus {{ border: 2px solid {accent}; }}
QTableView {{
    background: {surface}; border: 1px solid {border}; border-radius: 6px;
    gridline-color: {border}; selection-background-color: {soft}; selection-color: {text};
}}
QTableView:focus {{ border: 2px solid {accent}; }}
QHeaderView::section {{
    background: {surface}; border: 0; border-bottom: 1px solid {border}; padding: 4px 8px;
    font-size: 12px; font-weight: 600; color: {text2};
}}
QTableView::item {{ padding: 2px 8px; }}
QComboBox::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow {{ image: url({down}); }}
QTableView::item:selected {{ background: {soft}; color: {text}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {control}; border-radius: 4px; margin: 2px; min-height: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QCheckBox::indicator, QListWidget::indicator {{
    width: 16px; height: 16px; border: 1px solid {control}; border-radius: 3px;
    background: {surface};
}}
QCheckBox::indicator:checked, QListWidget::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url({tick});
}}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; }}
QTabBar::tab {{ padding: 6px 10px; font-weight: 600; color: {text2}; background: transparent; }}
QTabBar::tab:selected {{ color: {accent}; border-bottom: 2px solid {accent}; }}
QListWidget#sections {{ background: {surface}; border: 0; border-right: 1px solid {border}; }}
QTreeWidget, QTableWidget {{ background: {surface}; border: 1px solid {border}; }}
QTreeWidget::item {{ padding: 2px 4px; }}
QTreeWidget::item:selected {{ background: {soft}; color: {text}; }}
QTreeWidget:focus, QTableWidget:focus {{ border: 2px solid {accent}; }}
QListView, QTableView, QTreeView {{ outline: 0; }}
QListWidget#items, QListWidget[role="items"] {{
    background: {surface}; border: 1px solid {border}; border-radius: 6px;
}}
QListWidget#items::item {{ padding: 6px 8px; min-height: 18px; }}
QListWidget[role="items"]::item {{ padding: 4px 8px; }}
QListWidget#items::item:disabled {{ color: {text2}; font-weight: 600; }}
QListWidget#items::item:selected, QListWidget[role="items"]::item:selected {{
    background: {soft}; color: {text};
}}
QListWidget#items:focus, QListWidget[role="items"]:focus {{ border: 2px solid {accent}; }}
QFrame[role="answer"] {{ background: {soft}; border: 1px solid {control}; }}
QFrame[role="source"] {{ background: {brief_soft}; border: 1px dotted {control}; }}
QFrame[role="sum"] {{ background: {calc_soft}; border: 1px dashed {control}; }}
QTextBrowser {{
    font-family: Georgia, "Liberation Serif", "Times New Roman", serif;
    background: {paper}; color: {ink}; border: 1px solid {border}; padding: 12px;
}}
QScrollArea {{ border: 0; background: transparent; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
"""


def tokens() -> dict[str, str]:
    """The colours of the look that is on."""
    return DARK if QGuiApplication.palette().window().color().lightness() < MIDDLE else LIGHT


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


def sheet(colours: dict[str, str], scale: int) -> str:
    """The style sheet in these colours, its text in percent of the usual size."""
    tick = "tick_dark.svg" if colours is DARK else "tick_light.svg"
    icons = {"down": (ICONS / "down.svg").as_posix(), "tick": (ICONS / tick).as_posix()}
    filled = _SHEET.format(**colours, **icons)
    return re.sub(
        r"font-size: (\d+)px", lambda m: f"font-size: {int(m[1]) * scale // 100}px", filled
    )


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
    return palette
