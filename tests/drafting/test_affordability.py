"""The one formula for years to save, and what letters say it assumes."""

from decimal import Decimal

import pytest

from drafting.affordability import big_items, saving
from drafting.compose import compose_letters
from jobs.edit import edit
from models.facts import Facts
from models.funding import Funding
from models.need import Need
from models.request import FundingRequest
from tests.conftest import DATE


@pytest.mark.parametrize(
    ("cost", "set_aside", "growth", "interest", "years"),
    [
        (6_800_000, 600_000, 0, 0, 12),  # 11.33 rounded up
        (6_800_000, 600_000, 3, 0, 22),  # year 21 is short by 50,003
        (5_200_000, 250_000, 0, 0, 21),
        (1_200_000, 600_000, 0, 0, 2),  # an exact multiple is not rounded up
        (2_000_000, 1_000_000, 0, 100, 2),  # 1,000,000 doubled, and one more: enough after two
        (100, 1, 0, 0, 100),
        (1_000, 1, 0, 5, 81),  # interest alone closes a gap that widens first
    ],
)
def test_years_are_the_fewest_that_close_the_sum(
    cost: int, set_aside: int, growth: int, interest: int, years: int
) -> None:
    found = saving(Decimal(cost), Decimal(set_aside), Decimal(growth), Decimal(interest))
    assert found.years == years
    assert found.gap == 0


def test_a_sum_that_never_closes_says_how_near_it_comes() -> None:
    found = saving(Decimal(5_200_000), Decimal(250_000), Decimal(3))
    assert found.years is None
    assert found.nearest_year == 16
    assert round(found.gap) == 4_344_473


def test_nothing_set_aside_never_closes() -> None:
    assert saving(Decimal(1), Decimal(0)).years is None


def test_a_big_item_costs_more_than_one_years_set_aside() -> None:
    needs = tuple(Need(id=f"n{c}", unit_cost=Decimal(c)) for c in (99, 100, 101, 500))
    funding = Funding(set_aside=Decimal(100))
    assert [need.unit_cost for need in big_items(needs, funding)] == [500, 101]
    assert big_items(needs, Funding()) == ()


FLAT = "takes 12 years at the planning cost, if the price does not rise."


@pytest.mark.parametrize(
    ("growth", "length", "told"),
    [
        ("", "Standard", FLAT),
        ("3", "One page, sources behind", FLAT),  # no room for the second sum
        ("3", "Standard", "3 percent a year and the set-aside does not, it takes 22."),
        ("0.1", "Standard", "0.1 percent a year and the set-aside does not, it takes no longer."),
    ],
)
def test_a_letter_says_what_its_years_assume_of_the_price(
    tucson: FundingRequest, facts: Facts, growth: str, length: str, told: str
) -> None:
    request = edit(tucson, ("funding", "price_growth"), growth)
    request = edit(request, ("letter", "length"), length)
    letter = next(each for each in compose_letters(request, facts, DATE) if "governor" in each.kind)
    (text,) = (block.text for block in letter.blocks if block.key == "affordability")
    assert told in text
    assert ("if the price does not rise" in text) is (told is FLAT)
