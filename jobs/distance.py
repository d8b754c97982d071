"""A suggestion for the distance to the border, from a place or from coordinates.

It stands beside the agency’s own answer and never replaces it.
"""

import difflib
import re
import unicodedata
from dataclasses import dataclass

from data.border import LINE, read_border
from drafting.distance import Distance, computed, distance
from models.agency import StateCode
from models.border import Place, Point
from models.errors import UserError

_COORDINATES = re.compile(r"(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)")
COORDINATES = "Coordinates do as well, like 32.22, -110.93."
_LATITUDES, _LONGITUDES = (24.0, 43.0), (-125.0, -93.0)
"""What the four border states lie within."""


@dataclass(frozen=True)
class Suggestion:
    """A distance, and from where it was computed."""

    measured_from: str
    point: Point
    distance: Distance

    @property
    def source(self) -> str:
        """As a letter cites the distance."""
        return computed(self.distance.miles, self.measured_from, LINE)


def suggestion(
    text: str, state: StateCode = StateCode.NONE, otherwise: str = COORDINATES
) -> Suggestion:
    """The distance of a place (`Tucson`, `Nogales, AZ`) or a point (`32.22, -110.93`).

    Args:
        text: the place or the point.
        state: where a place is, unless its name says so.
        otherwise: what else can be done where a name gives no place, as a sentence.

    Raises:
        UserError: the place is not in the data or there are several, or the point is far away.
    """
    numbers = _COORDINATES.fullmatch(text.strip())
    if numbers:
        point = _point(float(numbers[1]), float(numbers[2]))
        told = f"{point.latitude:g}, {point.longitude:g}"
        return Suggestion(told, point, distance(read_border(), point))
    place = _place(text, state, otherwise)
    told = f"the center of {place.full_name}"
    return Suggestion(told, place.point, distance(read_border(), place.point))


def _point(latitude: float, longitude: float) -> Point:
    inside = _LATITUDES[0] <= latitude <= _LATITUDES[1]
    if not inside or not _LONGITUDES[0] <= longitude <= _LONGITUDES[1]:
        raise UserError(
            f"{latitude:g}, {longitude:g} is in none of the four border states; write latitude, "
            "then longitude with its minus, like 32.22, -110.93."
        )
    return Point(latitude, longitude)


def _place(text: str, state: StateCode, otherwise: str) -> Place:
    name, named = _parts(text)
    state = named or state
    places = [each for each in read_border().places if not state or each.state is state]
    found = [each for each in places if _plain(each.name) == _plain(name)]
    if not found:
        raise UserError(f"{_unknown(name, places)} {otherwise}")
    if len(found) > 1:
        points = "; ".join(
            f"{each.full_name} at {each.point.latitude}, {each.point.longitude}" for each in found
        )
        raise UserError(f"Several places are called “{name}”: {points}. {otherwise}")
    return found[0]


def _parts(text: str) -> tuple[str, StateCode]:
    """A name and the state behind its last comma, by code or in full."""
    name, _, last = text.strip().rpartition(",")
    for state in StateCode:
        if name and state and _plain(last) in (_plain(state.value), _plain(state.label)):
            return name.strip(), state
    return text.strip(), StateCode.NONE


def _unknown(name: str, places: list[Place]) -> str:
    known = {_plain(each.name): each.full_name for each in places}
    near = difflib.get_close_matches(_plain(name), known, n=1, cutoff=0.8)
    meant = f" Did you mean {known[near[0]]}?" if near else ""
    return f"The data has no place “{name}” of 500 people or more near the border.{meant}"


def _plain(text: str) -> str:
    """Letters alone, without accents and capitals: Doña Ana is dona ana."""
    decomposed = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
