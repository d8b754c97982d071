"""What an item costs after it is bought: worked by hand, checked, and printed."""

from decimal import Decimal

import pytest

from drafting.findings import findings
from drafting.life_cycle import AIRCRAFT, missing, ownership, yearly_cost
from drafting.packet import compose_all
from jobs.edit import edit, remove
from models.facts import Facts
from models.need import Need, NeedKind
from models.request import FundingRequest
from models.yearly_cost import YearlyCost, YearlyKind
from tests.conftest import DATE


def part(kind: YearlyKind, amount: int) -> YearlyCost:
    return YearlyCost(id=kind.value, kind=kind, amount=Decimal(amount))


def helicopter(*parts: YearlyCost, hours: int | None = 300) -> Need:
    return Need(
        item="Helicopter",
        kind=NeedKind.AIRCRAFT,
        unit_cost=Decimal(5_000_000),
        useful_life=20,
        mission_hours=hours,
        hour_cost=Decimal(1_000),
        yearly_costs=parts,
    )


def test_the_cost_of_ownership_worked_by_hand() -> None:
    """300 hours × 1,000 = 300,000, with 80,000 and 20,000: 400,000 a year, 8,000,000 in 20."""
    need = helicopter(part(YearlyKind.MAINTENANCE, 80_000), part(YearlyKind.TRAINING, 20_000))
    assert yearly_cost(need) == 400_000
    assert ownership(need) == 13_000_000


@pytest.mark.parametrize(
    ("need", "yearly"),
    [
        (Need(), None),
        (Need(operating_cost=Decimal(0)), 0),
        (Need(operating_cost=Decimal(7), mission_hours=2, hour_cost=Decimal(5)), 7),  # as typed
        (Need(mission_hours=2, hour_cost=Decimal(5)), 10),
        (Need(operating_cost=Decimal(7), yearly_costs=(part(YearlyKind.FUEL, 3),)), 3),  # parts win
    ],
)
def test_parts_take_the_place_of_the_one_amount(need: Need, yearly: int | None) -> None:
    assert yearly_cost(need) == yearly


def test_the_cost_over_the_years_waits_for_all_it_rests_on() -> None:
    assert ownership(Need(unit_cost=Decimal(1), operating_cost=Decimal(1))) is None
    assert ownership(Need(unit_cost=Decimal(1), useful_life=2)) is None
    assert ownership(Need(useful_life=2, operating_cost=Decimal(1))) is None


def test_an_aircraft_lacks_what_is_not_said_and_zero_is_said() -> None:
    assert missing(helicopter(hours=None)) == AIRCRAFT
    assert YearlyKind.CREW not in missing(helicopter())  # the cost of an hour stands for it
    given = [part(kind, 0) for kind in AIRCRAFT[1:]]
    assert missing(helicopter(*given)) == ()
    open_one = YearlyCost(kind=YearlyKind.FUEL)
    assert YearlyKind.FUEL in missing(helicopter(open_one))


def found(request: FundingRequest, facts: Facts) -> dict[str, str]:
    return {f.subject: f.message for f in findings(request, facts, DATE) if f.id == "LC1"}


def test_an_aircraft_without_its_parts_or_its_years_is_an_error(
    tucson: FundingRequest, facts: Facts
) -> None:
    assert found(tucson, facts) == {}
    lacking = edit(tucson, ("needs", "n2", "useful_life"), "")
    for cost in ("y3", "y4"):
        lacking = remove(lacking, ("needs", "n2", "yearly_costs", cost))
    assert found(lacking, facts) == {
        "needs.n2.yearly_costs": "Enter what maintenance and hangar cost a year; zero where "
        "another cost includes it",
        "needs.n2.useful_life": "Enter the years of service, so that the cost over all of them "
        "can be stated",
    }
    grounded = edit(lacking, ("needs", "n2", "kind"), "vehicle")
    assert found(grounded, facts) == {}


def test_an_amount_beside_the_parts_must_be_their_sum(tucson: FundingRequest, facts: Facts) -> None:
    """300 × 4,050 = 1,215,000, with 150,000, 60,000 and 40,000: 1,465,000."""
    right = edit(tucson, ("needs", "n2", "operating_cost"), "1465000")
    assert found(right, facts) == {}
    wrong = edit(tucson, ("needs", "n2", "operating_cost"), "1215000")
    assert "The parts come to $1,465,000 a year" in found(wrong, facts)["needs.n2.operating_cost"]


def text(request: FundingRequest, facts: Facts, kind: str, subject: str) -> str:
    document = next(
        each
        for each in compose_all(request, facts, DATE)
        if (each.kind, each.subject) == (kind, subject)
    )
    rows = [row for block in document.blocks for row in block.rows]
    cells = [" | ".join(cell.text for cell in row.cells) for row in rows]
    return "\n".join([*(block.text for block in document.blocks), *cells])


WHOLE = (
    "At these costs, buying and keeping the helicopter for 20 years would come to $36,100,000: "
    "$6,800,000 once and $1,465,000 a year."
)
"""6,800,000 + 20 × 1,465,000 = 6,800,000 + 29,300,000."""


def test_the_grant_request_prints_the_yearly_costs_and_who_pays_them(
    tucson: FundingRequest, facts: Facts
) -> None:
    told = text(tucson, facts, "narrative", "sbsrf")
    assert "Flight hours | 300 hours at $4,050 | $1,215,000" in told
    assert "Fuel | In the cost of a flight hour | included" in told
    assert (
        "Total a year | Paid from the City’s operating budget and, for the hours they use, by "
        in told
    )
    assert WHOLE in told


def test_an_aircraft_whose_cost_is_not_by_the_hour_says_it_by_the_year(
    tucson: FundingRequest, facts: Facts
) -> None:
    """150,000 + 60,000 + 40,000, once no hours are given: fuel and insurance are zero."""
    by_parts = edit(tucson, ("needs", "n2", "hour_cost"), "")
    assert (
        "Flying and keeping the helicopter would cost $250,000 a year, paid from the City’s "
        "operating budget and, for the hours they use, by partner agencies."
        in text(by_parts, facts, "letter-governor", "a10")
    )


def test_a_full_letter_says_it_in_one_sentence_and_a_standard_one_does_not(
    tucson: FundingRequest, facts: Facts
) -> None:
    assert WHOLE not in text(tucson, facts, "letter-governor", "a10")
    full = edit(tucson, ("letter", "length"), "full")
    assert WHOLE in text(full, facts, "letter-governor", "a10")
    assert WHOLE not in text(full, facts, "letter-representative", "a22")  # no aircraft asked
