"""Back from a deadline: every step in time, none on a day off, each with what its days rest on."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.facts import read_facts
from data.samples import read_sample
from drafting.findings import findings
from drafting.holidays import is_working_day
from drafting.packet import compose_all
from drafting.planner import DEADLINE, Planner, planner
from jobs.edit import edit, insert
from models.agency import AgencyKind
from models.facts import Facts, Program
from models.letter import Letter
from models.plan import LeadTimeChange, PlannedStep
from models.program import Route
from models.request import FundingRequest
from tests.conftest import DATE

MONDAY = datetime.date(2027, 5, 3)


def steps(
    request: FundingRequest, facts: Facts, program: str, deadline: datetime.date = MONDAY
) -> dict[str, PlannedStep]:
    found = planner(request, facts, deadline, program)
    assert found
    return {step.id: step for step in found.steps()}


def of_program(request: FundingRequest, facts: Facts, **fields: str) -> dict[str, PlannedStep]:
    """The steps for a program that the data need not have."""
    given = {"id": "x", "name": "X", "short": "X", "route": Route.DIRECT, "sources": ()}
    program = Program.model_validate({"department": "Department of Justice", **given, **fields})
    return {step.id: step for step in Planner(request, facts, program, MONDAY).steps()}


def with_lead_time(request: FundingRequest, step: str, days: int) -> FundingRequest:
    change = LeadTimeChange(step=step, days=days)
    return insert(request, ("plan", "lead_times"), change)[0]


def test_a_city_under_a_state_program_counts_back_from_the_states_date(
    tucson: FundingRequest, facts: Facts
) -> None:
    found = steps(tucson, facts, "opsg")
    days = {key: step.day.isoformat() for key, step in found.items()}
    assert days["state"] == "2027-04-12"  # 21 days before Monday, May 3
    assert days["signature"] == "2027-04-09"  # 3 days before that
    assert days["council"] == "2027-04-02"
    assert days["agenda"] == "2027-03-19"
    assert days["counsel"] == "2027-03-09"
    assert days["finance"] == "2027-03-12"
    assert days["draft"] == "2027-03-04"  # before counsel, who is the earlier of the two
    assert days["registrations"] == "2027-02-26"
    assert (found["council"].who, found["council"].before) == (
        "The Mayor and Council",
        "the signature",
    )
    assert "resolution" not in days


def test_a_tribe_needs_its_councils_resolution_and_no_state(facts: Facts) -> None:
    found = steps(read_sample("nation"), facts, "thsgp")
    assert "resolution" in found
    assert not {"council", "state", "grants_gov"} & set(found)
    assert found["agenda"].before == "the resolution"


def test_a_grant_of_justice_has_two_deadlines(tucson: FundingRequest, facts: Facts) -> None:
    found = of_program(tucson, facts, id="cops_chp")
    assert found["grants_gov"].day == datetime.date(2027, 4, 26)
    assert found["signature"].before == "the SF-424"
    assert "Community Oriented Policing" in found["grants_gov"].basis
    assert "assumed" not in found["grants_gov"].basis
    other = of_program(tucson, facts, id="a Justice program that rule R18 does not name")
    assert "grants_gov" not in other


def test_a_justice_assistance_grant_is_open_to_the_governing_body_for_thirty_days(
    tucson: FundingRequest, facts: Facts
) -> None:
    found = of_program(tucson, facts, id="jag_local")
    assert found["review"].days == 30
    assert found["review"].day <= found["grants_gov"].day - datetime.timedelta(days=30)
    # the State applies for its own part, and rule R19 does not name that
    assert "review" not in steps(tucson, facts, "jag_state")


def test_a_request_to_congress_asks_for_the_members_form(
    tucson: FundingRequest, facts: Facts
) -> None:
    found = steps(tucson, facts, "cops_tep")
    assert "member_form" in found
    assert not {"state", "grants_gov", "registrations"} & set(found)


def test_partners_are_asked_only_where_there_are_any(tucson: FundingRequest, facts: Facts) -> None:
    alone = FundingRequest.model_validate({**dict(tucson), "partners": ()})
    assert {"partners", "partners_ask"} <= set(steps(tucson, facts, "opsg"))
    assert not {"partners", "partners_ask"} & set(steps(alone, facts, "opsg"))


def test_a_lead_time_typed_over_moves_what_comes_before_it(
    tucson: FundingRequest, facts: Facts
) -> None:
    found = steps(with_lead_time(tucson, "agenda", 28), facts, "opsg")
    assert found["agenda"].day == datetime.date(2027, 3, 5)
    assert found["counsel"].day == datetime.date(2027, 2, 23)
    assert found["agenda"].basis == "your own"
    assert found["council"].day == datetime.date(2027, 4, 2)


def test_a_day_that_falls_on_a_federal_holiday_moves_to_the_working_day_before(
    tucson: FundingRequest, facts: Facts
) -> None:
    found = steps(tucson, facts, "opsg", datetime.date(2027, 7, 26))
    # 21 days before is Monday, July 5, when Independence Day is kept, after a weekend
    assert found["state"].day == datetime.date(2027, 7, 2)


@pytest.mark.parametrize(
    ("deadline", "asked"),
    [("2027-07-05", True), ("2027-07-04", True), ("2027-07-06", False)],
)
def test_a_deadline_on_a_day_off_stays_and_is_asked_about(
    tucson: FundingRequest, facts: Facts, deadline: str, *, asked: bool
) -> None:
    request = planned(tucson, deadline)
    told = [each.message for each in findings(request, facts, DATE) if each.id == "T1"]
    assert any("a weekend or a Federal holiday" in message for message in told) is asked
    found = planner(request, facts)
    assert found
    assert found.steps()[-1].day.isoformat() == deadline


KINDS = [AgencyKind.MUNICIPAL_POLICE, AgencyKind.TRIBAL_POLICE]


@given(
    st.dates(datetime.date(2025, 1, 1), datetime.date(2035, 12, 31)),
    st.sampled_from(KINDS),
    st.sampled_from(Route),
    st.sampled_from(["x", "jag_local", "cops_chp"]),
)
def test_every_step_is_early_enough_for_those_that_wait_for_it(
    deadline: datetime.date, kind: AgencyKind, route: Route, key: str
) -> None:
    facts = read_facts()
    request = edit(read_sample("tucson"), ("agency", "kind"), kind.label)
    given_ = {"id": key, "name": "X", "short": "X", "department": "X", "sources": ()}
    program = Program.model_validate({**given_, "route": route})
    found = Planner(request, facts, program, deadline).steps()
    day = {step.id: step.day for step in found}
    assert [step.day for step in found] == sorted(day.values())
    assert found[-1].id == DEADLINE
    for lead in facts.lead_times:
        for waiting in lead.before:
            if lead.id in day and waiting in day:
                assert day[lead.id] <= day[waiting] - datetime.timedelta(days=lead.days)
    assert all(is_working_day(step.day) for step in found[:-1])


@pytest.mark.parametrize("deadline", [datetime.date.min, datetime.date.max])
def test_a_deadline_at_the_end_of_the_calendar_is_no_harm(
    deadline: datetime.date, tucson: FundingRequest, facts: Facts
) -> None:
    found = steps(with_lead_time(tucson, "agenda", 730), facts, "opsg", deadline)
    assert found[DEADLINE].day == deadline


def test_every_lead_time_is_assumed_or_sourced_and_waits_for_known_steps(facts: Facts) -> None:
    known = {each.id for each in facts.lead_times}
    for lead in facts.lead_times:
        assert lead.assumed or lead.source, lead.id
        assert not lead.source or facts.source(lead.source).dated
        assert set(lead.before) <= {*known, DEADLINE}


def timetables(request: FundingRequest, facts: Facts) -> list[Letter]:
    return [each for each in compose_all(request, facts, DATE) if each.kind == "timetable"]


def planned(request: FundingRequest, deadline: str) -> FundingRequest:
    return edit(request, ("plan", "deadline"), deadline)


def test_the_timetable_is_a_document_where_a_deadline_is_entered(
    tucson: FundingRequest, facts: Facts
) -> None:
    assert timetables(tucson, facts) == []
    (document,) = timetables(planned(tucson, "2027-05-03"), facts)
    rows = [[cell.text for cell in row.cells] for block in document.blocks for row in block.rows]
    assert rows[-1][:2] == ["May 3, 2027", "Deadline of Operation Stonegarden"]
    assert ["April 12, 2027", "Grant coordinator"] in [[row[0], row[2]] for row in rows]
    assert not any("past" in row[0] for row in rows)
    (late,) = timetables(planned(tucson, "2027-01-08"), facts)
    assert any("(past)" in row.cells[0].text for block in late.blocks for row in block.rows)


@pytest.mark.parametrize(("deadline", "found"), [("2027-05-03", False), ("2027-01-08", True)])
def test_a_step_whose_day_is_past_is_a_remark(
    deadline: str, *, found: bool, tucson: FundingRequest, facts: Facts
) -> None:
    told = [f for f in findings(planned(tucson, deadline), facts, DATE) if f.id == "T1"]
    assert bool(told) is found


def test_a_step_or_a_program_the_data_do_not_have_is_a_remark_and_stops_nothing(
    tucson: FundingRequest, facts: Facts
) -> None:
    request = with_lead_time(planned(tucson, "2027-05-03"), "prayer", 3)
    request = edit(request, ("plan", "program"), "zzz")
    told = {f.subject: f.message for f in findings(request, facts, DATE) if f.id == "T1"}
    assert "“prayer” is no step; choose one of: grants_gov" in told["plan.lead_times.t30.step"]
    assert "“zzz”" in told["plan.program"]
    assert len(timetables(request, facts)) == 1


def test_without_a_deadline_there_is_no_plan(tucson: FundingRequest, facts: Facts) -> None:
    assert planner(tucson, facts) is None
