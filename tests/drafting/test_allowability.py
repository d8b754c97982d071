"""What a program pays for: by its evidence and by the day; unknown is never called allowed."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.facts import read_facts
from drafting.allowability import allowance, elsewhere, explained
from drafting.asks import asks
from models.addressee import Addressee, Avenue, AvenueKind, Office
from models.facts import Facts
from models.need import Need, NeedKind
from models.program import Mark, Standing
from models.request import FundingRequest
from tests.conftest import DATE

PROGRAMS = tuple(read_facts().programs)
DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2060, 1, 1))


@pytest.mark.parametrize(
    ("program", "kind", "day", "standing"),
    [
        ("cops_tep", NeedKind.AIRCRAFT, DATE, Standing.NOT_ALLOWED),
        ("cops_tep", NeedKind.ANALYZER, DATE, Standing.CONDITIONAL),
        ("cops_tep", NeedKind.TECHNOLOGY, DATE, Standing.ALLOWED),
        ("opsg", NeedKind.OVERTIME, DATE, Standing.ALLOWED),
        ("sbsrf", NeedKind.VEHICLE, DATE, Standing.UNCLEAR),
        # the bureau’s page of 2023, and the law signed December 18, 2025
        ("jag_local", NeedKind.SUAS, datetime.date(2023, 6, 28), Standing.UNCLEAR),
        ("jag_local", NeedKind.SUAS, datetime.date(2023, 6, 29), Standing.NOT_ALLOWED),
        ("jag_local", NeedKind.SUAS, datetime.date(2025, 12, 17), Standing.NOT_ALLOWED),
        ("jag_local", NeedKind.SUAS, datetime.date(2025, 12, 18), Standing.CONDITIONAL),
        ("cops_tep", NeedKind.SUAS, datetime.date(2025, 12, 17), Standing.NOT_ALLOWED),
        ("cops_tep", NeedKind.SUAS, datetime.date(2025, 12, 18), Standing.UNCLEAR),
        # the State’s award follows the local one, and so do its dates
        ("jag_state", NeedKind.SUAS, datetime.date(2025, 12, 17), Standing.NOT_ALLOWED),
        ("jag_state", NeedKind.SUAS, datetime.date(2025, 12, 18), Standing.CONDITIONAL),
        # merely known, and a single purchase, are not allowed
        ("jag_local", NeedKind.OVERTIME, DATE, Standing.UNCLEAR),
        ("equitable_sharing", NeedKind.AIRCRAFT, DATE, Standing.UNCLEAR),
        ("opsg_obbba", NeedKind.OVERTIME, DATE, Standing.UNCLEAR),  # as Stonegarden, unconfirmed
        ("gsa_1122", NeedKind.VEHICLE, DATE, Standing.UNCLEAR),  # a way to buy, no money
    ],
)
def test_each_kind_is_judged_by_program_and_day(
    facts: Facts, program: str, kind: NeedKind, day: datetime.date, standing: Standing
) -> None:
    assert allowance(facts, program, kind, day).standing is standing


@given(st.sampled_from(PROGRAMS), st.sampled_from(NeedKind), DAYS)
def test_only_what_is_verified_is_called_allowed(
    program: str, kind: NeedKind, day: datetime.date
) -> None:
    facts = read_facts()
    judged = allowance(facts, program, kind, day)
    assert judged.kind is kind
    assert judged.standing is not Standing.ALLOWED or judged.mark is Mark.VERIFIED
    assert explained(facts, judged).endswith(".")


def test_an_explanation_gives_reason_source_and_day_read(facts: Facts) -> None:
    text = explained(facts, allowance(facts, "cops_tep", NeedKind.AIRCRAFT, DATE))
    assert text.startswith("Manned aircraft listed as typically unallowable")
    assert "Grants Office" in text
    assert text.endswith("read November 24, 2026.")
    unread = explained(facts, allowance(facts, "sbsrf", NeedKind.AIRCRAFT, DATE))
    assert unread.endswith("No source on record: ask before you rely on it.")


def test_other_ways_are_verified_and_open_to_the_agency(facts: Facts) -> None:
    local = elsewhere(facts, NeedKind.TECHNOLOGY, "cops_tep", DATE, tribal=False)
    tribal = elsewhere(facts, NeedKind.TECHNOLOGY, "cops_tep", DATE, tribal=True)
    assert "shsp" in local
    assert "cops_tep" not in local
    assert "cops_ahtf" not in local  # only State agencies apply
    assert set(tribal) - set(local) == {"thsgp", "ctas_pa1"}
    for key in tribal:
        assert allowance(facts, key, NeedKind.TECHNOLOGY, DATE).mark is Mark.VERIFIED


def test_an_ask_is_known_by_letter(facts: Facts) -> None:
    request = FundingRequest(
        needs=(Need(id="n1", item="Helicopter", program="sbsrf"), Need(id="n2", item="Radio")),
        addressees=(
            Addressee(
                id="a1",
                office=Office.SENATOR,
                avenues=(
                    Avenue(id="v1", kind=AvenueKind.LETTER, program="sbsrf"),
                    Avenue(
                        id="v2",
                        kind=AvenueKind.DIRECTED_SPENDING,
                        program="cops_tep",
                        needs=("n2",),
                    ),
                ),
            ),
            Addressee(
                id="a2",
                office=Office.AGENCY_HEAD,
                avenues=(Avenue(id="v3", kind=AvenueKind.WRITTEN_ANSWER, program="sbsrf"),),
            ),
        ),
    )
    found = {(ask.need.id, ask.program): ask for ask in asks(request, facts, DATE)}
    assert found["n1", "sbsrf"].letters == ("a1",)  # a question to the agency asks for no money
    assert found["n1", "sbsrf"].path == ("needs", "n1", "program")
    assert found["n2", "cops_tep"].path == ("addressees", "a1", "avenues", "v2", "program")
    assert len(found) == 2
