"""Forms: rows bound to the session, in a grid that reflows; some appear with a choice."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.editor import Editor
from gui.fields import editor_for
from gui.reveals import condition
from gui.row import Row
from gui.session import Session
from models.base import Path, field_at, value_at
from models.errors import UserError

WIDE, NARROW = 560, 400
"""Widths in pixels from which a form has four and two columns, with text of the usual size."""

USUAL_TEXT = 13
"""Pixels of the usual text."""


class Form(QWidget):
    """A grid of rows that reflows: four columns, two, or one; some appear with a choice."""

    def __init__(self, session: Session, root: Path) -> None:
        super().__init__()
        self._session, self.root = session, root
        self._rows: list[tuple[Row, int]] = []
        self._arranged: tuple[int, tuple[bool, ...]] = (0, ())
        self._columns = 4
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        session.changed.connect(self._changed)

    def row(
        self,
        name: str,
        span: int = 2,
        choices: dict[str, str] | None = None,
        editor: Editor | None = None,
    ) -> Row:
        """Add a field, by its name below the form’s root; `span` of four columns."""
        path = (*self.root, name)
        made = editor or editor_for(field_at(self._session.request, path), choices)
        row = Row(self._session, path, made)
        row.setParent(self)
        self._rows.append((row, span))
        return row

    def rows(self) -> list[Row]:
        """Every row in order."""
        return [row for row, _ in self._rows]

    def bind(self, root: Path) -> None:
        """Show another item of the same kind."""
        self.root = root
        for row, _ in self._rows:
            row.bind((*root, row.path[-1]))
        self.arrange()

    def row_at(self, path: Path) -> Row | None:
        """The row of a field, or None."""
        return next((row for row, _ in self._rows if row.path == path), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width() * USUAL_TEXT // max(self.fontInfo().pixelSize(), 1)
        self._columns = 4 if width >= WIDE else 2 if width >= NARROW else 1
        self.arrange()
        super().resizeEvent(event)

    def arrange(self) -> None:
        """Lay out the rows that are shown, where something has changed."""
        shown = tuple(self._is_shown(row) for row, _ in self._rows)
        if (self._columns, shown) == self._arranged:
            return
        self._arranged = (self._columns, shown)
        line = column = 0
        for (row, span), visible in zip(self._rows, shown, strict=True):
            if not visible:
                self._grid.removeWidget(row)
                row.hide()
                continue
            wide = min(span, self._columns)
            if column + wide > self._columns:
                line, column = line + 1, 0
            self._grid.addWidget(row, line, column, 1, wide)
            row.show()  # only now: without its place it would be a window of its own
            column += wide
        for index in range(4):
            self._grid.setColumnStretch(index, 1 if index < self._columns else 0)

    def _is_shown(self, row: Row) -> bool:
        """Always, but for fields that wait for a choice; what cannot be read never hides."""
        owner = value_at(self._session.request, self.root)
        waits = condition(owner, str(row.path[-1]))
        return waits is None or waits(owner) or self._session.text_of(row.path) is not None

    def _changed(self, _path: Path) -> None:
        try:
            there = value_at(self._session.request, self.root)
        except UserError:
            there = None
        if there is None:
            return  # the item is gone; the page is bound to another or hidden
        for row, _ in self._rows:
            row.refresh()
        self.arrange()
