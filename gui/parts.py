"""Small widgets the rules ask to be made in one place: user text is never markup in them."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

PROGRAM = "Fundwright"
"""The program’s name, as title bars say it."""


def label(text: str = "", role: str = "") -> QLabel:
    """A label that shows its text as it stands, wrapped."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("role", role)
    return made


def button(text: str, pressed: Callable[[], object], role: str = "") -> QPushButton:
    """A push button; `&` in its text marks the key that presses it, as Enter and Space do."""
    made = QPushButton(text)
    made.setAutoDefault(True)  # outside dialogs Qt leaves Enter out
    made.setProperty("role", role)
    made.clicked.connect(lambda: pressed())  # noqa: PLW0108  Qt would hand over its own argument
    return made


def frame(role: str) -> QFrame:
    """A frame of one of the roles of the style sheet."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def tip(widget: QWidget, text: str) -> None:
    """A tool tip that shows its text as it stands: Qt would guess that some is markup."""
    widget.setToolTip(f"<qt>{escape(text)}</qt>")


def set_role(widget: QWidget, role: str) -> None:
    """Change a widget’s role and its look with it."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def tell(parent: QWidget | None, title: str, text: str, more: str = "") -> None:
    """A calm sentence, with details that can be copied."""
    _box(parent, title, text, more).exec()


def ask(parent: QWidget | None, title: str, text: str, more: str, choices: tuple[str, ...]) -> str:
    """One of the choices; the last one where the box is closed without any."""
    box = _box(parent, title, text, more)
    box.setStandardButtons(QMessageBox.StandardButton.NoButton)
    buttons = {
        box.addButton(choice, QMessageBox.ButtonRole.ActionRole): choice for choice in choices
    }
    last = list(buttons)[-1]
    box.setDefaultButton(next(iter(buttons)))
    box.setEscapeButton(last)
    box.exec()
    pressed = box.clickedButton()
    return next((choice for made, choice in buttons.items() if made is pressed), choices[-1])


def _box(parent: QWidget | None, title: str, text: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(more)
    return box


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, the layouts inside it too."""
    while item := layout.takeAt(0):
        inside, widget = item.layout(), item.widget()
        if inside:
            clear(inside)
        if widget:
            widget.hide()
            widget.deleteLater()


def card(title: str, *parts: QWidget) -> QFrame:
    """Parts under a heading, in a frame."""
    made = frame("card")
    layout = QVBoxLayout(made)
    layout.setContentsMargins(16, 12, 16, 12)
    layout.addWidget(label(title, "heading"))
    for part in parts:
        layout.addWidget(part)
    return made


def copy(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
