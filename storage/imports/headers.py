"""Which column of a list of needs is which field: by the field’s own title, and by usual names."""

from dataclasses import dataclass

from models.need import Need
from storage.imports.preview import LeftOut
from storage.imports.table import Rows, plain

HEADER_WITHIN = 10
"""Rows a list’s headings may stand in; a title above them is common."""

_BY_ID = {"id", "catalogue", "hour_catalogue", "program", "supports"}
"""Fields that name an entry of the program’s own lists, which no other file knows."""

_ALSO = {
    "item": ("description", "item description", "item name", "equipment", "need", "product"),
    "quantity": ("qty", "count", "number", "units", "how many", "number of units"),
    "unit_cost": (
        "unit price",
        "cost per unit",
        "price per unit",
        "cost each",
        "price each",
        "unit cost usd",
        "estimated unit cost",
        "price",
        "cost",
    ),
    "kind": ("type", "item type"),
    "cost_basis": ("cost basis", "basis", "source of cost"),
    "cost_source": ("vendor", "supplier", "quote from"),
    "cost_date": ("quote date", "price date", "date of quote"),
    "cost_link": ("link", "url", "file"),
    "useful_life": ("useful life years", "life", "years", "service life"),
    "operating_cost": (
        *("yearly operating cost", "annual operating cost", "operating cost"),
        *("yearly cost", "annual cost"),
    ),
    "object_class": ("object class", "object class category"),
    "purpose": ("purpose",),
    "why": ("why", "justification", "reason", "need statement"),
    "in_adopted_budget": ("in adopted budget", "already budgeted", "budgeted"),
    "sensitive": ("sensitive",),
}
_COMPUTED = {"total", "total cost", "total price", "amount", "extended cost", "extended price"}


@dataclass(frozen=True)
class Columns:
    """Where the headings stand, the field of each column that has one, and the other columns.

    Columns are counted from 0; `headed` are those with any heading at all.
    """

    row: int
    fields: dict[int, str]
    headed: frozenset[int]
    left_out: tuple[LeftOut, ...]


def find_columns(rows: Rows) -> Columns | None:
    """The headings of a list of needs; None where no row near the top names the items."""
    for number, cells in enumerate(rows[:HEADER_WITHIN], 1):
        names = [plain(cell) for cell in cells]
        if "item" in (_field(name) for name in names) and len([n for n in names if n]) > 1:
            return _columns(number, cells)
    return None


def _columns(row: int, cells: tuple[str, ...]) -> Columns:
    fields: dict[int, str] = {}
    left_out = []
    for position, cell in enumerate(cells):
        name = plain(cell)
        field = _field(name)
        if field and field not in fields.values():
            fields[position] = field
        elif name:
            left_out.append(LeftOut(f"Column “{cell.strip()}”", _why_not(name, field)))
    headed = frozenset(position for position, cell in enumerate(cells) if plain(cell))
    return Columns(row, fields, headed, tuple(left_out))


def _field(name: str) -> str:
    """The field a heading names; empty where none."""
    return _NAMES.get(name) or _NAMES.get(name.removesuffix(" usd")) or ""


def _why_not(name: str, field: str) -> str:
    if field:
        return "another column was read for the same field"
    if name in _COMPUTED:
        return "the program computes it"
    return "no field of a need has this name"


_NAMES = {
    plain(name): field
    for field, info in Need.model_fields.items()
    if field not in _BY_ID
    for name in (info.title or field, field, *_ALSO.get(field, ()))
}
