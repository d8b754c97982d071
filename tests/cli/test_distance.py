"""`distance`: a suggestion printed with its source; what cannot be placed is one sentence."""

import json

import pytest

import main as entry


def test_a_place_is_answered_with_distance_port_county_and_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert entry.main(["distance", "Sells, AZ"]) == 0
    printed = capsys.readouterr().out
    for told in (
        "about 21 miles, straight line",
        "Sasabe, Arizona",
        "Pima County",
        "U.S. Census Bureau",
    ):
        assert told in printed


def test_a_point_is_answered_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["distance", "32.22,-110.93", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["county_fips"], answer["in_words"]) == ("04019", "about 60 miles, straight line")


@pytest.mark.parametrize("place", ["Atlantis", "-110.93,32.22"])
def test_a_place_without_a_point_is_refused(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["distance", place]) == 2
    assert capsys.readouterr().err.startswith("error: ")
