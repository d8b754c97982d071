"""What an import read, what it would write and what it leaves out; nothing is written here."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from models.base import Item

Item_co = TypeVar("Item_co", bound=Item, covariant=True)


@dataclass(frozen=True)
class LeftOut:
    """A row, column or value that is not written: where it stands, and why."""

    place: str
    why: str


@dataclass(frozen=True)
class Typed:
    """A cell that gives no value for its field; in the draft it stays as typed text, to be mended.

    `item` is the position in `Preview.items`, `field` the name on its model.
    """

    item: int
    field: str
    text: str
    place: str
    why: str


@dataclass(frozen=True)
class Preview(Generic[Item_co]):
    """One import before it is written: sentences for the reader, and the items without ids."""

    read: tuple[str, ...]
    items: tuple[Item_co, ...]
    left_out: tuple[LeftOut, ...] = ()
    typed: tuple[Typed, ...] = ()
