"""Five layouts by width, two by height: nothing is cut off, nothing is out of reach."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QWidget

from gui.window import Window
from tests.gui.conftest import Settle
from tests.gui.hands import Key, focused, press, tab_until

SIZES = [(1366, 728), (1093, 574), (1024, 640), (800, 560), (683, 384), (640, 360)]


@pytest.mark.parametrize(
    ("width", "sections", "menu", "letter"),
    [
        (1366, 208, False, True),
        (1239, 56, False, True),
        (960, 56, False, True),
        (959, 56, False, False),
        (700, 56, False, False),
        (699, 0, True, False),
    ],
)
def test_the_width_decides_the_layout(
    window: Window, width: int, sections: int, *, menu: bool, letter: bool
) -> None:
    window.resize(width, 800)
    QApplication.processEvents()
    shown = window.arrangement.list
    assert (shown.width() if shown.isVisible() else 0) == sections
    assert window.arrangement._menu.isVisible() is menu
    assert window.pane.isVisible() is letter


def test_f9_swaps_form_and_letter_where_they_take_turns(window: Window) -> None:
    window.resize(800, 600)
    press(Key.Key_F9)
    assert window.pane.isVisible()
    assert not window.needs.isVisible()
    window.go_to(("agency", "legal_name"))
    assert not window.pane.isVisible()
    assert focused().objectName() == "agency.legal_name"


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_page_scrolls_sideways_at_any_size(
    window: Window, settle: Settle, size: tuple[int, int]
) -> None:
    window.resize(*size)
    assert (window.width(), window.height()) == size
    for number in range(len(window.sections)):
        window.show_section(number)
        settle(window)
        QApplication.processEvents()
        for area in window.sections[number].page.findChildren(QScrollArea):
            if area.isVisible() and area.widget():
                bar = area.horizontalScrollBar()
                assert bar.maximum() == 0, (window.sections[number].title, bar.maximum())


def test_every_section_is_reached_from_the_menu_of_the_narrowest_window(window: Window) -> None:
    window.resize(640, 360)
    menu = tab_until(lambda widget: widget.accessibleName() == "Section")
    assert isinstance(menu, QComboBox)
    press(Key.Key_Up, times=len(window.sections))
    seen = [window.section.title]
    for _ in window.sections[1:]:
        press(Key.Key_Down)
        seen.append(window.section.title)
    assert seen == [section.title for section in window.sections]


def test_a_field_is_scrolled_to_and_seen_in_the_smallest_window(window: Window) -> None:
    window.resize(640, 360)
    for path in (("needs", "n2", "crews"), ("agency", "uei"), ("letter", "notes")):
        window.go_to(path)
        QApplication.processEvents()
        field: QWidget = focused()
        assert field.objectName() == ".".join(path)
        assert not field.visibleRegion().isEmpty()
