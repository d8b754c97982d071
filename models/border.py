"""The southwest border as the program knows it: line, crossings, counties, places. Degrees."""

from dataclasses import dataclass

from models.agency import StateCode


@dataclass(frozen=True)
class Point:
    """A point on the Earth in decimal degrees; west of Greenwich is negative."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class Place:
    """A community, by its city center, or a crossing."""

    name: str
    state: StateCode
    point: Point

    @property
    def full_name(self) -> str:
        """Nogales, Arizona."""
        return f"{self.name}, {self.state.label}"


@dataclass(frozen=True)
class County:
    """A county of the border region. Names repeat between states; the FIPS code does not.

    Each of `outlines` is one closed ring without holes; islands have rings of their own.
    """

    fips: str
    name: str
    state: StateCode
    touches_border: bool
    outlines: tuple[tuple[Point, ...], ...]

    @property
    def full_name(self) -> str:
        """Pima County, Arizona."""
        return f"{self.name} County, {self.state.label}"


@dataclass(frozen=True)
class Border:
    """The line from the Gulf to the Pacific, and what lies near it."""

    line: tuple[Point, ...]
    ports: tuple[Place, ...]
    counties: tuple[County, ...]
    places: tuple[Place, ...]
    source: str
