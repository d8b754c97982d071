"""What an award buys: worked by hand, and for any award at all."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.budget import budget
from drafting.budget_terms import BudgetTerms
from drafting.packet import compose_all
from drafting.what_if import Outcome, full_award, what_if
from drafting.what_if_words import told
from jobs.edit import edit, insert, remove
from jobs.what_if import what_ifs
from models.facts import Facts
from models.funding import Funding
from models.letter import Letter
from models.need import Need, ObjectClass
from models.request import FundingRequest
from tests.conftest import DATE

PLAIN = BudgetTerms(Decimal(0), Decimal(0), Decimal(50_000))
QUARTER = BudgetTerms(Decimal(25), Decimal(0), Decimal(50_000))
SAVING = Funding(set_aside=Decimal(100))

NEEDS = (
    Need(id="n1", item="Car", quantity=4, unit_cost=Decimal(100)),
    Need(id="n2", item="Tower", unit_cost=Decimal(300), bundle="site"),
    Need(id="n3", item="Radio", quantity=2, unit_cost=Decimal(50)),
    Need(id="n4", item="Link", unit_cost=Decimal(150), bundle="Site "),
    Need(id="n5", item="Unpriced"),
)
"""Four cars; a tower and its link, together or not at all; two radios."""


def bought(outcome: Outcome) -> dict[str, int]:
    return {part.need.id: part.quantity for part in outcome.bought}


@pytest.mark.parametrize(
    ("award", "expected", "left"),
    [
        (0, {}, 0),
        (49, {}, 49),
        (50, {"n3": 1}, 0),  # no car, but a radio
        (350, {"n1": 3, "n3": 1}, 0),
        (400, {"n1": 4}, 0),
        (849, {"n1": 4, "n3": 2}, 349),  # a tower alone would fit; with its link it does not
        (850, {"n1": 4, "n2": 1, "n4": 1}, 0),  # the bundle ranks where its first item does
        (950, {"n1": 4, "n2": 1, "n4": 1, "n3": 2}, 0),
        (2000, {"n1": 4, "n2": 1, "n4": 1, "n3": 2}, 1050),  # larger than the request
    ],
)
def test_items_are_bought_by_rank_as_far_as_the_award_goes(
    award: int, expected: dict[str, int], left: int
) -> None:
    outcome = what_if(Decimal(award), NEEDS, PLAIN, SAVING)
    assert bought(outcome) == expected
    assert outcome.left == left


def test_match_due_and_years_for_the_rest_worked_by_hand() -> None:
    """600 of federal money at a match of 25 percent carries a project of 800.

    Four cars, 400, leave room for 400: the site of 450 does not fit, two radios, 100, do. Project
    500: a quarter, 125, is local, 375 federal. The site, 450, at 100 a year: 4.5, so five years.
    """
    outcome = what_if(Decimal(600), NEEDS, QUARTER, SAVING)
    assert bought(outcome) == {"n1": 4, "n3": 2}
    assert (outcome.match_due, outcome.federal, outcome.left) == (125, 375, 225)
    assert outcome.rest == 450
    assert outcome.flat is not None
    assert outcome.flat.years == 5
    assert outcome.grown is None


def test_indirect_charges_take_their_part_of_the_award() -> None:
    """Each radio costs 50 and 10 percent of it: an award of 109.99 pays for one, 110 for both."""
    charged = BudgetTerms(Decimal(0), Decimal(10), Decimal(50_000))
    radios = [Need(item="R", quantity=2, unit_cost=Decimal(50), object_class=ObjectClass.SUPPLIES)]
    for award, count in (("109.99", 1), ("110", 2)):
        (part,) = what_if(Decimal(award), radios, charged, SAVING).bought
        assert part.quantity == count


@pytest.mark.parametrize(
    ("funding", "award", "said"),
    [
        (Funding(), 400, "not known: enter how much can be set aside each year"),
        (Funding(set_aside=Decimal(0)), 400, "never ($550 at $0 a year)"),
        (SAVING, 400, "six years ($550 at $100 a year)"),
        (SAVING, 5000, "nothing is left to save for"),
    ],
)
def test_the_years_are_told_in_words(funding: Funding, award: int, said: str) -> None:
    lines = dict(told(what_if(Decimal(award), NEEDS, PLAIN, funding), funding))
    assert lines["Years to save for the rest"] == said


@pytest.mark.parametrize(
    ("award", "bought_in_words", "not_bought"),
    [
        (100, "overtime (two of six) ($100)", "overtime (four of six) ($200)"),
        (50, "overtime (one of six) ($50)", "overtime (five of six) ($250)"),
        (300, "overtime ($300)", "nothing: the award pays for everything"),
    ],
)
def test_a_part_of_what_is_not_counted_says_how_much_of_it(
    award: int, bought_in_words: str, not_bought: str
) -> None:
    overtime = Need(id="n1", item="Overtime", quantity=6, unit_cost=Decimal(50))
    said = dict(told(what_if(Decimal(award), [overtime], PLAIN, SAVING), SAVING))
    assert (said["Bought"], said["Not bought"]) == (bought_in_words, not_bought)


def test_a_smaller_amount_buys_less_overtime_and_fewer_radios(
    tucson: FundingRequest, facts: Facts
) -> None:
    text = smaller(only(tucson, "Overtime", "6"), facts, "narrative", "opsg")
    assert "it would buy less overtime, at $500 each." in text
    assert "would buy overtime (three of six)." in text
    text = smaller(only(tucson, "Radio", "6"), facts, "narrative", "opsg")
    assert "it would buy fewer radios, at $500 each." in text


def only(request: FundingRequest, item: str, quantity: str) -> FundingRequest:
    """A draft whose one need costs $500 each."""
    for need in request.needs:
        request = remove(request, ("needs", need.id))
    need = Need(item=item, unit_cost=Decimal(500), program="opsg")
    request, new = insert(request, ("needs",), need)
    return edit(request, ("needs", new, "quantity"), quantity)


def test_growth_that_outruns_the_set_aside_says_how_near_it_comes() -> None:
    """100 a year against 550 that grows 50 percent: 825 at the first year’s end, 725 short."""
    funding = Funding(set_aside=Decimal(100), price_growth=Decimal(50))
    lines = dict(told(what_if(Decimal(400), NEEDS, PLAIN, funding), funding))
    assert lines["Years to save for the rest"] == (
        "six years ($550 at $100 a year); with price growth and interest: never"
    )
    slow = Funding(set_aside=Decimal(100), price_growth=Decimal(12))
    lines = dict(told(what_if(Decimal(400), NEEDS, PLAIN, slow), slow))
    assert "never: the closest is after" in lines["Years to save for the rest"]


def test_a_match_of_the_whole_leaves_all_of_the_award() -> None:
    whole = BudgetTerms(Decimal(100), Decimal(0), Decimal(50_000))
    outcome = what_if(Decimal(10), NEEDS, whole, SAVING)
    lines = dict(told(outcome, SAVING))
    assert lines["Federal money used"] == "$0"
    assert lines["Local match due"] == "$950"
    assert lines["Left of the award"] == "$10"


def test_no_need_with_a_cost_is_said_in_one_line() -> None:
    assert told(what_if(Decimal(1), NEEDS[4:], PLAIN, SAVING), SAVING) == (
        ("Bought", "no item has a cost yet"),
    )


COSTS = st.decimals(0, 10**6, places=2)
A_NEED = st.builds(
    Need,
    item=st.just("Item"),
    quantity=st.integers(1, 50),
    unit_cost=COSTS,
    bundle=st.sampled_from(["", "", "a", "b"]),
    object_class=st.sampled_from([ObjectClass.EQUIPMENT, ObjectClass.SUPPLIES]),
)


@given(
    st.lists(A_NEED, max_size=6),
    st.decimals(0, 10**7, places=2),
    st.decimals(0, 100, places=2),
    st.decimals(0, 60, places=2),
)
def test_an_award_is_never_overspent_and_agrees_with_the_budget(
    needs: list[Need], award: Decimal, match: Decimal, rate: Decimal
) -> None:
    needs = [Need.model_validate({**dict(n), "id": f"n{i}"}) for i, n in enumerate(needs)]
    rule = BudgetTerms(match, rate, Decimal(50_000))
    outcome = what_if(award, needs, rule, SAVING)
    assert outcome.federal <= award
    counts = bought(outcome)
    for name in ("a", "b"):
        shares = {counts.get(n.id, 0) == n.quantity for n in needs if n.bundle == name}
        assert len(shares) <= 1  # whole or not at all
    kept = [
        Need.model_validate({**dict(n), "quantity": counts[n.id]}) for n in needs if n.id in counts
    ]
    figures = budget(kept, rule)
    assert (figures.federal, figures.local) == (outcome.federal, outcome.match_due)
    assert sum(p.cost for p in (*outcome.bought, *outcome.dropped)) == sum(
        n.total_cost for n in needs
    )
    everything = what_if(full_award(needs, rule), needs, rule, SAVING)
    assert everything.dropped == ()


def test_the_draft_is_asked_with_what_can_be_read(tucson: FundingRequest) -> None:
    """Vehicles 720,000 and plate readers 450,000 fit into 1,200,000; 30,000 is left."""
    (outcome,) = what_ifs(tucson, [Decimal(1_200_000)])
    assert bought(outcome) == {"n1": 8, "n3": 12}
    unread = edit(tucson, ("needs", "n1", "unit_cost"), "many")
    (outcome,) = what_ifs(unread, [Decimal(1_200_000)])
    assert "n1" not in bought(outcome)


def smaller(request: FundingRequest, facts: Facts, kind: str, subject: str) -> str:
    found: Letter = next(
        each
        for each in compose_all(request, facts, DATE)
        if (each.kind, each.subject) == (kind, subject)
    )
    keys = ("needs.smaller", "budget.smaller")
    return " ".join(block.text for block in found.blocks if block.key in keys)


def test_a_grant_request_says_what_a_smaller_amount_would_buy(
    tucson: FundingRequest, facts: Facts
) -> None:
    """Half of 948,792 is 474,396: five vehicles, 450,000; the other 498,792 is under 600,000."""
    said = smaller(tucson, facts, "narrative", "opsg")
    assert said == (
        "If a smaller amount is available, we would buy in this order: the eight patrol vehicles "
        "($720,000), then the six drug analyzers ($228,792). Half of the amount requested, "
        "$474,396, would buy five patrol vehicles."
    )
    nothing = edit(tucson, ("funding", "set_aside"), "0")
    assert smaller(nothing, facts, "narrative", "opsg").endswith(
        "There is nothing to save the remaining $498,792 from."
    )


def test_one_item_alone_cannot_be_bought_in_part(tucson: FundingRequest, facts: Facts) -> None:
    assert smaller(tucson, facts, "narrative", "sbsrf") == (
        "A smaller amount would not be enough: the helicopter ($6,800,000) cannot be bought in "
        "part."
    )


def test_one_kind_of_item_is_bought_in_smaller_number(tucson: FundingRequest, facts: Facts) -> None:
    """Without the vehicles the request is six analyzers at 38,132: half of 228,792 buys three."""
    said = smaller(remove(tucson, ("needs", "n1")), facts, "narrative", "opsg")
    assert said.startswith(
        "If a smaller amount is available, it would buy fewer drug analyzers, at $38,132 each. "
        "Half of the amount requested, $114,396, would buy three drug analyzers."
    )


def test_a_long_list_is_not_read_out(tucson: FundingRequest, facts: Facts) -> None:
    """Ten more items of 1,000 at the end: the sentence names eight of twelve and counts.

    Half of 958,792 is 479,396: five of eight vehicles, 450,000, no analyzer, and all ten radios.
    """
    for number in range(10):
        need = Need(item=f"Radio {number}", unit_cost=Decimal(1000), program="opsg")
        tucson, _ = insert(tucson, ("needs",), need)
    said = smaller(tucson, facts, "narrative", "opsg")
    assert "the radio 5 ($1,000), then the others by our list." in said
    assert "$479,396, would buy 10 of the 12 items in full and part of one more." in said


def test_a_bundle_is_said_to_be_bought_together(tucson: FundingRequest, facts: Facts) -> None:
    for need in ("n3", "n4"):
        tucson = edit(tucson, ("needs", need, "bundle"), "corridor")
    said = smaller(tucson, facts, "narrative", "cops_tep")
    assert "the 12 plate readers and the two camera trailers ($590,000), then the year of" in said
    assert (
        "The plate readers and the camera trailers would be bought together or not at all." in said
    )


def test_only_a_full_letter_carries_the_paragraph(tucson: FundingRequest, facts: Facts) -> None:
    assert not smaller(tucson, facts, "letter-governor", "a10")
    full = edit(tucson, ("letter", "length"), "full")
    assert smaller(full, facts, "letter-governor", "a10").startswith("If a smaller amount")


def test_a_letter_halves_the_federal_share_where_there_is_a_match(
    tucson: FundingRequest, facts: Facts
) -> None:
    """Three quarters of 8,377,162 are 6,282,871.50, half of it 3,141,435 without cents.

    That carries a project of 4,188,580: all but the helicopter, 1,577,162, of which a quarter,
    394,290.50, is local. Indirect charges are no part of a letter.
    """
    for path, text in {
        "letter.length": "full",
        "funding.match": "25",
        "funding.indirect_type": "negotiated",
        "funding.indirect_rate": "30",
    }.items():
        tucson = edit(tucson, tuple(path.split(".")), text)
    said = smaller(tucson, facts, "letter-governor", "a10")
    assert (
        "Half of the federal share, $3,141,435, does not reach the helicopter; it would buy the "
        "rest, $1,577,162, with a local match of $394,290.50." in said
    )


def test_a_senators_letter_halves_the_project_and_not_its_whole_table(
    tucson: FundingRequest, facts: Facts
) -> None:
    """Half of 628,370 is 314,185: eight readers, 300,000; what remains is under one year."""
    said = smaller(edit(tucson, ("letter", "length"), "full"), facts, "letter-senator", "a14")
    assert said.endswith(
        "Half of the amount of the project, $314,185, would buy eight plate readers."
    )


def test_a_request_for_nothing_federal_has_no_smaller_amount(
    tucson: FundingRequest, facts: Facts
) -> None:
    request = edit(tucson, ("funding", "match"), "100")
    assert not smaller(request, facts, "narrative", "opsg")
