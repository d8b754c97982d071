"""A section that is one list: partners, addressees."""

from PySide6.QtCore import Qt

from gui.parts import label
from gui.row import Row
from gui.sections.items import Items
from gui.sections.kinds import Kind
from gui.sections.message import Message
from gui.sections.page import Page, bring_into_sight, scrolled
from gui.session import Session
from models.base import Path


class ItemsPage(Page):
    """A section that is one list."""

    heading = ""
    kind: Kind

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.items = Items(session, (self.root,), self.kind)
        self.items.rebound.connect(self.say_messages)
        self.items.rebound.connect(lambda: self.turned_to.emit((self.root, self.items.chosen)))
        self.items.removed.connect(self.removed)
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
            bring_into_sight(there)
        return True
