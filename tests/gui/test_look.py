"""Colours can be told apart in either look, and the look follows while the program runs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from gui.look import Look
from gui.theme import DARK, LIGHT, tokens
from gui.window import Window

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


def luminance(color: str) -> float:
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("pair", "least"), [*((p, 4.5) for p in TEXT_PAIRS), *((p, 3.0) for p in EDGE_PAIRS)]
)
def test_colours_can_be_told_apart(
    pair: tuple[str, str], least: float, look: dict[str, str]
) -> None:
    dark, light = sorted(luminance(look[token]) for token in pair)
    assert (light + 0.05) / (dark + 0.05) >= least


def test_the_look_changes_while_the_program_runs(
    window: Window, qapp: QApplication, look: Look
) -> None:
    text = window.pane.preview.toPlainText()
    try:
        look.paint(Qt.ColorScheme.Dark)
        assert tokens() is DARK
        assert DARK["surface"] in window.styleSheet()
        assert window.pane.preview.toPlainText() == text
        window.pane.preview.find("8,377,162")
        ground = window.pane.preview.textCursor().charFormat().background().color().name()
        assert ground.upper() == DARK["calc_soft"]
    finally:
        look.paint(Qt.ColorScheme.Light)
    assert tokens() is LIGHT


def test_what_cannot_be_chosen_is_paler_than_what_can(look: Look, qapp: QApplication) -> None:
    palette = qapp.palette()
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        usual = palette.color(QPalette.ColorGroup.Active, role)
        assert palette.color(QPalette.ColorGroup.Disabled, role) != usual
