"""How far a point is from the border, in a straight line, and what lies nearest to it.

The line and the nearest crossing are two facts: between ports, where sheriffs patrol, the crossing
can be 50 miles farther than the border.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from drafting.wording import number, whole
from models.agency import Agency
from models.border import Border, County, Place, Point

_EQUATOR, _SQUARED_ECCENTRICITY = 3963.1906, 0.00669438
"""The ellipsoid WGS 84: its radius at the equator in statute miles, and how flat it is."""

_COMPUTED = re.compile(r"[\d.,]+ miles, computed from ")

AT_THE_LINE = Decimal(2)
"""Miles below which a distance is told as less than two: the line itself is no truer."""


@dataclass(frozen=True)
class Distance:
    """Where a point lies. Statute miles in a straight line, rounded to a tenth.

    `county` is None outside the counties within 100 km of the border.
    """

    miles: Decimal
    port: Place
    port_miles: Decimal
    county: County | None
    source: str

    @property
    def in_words(self) -> str:
        """About 60 miles, straight line."""
        return f"{about_miles(self.miles)}, straight line"


def about_miles(miles: Decimal) -> str:
    """Whole miles, and less than two below two."""
    return "less than two miles" if miles < AT_THE_LINE else f"about {whole(miles)} miles"


def computed(miles: Decimal, start: str, line: str) -> str:
    """What a distance worked out here rests on: `60.4 miles, computed from … to the … line`."""
    return f"{number(miles)} miles, computed from {start}, to the {line}"


def rests_on(agency: Agency) -> str:
    """Where the agency’s distance comes from; empty where it did not say.

    A source computed for another number of miles is left out: the distance was typed over.
    """
    source, miles = agency.distance_source, agency.distance_to_border
    if miles is None or not _COMPUTED.match(source):
        return source
    return source if source.startswith(f"{number(miles)} miles, computed from ") else ""


def distance(border: Border, point: Point) -> Distance:
    """The straight-line distance of a point to the border, its nearest crossing and its county."""
    line = [_plane(point, each) for each in border.line]
    port = min(border.ports, key=lambda each: math.hypot(*_plane(point, each.point)))
    return Distance(
        miles=_tenths(min(_to_segment(a, b) for a, b in pairwise(line))),
        port=port,
        port_miles=_tenths(math.hypot(*_plane(point, port.point))),
        county=next((each for each in border.counties if _holds(each, point)), None),
        source=border.source,
    )


def _plane(origin: Point, point: Point) -> tuple[float, float]:
    """Miles east and north of the origin on a plane that touches the ellipsoid there.

    Within 150 miles that is nearer to the truth than the simplified line is.
    """
    latitude = math.radians(origin.latitude)
    bend = 1 - _SQUARED_ECCENTRICITY * math.sin(latitude) ** 2
    across = _EQUATOR / math.sqrt(bend)
    along = across * (1 - _SQUARED_ECCENTRICITY) / bend
    east = math.radians(point.longitude - origin.longitude) * across * math.cos(latitude)
    return east, math.radians(point.latitude - origin.latitude) * along


def _to_segment(a: tuple[float, float], b: tuple[float, float]) -> float:
    """From the origin to the nearest point of a segment."""
    along = (b[0] - a[0], b[1] - a[1])
    length = along[0] ** 2 + along[1] ** 2
    share = -(a[0] * along[0] + a[1] * along[1]) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return math.hypot(a[0] + share * along[0], a[1] + share * along[1])


def _holds(county: County, point: Point) -> bool:
    """Whether a ray from the point to the east leaves one of the county’s outlines."""
    return any(sum(_crossings(outline, point)) % 2 for outline in county.outlines)


def _crossings(outline: tuple[Point, ...], point: Point) -> Iterator[bool]:
    for a, b in pairwise(outline):
        if (a.latitude > point.latitude) != (b.latitude > point.latitude):
            share = (point.latitude - a.latitude) / (b.latitude - a.latitude)
            yield point.longitude < a.longitude + share * (b.longitude - a.longitude)


def _tenths(miles: float) -> Decimal:
    return Decimal(miles).quantize(Decimal("0.1"))
