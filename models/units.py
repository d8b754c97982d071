"""How a form says what a number is in: behind its field, and aloud."""

from pydantic.fields import FieldInfo

from models.reading import mark, shape
from models.values import Per, UnitIn

DOLLARS = "USD"

_SAID_ELSEWHERE = (DOLLARS, "fiscal year", "month", "quarter of the project")
"""Units that the value itself or the label shows."""


def behind(field: FieldInfo) -> str:
    """What stands behind the field: `miles`, `a year`; empty where nothing need."""
    unit = shape(field).unit
    return " ".join(filter(None, ("" if unit in _SAID_ELSEWHERE else unit, _per(field))))


def spoken(field: FieldInfo) -> str:
    """The unit as a screen reader says it: `US dollars a year`; empty where nothing need."""
    if shape(field).unit != DOLLARS:
        return behind(field)
    return " ".join(filter(None, ("US dollars", _per(field))))


def neighbor(field: FieldInfo) -> str:
    """The field of the same item that names the unit, or empty."""
    found = mark(field, UnitIn)
    return found.field if found else ""


def _per(field: FieldInfo) -> str:
    found = mark(field, Per)
    return found.what if found else ""
