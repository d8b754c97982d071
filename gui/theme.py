"""The colours of the program by their use, light and dark, and where its icons are."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

ICONS = Path(__file__).parent / "icons"

MIDDLE = 128
"""Lightness, of 255, below which a window is dark."""

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


def tokens() -> dict[str, str]:
    """The colours of the look that is on."""
    return DARK if QGuiApplication.palette().window().color().lightness() < MIDDLE else LIGHT
