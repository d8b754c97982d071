"""What every page of the window is: fields one can go to, and a foot that leads on."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.panes import first_stop
from gui.parts import button
from gui.row import Row
from gui.sections.message import Message
from gui.session import Session
from models.base import Path
from models.finding import Finding, Severity
from models.letter import Letter

Fields = tuple[tuple[str, int], ...]
"""Names of fields, and how many of four columns each takes."""


class Page(QWidget):
    """The form of one section, made when the section is first opened."""

    root = ""
    """The part of the draft it edits."""

    continued = Signal()
    """The next section was asked for."""
    removed = Signal(str)
    """An item is gone; with its name, for the toast that offers undo."""
    turned_to = Signal(tuple)
    """Another item of a list is shown; with its path."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._messages: dict[Path, Finding] = {}
        self.scroll_area: QScrollArea | None = None
        self.foot = Foot(session, self.root, self.continued.emit)

    @property
    def busy(self) -> bool:
        """Whether it waits for something it is to show."""
        return False

    def add(self) -> None:
        """Add an item, where the section is a list."""

    def duplicate(self) -> None:
        """Add a copy of the chosen item, where the section is a list."""

    def remove(self) -> None:
        """Remove the chosen item, where the section is a list."""

    def rows(self) -> list[Row]:
        """Every field shown, folded away or not."""
        return []

    def messages(self) -> list[Message]:
        """What is said of each list as a whole."""
        return []

    def enter(self) -> None:
        """Put the focus into the first field."""
        first = first_stop(self)
        if first:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(first)

    def go_to(self, path: Path) -> bool:
        """Show the field of a path and give it the focus; False where this page has none."""
        row = next((row for row in self.rows() if row.path == path), None)
        if row is None:
            return False
        row.show()  # one that waits for a choice as well
        row.editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(row)
        return True

    def show_documents(self, documents: tuple[Letter, ...], shown: Letter | None) -> None:
        """Keep up with what the draft gives, where the page speaks of documents.

        Args:
            documents: all of the packet.
            shown: the one in the preview.
        """

    def show_findings(self, findings: tuple[Finding, ...], *, checked: bool) -> None:
        """After a check, each message stands at its field until it is mended."""
        if checked:
            open_ones = [finding for finding in reversed(findings) if not finding.accepted]
            self._messages = {finding.path: finding for finding in open_ones}  # the worst one
            self.say_messages()

    def say_messages(self) -> None:
        """Put each message that was found at its place; again where fields show another item."""
        for row in self.rows():
            found = self._messages.get(row.path)
            review = found is not None and found.severity is not Severity.ERROR
            row.say(found.message if found else "", review=review)
        for message in self.messages():
            found = self._messages.get(message.path)
            if found and found.severity is not Severity.ADVICE:
                message.say(found.message, review=found.severity is Severity.WARNING)
            else:
                message.say("")


class Foot(QWidget):
    """The end of a page: its tick, and the way to the next section."""

    def __init__(self, session: Session, root: str, continued: Callable[[], None]) -> None:
        super().__init__()
        self._session, self._root = session, root
        self._tick = QCheckBox("&Mark as completed")
        self._tick.setAccessibleName("Mark this section as completed")
        self._tick.clicked.connect(self._ticked)
        self._next = button("", continued)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.addWidget(self._tick, 1)
        line.addWidget(self._next)
        if not root:
            self.hide()
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()

    def lead_to(self, title: str) -> None:
        """Name the section that comes next."""
        self._next.setText(f"Co&ntinue: {title}")

    def _ticked(self) -> None:
        others = [each for each in self._session.request.completed if each != self._root]
        mine = [self._root] if self._tick.isChecked() else []
        self._session.edit(("completed",), (*others, *mine))

    def _refresh(self) -> None:
        self._tick.setChecked(self._root in self._session.request.completed)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll to a widget now, and again when what has just been unfolded has its place."""
    scroll = _scroll_area(widget)
    if scroll:
        scroll.ensureWidgetVisible(widget)
        QTimer.singleShot(0, widget, lambda: scroll.ensureWidgetVisible(widget))


def _scroll_area(inside: QWidget) -> QScrollArea | None:
    """The area that scrolls a widget, or None."""
    around = inside.parentWidget()
    while around and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around if isinstance(around, QScrollArea) else None


def scrolled(page: Page, *parts: QWidget) -> QScrollArea:
    """Lay out a page’s parts one below the other, its foot last, in an area that scrolls."""
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.setContentsMargins(20, 12, 20, 12)
    layout.setSpacing(12)
    for part in (*parts, page.foot):
        layout.addWidget(part)
    layout.addStretch()
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(content)
    page.scroll_area = scroll
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scroll)
    return scroll
