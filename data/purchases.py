"""Public purchases, read apart from the other facts: the first page of a window shows them."""

from functools import cache

from data.reading import as_model, toml
from models.need import Need
from models.purchase import Purchase, purchase_behind

FILE = "needs.toml"


@cache
def read_purchases() -> tuple[Purchase, ...]:
    """Every public purchase, checked."""
    return tuple(as_model(Purchase, each, FILE) for each in toml(FILE)["purchases"])


def purchase_of(need: Need) -> Purchase | None:
    """The purchase a need’s cost was taken from; None where it was not, or was typed over."""
    return purchase_behind(need, read_purchases()) if need.catalogue else None
