"""Rows bound to the session: label above, field, hint under it; an error takes the hint’s place."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.fields import Editor, editor_for, text_of
from gui.parts import label, set_role
from gui.reveals import condition
from gui.session import Session
from models.base import Path, field_at, path_text, value_at
from models.errors import UserError
from models.reading import Unreadable, read

WIDE, NARROW = 560, 400
"""Widths in pixels from which a form has four and two columns."""


class Row(QWidget):
    """One field of the draft on the form."""

    def __init__(self, session: Session, path: Path, editor: Editor) -> None:
        super().__init__()
        self._session, self.path, self.editor = session, path, editor
        self._field = field_at(session.request, path)
        self._unreadable = self._found = ""
        self._review = False
        self._shown = ("", False)
        self._label = label(str(self._field.title), "label")
        self._hint = label(self._field.description or "", "hint")
        self._label.setBuddy(editor.widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(4)
        for widget in (self._label, editor.widget, self._hint):
            layout.addWidget(widget)
        layout.addStretch()
        editor.widget.setObjectName(path_text(path))
        editor.name(str(self._field.title))
        editor.typed.connect(self._typed)
        editor.left.connect(self._left)
        self.refresh()

    @property
    def message(self) -> str:
        """The error shown, or empty: what cannot be read goes before what a check found."""
        return self._unreadable or self._found

    def bind(self, path: Path) -> None:
        """Show the same field of another item; what was typed is the old one’s."""
        self.editor.finish()
        self.path = path
        self.editor.widget.setObjectName(path_text(path))
        self._found = ""
        self._read_as("")
        self.refresh()

    def refresh(self) -> None:
        """Show what the draft holds, or the text that gave no value; never under the caret."""
        unread = self._session.text_of(self.path)
        if unread is not None:
            self.editor.set_text(unread)
            if not self.editor.widget.hasFocus():
                self._say_unreadable(unread)
        elif not self.editor.widget.hasFocus() or not self._says_the_same():
            self.editor.set_text(text_of(self._field, value_at(self._session.request, self.path)))
            self._read_as("")

    def say(self, found: str, *, review: bool = False) -> None:
        """What a check found, in place of the hint; empty, nothing. `review`: not an error."""
        self._found, self._review = found, review
        self._show_message()

    def _read_as(self, unreadable: str) -> None:
        """Why the text in the field gives no value; empty where it does."""
        self._unreadable = unreadable
        self._show_message()

    def _show_message(self) -> None:
        message = self.message
        error = bool(message) and not (self._review and not self._unreadable)
        if (message, error) == self._shown:
            return
        self._shown = (message, error)
        self._hint.setText(message or self._field.description or "")
        set_role(self._hint, ("error" if error else "note") if message else "hint")
        widget = self.editor.widget
        widget.setProperty("error", error)
        set_role(widget, "")
        kind = "Error: " if error else "To review: " if message else ""
        widget.setAccessibleDescription(kind + self._hint.text())
        if message:
            event = QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)

    def _says_the_same(self) -> bool:
        """Whether the text in the field still means the draft’s value, however it is written."""
        try:
            return bool(
                read(self._field, self.editor.text()) == value_at(self._session.request, self.path)
            )
        except Unreadable:
            return False

    def _typed(self, text: str) -> None:
        self._session.edit(self.path, text, typing=True)
        if self._session.text_of(self.path) is None:
            self._read_as("")

    def _left(self) -> None:
        self._session.end_typing()
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        """After focus has gone: the value as it is always written, or the message."""
        try:
            self.refresh()
        except UserError:
            return  # the item is gone, and its page goes with it

    def _say_unreadable(self, text: str) -> None:
        try:
            read(self._field, text)
        except Unreadable as problem:
            self._read_as(str(problem))


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
        width = event.size().width()
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
