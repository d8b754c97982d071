"""Items typed as people type them read well in a sentence: one, several, and what has no number."""

from decimal import Decimal

import pytest

from drafting.case import counted
from drafting.compose import compose_letters
from drafting.nouns import any_of, each_of, one_counted, several
from drafting.phrases import text_of
from jobs.edit import edit, insert, remove
from models.base import with_value
from models.facts import Facts
from models.need import Need, NeedKind
from models.request import FundingRequest
from tests.conftest import DATE

OVERTIME = Need(item="Overtime for traffic enforcement", kind=NeedKind.OVERTIME)


@pytest.mark.parametrize(
    ("need", "number", "any_one"),
    [
        (Need(item="Camera trailer"), "one camera trailer", "a camera trailer"),
        (Need(item="License plate reader, roadside"), "one license plate reader", None),
        (Need(item="The Guardian tower"), "one guardian tower", "a guardian tower"),
        (Need(item="LPR", quantity=12), "12 LPRs", "LPRs"),
        (Need(item="UAS", quantity=3), "three UAS", "UAS"),
        (Need(item="Radios", quantity=12), "12 radios", "radios"),
        (Need(item="Night vision goggles"), "night vision goggles", "night vision goggles"),
        (Need(item="PATROL VEHICLES", quantity=2), "two PATROL VEHICLES", None),
        (Need(item="BODY-WORN CAMERA W/ GPS", quantity=2), "two BODY-WORN CAMERAS W/ GPS", None),
        (Need(item="BELL 407GXI HELICOPTER"), "one BELL 407GXI HELICOPTER", None),
        # capitals stay as typed: nobody but the agency knows which of them are abbreviations
        (Need(item="FORD SWAT VEHICLE", quantity=8), "eight FORD SWAT VEHICLES", None),
        (Need(item="RAPID DNA ANALYZER"), "one RAPID DNA ANALYZER", "a RAPID DNA ANALYZER"),
        (Need(item="AR-15 RIFLE", quantity=2), "two AR-15 RIFLES", None),
        (Need(item="SHERIFF’S RADIO"), "one SHERIFF’S RADIO", None),
        (Need(item="RADIOS FOR PATROL"), "RADIOS FOR PATROL", "RADIOS FOR PATROL"),
        (Need(item="EVIDENCE BATTERY OR EQUAL", quantity=2), None, "EVIDENCE BATTERIES OR EQUAL"),
        (Need(item="SUV", quantity=2), "two SUVs", None),
        (Need(item="K-9 UNIT, ALPR TRAILER"), "one K-9 UNIT", None),
        (Need(item="TruNarc analyzer"), "one TruNarc analyzer", "a TruNarc analyzer"),
        (Need(item="8-channel radio"), "one 8-channel radio", "an 8-channel radio"),
        (Need(item="Drone w/ F.L.I.R."), "one drone w/ F.L.I.R", None),
        (Need(item="Body-worn cameras", quantity=12), "12 body-worn cameras", None),
        (Need(item="2,500-gallon water tender"), "one 2,500-gallon water tender", None),
        (Need(item="(4) radios", quantity=4), "four radios", None),
        (Need(item="Ram (for doors)"), "one ram", "a ram"),
        (Need(item="X-ray scanner"), "one X-ray scanner", "an X-ray scanner"),
        (Need(item="K-9 vehicle", quantity=2), "two K-9 vehicles", None),
        (Need(item="Tools for entry"), "tools for entry", "tools for entry"),
        (OVERTIME, "overtime for traffic enforcement", "overtime for traffic enforcement"),
        (Need(item="Software", quantity=5), "software", "software"),
        # the agency’s own noun is taken at its word
        (Need(item="Overtime", noun="overtime hour", quantity=200), "200 overtime hours", None),
    ],
    ids=lambda value: value.item if isinstance(value, Need) else "",
)
def test_an_item_reads_as_a_sentence_has_it(
    need: Need, number: str | None, any_one: str | None
) -> None:
    assert number is None or text_of(counted(need)) == number
    assert any_one is None or any_of(need) == any_one


def test_parts_of_what_is_named_in_the_plural_or_not_counted() -> None:
    goggles = Need(item="Night vision goggles", quantity=4)
    assert (each_of(goggles), one_counted(goggles)) == (
        "of the night vision goggles",
        "one of the night vision goggles",
    )
    assert several(OVERTIME) == "overtime for traffic enforcement"


def letters(request: FundingRequest, facts: Facts, need: Need) -> dict[str, str]:
    """The words of all letters of a draft with one need, by kind and block."""
    for old in request.needs:
        request = remove(request, ("needs", old.id))
    request, _ = insert(request, ("needs",), need)
    request = edit(request, ("funding", "set_aside"), "10000")
    made = compose_letters(request, facts, DATE)
    return {f"{each.kind} {block.key}": block.text for each in made for block in each.blocks}


@pytest.mark.parametrize(
    ("need", "told"),
    [
        # typed by the agency: no public purchase stands behind it
        (
            Need(item="LPR", quantity=12),
            "At that rate one LPR alone takes nine years at the unit cost",
        ),
        (
            Need(item="Night vision goggles"),
            "At that rate the night vision goggles alone take nine years at the unit cost",
        ),
    ],
)
def test_the_years_to_save_agree_with_the_noun(
    need: Need, told: str, sample: FundingRequest, facts: Facts
) -> None:
    costly = with_value(need, ("unit_cost",), Decimal(90_000))
    found = letters(sample, facts, costly)
    assert told in found["letter-governor affordability"]


def test_a_step_without_needs_names_none(tucson: FundingRequest, facts: Facts) -> None:
    found = letters(tucson, facts, Need(item="Radio", unit_cost=Decimal(900), program="opsg"))
    fund = found["letter-governor action.v12"]
    assert fund.startswith("Include local interdiction in what Arizona asks of")
    steps = [text for key, text in found.items() if "agency action" in key]
    assert "$0" not in "".join((fund, *steps))


def test_eligibility_is_asked_in_the_number_of_the_items(
    tucson: FundingRequest, facts: Facts
) -> None:
    several_of_one = Need(item="Body scanner", quantity=2, unit_cost=Decimal(900), program="sbsrf")
    found = letters(tucson, facts, several_of_one)
    assert "on whether they are eligible costs" in found["letter-agency ask"]
    assert "whether body scanners are eligible costs" in found["letter-agency action.v28"]
    overtime = with_value(with_value(OVERTIME, ("unit_cost",), Decimal(900)), ("program",), "sbsrf")
    found = letters(tucson, facts, overtime)
    assert (
        "overtime for traffic enforcement is an eligible cost"
        in (found["letter-agency action.v28"])
    )
