"""The border line, its crossings, counties and places; read when a distance is asked for."""

import csv
import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from data.reading import FOLDER
from models.agency import StateCode
from models.border import Border, County, Place, Point

SOURCE = (
    "border line and counties: U.S. Census Bureau, cartographic boundary files, 2017 (us-atlas "
    "3.0.1); places: GeoNames, CC BY 4.0; crossings: port codes of the Bureau of Transportation "
    "Statistics; read November 24, 2026"
)

LINE = "border line of the U.S. Census Bureau (boundary files of 2017)"
"""As a letter cites what a distance is computed to."""

_FOLDER = FOLDER / "border"
_STATES = {state.value: state for state in StateCode}


@cache
def read_border() -> Border:
    """All of `data/border/`; its `NOTICE.md` gives origin and licence of each file."""
    (line,) = _features("line.geojson")
    return Border(
        line=_points(line["geometry"]["coordinates"]),
        ports=_places("ports.csv"),
        counties=tuple(_county(feature) for feature in _features("counties.geojson")),
        places=_places("places.csv"),
        source=SOURCE,
    )


def _features(name: str) -> list[dict[str, Any]]:
    content = json.loads((_FOLDER / name).read_text("utf-8"))
    features: list[dict[str, Any]] = content["features"]
    return features


def _county(feature: dict[str, Any]) -> County:
    about = feature["properties"]
    return County(
        fips=about["fips"],
        name=about["name"],
        state=_STATES[about["state"]],
        touches_border=about["touches"],
        outlines=tuple(_points(rings[0]) for rings in feature["geometry"]["coordinates"]),
    )


def _places(name: str) -> tuple[Place, ...]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as rows:
        return tuple(
            Place(
                row["name"],
                _STATES[row["state"]],
                Point(float(row["latitude"]), float(row["longitude"])),
            )
            for row in csv.DictReader(rows)
        )


def _points(pairs: Iterable[list[float]]) -> tuple[Point, ...]:
    """GeoJSON writes longitude first."""
    return tuple(Point(latitude, longitude) for longitude, latitude in pairs)
