"""Moving the focus: Tab in reading order, F6 from one part of the window to the next.

Qt’s own order is the order in which widgets were made; a field that appears with a choice would
come last. Here the order is what the eye sees.
"""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from gui.row import Row

LINE = 8
"""Pixels of height within which widgets stand on one line."""


def step_focus(panes: tuple[QWidget, ...], now: QWidget | None, *, forward: bool) -> bool:
    """Tab: the next widget in reading order, pane by pane and round again."""
    order = [widget for pane in panes for widget in _stops(pane)]
    if not order:
        return False
    by = 1 if forward else -1
    here = order.index(now) if now in order else (-1 if forward else 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[(here + by) % len(order)].setFocus(reason)
    return True


def next_pane(panes: tuple[QWidget, ...], by: int) -> None:
    """Focus the next pane that is visible and takes the focus, or the previous one."""
    here = next((number for number, pane in enumerate(panes) if _holds_focus(pane)), 0)
    for step in range(1, len(panes) + 1):
        stop = first_stop(panes[(here + by * step) % len(panes)])
        if stop:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            return


def first_stop(pane: QWidget) -> QWidget | None:
    """What Tab comes to first inside a pane; None where nothing takes the focus."""
    return next(iter(_stops(pane)), None)


def _holds_focus(pane: QWidget) -> bool:
    focused = pane.window().focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))


def _stops(pane: QWidget) -> list[QWidget]:
    """What takes the focus by Tab inside a pane, as it is read: line by line."""
    found = [widget for widget in (pane, *pane.findChildren(QWidget)) if _takes_focus(widget)]
    lines: list[list[QWidget]] = []
    last: int | None = None
    for widget in sorted(found, key=lambda each: _place(each, pane).y()):
        here = _place(widget, pane).y()
        if last is None or here - last >= LINE:
            lines.append([])
            last = here
        lines[-1].append(widget)
    return [w for line in lines for w in sorted(line, key=lambda each: _place(each, pane).x())]


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(
        by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
    )


def _place(widget: QWidget, pane: QWidget) -> QPoint:
    """Left edge and middle; fields of one line of a form share its top, however labels wrap."""
    if widget is pane:
        return QPoint(0, 0)
    row = widget.parentWidget()
    if isinstance(row, Row):
        return row.mapTo(pane, QPoint(0, 0))
    return widget.mapTo(pane, QPoint(0, widget.height() // 2))
