"""A list of items and the card of the chosen one: partners, addressees, figures, steps."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.editor import Editor
from gui.form import Form
from gui.parts import button, label, set_role
from gui.row import Row
from gui.sections.message import Message
from gui.sections.page import Fields, Page, bring_into_sight, scrolled
from gui.session import Session
from gui.tables.needs import SENSITIVE
from models.base import Item, Path, value_at
from models.errors import UserError
from models.evidence import LocalFigure
from models.partner import Partner
from models.values import Choice

_SPOKEN = {"Remove": "Remove", "Up": "Move up:", "Down": "Move down:"}
"""What a screen reader hears for a button of few letters."""

LINE, MOST_LINES = 30, 5
"""Pixels an entry of the list is high, and how many are in sight."""

_ID = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Kind:
    """What one list holds: how an item is called, made, named in the list, and shown."""

    noun: str
    make: Callable[[Any], Item]
    """A new item; told what the list stands in."""
    name: Callable[[Any], str]
    fields: Fields
    empty: str
    choices: Callable[[str], dict[str, str] | None] = lambda _field: None
    below: tuple[str, "Kind"] | None = None
    """A list inside each item: its field, and what it holds."""
    editors: Callable[[str, Session], Editor | None] = lambda _field, _session: None
    group: Callable[[Any], Choice] | None = None
    """What items are listed under, in the order of its choices; None, in their own order."""
    checked: str = ""
    """What a button confirms as of today; empty where nothing is to be confirmed."""


def marked(name: str, item: LocalFigure | Partner) -> str:
    """A name as lists have it, with a word where the item is law-enforcement sensitive."""
    return f"{name}{SENSITIVE}" if item.sensitive else name


class Items(QFrame):
    """One list with its card; rebinds when its root is another item."""

    rebound = Signal()
    """The card shows another item."""

    def __init__(self, session: Session, root: Path, kind: Kind) -> None:
        super().__init__()
        self._session, self._root, self._kind = session, root, kind
        self._chosen = ""
        self._form: Form | None = None
        self._inner: Items | None = None
        self._handles: list[QPushButton] = []
        self._list = QListWidget()
        self._list.setObjectName("items")
        self._list.setAccessibleName(f"List of {kind.noun}s")
        self._list.currentRowChanged.connect(self._row_chosen)
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
        items = self._in_groups()
        ids = [item.id for item in items]
        if self._chosen not in ids:
            self._chosen = ids[0] if ids else ""
        self._show_card()  # first: a card of an item that is gone must not be laid out
        blocker = QSignalBlocker(self._list)
        self._fill_list(items)
        blocker.unblock()
        heads = self._list.count() - len(items)
        self._list.setFixedHeight((min(len(items), MOST_LINES) + heads) * LINE + 6)
        for part in (self._list, *self._handles):
            part.setVisible(bool(items))
        self._empty.setVisible(not items)

    def _items(self) -> tuple[Any, ...]:
        try:
            found = value_at(self._session.request, self._root)
        except UserError:
            return ()
        return found if isinstance(found, tuple) else ()

    def _in_groups(self) -> list[Any]:
        """The items as they are listed: by group, and within it in their own order."""
        return sorted(self._items(), key=self._place)

    def _place(self, item: Any) -> int:
        """Number of an item’s group."""
        group = self._kind.group(item) if self._kind.group else None
        return list(type(group)).index(group) if group is not None else 0

    def _fill_list(self, items: list[Any]) -> None:
        self._list.clear()
        for before, item in zip((None, *items), items, strict=False):
            if self._kind.group and (before is None or self._place(before) != self._place(item)):
                head = QListWidgetItem(self._kind.group(item).label)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                self._list.addItem(head)
            entry = QListWidgetItem(self._kind.name(item) or f"New {self._kind.noun}")
            entry.setData(_ID, item.id)
            self._list.addItem(entry)
            if item.id == self._chosen:
                self._list.setCurrentItem(entry)

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
        if self._chosen:
            self._session.remove((*self._root, self._chosen), self._kind.noun)

    def _move(self, by: int) -> None:
        """Move the chosen item past its neighbor in the list, within its group."""
        shown = self._in_groups()
        here = next((n for n, item in enumerate(shown) if item.id == self._chosen), -1)
        there = here + by
        if here < 0 or not 0 <= there < len(shown):
            return
        if self._place(shown[here]) == self._place(shown[there]):
            place = self._items().index(shown[there])
            self._session.move((*self._root, self._chosen), place, self._kind.noun)

    def _confirm(self) -> None:
        path = (*self._root, self._chosen, "checked_on")
        self._session.edit(path, datetime.date.today())

    def _choose(self, item: str) -> None:
        self._chosen = item
        self.refresh()

    def _row_chosen(self, row: int) -> None:
        entry = self._list.item(row)
        if entry and entry.data(_ID):
            self._chosen = str(entry.data(_ID))
            self._show_card()

    def _show_card(self) -> None:
        self.card.setVisible(bool(self._chosen))
        if not self._chosen:
            return
        root = (*self._root, self._chosen)
        if self._form and self._form.root == root:
            return
        if self._form is None:
            self._make_card(root)
        else:
            self._form.bind(root)
            if self._inner and self._kind.below:
                self._inner.bind((*root, self._kind.below[0]))
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
            parts += [label(f"{kind.noun.capitalize()}s", "label"), self._inner]
        for part in parts:
            self._inside.addWidget(part)
            part.show()  # at once, so that the focus can go there


class ItemsPage(Page):
    """A section that is one list."""

    heading = ""
    kind: Kind

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.items = Items(session, (self.root,), self.kind)
        self.items.rebound.connect(self.say_messages)
        self.items.show_as_card()
        scrolled(self, label(self.heading, "title"), self.items)

    def add(self) -> None:
        self.items.add()

    def duplicate(self) -> None:
        self.items.duplicate()

    def remove(self) -> None:
        self.items.remove()

    def rows(self) -> list[Row]:
        return self.items.rows()

    def messages(self) -> list[Message]:
        return self.items.messages()

    def go_to(self, path: Path) -> bool:
        if path[:1] != (self.root,):
            return False
        self.items.choose_for(path)
        if not super().go_to(path):
            there = self.items.list_at(path)
            there.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.scroll_area:
                bring_into_sight(self.scroll_area, there)
        return True
