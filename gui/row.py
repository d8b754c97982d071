"""A row of a form: label, field with its unit, hint below; an error takes the hint’s place."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.editor import Editor
from gui.fields import text_of
from gui.parts import label, set_role
from gui.session import Session
from models.base import Path, field_at, path_text, value_at
from models.errors import UserError
from models.hints import hint
from models.reading import Unreadable, read
from models.units import behind, neighbor, spoken

HELD = 50
"""Milliseconds after which a mouse button that was down is looked at again."""


class Row(QWidget):
    """One field of the draft on the form."""

    def __init__(self, session: Session, path: Path, editor: Editor) -> None:
        super().__init__()
        self._session, self.path, self.editor = session, path, editor
        self._field = field_at(session.request, path)
        self._unreadable = self._found = ""
        self._review = False
        self._shown = ("", False, self._usual)
        self._label = label(str(self._field.title), "label")
        self._hint = label(self._usual, "hint")
        self._label.setBuddy(editor.widget)
        self._hint.setMinimumHeight(self._hint.fontMetrics().lineSpacing())
        self._unit = label(behind(self._field), "unit")
        self._unit.setWordWrap(False)
        self._lay_out()
        editor.widget.setObjectName(path_text(path))
        editor.name(str(self._field.title))
        editor.typed.connect(self._typed)
        editor.emptied.connect(self._emptied)
        editor.left.connect(self._left)
        self._describe()
        self.refresh()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.editor.widget, 1)
        line.addWidget(self._unit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addLayout(line)
        layout.addWidget(self._hint)
        layout.addStretch()

    @property
    def message(self) -> str:
        """The error shown, or empty: what cannot be read goes before what a check found."""
        return self._unreadable or self._found

    @property
    def _usual(self) -> str:
        """The hint where there is no error, in the words of this kind of agency."""
        return hint(self._field, self._session.request.agency.kind)

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
        self._show_unit()
        self._show_message()
        self.editor.show_for(self.path)
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

    def _show_unit(self) -> None:
        """The number’s unit; that of a count is an answer of its own."""
        name = neighbor(self._field)
        if name:
            unit = value_at(self._session.request, (*self.path[:-1], name))
            self._unit.setText(str(unit))
            if not self.message:
                self._describe()
        self._unit.setVisible(bool(self._unit.text()))

    def _read_as(self, unreadable: str) -> None:
        """Why the text in the field gives no value; empty where it does."""
        self._unreadable = unreadable
        self._show_message()

    def _show_message(self) -> None:
        message = self.message
        error = bool(message) and not (self._review and not self._unreadable)
        shown = (message, error, self._usual)
        if shown == self._shown:
            return
        self._shown = shown
        self._hint.setText(message or self._usual)
        set_role(self._hint, ("error" if error else "note") if message else "hint")
        widget = self.editor.widget
        widget.setProperty("error", error)
        set_role(widget, widget.property("role") or "")  # one of its own stays
        self._describe("Error: " if error else "To review: " if message else "")
        if message:
            event = QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)

    def _describe(self, kind: str = "") -> None:
        """What a screen reader hears after the name: the message, or the unit and the hint."""
        unit = "" if kind else spoken(self._field) or self._unit.text()
        described = ". ".join(filter(None, (unit, self._hint.text())))
        self.editor.widget.setAccessibleDescription(kind + described)

    def _says_the_same(self) -> bool:
        """Whether the text in the field still means the draft’s value, however it is written."""
        try:
            return bool(
                read(self._field, self.editor.text()) == value_at(self._session.request, self.path)
            )
        except Unreadable:
            return False

    def _typed(self, text: str) -> None:
        if self.editor.problem(text):
            self._session.set_aside(self.path, text)
        else:
            self._session.edit(self.path, text, typing=True)
        if self._session.text_of(self.path) is None:
            self._read_as("")

    def _emptied(self) -> None:
        """The draft’s own value again, without the text that was kept beside it."""
        if self._session.text_of(self.path) is not None:  # its item may be gone
            self._session.edit(self.path, value_at(self._session.request, self.path))

    def _left(self) -> None:
        self._session.end_typing()
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """After focus has gone: the value as it is always written, or the message.

        Not while a mouse button is down: a message would push away what is being pressed.
        """
        if QGuiApplication.mouseButtons():
            QTimer.singleShot(HELD, self, self._settle)
            return
        try:
            self.refresh()
        except UserError:
            return  # the item is gone, and its page goes with it

    def _say_unreadable(self, text: str) -> None:
        if problem := self.editor.problem(text):
            self._read_as(problem)
            return
        try:
            read(self._field, text)
        except Unreadable as problem:
            self._read_as(str(problem))
