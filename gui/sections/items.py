"""A list of items and the card of the chosen one: partners, addressees, figures, steps."""

import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.form import Form
from gui.parts import button, label, set_role
from gui.row import Row
from gui.sections.item_list import ItemList
from gui.sections.kinds import Kind
from gui.sections.message import Message
from gui.sections.page import bring_into_sight
from gui.session import Session
from models.base import Path, value_at
from models.errors import UserError

_SPOKEN = {"Remove": "Remove", "Up": "Move up:", "Down": "Move down:"}
"""What a screen reader hears for a button of few letters."""


class Items(QFrame):
    """One list with its card; rebinds when its root is another item."""

    rebound = Signal()
    """The card shows another item."""
    removed = Signal(str)
    """An item is gone; with its name."""

    def __init__(self, session: Session, root: Path, kind: Kind) -> None:
        super().__init__()
        self._session, self._root, self._kind = session, root, kind
        self._chosen = ""
        self._form: Form | None = None
        self._inner: Items | None = None
        self._handles: list[QPushButton] = []
        self._list = ItemList(kind)
        self._list.chosen.connect(self._list_chose)
        self._list.pushed.connect(self._move)
        self._list.unwanted.connect(self.remove)
        self._empty = label(kind.empty, "hint")
        self._add = button(f"Add {kind.noun}", self.add)
        self._said = Message(root, self._list, self._add)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._said, self._empty, self._list):
            self._layout.addWidget(part)
        self._layout.addLayout(self._buttons())
        self.card = QFrame()
        self._inside = QVBoxLayout(self.card)
        self._inside.setContentsMargins(16, 4, 0, 4)
        self._layout.addWidget(self.card)
        session.changed.connect(lambda _path: self.refresh())
        self.refresh()

    @property
    def chosen(self) -> str:
        """The id of the item on the card, or empty."""
        return self._chosen

    def messages(self) -> list[Message]:
        """What is said of the list as a whole, and of that inside the chosen item."""
        return [self._said, *(self._inner.messages() if self._chosen and self._inner else [])]

    def show_as_card(self) -> None:
        """Set the chosen item in a frame, where the list stands in none itself."""
        set_role(self.card, "card")
        self._inside.setContentsMargins(16, 12, 16, 12)

    def bind(self, root: Path) -> None:
        """Show the same list of another item."""
        self._root, self._said.path, self._chosen = root, root, ""
        self.refresh()

    def rows(self) -> list[Row]:
        """Fields of the chosen item, and of the lists inside it."""
        if not self._chosen or self._form is None:
            return []
        return [*self._form.rows(), *(self._inner.rows() if self._inner else [])]

    def choose_for(self, path: Path) -> bool:
        """Choose the item a path leads into; False where it leads elsewhere."""
        depth = len(self._root)
        if path[:depth] != self._root or len(path) <= depth:
            return False
        if not any(item.id == path[depth] for item in self._items()):
            return False
        self._choose(str(path[depth]))
        if self._inner:
            self._inner.choose_for(path)
        return True

    def list_at(self, path: Path) -> QWidget:
        """The list a path leads to; where that is empty, the button that adds to it."""
        below, place = self._kind.below, len(self._root) + 1
        if self._inner and below and path[place : place + 1] == below[:1]:
            return self._inner.list_at(path)
        return self._list if self._items() else self._add

    def refresh(self) -> None:
        """Show the list as the draft has it now."""
        items = self._kind.in_groups(self._items())
        ids = [item.id for item in items]
        if self._chosen not in ids:
            self._chosen = ids[0] if ids else ""
        self._show_card()  # first: a card of an item that is gone must not be laid out
        self._list.show_items(items, self._chosen)
        for part in (self._list, *self._handles):
            part.setVisible(bool(items))
        self._empty.setVisible(not items)

    def _items(self) -> tuple[Any, ...]:
        try:
            found = value_at(self._session.request, self._root)
        except UserError:
            return ()
        return found if isinstance(found, tuple) else ()

    def _buttons(self) -> QHBoxLayout:
        noun = self._kind.noun
        line = QHBoxLayout()
        line.addWidget(self._add)
        for text, pressed in (
            ("Remove", self.remove),
            ("Up", lambda: self._move(-1)),
            ("Down", lambda: self._move(1)),
        ):
            made = button(text, pressed)
            made.setAccessibleName(f"{_SPOKEN[text]} {noun}")
            line.addWidget(made)
            self._handles.append(made)
        line.addStretch()
        return line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads from a field back to its list, and from a list to the one it stands in."""
        if event.key() == Qt.Key.Key_Escape and self._items() and not self._list.hasFocus():
            self._list.setFocus()
            bring_into_sight(self._list)
        else:
            super().keyPressEvent(event)

    def add(self) -> None:
        """Add an item at the end, and go to its first field."""
        owner = value_at(self._session.request, self._root[:-1])
        new = self._session.insert(self._root, self._kind.make(owner), self._kind.noun)
        self._choose(new)
        first = next(iter(self.rows()), None)
        if first:
            first.editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def duplicate(self) -> None:
        """Add a copy of the chosen item right after it."""
        for position, item in enumerate(self._items()):
            if item.id == self._chosen:
                noun = f"copy of {self._kind.noun}"
                self._choose(self._session.insert(self._root, item, noun, position + 1))
                return

    def remove(self) -> None:
        """Remove the chosen item at once; undo brings it back."""
        for item in self._items():
            if item.id == self._chosen:
                self._session.remove((*self._root, self._chosen), self._kind.noun)
                if not self._items():
                    self._add.setFocus()  # the list is hidden with its last item
                self.removed.emit(self._kind.name(item) or f"the {self._kind.noun}")
                return

    def _move(self, by: int) -> None:
        """Move the chosen item past its neighbor in the list, within its group."""
        shown = self._kind.in_groups(self._items())
        here = next((n for n, item in enumerate(shown) if item.id == self._chosen), -1)
        there = here + by
        if here < 0 or not 0 <= there < len(shown):
            return
        if self._kind.place(shown[here]) == self._kind.place(shown[there]):
            place = self._items().index(shown[there])
            self._session.move((*self._root, self._chosen), place, self._kind.noun)

    def _confirm(self) -> None:
        path = (*self._root, self._chosen, "checked_on")
        self._session.edit(path, datetime.date.today())

    def _choose(self, item: str) -> None:
        self._chosen = item
        self.refresh()

    def _list_chose(self, item: str) -> None:
        self._chosen = item
        self._show_card()

    def _show_card(self) -> None:
        if self._chosen:  # first: a card that is shown is laid out, and its item may be gone
            self._bind_card((*self._root, self._chosen))
        self.card.setVisible(bool(self._chosen))

    def _bind_card(self, root: Path) -> None:
        if self._form and self._form.root == root:
            return
        if self._form is None:
            self._make_card(root)
        else:
            if self._inner and self._kind.below:  # first: what it showed may be gone
                self._inner.bind((*root, self._kind.below[0]))
            self._form.bind(root)
        self.rebound.emit()

    def _make_card(self, root: Path) -> None:
        self._form = Form(self._session, root)
        for name, span in self._kind.fields:
            editor = self._kind.editors(name, self._session)
            self._form.row(name, span, self._kind.choices(name), editor)
        self._form.arrange()
        parts: list[QWidget] = [self._form]
        if self._kind.checked:
            parts.append(button(self._kind.checked, self._confirm))
        if self._kind.below:
            field, kind = self._kind.below
            self._inner = Items(self._session, (*root, field), kind)
            self._inner.rebound.connect(self.rebound)
            self._inner.removed.connect(self.removed)
            parts += [label(f"{kind.noun.capitalize()}s", "label"), self._inner]
        for part in parts:
            self._inside.addWidget(part)
            part.show()  # at once, so that the focus can go there
