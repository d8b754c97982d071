"""Rules that judge answers fire and keep still, on each side of their dates.

Those that guess from words have a false alarm each that they do not raise.
"""

import datetime
from decimal import Decimal
from typing import Any

import pytest

from drafting.findings import findings
from models.addressee import Addressee, Avenue, AvenueKind, Office
from models.agency import Agency, AgencyKind, StateCode
from models.facts import Facts
from models.finding import Finding, Severity
from models.funding import Funding
from models.need import Need, NeedKind, ObjectClass
from models.partner import Partner, SupportLetter
from models.request import Accepted, FundingRequest
from tests.conftest import DATE

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def need(**values: Any) -> Need:
    """An item as good as most; the cost is one dollar."""
    usual = {
        "id": "n1",
        "item": "Thing",
        "unit_cost": Decimal(1),
        "object_class": ObjectClass.OTHER,
    }
    return Need(**{**usual, **values})


def draft(*needs: Need, **sections: Any) -> FundingRequest:
    return FundingRequest(needs=needs, **sections)


def raised(
    request: FundingRequest, facts: Facts, rule: str, on: datetime.date = DATE
) -> list[Finding]:
    return [each for each in findings(request, facts, on) if each.id == rule]


def weights(
    request: FundingRequest, facts: Facts, rule: str, on: datetime.date = DATE
) -> list[Severity]:
    return [each.severity for each in raised(request, facts, rule, on)]


EQUIPMENT, SUPPLIES = ObjectClass.EQUIPMENT, ObjectClass.SUPPLIES
SHERIFF = Agency(kind=AgencyKind.COUNTY_SHERIFF)
CHIEF = Agency(kind=AgencyKind.MUNICIPAL_POLICE)
TRIBE = Agency(kind=AgencyKind.TRIBAL_POLICE)
PROJECT = Addressee(
    id="a1",
    office=Office.REPRESENTATIVE,
    avenues=(Avenue(id="v1", kind=AvenueKind.COMMUNITY_PROJECT, program="cops_tep"),),
)


def asked(office: Office, kind: AvenueKind, program: str = "", key: str = "a1") -> Addressee:
    """One office asked for one step that would pay for the first item."""
    step = Avenue(id=f"{key}v", kind=kind, program=program, needs=("n1",))
    return Addressee(id=key, office=office, avenues=(step,))


def in_the_house(program: str = "") -> Addressee:
    return asked(Office.REPRESENTATIVE, AvenueKind.COMMUNITY_PROJECT, program)


def in_the_senate(program: str = "") -> Addressee:
    return asked(Office.SENATOR, AvenueKind.DIRECTED_SPENDING, program, "a2")


def with_year(year: int | None) -> FundingRequest:
    """A project asked of both chambers for a fiscal year."""
    both = (in_the_house("cops_tep"), in_the_senate("cops_tep"))
    return draft(need(), addressees=both, funding=Funding(fiscal_year=year))


def drone(**values: Any) -> Need:
    return need(item="Unmanned aircraft", kind=NeedKind.SUAS, **values)


def overtime(cost: str, **values: Any) -> Need:
    usual = {"kind": NeedKind.OVERTIME, "program": "opsg", "object_class": ObjectClass.PERSONNEL}
    return need(item="Patrol overtime", unit_cost=Decimal(cost), **{**usual, **values})


def gear(cost: str, **values: Any) -> Need:
    return need(
        id="n2", item="Night glasses", unit_cost=Decimal(cost), **{"program": "opsg", **values}
    )


def due(application: str = "", *, first: str = "", body: str = "") -> Funding:
    """The dates of an application: in full, in Grants.gov, before the governing body."""
    days = {"application_due": application, "grants_gov_due": first, "governing_body_on": body}
    return Funding(**{name: day(text) for name, text in days.items() if text})


def partner(letter: SupportLetter, key: str = "p1") -> Partner:
    return Partner(id=key, name="the Sheriff", support_letter=letter)


LATE = "2026-11-24"
CASES: list[tuple[str, str, FundingRequest, list[Severity]]] = [
    # R01: the Federal amount rose on October 1, 2024; the agency’s own lower level counts
    ("R01", LATE, draft(need(object_class=EQUIPMENT, unit_cost=Decimal("9999.99"))), [WARNING]),
    ("R01", LATE, draft(need(object_class=EQUIPMENT, unit_cost=Decimal(10000))), []),
    ("R01", "2024-09-30", draft(need(object_class=EQUIPMENT, unit_cost=Decimal(6000))), []),
    ("R01", "2024-10-01", draft(need(object_class=EQUIPMENT, unit_cost=Decimal(6000))), [WARNING]),
    (
        "R01",
        LATE,
        draft(
            need(object_class=EQUIPMENT, unit_cost=Decimal(6000)),
            agency=Agency(capitalization_level=Decimal(5000)),
        ),
        [],
    ),
    ("R01", LATE, draft(need(object_class=SUPPLIES, unit_cost=Decimal(10000))), [WARNING]),
    ("R01", LATE, draft(need(object_class=SUPPLIES, unit_cost=Decimal(20000), useful_life=1)), []),
    # R02
    ("R02", LATE, draft(need(object_class=EQUIPMENT)), [WARNING]),
    ("R02", LATE, draft(need(object_class=EQUIPMENT, prior_approval="FEMA, May 1, 2026")), []),
    ("R02", LATE, draft(need(object_class=SUPPLIES)), []),
    # R04: the amount rose on October 1, 2024
    ("R04", LATE, draft(need(unit_cost=Decimal(1000000))), [ADVICE]),
    ("R04", LATE, draft(need(unit_cost=Decimal(800000))), []),
    (
        "R04",
        LATE,
        draft(need(unit_cost=Decimal(1200000)), funding=Funding(match=Decimal(25))),
        [],  # the local share is no Federal money
    ),
    ("R04", "2024-09-30", draft(need(unit_cost=Decimal(800000))), [ADVICE]),
    # R05
    ("R05", LATE, draft(need(object_class=ObjectClass.NONE)), [ERROR]),
    ("R05", LATE, draft(need()), []),
    # R07: in force from December 22, 2025 to December 21, 2028
    ("R07", "2025-12-21", draft(drone()), []),
    ("R07", "2025-12-22", draft(drone()), [WARNING]),
    ("R07", "2028-12-21", draft(drone()), [WARNING]),
    ("R07", "2028-12-22", draft(drone()), []),
    ("R07", LATE, draft(drone(make="Example Works, United States")), []),
    ("R07", LATE, draft(drone(make="DJI, China")), [ADVICE]),
    # R08: the bureau’s rule before and after the law of December 18, 2025
    ("R08", "2025-12-17", draft(drone(program="jag_local")), [ERROR]),
    ("R08", "2025-12-18", draft(drone(program="jag_local")), [ERROR]),
    ("R08", "2025-12-18", draft(drone(program="jag_local", prior_approval="Bureau, May 1")), []),
    ("R08", "2025-12-17", draft(drone(program="jag_local", prior_approval="Bureau, May")), [ERROR]),
    ("R08", LATE, draft(need(kind=NeedKind.TECHNOLOGY, program="jag_local")), []),
    # R09
    ("R09", LATE, draft(drone(program="opsg")), [WARNING]),
    ("R09", LATE, draft(drone(program="opsg", prior_approval="FEMA, May 1, 2026")), []),
    # R11: error on the first list, warning on the second
    ("R11", LATE, draft(need(kind=NeedKind.AIRCRAFT, program="cops_tep")), [ERROR]),
    ("R11", LATE, draft(need(kind=NeedKind.ANALYZER, program="cops_tep")), [WARNING]),
    ("R11", LATE, draft(need(kind=NeedKind.TECHNOLOGY, program="cops_tep")), []),
    ("R11", "2025-12-17", draft(drone(program="cops_tep")), [ERROR]),
    ("R11", "2025-12-18", draft(drone(program="cops_tep")), []),  # unclear since: P1 says so
    # R12, R32
    ("R12", LATE, draft(need(kind=NeedKind.VEHICLE, program="jag_local")), [WARNING]),
    ("R12", LATE, draft(need(kind=NeedKind.TECHNOLOGY, program="jag_local")), []),
    ("R32", LATE, draft(need(kind=NeedKind.VEHICLE, program="byrne_cpf")), [WARNING]),
    ("R32", LATE, draft(need(kind=NeedKind.OTHER, program="byrne_cpf")), []),
    # R13: half is allowed, more needs a waiver
    ("R13", LATE, draft(overtime("600"), gear("400")), [ERROR]),
    ("R13", LATE, draft(overtime("500"), gear("500")), []),
    ("R13", LATE, draft(overtime("600", prior_approval="FEMA waiver, May 1"), gear("400")), []),
    ("R13", LATE, draft(overtime("600"), gear("400", program="cops_tep")), [ERROR]),
    ("R13", LATE, draft(overtime("600", program="jag_local")), []),
    # R14, R29
    ("R14", LATE, draft(need(object_class=ObjectClass.CONSTRUCTION, program="opsg")), [ERROR]),
    ("R14", LATE, draft(need(object_class=ObjectClass.CONSTRUCTION, program="usda_cf")), []),
    ("R29", LATE, draft(need(object_class=ObjectClass.CONSTRUCTION)), [ADVICE]),
    ("R29", LATE, draft(need(object_class=EQUIPMENT)), []),
    # R17
    ("R17", LATE, draft(), [ADVICE]),
    ("R17", LATE, draft(agency=Agency(uei="ABCDEFGH2345")), []),
    ("R17", LATE, draft(agency=Agency(uei="ABCDEFGH234")), [WARNING]),
    ("R17", LATE, draft(agency=Agency(uei="ABCDEFGHI345")), [WARNING]),  # no letter I
    (
        "R17",
        LATE,
        draft(agency=Agency(uei="ABCDEFGH2345", sam_expires=day("2026-11-23"))),
        [ERROR],
    ),
    ("R17", LATE, draft(agency=Agency(uei="ABCDEFGH2345", sam_expires=day(LATE))), []),
    (
        "R17",
        LATE,
        draft(
            agency=Agency(uei="ABCDEFGH2345", sam_expires=day("2027-03-01")),
            funding=due("2026-12-31"),
        ),
        [WARNING],  # 60 days after, to the day
    ),
    (
        "R17",
        LATE,
        draft(
            agency=Agency(uei="ABCDEFGH2345", sam_expires=day("2027-03-02")),
            funding=due("2026-12-31"),
        ),
        [],
    ),
    # R18: on the day it is not too late; the day after it is
    (
        "R18",
        "2026-06-26",
        draft(need(program="cops_chp"), funding=due(first="2026-06-25")),
        [ERROR],
    ),
    (
        "R18",
        "2026-06-25",
        draft(need(program="cops_chp"), funding=due(first="2026-06-25")),
        [],
    ),
    (
        "R18",
        "2026-06-26",
        draft(need(program="opsg"), funding=due(first="2026-06-25")),
        [],
    ),
    (
        "R18",
        LATE,
        draft(need(program="cops_chp"), funding=due("2027-07-01")),
        [WARNING],
    ),
    (
        "R18",
        LATE,
        draft(
            need(program="cops_chp"),
            funding=due("2027-07-01", first="2027-07-02"),
        ),
        [ERROR],
    ),
    # R19: thirty days before, to the day
    (
        "R19",
        LATE,
        draft(
            need(program="jag_local"),
            funding=due("2027-01-31", body="2027-01-01"),
        ),
        [],
    ),
    (
        "R19",
        LATE,
        draft(
            need(program="jag_local"),
            funding=due("2027-01-31", body="2027-01-02"),
        ),
        [WARNING],
    ),
    (
        "R19",
        LATE,
        draft(need(program="jag_local"), funding=due("2027-01-31")),
        [WARNING],
    ),
    (
        "R19",
        LATE,
        draft(need(program="opsg"), funding=due("2027-01-31")),
        [],
    ),
    # R20, R23
    ("R20", LATE, draft(need(program="cops_chp")), [WARNING]),
    ("R20", LATE, draft(need(program="cops_chp"), agency=TRIBE), []),
    ("R23", LATE, draft(agency=CHIEF), [WARNING]),
    ("R23", LATE, draft(agency=SHERIFF), []),
    # R24: the amounts rose on October 1, 2025
    ("R24", "2025-09-30", draft(need(unit_cost=Decimal(12000))), [ADVICE]),
    ("R24", "2025-10-01", draft(need(unit_cost=Decimal(12000))), []),
    ("R24", LATE, draft(overtime("50000")), []),
    # R30
    ("R30", LATE, draft(drone(), agency=Agency(state=StateCode.CA)), [WARNING]),
    ("R30", LATE, draft(drone(), agency=Agency(state=StateCode.AZ)), []),
    # R31
    ("R31", LATE, draft(addressees=(PROJECT,)), [ERROR]),
    ("R31", LATE, draft(addressees=(PROJECT,), partners=(partner(SupportLetter.YES),)), [WARNING]),
    (
        "R31",
        LATE,
        draft(
            addressees=(PROJECT,),
            partners=(partner(SupportLetter.YES), partner(SupportLetter.YES, "p2")),
            funding=Funding(fiscal_year=2026),
        ),
        [],
    ),
    (
        "R31",
        LATE,
        draft(
            addressees=(PROJECT,),
            partners=(partner(SupportLetter.YES), partner(SupportLetter.YES, "p2")),
            funding=Funding(fiscal_year=2027),
        ),
        [ADVICE],
    ),
    # P3: two chambers share one account; a second program, or another account, is a second source
    ("P3", LATE, draft(need(program="cops_tep"), addressees=(in_the_house("cops_tep"),)), []),
    ("P3", LATE, draft(need(program="cops_tep"), addressees=(in_the_house(),)), []),
    ("P3", LATE, draft(need(), addressees=(in_the_house(), in_the_senate())), []),
    (
        "P3",
        LATE,
        draft(need(), addressees=(in_the_house("cops_tep"), in_the_senate("cops_tep"))),
        [],
    ),
    (
        "P3",
        LATE,
        draft(need(), addressees=(in_the_house("cops_tep"), in_the_senate("byrne_cpf"))),
        [WARNING],
    ),
    ("P3", LATE, draft(need(program="opsg"), addressees=(in_the_house("cops_tep"),)), [WARNING]),
    ("P3", LATE, draft(need(program="opsg"), addressees=(in_the_house("opsg"),)), [WARNING]),
    ("P3", LATE, draft(need(program="opsg"), addressees=(in_the_house(),)), [WARNING]),
    (
        "P3",
        LATE,
        draft(
            need(program="opsg"),
            addressees=(asked(Office.GOVERNOR, AvenueKind.STATE_FUND, "sbsrf"),),
        ),
        [WARNING],
    ),
    (
        "P3",
        LATE,
        draft(
            need(program="opsg"),
            addressees=(asked(Office.AGENCY_HEAD, AvenueKind.WRITTEN_ANSWER, "sbsrf"),),
        ),
        [],  # a question asks for no money
    ),
    (
        "P3",
        LATE,
        draft(
            need(program="opsg"),
            addressees=(asked(Office.GOVERNOR, AvenueKind.REQUEST_SUPPORT),),
        ),
        [],
    ),
    # P4: a fiscal year begins on October 1; the last day read for a Member’s form is April 25
    ("P4", "2026-10-01", with_year(2027), [WARNING, WARNING]),
    ("P4", "2026-09-30", with_year(2027), [ADVICE, ADVICE]),
    ("P4", "2026-04-26", with_year(2027), [ADVICE, ADVICE]),
    ("P4", "2026-04-25", with_year(2027), []),
    ("P4", "2026-09-30", with_year(2028), []),
    ("P4", "2026-06-01", with_year(None), [ADVICE, ADVICE]),
    ("P4", LATE, with_year(None), []),
    # nobody in Congress is asked
    ("P4", LATE, draft(need(), funding=Funding(fiscal_year=2026)), []),
    # R34
    ("R34", LATE, draft(need(program="gsa_1122")), [ADVICE]),
    ("R34", LATE, draft(need(program="opsg")), []),
    # R36: the fiscal year before the date’s own is still recent
    ("R36", "2026-09-30", draft(need(program="opsg")), []),
    ("R36", "2026-10-01", draft(need(program="opsg")), [ADVICE]),
    # P2
    ("P2", LATE, draft(need(program="thsgp"), agency=SHERIFF), [ERROR]),
    ("P2", LATE, draft(need(program="thsgp"), need(id="n2", program="thsgp"), agency=TRIBE), []),
    ("P2", LATE, draft(need(program="cops_ahtf"), agency=SHERIFF), [WARNING]),
    ("P2", LATE, draft(need(program="jag_local"), agency=SHERIFF), []),
    # P1: a verified no is an error, a known one a warning, an unknown one advice
    ("P1", LATE, draft(need(kind=NeedKind.VEHICLE, program="cops_chp")), [ERROR]),
    ("P1", LATE, draft(need(kind=NeedKind.AIRCRAFT, program="cossup")), [WARNING]),
    ("P1", LATE, draft(need(kind=NeedKind.AIRCRAFT, program="sbsrf")), [ADVICE]),
    ("P1", LATE, draft(need(kind=NeedKind.AIRCRAFT, program="leso_1033")), []),
    ("P1", LATE, draft(need(kind=NeedKind.VEHICLE, program="opsg")), [WARNING]),
    ("P1", LATE, draft(need(kind=NeedKind.VEHICLE, program="opsg", prior_approval="FEMA")), []),
    ("P1", LATE, draft(need(kind=NeedKind.VEHICLE)), []),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[1]}")
def test_each_rule_weighs_what_it_should(
    facts: Facts, case: tuple[str, str, FundingRequest, list[Severity]]
) -> None:
    rule, on, request, expected = case
    assert weights(request, facts, rule, day(on)) == expected


@pytest.mark.parametrize(
    ("rule", "text", "alarm"),
    [
        ("R06", "Hikvision camera", True),
        ("R06", "Camera for the Aztec substation", False),  # not ZTE
        ("R10", "Counter-UAS kit", True),
        ("R10", "Windjammer sail", False),
        ("R11", "Thermal imaging sight", True),
        ("R11", "Radarsat pictures", False),
        ("R25", "Motorola radio", True),
        ("R25", "Motorola radio or equal", False),
        ("R25", "Radio for the Cessnal airfield", False),
        ("R26", "Camera tower", True),
        ("R26", "Towering lamp", False),
        ("R27", "LPR camera", True),
        ("R27", "LPRM sensor", False),
        ("R28", "Ammunition", True),
        ("R28", "Firearmless training", False),
    ],
)
def test_advice_on_what_is_bought_names_the_word(
    facts: Facts, rule: str, text: str, *, alarm: bool
) -> None:
    program = "cops_tep" if rule == "R11" else "opsg"
    found = raised(draft(need(item=text, kind=NeedKind.TECHNOLOGY, program=program)), facts, rule)
    assert bool(found) is alarm
    for each in found:
        assert each.severity is ADVICE
        assert each.message.split("”")[0].strip("“").casefold() in text.casefold()
        assert each.citation


@pytest.mark.parametrize(
    ("rule", "text", "alarm"),
    [
        ("R15", "It would pay instead of local funds.", True),
        ("R15", "It adds to local funds.", False),
        ("R22", "We pay a lobbyist.", True),
        ("R22", "The camera watches the lobby.", False),
        ("R33", "Deputies would deport them.", True),
        ("R33", "The deportment of officers is watched.", False),
    ],
)
def test_advice_on_what_is_said_looks_in_every_text(
    facts: Facts, rule: str, text: str, *, alarm: bool
) -> None:
    said = draft(need(why=text, program="opsg"))
    told = draft(need(program="opsg"), agency=Agency(local_problem=text))
    assert bool(raised(said, facts, rule)) is alarm
    assert bool(raised(told, facts, rule)) is alarm


def test_a_word_counts_only_for_the_programs_of_its_rule(facts: Facts) -> None:
    assert raised(draft(need(item="Ammunition", program="opsg")), facts, "R28")
    assert not raised(draft(need(item="Ammunition", program="jag_local")), facts, "R28")


def test_advice_is_put_aside_with_a_reason(facts: Facts) -> None:
    accepted = (Accepted(finding="R28", subject="needs.n1.item", reason="For the range"),)
    request = draft(need(item="Ammunition", program="opsg"), accepted=accepted)
    (found,) = raised(request, facts, "R28")
    assert found.accepted == "For the range"


def test_an_ask_that_is_excluded_is_found_letter_by_letter(facts: Facts) -> None:
    """A helicopter of the border fund that one letter asks of COPS money as well."""
    helicopter = need(item="Helicopter", kind=NeedKind.AIRCRAFT, program="sbsrf")
    senator = Addressee(
        id="a2",
        office=Office.SENATOR,
        avenues=(
            Avenue(id="v2", kind=AvenueKind.DIRECTED_SPENDING, program="cops_tep", needs=("n1",)),
            Avenue(id="v3", kind=AvenueKind.LETTER, program="sbsrf"),
        ),
    )
    request = draft(helicopter, addressees=(senator,))
    (excluded,) = raised(request, facts, "R11")
    assert excluded.severity is ERROR
    assert excluded.letters == ("a2",)
    assert excluded.path == ("addressees", "a2", "avenues", "v2", "needs")
    assert "COPS Technology and Equipment" in excluded.message
    assert "Look at LESO excess property program" in excluded.message
    (unclear,) = raised(request, facts, "P1")
    assert (unclear.severity, unclear.letters) == (ADVICE, ("a2",))


def test_money_asked_twice_names_both_sources_and_the_letters(facts: Facts) -> None:
    request = draft(need(item="Radio", program="opsg"), addressees=(in_the_house("cops_tep"),))
    (twice,) = raised(request, facts, "P3")
    asked_of = "Operation Stonegarden and of the COPS Technology and Equipment Program"
    assert asked_of in twice.message
    assert (twice.place, twice.letters) == ("Needs, Radio", ("a1",))
    assert twice.path == ("addressees", "a1", "avenues", "a1v", "needs")


def test_a_closed_year_says_which_one_is_open(facts: Facts) -> None:
    house, senate = raised(with_year(2026), facts, "P4")
    assert "ask for fiscal year 2028" in house.message
    assert "the House" in house.message
    assert "the Senate" in senate.message
    assert (house.letters, senate.letters) == (("a1",), ("a2",))


def test_the_samples_break_no_rule(sample: FundingRequest, facts: Facts) -> None:
    """What is left to review is true of each: approval of equipment, and Stonegarden’s vehicles."""
    open_ones = {
        (each.id, each.subject)
        for each in findings(sample, facts, DATE)
        if each.id.startswith(("R0", "R1", "R2", "R3", "P")) and each.severity is not ADVICE
    }
    assert {rule for rule, _ in open_ones} <= {"R02", "P1"}
    assert {subject for rule, subject in open_ones if rule == "P1"} <= {"needs.n1.program"}
