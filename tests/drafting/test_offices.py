"""Offices that expire, and how each is addressed."""

import datetime

import pytest

from drafting.case import Case
from drafting.findings import findings
from drafting.letters.head import head
from drafting.terms_of_office import congress, next_congress
from jobs.edit import insert
from models.addressee import Addressee, Office
from models.agency import StateCode
from models.facts import Facts
from models.finding import Severity
from models.letter import BlockStyle
from models.request import FundingRequest

CHECKED = datetime.date(2026, 11, 20)
DATE = datetime.date(2026, 11, 24)


def addressee(office: Office, **more: object) -> Addressee:
    person = {"name": "Maria De La Example Jr.", "last_name": "De La Example"}
    given = {"office": office, "state": StateCode.NM, "checked_on": CHECKED, **person, **more}
    return Addressee.model_validate(given)


def told(to: Addressee, facts: Facts, date: datetime.date) -> list[tuple[Severity, str, str]]:
    request, _ = insert(FundingRequest(), ("addressees",), to)
    return [
        (f.severity, str(f.path[-1]), f.message)
        for f in findings(request, facts, date)
        if f.id == "A1"
    ]


RED, AMBER = Severity.ERROR, Severity.WARNING
TERM, CHECK, FILE = "valid_until", "checked_on", "file_saved"


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


SENATOR = {"valid_until": day("2027-01-03")}
STAYS = {"valid_until": day("2031-01-03")}
READ = {"file_saved": day("2026-06-15")}
BEFORE = {"checked_on": day("2026-09-01")}
CASES = [
    # who, what is entered, the letter’s date, what is found of the end and of the confirmation
    (Office.SENATOR, SENATOR, "2026-11-03", []),
    (Office.SENATOR, SENATOR, "2026-11-04", [(AMBER, TERM)]),  # 60 days before
    (Office.SENATOR, SENATOR, "2027-01-02", [(AMBER, TERM)]),
    (Office.SENATOR, SENATOR, "2027-01-03", [(RED, TERM), (AMBER, CHECK)]),  # at noon
    (Office.SENATOR, STAYS, "2027-01-02", []),
    (Office.SENATOR, STAYS, "2027-01-03", [(AMBER, CHECK)]),
    (Office.SENATOR, STAYS | {"checked_on": day("2027-01-03")}, "2027-01-10", []),
    (Office.SENATOR, STAYS | {"chairs": "Committee on Examples"}, "2027-01-03", [(RED, CHECK)]),
    (Office.REPRESENTATIVE, {}, "2026-11-03", []),
    (Office.REPRESENTATIVE, {}, "2026-11-04", [(AMBER, TERM)]),
    (Office.REPRESENTATIVE, {}, "2027-01-03", [(RED, TERM), (AMBER, CHECK)]),
    (Office.REPRESENTATIVE, STAYS, "2027-02-01", [(RED, TERM), (AMBER, CHECK)]),  # two years only
    (Office.REPRESENTATIVE, {"checked_on": None}, "2026-12-01", [(AMBER, TERM), (AMBER, CHECK)]),
    (Office.GOVERNOR, {}, "2026-11-01", []),
    (Office.GOVERNOR, {}, "2026-11-02", [(AMBER, TERM)]),  # New Mexico: January 1
    (Office.GOVERNOR, {}, "2027-01-01", [(AMBER, TERM)]),
    (Office.GOVERNOR, {}, "2027-01-02", [(RED, TERM)]),
    (Office.GOVERNOR, {"state": StateCode.TX}, "2027-01-15", [(AMBER, TERM)]),  # day not settled
    (Office.GOVERNOR, {"state": StateCode.TX}, "2027-02-01", [(RED, TERM), (AMBER, CHECK)]),
    (Office.GOVERNOR, {"checked_on": day("2027-01-02")}, "2027-01-20", []),
    (Office.AGENCY_HEAD, {"agency": "FEMA"}, "2027-01-19", []),
    (Office.AGENCY_HEAD, {"agency": "FEMA"}, "2027-01-20", [(AMBER, CHECK)]),  # 61 days
    (Office.SENATOR, STAYS | READ, "2026-09-13", []),  # the file’s 90th day
    (Office.SENATOR, STAYS | READ | BEFORE, "2026-09-14", [(AMBER, FILE)]),
    (Office.SENATOR, STAYS | READ, "2026-12-01", []),  # looked at since the file grew old
    (Office.SENATOR, STAYS | {"file_saved": CHECKED}, "2026-12-01", []),
    (
        Office.SENATOR,
        STAYS | READ | {"checked_on": day("2026-07-01")},
        "2026-12-01",
        [(AMBER, CHECK), (AMBER, FILE)],
    ),
]


@pytest.mark.parametrize(("office", "entered", "date", "expected"), CASES)
def test_an_office_expires_by_its_own_clock(
    office: Office,
    entered: dict[str, object],
    date: str,
    expected: list[tuple[Severity, str]],
    facts: Facts,
) -> None:
    found = told(addressee(office, **entered), facts, day(date))
    assert [(severity, field) for severity, field, _ in found] == expected


def test_an_office_without_a_name_expires_only_with_a_day_entered(facts: Facts) -> None:
    nobody = Addressee(office=Office.REPRESENTATIVE, state=StateCode.NM)
    assert {severity for severity, _, _ in told(nobody, facts, day("2026-12-30"))} == {
        Severity.ADVICE
    }


FIRST, LAST = datetime.date.min, datetime.date.max


@pytest.mark.parametrize("office", list(Office))
@pytest.mark.parametrize("entered", [FIRST, DATE, LAST])
@pytest.mark.parametrize("date", [FIRST, DATE, LAST])
def test_any_day_of_the_calendar_may_be_entered(
    office: Office, entered: datetime.date, date: datetime.date, facts: Facts
) -> None:
    days = {"valid_until": entered, "checked_on": entered, "file_saved": entered}
    assert isinstance(told(addressee(office, **days), facts, date), list)


@pytest.mark.parametrize(
    ("date", "begun", "following"),
    [
        ("2025-01-02", "2023-01-03", "2025-01-03"),
        ("2025-01-03", "2025-01-03", "2027-01-03"),
        ("2026-12-31", "2025-01-03", "2027-01-03"),
    ],
)
def test_a_congress_begins_on_the_third_of_january_of_an_odd_year(
    date: str, begun: str, following: str
) -> None:
    assert (congress(day(date)), next_congress(day(date))) == (day(begun), day(following))


def head_of(to: Addressee, facts: Facts) -> tuple[list[str], str]:
    """Inside address and salutation."""
    blocks = list(head(Case(FundingRequest(), facts, to, DATE)))
    address = [block.text for block in blocks if block.style is BlockStyle.ADDRESS]
    (greeting,) = (block.text for block in blocks if block.style is BlockStyle.SALUTATION)
    return address, greeting


NAME = "The Honorable Maria De La Example Jr."
HOUSE = "United States House of Representatives"
FORMS = [
    (Office.GOVERNOR, {}, [NAME, "Governor of New Mexico"], "Dear Governor De La Example:"),
    (Office.SENATOR, {}, [NAME, "United States Senate"], "Dear Senator De La Example:"),
    (Office.REPRESENTATIVE, {}, [NAME, HOUSE], "Dear Representative De La Example:"),
    (
        Office.SENATOR,
        {"chairs": "Subcommittee on Examples"},
        [NAME, "Chair, Subcommittee on Examples", "United States Senate"],
        "Dear Chair De La Example:",
    ),
    (
        Office.REPRESENTATIVE,
        {"chairs": "Committee on Examples", "name": ""},
        ["Office of the Chair", "Committee on Examples", HOUSE],
        "Dear Chair:",
    ),
    (
        Office.AGENCY_HEAD,
        {"title": "Secretary of Homeland Security", "agency": "Department"},
        [NAME, "Secretary of Homeland Security", "Department"],
        "Dear Secretary De La Example:",
    ),
    (
        Office.AGENCY_HEAD,
        {"title": "Director", "agency": "Office"},
        [NAME, "Director", "Office"],
        "Dear Director De La Example:",
    ),
    (
        Office.AGENCY_HEAD,
        {"title": "Branch Chief", "agency": "Office", "honorable": False, "courtesy": "Ms."},
        ["Ms. Maria De La Example Jr.", "Branch Chief", "Office"],
        "Dear Ms. De La Example:",
    ),
    (
        Office.AGENCY_HEAD,
        {"title": "Branch Chief", "agency": "Office", "honorable": False},
        ["Maria De La Example Jr.", "Branch Chief", "Office"],
        "Dear Branch Chief:",
    ),
    (
        Office.AGENCY_HEAD,
        {"title": "Branch Chief", "agency": "Office", "honorable": False, "name": ""},
        ["Office of the Branch Chief", "Office"],
        "Dear Branch Chief:",
    ),
    (
        Office.AGENCY_HEAD,
        {"title": "Administrator", "agency": "Office", "name": ""},
        ["Office of the Administrator", "Office"],
        "Dear Administrator:",
    ),
    (
        Office.SENATOR,
        {"name": ""},
        ["Office of the Senator from New Mexico", "United States Senate"],
        "Dear Senator:",
    ),
    (
        Office.REPRESENTATIVE,
        {"name": "", "district": "district 2"},
        ["Office of the Representative, New Mexico, district 2", HOUSE],
        "Dear Representative:",
    ),
    (Office.GOVERNOR, {"name": ""}, ["Office of the Governor of New Mexico"], "Dear Governor:"),
    (Office.GOVERNOR, {"last_name": ""}, [NAME, "Governor of New Mexico"], "Dear Governor:"),
]


@pytest.mark.parametrize(("office", "entered", "address", "greeting"), FORMS)
def test_each_office_is_addressed_in_its_own_form(
    office: Office, entered: dict[str, object], address: list[str], greeting: str, facts: Facts
) -> None:
    room = ("1 Example Street", "Washington, DC 20510")
    found = head_of(addressee(office, address=room, **entered), facts)
    assert found == ([*address, *room], greeting)
