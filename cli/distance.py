"""`distance`: how far a place or a point is from the border."""

from typing import Any

import click

from cli.common import json_option, say, say_json
from drafting.distance import about_miles
from jobs.distance import Suggestion, suggestion


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("place")
@json_option
def distance(place: str, *, as_json: bool) -> None:
    """Say how far a place is from the border.

    PLACE is like “Tucson, AZ” or “32.22,-110.93”; the distance is a straight line. A suggestion:
    what the draft says stands, and `edit` writes it.
    """
    found = suggestion(place)
    if as_json:
        say_json(_object(found))
        return
    where = found.distance
    say(f"From {found.measured_from}:")
    say(f"  Distance to the border: {where.in_words} ({where.miles})")
    say(f"  Nearest port of entry: {where.port.full_name}, {about_miles(where.port_miles)}")
    say(f"  County: {_county(found)}")
    say(f"  Source: {where.source}")
    say(f"  As a letter cites it (agency.distance_source): {found.source}")


def _county(found: Suggestion) -> str:
    county = found.distance.county
    if county is None:
        return "none within 100 kilometers of the border"
    touching = "on the border" if county.touches_border else "within 100 kilometers of the border"
    return f"{county.full_name}, {touching}"


def _object(found: Suggestion) -> dict[str, Any]:
    where, county = found.distance, found.distance.county
    return {
        "from": found.measured_from,
        "latitude": found.point.latitude,
        "longitude": found.point.longitude,
        "miles": float(where.miles),
        "in_words": where.in_words,
        "port": where.port.full_name,
        "port_miles": float(where.port_miles),
        "county": county.full_name if county else None,
        "county_fips": county.fips if county else None,
        "county_touches_border": county.touches_border if county else None,
        "source": where.source,
        "cited": found.source,
    }
