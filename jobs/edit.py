"""Changing a draft: one field, one item inserted, removed or moved, a finding accepted. Pure.

Nothing else changes a draft: window and command line, undo and import all come through here.
"""

import datetime
from typing import Any, get_args

from models.addressee import Addressee, Avenue
from models.base import Item, Model, Path, by_id, field_at, path_text, value_at, with_value
from models.errors import UserError
from models.evidence import LocalFigure
from models.finding import Finding
from models.funding import BudgetChange
from models.need import Need
from models.partner import Partner
from models.plan import LeadTimeChange
from models.reading import Unreadable, read, shape
from models.request import Accepted, FundingRequest, Unread
from models.text import clean_text
from models.yearly_cost import YearlyCost

ITEMS: dict[str, type[Item]] = {
    "needs": Need,
    "partners": Partner,
    "addressees": Addressee,
    "figures": LocalFigure,
    "avenues": Avenue,
    "budget_changes": BudgetChange,
    "yearly_costs": YearlyCost,
    "lead_times": LeadTimeChange,
}
"""What stands in each list."""

PREFIXES = {
    "needs": "n",
    "partners": "p",
    "addressees": "a",
    "figures": "f",
    "avenues": "v",
    "budget_changes": "b",
    "yearly_costs": "y",
    "lead_times": "t",
}
"""First letter of an item's id, by the list it stands in."""


def edit(request: FundingRequest, path: Path, value: object) -> FundingRequest:
    """The draft with one field set to a value, or to what typed text means.

    Text that gives no value is kept beside the old value in `unread`, under the field's path.

    Raises:
        UserError: the draft has no such field.
    """
    path = by_id(request, path)
    field = field_at(request, path)
    if isinstance(value, str) and _holds_parts(value_at(request, path), field.annotation):
        raise UserError(f"“{path_text(path)}” has parts; name one of them.")
    if isinstance(value, str) and not _is_value(shape(field).type, value):
        try:
            value = read(field, value)
        except Unreadable:
            return set_aside(request, path, str(value))
    return with_value(with_value(request, path, value), ("unread",), _unread_but(request, path))


def set_aside(request: FundingRequest, path: Path, text: str) -> FundingRequest:
    """The draft with typed text that gives no value for a field, beside the value it has."""
    unread = Unread(path=path_text(path), text=clean_text(text))
    return with_value(request, ("unread",), (*_unread_but(request, path), unread))


def make_room(request: FundingRequest, path: Path) -> FundingRequest:
    """The draft with an empty item appended where a path’s position is a list’s length."""
    for steps, step in enumerate(path):
        if not isinstance(step, int) or not steps:
            continue
        place = by_id(request, path[:steps])
        items = value_at(request, place)
        if isinstance(items, tuple) and step == len(items) and str(place[-1]) in ITEMS:
            request, _ = insert(request, place, ITEMS[str(place[-1])]())
    return request


def insert(
    request: FundingRequest, path: Path, item: Item, position: int | None = None
) -> tuple[FundingRequest, str]:
    """The draft with an item inserted in a list, at its end unless said; and the item's new id."""
    path = by_id(request, path)
    number = request.last_number + 1
    new_id = f"{PREFIXES[str(path[-1])]}{number}"
    items = value_at(request, path)
    at = len(items) if position is None else position
    longer = (*items[:at], with_value(item, ("id",), new_id), *items[at:])
    request = with_value(request, ("last_number",), number)
    return with_value(request, path, longer), new_id


def remove(request: FundingRequest, path: Path) -> FundingRequest:
    """The draft without one list item, and without the unread text that belonged to it."""
    path = by_id(request, path)
    gone = value_at(request, path)
    items = _items(request, path)
    inside = path_text(path) + "."
    kept = tuple(unread for unread in request.unread if not unread.path.startswith(inside))
    request = with_value(request, ("unread",), kept)
    return with_value(request, path[:-1], tuple(item for item in items if item is not gone))


def move(request: FundingRequest, path: Path, position: int) -> FundingRequest:
    """The draft with one list item moved to a position, counted without it."""
    path = by_id(request, path)
    moved = value_at(request, path)
    others = [item for item in _items(request, path) if item is not moved]
    others.insert(position, moved)
    return with_value(request, path[:-1], tuple(others))


def accept(
    request: FundingRequest, finding: Finding, reason: str, date: datetime.date
) -> FundingRequest:
    """The draft with a finding accepted for a reason; an empty reason takes it back."""
    key = (finding.id, finding.subject)
    kept = tuple(each for each in request.accepted if (each.finding, each.subject) != key)
    if reason:
        text = clean_text(reason)
        mine = Accepted(finding=finding.id, subject=finding.subject, reason=text, date=date)
        kept = (*kept, mine)
    return with_value(request, ("accepted",), kept)


def _unread_but(request: FundingRequest, path: Path) -> tuple[Unread, ...]:
    """What could not be read, but for what stands in one field."""
    return tuple(unread for unread in request.unread if unread.path != path_text(path))


def _items(request: FundingRequest, path: Path) -> tuple[Any, ...]:
    items = value_at(request, path[:-1]) if path else None
    if not isinstance(items, tuple):
        raise UserError(f"“{path_text(path)}” is not an item of a list.")
    return items


def _holds_parts(value: Any, annotation: Any) -> bool:
    """Whether a place is a section or a list of items, which no text can be the value of."""
    kinds = (annotation, *get_args(annotation))
    return isinstance(value, Model) or any(
        isinstance(kind, type) and issubclass(kind, Model) for kind in kinds
    )


def _is_value(kind: Any, value: str) -> bool:
    """Whether a string already is the field's value, as members of a choice are."""
    return kind is not str and isinstance(kind, type) and isinstance(value, kind)
