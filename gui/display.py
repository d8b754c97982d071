"""Whether a window can open, said before Qt is loaded: without a screen Qt ends the process."""

import ctypes.util
import os
import sys

_LIBRARIES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "xkbcommon": "libxkbcommon0",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "glib-2.0": "libglib2.0-0",
}
"""What Qt loads on Linux, and the Debian package it comes in."""

_SCREEN = {"xcb-cursor": "libxcb-cursor0"}


def problem() -> str | None:
    """One sentence on why no window can open, or None."""
    if not sys.platform.startswith("linux"):
        return None
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not screen and not platform:
        return "There is no screen to open a window on; “main.py export” makes letters without one."
    on_x11 = not platform and not os.environ.get("WAYLAND_DISPLAY")
    needed = _LIBRARIES | (_SCREEN if on_x11 else {})
    missing = [package for name, package in needed.items() if not ctypes.util.find_library(name)]
    if missing:
        return (
            "The window needs system packages that are missing: "
            f"install {' '.join(missing)}; “main.py export” makes letters without a window."
        )
    return None
