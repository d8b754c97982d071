"""Where things stand in the window: five layouts, decided by its width, and its height."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.letter_pane import LetterPane
from gui.parts import label
from gui.section_list import Entry, SectionList
from gui.sections.section import Section
from gui.total_card import TotalCard

FULL, BESIDE, ICONS = 1240, 960, 700
"""Window widths from which sections have words, the letter is beside the form, icons show."""

LOW = 560
"""Window height below which the total card gives way."""


class Arrangement(QWidget):
    """Sections, the form of one, and the letter."""

    chosen = Signal(int)
    """A section was chosen, by its place."""

    def __init__(self, sections: tuple[Section[Any], ...], pane: LetterPane) -> None:
        super().__init__()
        self._sections = sections
        self.list, self.total = SectionList(), TotalCard()
        self._menu = QComboBox()
        self._menu.setAccessibleName("Section")
        self._pane = pane
        self._stack = QStackedWidget()
        for section in sections:
            self._menu.addItem(section.title)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self._menu.activated.connect(self.list.setCurrentRow)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return (self.list, self._menu, self._stack, self._pane)

    @property
    def narrow(self) -> bool:
        """Whether form and letter have to take turns."""
        return self.window().width() < BESIDE

    def show_entries(self, entries: list[Entry]) -> None:
        """The state of each section, in the list and in the menu."""
        self.list.show_entries(entries)
        for row, entry in enumerate(entries):
            self._menu.setItemText(row, f"{entry.title} · {entry.words}")

    def show_section(self, number: int) -> None:
        """Open a section; in a narrow window the form comes back with it."""
        if self.narrow and self._stack.isHidden():
            self.swap()
        self.list.setCurrentRow(number)

    def fit(self, size: QSize) -> None:
        """Lay out for a window of this size."""
        width = size.width()
        self.list.setVisible(width >= ICONS)
        self._top.setVisible(width < ICONS)
        self.list.set_narrow(narrow=width < FULL)
        self.total.setVisible(width >= FULL and size.height() >= LOW)
        self._stack.show()
        self._pane.setVisible(width >= BESIDE)

    def swap(self) -> None:
        """Show the letter or put it away; where they take turns, in place of the form."""
        self._pane.setVisible(self._pane.isHidden())
        if self.narrow:
            self._stack.setVisible(self._pane.isHidden())
            shown = self._stack if self._pane.isHidden() else self._pane
            shown.setFocus()

    def _show(self, number: int) -> None:
        page = self._sections[number].page
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._menu.setCurrentIndex(number)
        self.chosen.emit(number)

    def _lay_out(self) -> None:
        self.split.addWidget(self._stack)
        self.split.addWidget(self._pane)
        self.split.setSizes([708, 450])
        self.split.setStretchFactor(0, 1)
        self.split.setChildrenCollapsible(False)
        self._stack.setMinimumWidth(320)
        self._pane.setMinimumWidth(320)
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(12, 4, 12, 4)
        words = label("&Section", "label")
        words.setBuddy(self._menu)
        words.setWordWrap(False)
        top.addWidget(words)
        top.addWidget(self._menu, 1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.list, 1)
        left.addWidget(self.total)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._top)
        right.addWidget(self.split, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left)
        layout.addLayout(right, 1)
