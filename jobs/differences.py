"""What two states of a draft differ in, field by field, in words a person can read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from models.agency import Picture
from models.base import Item, Model
from models.reading import shown
from models.request import FundingRequest

_INTERNAL = ("id", "last_number")
"""Numbers that only the program counts."""


@dataclass(frozen=True)
class Difference:
    """One field, where it stands, and what it says in either state; "" where it says nothing."""

    place: tuple[str, ...]
    before: str
    after: str

    def __str__(self) -> str:
        changed = f"{self.before or 'nothing'} → {self.after or 'nothing'}"
        return f"{', '.join(self.place)}: {changed}"


def differences(before: FundingRequest, after: FundingRequest) -> tuple[Difference, ...]:
    """Every field that is not the same, in the form’s order.

    A list item that was added or removed counts once; so does an order that changed.
    """
    return tuple(_between(before, after, ()))


def _between(before: Model, after: Model, place: tuple[str, ...]) -> Iterator[Difference]:
    for name, field in type(before).model_fields.items():
        old, new = getattr(before, name), getattr(after, name)
        if old == new or name in _INTERNAL:
            continue
        here = (*place, field.title or name)
        if isinstance(old, Picture) and isinstance(new, Picture):
            yield Difference(
                here, old.alternative or "a picture", new.alternative or "another picture"
            )
        elif isinstance(old, Model) and isinstance(new, Model):
            yield from _between(old, new, here)
        elif _are_items((*_listed(old), *_listed(new))):
            yield from _between_lists(old, new, here)
        else:
            yield Difference(here, *(shown(field, _plain(value)) for value in (old, new)))


def _between_lists(
    before: tuple[Model, ...], after: tuple[Model, ...], place: tuple[str, ...]
) -> Iterator[Difference]:
    old, new = _by_key(before), _by_key(after)
    for key in old.keys() - new.keys():
        yield Difference((*place, _name(old[key])), "there", "removed")
    for key, item in new.items():
        if key in old:
            yield from _between(old[key], item, (*place, _name(item)))
        else:
            yield Difference((*place, _name(item)), "", "added")
    kept = [key for key in old if key in new]
    if kept != [key for key in new if key in old]:
        orders = ("; ".join(_name(item) for item in items) for items in (before, after))
        yield Difference((*place, "Order"), *orders)


def _listed(value: object) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


def _are_items(values: tuple[Any, ...]) -> bool:
    return bool(values) and all(isinstance(value, Model) for value in values)


def _by_key(items: tuple[Model, ...]) -> dict[str, Model]:
    """Items by their ids; those without one, or with one that was there, by their position too."""
    found: dict[str, Model] = {}
    for position, item in enumerate(items):
        key = item.id if isinstance(item, Item) else ""
        found[key if key and key not in found else f"{key}#{position}"] = item
    return found


def _name(item: Model) -> str:
    """The first thing an item says of itself."""
    for name, field in type(item).model_fields.items():
        value = getattr(item, name)
        if name != "id" and value and not isinstance(value, Model | tuple):
            return shown(field, value)
    return "without a name"


def _plain(value: Any) -> Any:
    """A value as a field can show it: a picture, and parts of one, are only there or not."""
    return "there" if isinstance(value, Model) or _are_items(_listed(value)) else value
