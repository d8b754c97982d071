"""Moving the focus from one part of the window to the next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def next_pane(panes: tuple[QWidget, ...], by: int) -> None:
    """Focus the next pane that is visible and takes the focus, or the previous one."""
    here = next((number for number, pane in enumerate(panes) if _holds_focus(pane)), 0)
    for step in range(1, len(panes) + 1):
        pane = panes[(here + by * step) % len(panes)]
        if pane.isVisible() and _focus_inside(pane):
            return


def _holds_focus(pane: QWidget) -> bool:
    focused = pane.window().focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))


def _focus_inside(pane: QWidget) -> bool:
    for widget in (pane, *pane.findChildren(QWidget)):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
