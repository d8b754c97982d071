"""What a list of a form holds: how its items are called, made, grouped and shown."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from gui.editor import Editor
from gui.sections.page import Fields
from gui.session import Session
from models.base import Item
from models.values import Choice


@dataclass(frozen=True)
class Kind:
    """What one list holds: how an item is called, made, named in the list, and shown."""

    noun: str
    make: Callable[[Any], Item]
    """A new item; told what the list stands in."""
    name: Callable[[Any], str]
    """What an item is called; empty, while it has no name."""
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

    def place(self, item: Any) -> int:
        """Number of the group an item is listed under."""
        group = self.group(item) if self.group else None
        return list(type(group)).index(group) if group is not None else 0

    def in_groups(self, items: Iterable[Any]) -> list[Any]:
        """The items as they are listed: by group, and within it in their own order."""
        return sorted(items, key=self.place)
