"""Distances to the border: the fact sheet’s, within a mile, and what nearby means."""

import csv
import re
import warnings
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.border import read_border
from drafting.distance import about_miles, distance
from jobs.distance import suggestion
from models.agency import StateCode
from models.border import Point
from models.errors import UserError

SHARED = Path(__file__).resolve().parents[3] / "shared"

TERLINGUA = "29.32139, -103.61583"
"""Too small for the list of places; its point as reference works print it."""

MEASURED = [
    ("Tucson, AZ", "60.4", "Nogales", "61.3"),
    ("Nogales, AZ", "0.5", "Nogales", "0.7"),
    ("Douglas, AZ", "0.7", "Douglas", "1.1"),
    ("Bisbee, AZ", "7.9", "Naco", "7.9"),
    ("Sierra Vista, AZ", "15.3", "Naco", "25.9"),
    ("Sells, AZ", "20.8", "Sasabe", "35.6"),
    ("Yuma, AZ", "5.6", "Andrade", "6.1"),
    ("Phoenix, AZ", "116.4", "Lukeville", "116.4"),
    ("San Diego, CA", "12.7", "San Ysidro", "14.3"),
    ("Chula Vista, CA", "7.0", "San Ysidro", "7.4"),
    ("Las Cruces, NM", "36.4", "Santa Teresa", "36.9"),
    ("Lordsburg, NM", "48.9", "Antelope Wells", "70.9"),
    ("El Paso, TX", "0.6", "Paso del Norte", "0.8"),
    ("Presidio, TX", "1.1", "Presidio", "1.4"),
    (TERLINGUA, "10.7", "Boquillas", "41.5"),
    ("Laredo, TX", "0.8", "Gateway", "0.5"),
    ("Brownsville, TX", "1.1", "Gateway", "0.2"),
]
"""Place, miles to the line, nearest crossing, miles to it: measured on the ellipsoid."""


@pytest.mark.parametrize(("place", "miles", "port", "port_miles"), MEASURED)
def test_a_distance_agrees_with_the_measured_one_within_a_mile(
    place: str, miles: str, port: str, port_miles: str
) -> None:
    found = suggestion(place).distance
    assert abs(found.miles - Decimal(miles)) < 1
    assert port in found.port.name
    assert abs(found.port_miles - Decimal(port_miles)) < 1


def test_every_row_of_the_fact_sheet_is_a_case() -> None:
    file = SHARED / "facts" / "border.md"
    if not file.exists():
        warnings.simplefilter("default")
        pytest.skip(f"{file.name} is absent, so its table was not compared")
    rows = re.findall(
        r"^\| .*? [A-Z]{2} .*?\| \**([\d.]+)\** \| [\d.]+ \| (.+?) \| ([\d.]+) \|$",
        file.read_text("utf-8"),
        re.M,
    )
    assert [tuple(row) for row in rows] == [case[1:] for case in MEASURED]


def test_tucson_is_told_as_the_letter_tells_it() -> None:
    assert suggestion("Tucson, AZ").distance.in_words == "about 60 miles, straight line"


@pytest.mark.parametrize(
    ("miles", "told"),
    [("0", "less than two miles"), ("1.9", "less than two miles"), ("2", "about 2 miles")],
)
def test_below_two_miles_no_number_is_given(miles: str, told: str) -> None:
    assert about_miles(Decimal(miles)) == told


@pytest.mark.parametrize(
    ("place", "fips", "touches"),
    [
        ("Tucson, AZ", "04019", True),
        ("Las Cruces, NM", "35013", True),
        ("McAllen, TX", "48215", True),  # Hidalgo County of Texas
        ("Lordsburg, NM", "35023", True),  # Hidalgo County of New Mexico
        ("Phoenix, AZ", "04013", False),
    ],
)
def test_the_county_is_the_one_that_holds_the_place(
    place: str, fips: str, *, touches: bool
) -> None:
    county = suggestion(place).distance.county
    assert county
    assert (county.fips, county.touches_border) == (fips, touches)


def test_no_county_is_named_beyond_the_border_region() -> None:
    assert suggestion("35.08, -106.65").distance.county is None  # Albuquerque


@given(st.floats(25.5, 35), st.floats(-119, -97))
def test_the_border_is_never_farther_than_the_nearest_crossing_by_more_than_its_own_error(
    latitude: float, longitude: float
) -> None:
    found = distance(read_border(), Point(latitude, longitude))
    assert 0 <= found.miles <= found.port_miles + 1


def test_the_data_are_whole() -> None:
    border = read_border()
    assert (len(border.line), len(border.ports), len(border.counties)) == (282, 41, 48)
    assert sum(county.touches_border for county in border.counties) == 23
    assert len({county.fips for county in border.counties}) == 48
    assert all(ring[0] == ring[-1] for county in border.counties for ring in county.outlines)
    assert all(distance(border, port.point).miles < 1 for port in border.ports)


def test_the_counties_are_those_of_the_shared_list() -> None:
    file = SHARED / "data" / "border_counties.csv"
    if not file.exists():
        warnings.simplefilter("default")
        pytest.skip(f"{file.name} is absent, so the counties were not compared")
    with file.open(encoding="utf-8") as rows:
        listed = {
            (row["fips"], row["county"], row["relation"] == "touches_border")
            for row in csv.DictReader(rows)
        }
    assert {(c.fips, c.name, c.touches_border) for c in read_border().counties} == listed


@pytest.mark.parametrize("text", ["dona ana", "Doña Ana, NM", "DOÑA ANA, New Mexico"])
def test_accents_and_capitals_do_not_matter(text: str) -> None:
    assert suggestion(text).measured_from == "the center of Doña Ana, New Mexico"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Tuscon", "Did you mean Tucson, Arizona?"),
        ("Atlantis, AZ", "Coordinates do as well"),
        ("", "no place"),
        ("San Carlos, AZ", "Several places are called"),
        ("-110.93, 32.22", "latitude, then longitude"),
        ("32.22, 110.93", "in none of the four border states"),
    ],
)
def test_what_cannot_be_placed_is_said_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(UserError, match=re.escape(sentence)):
        suggestion(text)


def test_who_cannot_write_coordinates_is_told_what_else_to_do() -> None:
    for text in ("Atlantis, AZ", "San Carlos, AZ"):
        with pytest.raises(UserError, match="Type the miles") as told:
            suggestion(text, otherwise="Type the miles.")
        assert "oordinates" not in str(told.value)


def test_the_state_of_the_agency_profile_tells_places_of_one_name_apart() -> None:
    assert "Arizona" in suggestion("Douglas", StateCode.AZ).measured_from
    with pytest.raises(UserError, match="no place “Tucson”"):
        suggestion("Tucson", StateCode.TX)
