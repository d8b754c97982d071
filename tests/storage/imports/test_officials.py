"""Members of Congress: whoever holds the office on the day, unconfirmed, and gaps are named."""

import datetime
import json
from typing import Any

import pytest

from models.addressee import Office
from models.agency import StateCode
from models.errors import UserError
from storage.imports.official_addressees import official_addressees
from storage.imports.officials import Delegation, read_delegation
from tests.storage.imports.files import invented, real

DATE = datetime.date(2026, 11, 24)
FILE = invented("invented-legislators.json")
DATA = FILE.data


def arizona(date: datetime.date = DATE, **changes: Any) -> Delegation:
    records = json.loads(DATA)
    records[0]["name"].update(changes)
    return read_delegation(json.dumps(records).encode(), StateCode.AZ, date)


def test_senators_come_senior_first_then_representatives_by_district() -> None:
    assert [(m.name, m.senior, m.district) for m in arizona().members] == [
        ("Jack De La Example Jr.", True, None),
        ("Jane A. Example", False, None),
        ("Bob Placeholder", None, 1),
        ("Ann Placeholder", None, 3),
    ]


def test_an_addressee_has_a_whole_surname_an_address_and_no_confirmation() -> None:
    preview = official_addressees(arizona(), "3", DATE, FILE)
    senior, junior, representative = preview.items
    assert (senior.office, senior.last_name) == (Office.SENATOR, "De La Example")
    assert senior.address == ("1 Example Senate Office Building", "Washington, DC 20510")
    assert senior.valid_until == datetime.date(2029, 1, 3)
    assert junior.state is StateCode.AZ
    assert (representative.district, representative.office) == ("3", Office.REPRESENTATIVE)
    assert {each.checked_on for each in preview.items} == {None}
    assert {each.file_saved for each in preview.items} == {FILE.saved}
    assert all(FILE.sha256[:16] in each.read_in for each in preview.items)
    assert preview.read[0] == "Jack De La Example Jr., senior senator: term ends January 3, 2029"


def test_nothing_of_a_party_is_kept() -> None:
    preview = official_addressees(arizona(), "3", DATE, FILE)
    assert "Party" not in repr((arizona(), preview))


def test_the_term_that_runs_on_the_day_counts() -> None:
    before, after = DATE, datetime.date(2027, 1, 4)
    assert [m.end.year for m in arizona(before).representatives] == [2027, 2027]
    assert [m.end.year for m in arizona(after).representatives] == [2027, 2029, 2029]
    told = official_addressees(arizona(after), "", after, FILE).read
    assert "Bob Placeholder, representative, district 1: term ended January 3, 2027" in told


def test_gaps_are_named_and_not_filled() -> None:
    preview = official_addressees(arizona(), "9", DATE, FILE)
    assert [(each.place, each.why) for each in preview.left_out] == [
        ("Record 5", "no term has begun by November 24, 2026"),
        ("Arizona, district 2", "the file has nobody; the seat may be empty"),
        ("Arizona, district 9", "the file has no such district"),
        ("Bob Placeholder, address", "the file has none"),
    ]
    assert len(preview.items) == 2


def test_without_a_district_no_representative_is_written() -> None:
    preview = official_addressees(arizona(), "", DATE, FILE)
    assert {each.office for each in preview.items} == {Office.SENATOR}
    assert "no district was named, so none is written" in [each.why for each in preview.left_out]


def test_a_seat_at_large_is_called_so() -> None:
    text = DATA.replace(b'"AK"', b'"NM"')
    preview = official_addressees(read_delegation(text, StateCode.NM, DATE), "At large", DATE, FILE)
    (only,) = preview.items
    assert (only.name, only.district) == ("Una Elsewhere", "at large")
    assert preview.left_out[0].why == "the file has 0 senators instead of 2"


@pytest.mark.parametrize(
    "name",
    [
        "Jane \u202eelpmaxE",  # reads backwards from here
        "Jane\u200b Example",  # a space of no width
        "Jane\nExample",
        "Jane\x07",
        7,
    ],
)
def test_a_name_that_is_not_what_it_seems_is_left_out(name: object) -> None:
    found = arizona(official_full=name)
    assert "Jane" not in repr(found.members)
    assert found.left_out[0].place == "Record 1"


def test_a_district_no_state_reaches_is_damage() -> None:
    data = DATA.replace(b'"district": 3', b'"district": 999999999')
    found = read_delegation(data, StateCode.AZ, DATE)
    assert [each.district for each in found.representatives] == [1]
    assert found.left_out[0].place == "Record 3"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "It is empty"),
        (b"name,state\nJane Example,AZ\n", "damaged, or not legislators-current.json"),
        (b"[" * 100_000, "damaged, or not"),
        (b"[" + b"9" * 10_000 + b"]", "damaged, or not"),
        (b'{"name": {}}', "not legislators-current.json"),
        (b'[{"name": {}, "terms": [1]}]', "not legislators-current.json"),
        (DATA.decode().encode("utf-16"), "UTF-16"),
        (b"[]", "no members of Congress from Arizona"),
        (b" " * (10 * 1024 * 1024) + b"[]", "larger than 10 MB"),
    ],
)
def test_another_file_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        read_delegation(data, StateCode.AZ, DATE)


@pytest.mark.parametrize("district", ["six", "-1", "100"])
def test_a_district_is_a_number(district: str) -> None:
    with pytest.raises(UserError, match=f"“{district}” is no district"):
        official_addressees(arizona(), district, DATE, FILE)


@pytest.mark.parametrize(
    ("state", "members", "empty", "surname"),
    [
        (StateCode.AZ, 11, [], "Grijalva"),
        (StateCode.CA, 53, ["California, district 14"], "Padilla"),
        (StateCode.NM, 5, [], "Leger Fernandez"),
        (StateCode.TX, 39, ["Texas, district 23"], "De La Cruz"),
    ],
)
def test_the_real_file_is_read_with_its_empty_seats(
    state: StateCode, members: int, empty: list[str], surname: str
) -> None:
    data = real("legislators-current_border-states.json").data
    delegation = read_delegation(data, state, datetime.date(2026, 6, 15))
    assert len(delegation.members) == members
    assert [senator.senior for senator in delegation.senators] == [True, False]
    assert surname in [member.last_name for member in delegation.members]
    left_out = official_addressees(delegation, "1", datetime.date(2026, 6, 15), FILE).left_out
    assert [each.place for each in left_out if "district" in each.place] == empty
