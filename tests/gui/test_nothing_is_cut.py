"""Whatever a field can show stands in it whole: dates, amounts, choices, units, words of labels."""

import datetime
import itertools
from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from gui.row import Row
from gui.window import Window
from models.base import field_at, value_at
from models.reading import shape
from tests.gui.conftest import Settle

LONGEST_DAY = "September 30, 2027"
LONGEST_AMOUNT = "$9,500,000"
SIZES = [(1366, 728), (1093, 574), (683, 384), (640, 360)]
"""1366x768 less a task bar at 100, 125 and 200 percent, and the smallest."""


def longest(window: Window, row: Row) -> list[str]:
    """The longest things a row’s field has to show; free text may run on."""
    request = window.session.request
    kind = shape(field_at(request, row.path))
    box = row.editor.widget
    if isinstance(box, QComboBox) and box.isEditable():
        return []  # names of programs run on; the tool tip says them whole
    if isinstance(box, QComboBox):
        return [box.itemText(n) for n in range(box.count())]
    if kind.type is datetime.date:
        return [LONGEST_DAY]
    if kind.unit == "USD":
        return [LONGEST_AMOUNT]
    if kind.type in (int, Decimal):
        return [str(value_at(request, row.path) or "")]
    return []


def room(field: QWidget) -> int:
    """Pixels a field has for its text."""
    if isinstance(field, QComboBox):
        option = QStyleOptionComboBox()
        field.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        inside = field.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, part, field
        )
        return inside.width()
    assert isinstance(field, QLineEdit)
    option_frame = 2 * (8 + 2)  # padding and the border of a field with the focus
    return field.width() - option_frame


def cut(window: Window, rows: list[Row]) -> Iterator[str]:
    """What does not fit, in words."""
    for row in rows:
        field = row.editor.widget
        for text in longest(window, row):
            wide = field.fontMetrics().horizontalAdvance(text)
            if wide > room(field):
                yield f"{field.objectName()}: {text!r} is {wide} in {room(field)}"


def cut_words(page: QWidget) -> Iterator[str]:
    """Labels whose longest word, or buttons whose words, are wider than they are."""
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            said = label.text().replace("&", "")  # the mark of its key is not drawn
            parts = said.split() if label.wordWrap() else [said]
            wide = max(label.fontMetrics().horizontalAdvance(part) for part in parts)
            if wide > label.width() + 1:
                yield f"{label.text()[:40]!r} needs {wide} and has {label.width()}"
    for button in page.findChildren(QPushButton):
        if button.isVisible() and button.width() < button.sizeHint().width() - 1:
            yield f"{button.text()!r} is narrower than its words"


@pytest.mark.parametrize("scale", [100, 125, 200])
def test_no_field_and_no_label_is_cut(window: Window, settle: Settle, scale: int) -> None:
    window.opens.scale_text(scale - 100)
    found = []
    for size, (number, section) in itertools.product(SIZES, enumerate(window.sections)):
        window.resize(*size)
        window.show_section(number)
        settle(window)
        rows = [row for row in section.page.rows() if row.isVisible()]
        found += [f"{size} {section.title}: {each}" for each in cut(window, rows)]
        found += [f"{size} {section.title}: {each}" for each in cut_words(section.page)]
    window.opens.scale_text(0)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scale", [100, 125, 200])
def test_no_word_of_the_legend_is_cut(window: Window, settle: Settle, scale: int) -> None:
    window.opens.scale_text(scale - 100)
    settle(window)
    pane = window.pane
    assert not list(cut_words(pane))
    edge = window.rect().right()
    shown = [each for each in pane.findChildren(QLabel) if each.isVisible()]
    beyond = [
        each.text() for each in shown if each.mapTo(window, each.rect().topRight()).x() > edge
    ]
    assert beyond == []
    window.opens.scale_text(0)


@pytest.mark.parametrize("scale", [100, 125, 200])
def test_no_state_of_a_section_is_cut(window: Window, settle: Settle, scale: int) -> None:
    """Measured by its painter’s own room, beside the bar that scrolls where there is one."""
    window.opens.scale_text(scale - 100)
    window.session.edit(("needs", "n1", "quantity"), "many")
    window.session.edit(("needs", "n2", "quantity"), "many")
    settle(window)
    window.check()
    settle(window)
    sections = window.arrangement.list
    assert sections.words_width() <= sections.viewport().width()
    assert any(each.headline() == "There is a problem: 2 to fix" for each in window.sections)
    window.opens.scale_text(0)
