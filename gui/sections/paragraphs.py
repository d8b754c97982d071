"""The paragraphs of the document in the preview: standard, or changed by you."""

import datetime
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QListWidget, QVBoxLayout

from gui.paragraph_editor import ParagraphEditor
from gui.parts import button, label
from gui.sections.page import bring_into_sight
from gui.session import Session
from gui.work import Worker
from jobs.letters import letter_date
from jobs.paragraphs import Paragraph, as_changed, changed, paragraphs, reset
from models.base import Path
from models.request import FundingRequest

PATH: Path = ("letter", "overrides")
SHOWN = 6
"""Entries the list shows before it scrolls."""

_HINT = (
    "What stands between ‹ and › is a value of your form: it stays live, and goes only as a whole"
)


class Paragraphs(QFrame):
    """A list of paragraphs and the words of the chosen one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._document = ("", "")
        self._asked: tuple[FundingRequest, datetime.date, str, str] | None = None
        """What the paragraphs shown, or on their way, are of."""
        self._worker = Worker(self)
        self._worker.done.connect(self._take)
        self._found: tuple[Paragraph, ...] = ()
        self._chosen = ""
        self._list = QListWidget()
        self._list.setObjectName("items")
        self._list.setAccessibleName("Paragraphs of the letter in the preview")
        self._list.currentRowChanged.connect(self._row_chosen)
        self._editor = ParagraphEditor()
        self._editor.widget.setAccessibleName("Words of the paragraph")
        self._editor.widget.setAccessibleDescription(_HINT)
        self._editor.widget.setObjectName("paragraph")
        self._editor.typed.connect(self._typed)
        self._editor.left.connect(session.end_typing)
        self._everywhere = QCheckBox("In &all letters")
        self._everywhere.setAccessibleName("Change it in all letters that have this paragraph")
        self._everywhere.clicked.connect(self._scope_chosen)
        self._state, self._empty = label("", "hint"), label("No document yet.", "hint")
        self._standard = label("", "hint")
        self._reset = button("&Reset to standard text", self.reset)
        self._lay_out()
        session.changed.connect(lambda _path: self._refresh())

    @property
    def busy(self) -> bool:
        """Whether paragraphs are on their way."""
        return self._worker.busy

    def show_document(self, kind: str, subject: str) -> None:
        """Show the paragraphs of another document."""
        if (kind, subject) != self._document:
            self._document = (kind, subject)
            self._refresh()

    def edit(self, key: str = "") -> None:
        """Go to the words of a paragraph, or of the chosen one."""
        if self._asked and self.busy:  # who asks for words must not type into nothing
            self._take(paragraphs(*self._asked))
        if key in [each.key for each in self._found]:
            self._choose(key)
        self._editor.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def reset(self) -> None:
        """Put the standard text back in place of the chosen paragraph’s change; undo undoes it."""
        found = self._paragraph()
        if found and found.changed:
            self._session.end_typing()
            self._session.edit(PATH, reset(self._session.request, found))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads from the words back to the list."""
        if event.key() == Qt.Key.Key_Escape and self._found:
            self._list.setFocus()
            bring_into_sight(self._list)
        else:
            super().keyPressEvent(event)

    def _refresh(self) -> None:
        if self.isVisible() or not self._found:
            self._fill()

    def showEvent(self, event: object) -> None:
        self._fill()
        super().showEvent(event)  # type: ignore[arg-type]

    def _fill(self) -> None:
        """Ask for the standard text: a long letter is not composed on the GUI thread."""
        request = self._session.request
        asked = (request, letter_date(request, datetime.date.today()), *self._document)
        if asked != self._asked:
            self._asked = asked
            self._worker.ask(partial(paragraphs, *asked))

    def _take(self, found: tuple[Paragraph, ...]) -> None:
        """Show what has come; the chosen paragraph stays chosen."""
        self._found = found
        keys = [each.key for each in self._found]
        if self._chosen not in keys:
            self._chosen = keys[0] if keys else ""
        blocker = QSignalBlocker(self._list)
        self._list.clear()
        self._list.addItems([f"{_mark(each)}{each.plain}" for each in self._found])
        self._list.setCurrentRow(keys.index(self._chosen) if keys else -1)
        blocker.unblock()
        self._list.setFixedHeight(min(max(len(keys), 1), SHOWN) * 30 + 6)
        for widget in (self._list, self._editor.widget, self._everywhere, self._state, self._reset):
            widget.setVisible(bool(keys))
        self._empty.setVisible(not keys)
        self._standard.setVisible(False)
        self._show()

    def _show(self) -> None:
        found = self._paragraph()
        if found is None:
            return
        self._state.setText(f"{found.state}. {_HINT}")
        self._standard.setText(f"Standard text now: “{found.standard_words}”")
        self._standard.setVisible(found.changed)
        if found.changed:
            self._everywhere.setChecked(found.everywhere)
        if not self._editor.widget.hasFocus() or self._says_otherwise(found):
            self._editor.set_text(found.text)

    def _says_otherwise(self, found: Paragraph) -> bool:
        """Whether the draft no longer holds what is typed, as after undo."""
        typed = changed(self._session.request, found, self._editor.text(), everywhere=self._all)
        return set(typed) != set(self._session.request.letter.overrides)

    @property
    def _all(self) -> bool:
        return self._everywhere.isChecked()

    def _paragraph(self) -> Paragraph | None:
        """The chosen one as the draft has it now, though its standard text may be on its way."""
        chosen = next((each for each in self._found if each.key == self._chosen), None)
        return as_changed(chosen, self._session.request) if chosen else None

    def _choose(self, key: str) -> None:
        self._list.setCurrentRow([each.key for each in self._found].index(key))

    def _row_chosen(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self._chosen = self._found[row].key
            self._everywhere.setChecked(False)
            self._session.end_typing()
            self._show()

    def _typed(self, text: str) -> None:
        found = self._paragraph()
        if found:
            after = changed(self._session.request, found, text, everywhere=self._all)
            self._session.edit(PATH, after, typing=True)

    def _scope_chosen(self) -> None:
        found = self._paragraph()
        if found and found.changed:
            after = changed(self._session.request, found, found.text, everywhere=self._all)
            self._session.edit(PATH, after)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self._everywhere, 1)
        below.addWidget(self._reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._empty, self._list, self._editor.widget, self._state, self._standard):
            layout.addWidget(widget)
        layout.addLayout(below)


def _mark(paragraph: Paragraph) -> str:
    return "Changed: " if paragraph.changed else ""
