"""Colours of Word, and how well one is read on another (WCAG 2.2, success criterion 1.4.3)."""

import re
from functools import lru_cache

ENOUGH, ENOUGH_IF_LARGE = 4.5, 3.0
"""The contrast ratio that text must have."""

LARGE, LARGE_IF_BOLD = 36, 28
"""Half points from which on text is large: 18 points, or 14 in bold."""

WHITE = "FFFFFF"

HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": WHITE,
    "yellow": "FFFF00",
}
"""The colours of Word’s marker."""

_HEX = re.compile(r"[0-9A-Fa-f]{6}")


def is_colour(text: str) -> bool:
    """Whether a value is a colour, and not “auto”, which Word chooses so that it can be read."""
    return bool(_HEX.fullmatch(text))


@lru_cache(maxsize=64)
def contrast(one: str, other: str) -> float:
    """The ratio of two colours’ luminances, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
